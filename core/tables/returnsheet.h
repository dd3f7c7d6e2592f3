#pragma once

#include "core/record/kind.h"
#include "core/record/records.h"
#include "core/tables/xlsxwriter.h"

namespace saferplan {

/// Whose rows a return sheet has: those of a group, or those that an agency leads.
struct ReturnAudience {
    Id<Group> group;
    Id<Agency> agency;
};

/// The records that an audience is asked about: actions that are not complete or withdrawn, open cases; by
/// reference.
QList<RecordName> askedOf(const Records &records, const ReturnAudience &audience);

/// The workbook in which leads without the program say how their actions and cases stand: instructions, a
/// sheet of each, and in each row a hidden mark (see RowMark) by which `readReturnSheet` knows what was
/// changed. It bears the highest marking of what is in it.
WrittenWorkbook returnSheet(const Records &records, const QUuid &plan, const ReturnAudience &audience,
                            const QDate &today);

} // namespace saferplan
