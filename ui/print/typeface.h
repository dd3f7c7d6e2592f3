#pragma once

#include <QByteArray>
#include <QString>

namespace saferplan {

/// The letters that come with the program, as their file has them.
QByteArray typefaceData(bool bold);

/// The name of their family, under which fonts of them are made.
QString typefaceFamily();

} // namespace saferplan
