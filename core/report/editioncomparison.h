#pragma once

#include "core/report/editiondata.h"

namespace saferplan {

class OpenPlan;

/// One thing that a document says otherwise than an earlier one: a figure, a row, a paragraph.
struct EditionDifference {
    QString section; ///< the headings it stands under, "Priority 1: Actions"; empty: before the first
    QString place;   ///< "Actions, P1-03, Due"
    QString before;  ///< empty: it is new
    QString after;   ///< empty: it is there no more

    friend bool operator==(const EditionDifference &, const EditionDifference &) = default;
};

/// What differs between two documents, in the order of the later one: sections are matched by their headings,
/// rows by the record that they are about or by their header, cells by column, and figures of charts by
/// series and category. When they were made, and how they look, is no difference.
QList<EditionDifference> differencesOf(const Document &before, const Document &after);

/// The differences as a document of its own, to be read, printed and handed round: a table a section.
Document comparisonOf(const Edition &edition, const Document &published, const Document &now);

/// What is to be made now to be compared with an edition: the same, of the plan as it is. Throws
/// NotPublishable where what it is about is not in the plan.
EditionOrder orderNow(const EditionOrder &published, const OpenPlan &plan);

} // namespace saferplan
