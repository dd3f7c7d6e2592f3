#pragma once

#include "core/record/case.h"
#include "core/record/settings.h"
#include "core/rules/deadline.h"

namespace saferplan {

/// Whether a case is being worked on or waits to be: referred, open, on hold or monitored, and not archived.
bool isOpen(const Case &subject);

/// Days between reviews of a case: Settings::caseReviewDaysHigh for a high risk (default 7, the weekly hubs
/// of Lichfield and Cannock), else Settings::caseReviewDays (default 28, Cambridge's monthly problem-solving
/// group).
int reviewDays(const Case &subject, const Settings &settings);

/// The next review of a case that is reviewed on a day; invalid for an invalid day.
QDate nextReviewAfter(const Case &subject, const QDate &reviewedOn, const Settings &settings);

/// When an open case must be looked at: the review date set, else counted from the last review or the
/// opening. A case that is not open has no such day.
Deadline reviewOf(const Case &subject, const Settings &settings, const QDate &today);

} // namespace saferplan
