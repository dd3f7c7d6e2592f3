#pragma once

#include "core/tables/sheet.h"
#include "core/tables/writtenvalue.h"

namespace saferplan {

// What people write into the cells of trackers, as the values of fields. `text` is that of the file, and
// empty where the cell says that there is nothing; `problem` is a sentence that says what would be right.

/// A RAG word: R, Red, "Off track", "Amber - at risk", Blue, Complete. Besides those of Rag it can be "blue":
/// complete.
WrittenValue readRagCell(const SheetCell &cell);

/// The status of an action: its labels, and "Ongoing", "Completed", "On hold", "To do"...
WrittenValue readStatusCell(const SheetCell &cell);

/// A day as British people write it: 3/2/26, 14 Jan 2026, Wednesday 14th January 2026, a serial number; a
/// month or quarter means its last day. "TBC", "Ongoing" and the like are no day.
WrittenValue readDateCell(const SheetCell &cell);

/// A whole number from 0 to 100: 45, 45%, 0.45.
WrittenValue readPercentCell(const SheetCell &cell);

/// A text in lower case, with "and" for "&", and one space for all that is neither letter nor digit.
QString plainWords(const QString &text);

} // namespace saferplan
