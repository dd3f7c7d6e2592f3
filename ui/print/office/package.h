#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace saferplan {

/// A file within the file of a word processor.
struct PackagePart {
    QString name;
    QByteArray content;
};

/// The parts as one ZIP file in their order, the same bytes each time: `time` is told as their time. Those
/// whose content gains nothing from it, and the first one, are not packed. Throws std::runtime_error.
QByteArray packageOf(const std::vector<PackagePart> &parts, const QDateTime &time);

} // namespace saferplan
