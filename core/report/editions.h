#pragma once

#include "core/report/editionbuilder.h"

namespace saferplan {

// The builders of the editions, one each. An edition of a plan that has nothing for it says so.

/// One group on one page: the report that its lead submitted for the period, or else a draft from the plan.
Document highlightReport(const EditionInput &input);
/// The Strategic Board's two pages: the picture and what is good, then what is red and what is asked.
Document exceptionReport(const EditionInput &input);
/// The committee's twelve sections: from the plan, and from what officers wrote the last time. Where nobody
/// wrote anything there is a prompt; answers about law, money and equalities are never worked out.
Document scrutinyReport(const EditionInput &input);
/// Priorities by theme, with who delivers what and the boards beside.
Document planOnAPage(const EditionInput &input);
Document agenda(const EditionInput &input);
Document minutes(const EditionInput &input);
/// The decisions of a meeting and what it asked for, with what became of that.
Document actionLog(const EditionInput &input);
/// What one agency or one lead has to do, or every agency in turn.
Document chaseSheet(const EditionInput &input);
/// A plan year: delivered, not delivered and why, indicators by year, the public meeting, recommendations.
Document annualReview(const EditionInput &input);
Document caseReviewSheet(const EditionInput &input);
/// A theme across all priorities.
Document themeReport(const EditionInput &input);

/// The blocks of one document for use within another: its headings as many levels lower, without contents
/// and key.
QList<Block> blocksWithin(const Document &document, int lower);

} // namespace saferplan
