#pragma once

#include "core/tables/sheet.h"

namespace saferplan {

/// Reads a file of cells, whatever it is called: a workbook (.xlsx), or separated values (.csv). Throws
/// ImportError, naming the file, with a sentence that says what to do.
Workbook readWorkbook(const QString &path);
Workbook readWorkbook(const QByteArray &bytes, const QString &name);

/// Separated values as a sheet of texts: UTF-8, UTF-16 or Windows-1252; comma, semicolon, tab or bar between
/// them, as `sep=;` in the first line says, else as the lines themselves suggest.
Sheet readSeparated(const QByteArray &bytes, const QString &name);

} // namespace saferplan
