#pragma once

#include "core/tables/sheet.h"

namespace saferplan {

/// Reads a workbook as Excel, LibreOffice and others write it (ECMA-376, transitional or strict): texts
/// inline, shared and rich, dates by their format, of formulas the value last worked out. Macros, links and
/// pictures are passed over. Throws ImportError, naming the file, where it is damaged, foreign, too large or
/// made to do harm; nothing of it has been kept then.
Workbook readXlsx(const QByteArray &bytes, const QString &name);

} // namespace saferplan
