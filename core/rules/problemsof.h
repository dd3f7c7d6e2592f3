#pragma once

#include "core/record/problem.h"
#include "core/record/recordlist.h"

#include <QDate>

namespace saferplan {

// What the values of one record, taken together, show to be wrong, beyond what its description says. A kind
// of record without a function here has no such rules. Each problem names the field at which it is shown; all
// are warnings unless said otherwise.

/// Error: due before it starts. Warns of dates, status and percentage at odds, no due date or lead agency,
/// and amber or red without reason, path to green and escalation.
Problems problemsOf(const Action &action, const QDate &today);
Problems problemsOf(const Milestone &milestone, const QDate &today);
Problems problemsOf(const Rebaseline &rebaseline, const QDate &today);
Problems problemsOf(const ProgressUpdate &update, const QDate &today);
Problems problemsOf(const Evidence &evidence, const QDate &today);

/// Error: closed without its closure answers. Warns of dates at odds, stages that are not written up, and an
/// ASB Case Review decided against its complaints or without a date.
Problems problemsOf(const Case &subject, const QDate &today);
Problems problemsOf(const SharingRecord &sharing, const QDate &today);

/// Error: a value, and data not received.
Problems problemsOf(const Reading &reading, const QDate &today);
Problems problemsOf(const Need &need, const QDate &today);
Problems problemsOf(const Engagement &engagement, const QDate &today);
Problems problemsOf(const Concern &concern, const QDate &today);

Problems problemsOf(const Meeting &meeting, const QDate &today);
Problems problemsOf(const Decision &decision, const QDate &today);
Problems problemsOf(const MeetingAction &entry, const QDate &today);
Problems problemsOf(const Recommendation &recommendation, const QDate &today);

Problems problemsOf(const Plan &plan, const QDate &today);
Problems problemsOf(const Settings &settings, const QDate &today);
Problems problemsOf(const Group &group, const QDate &today);
Problems problemsOf(const Risk &risk, const QDate &today);
Problems problemsOf(const HighlightReport &report, const QDate &today);
Problems problemsOf(const Alignment &alignment, const QDate &today);

} // namespace saferplan
