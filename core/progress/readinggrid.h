#pragma once

#include "core/record/indicator.h"
#include "core/record/reading.h"
#include "core/rules/period.h"

namespace saferplan {

class Records;

/// The readings of the indicators that are measured in one rhythm, as a sheet: a row an indicator by
/// reference, a column a period. Valid as long as the records are unchanged.
struct ReadingGrid {
    struct Row {
        Id<Indicator> id;
        const Indicator *indicator = nullptr;
        QList<const Reading *> readings; ///< one a period; nullptr: there is none
    };
    QList<Period> periods; ///< one after the other, the last one the latest
    QList<Row> rows;
};

/// The rhythms in which indicators are measured, the one of most indicators first. Archived ones do not
/// count.
QList<Rhythm> rhythmsMeasured(const Records &records);

/// The sheet of a rhythm: from the plan's start or the first reading, and two years back at least, to the
/// period that today is in. Of two readings in a period the later stands there.
ReadingGrid readingGridOf(const Records &records, Rhythm rhythm, const QDate &today);

} // namespace saferplan
