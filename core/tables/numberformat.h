#pragma once

#include "core/tables/sheet.h"

namespace saferplan {

/// What a number of a workbook is shown as.
enum class NumberFormat { Plain, Percent, Date };

/// The format with this number, and with this code where the workbook has a code for it (ECMA-376, 18.8.30).
NumberFormat numberFormatOf(int id, const QString &code);

/// A number as a workbook shows it: of a date the day, which is counted from 1900, or from 1904 where a Mac
/// began it.
SheetCell numberCell(double number, NumberFormat format, bool from1904);

/// The day that a serial number stands for; invalid when it is none.
QDate dateOfSerial(double serial, bool from1904 = false);

} // namespace saferplan
