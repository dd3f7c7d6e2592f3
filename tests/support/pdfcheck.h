#pragma once

#include <QByteArray>
#include <QStringList>

namespace saferplan {

/// What a PDF does against PDF/UA-1, as far as a program can decide it: each finding with the number of its
/// failure condition in the Matterhorn Protocol. Empty: nothing found.
QStringList accessibilityProblems(const QByteArray &pdf);

} // namespace saferplan
