#pragma once

#include "core/record/kind.h"
#include "core/tables/audience.h"
#include "core/tables/xlsxwriter.h"

namespace saferplan {

/// The records that an audience is asked about: actions that are not complete or withdrawn, open cases; by
/// reference. A role is asked about its own actions and all of the groups that it leads.
QList<RecordName> askedOf(const Records &records, const Audience &audience);

/// The workbook in which leads without the program say how their actions and cases stand: instructions, a
/// sheet of each, and in each row a hidden mark (see RowMark) by which `readReturnSheet` knows what was
/// changed. It bears the highest marking of what is in it.
WrittenWorkbook returnSheet(const Records &records, const QUuid &plan, const Audience &audience,
                            const QDate &today);

/// The name of its file: marking, whose it is, day.
QString returnSheetName(const WrittenWorkbook &sheet, const QDate &today);

} // namespace saferplan
