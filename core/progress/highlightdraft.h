#pragma once

#include "core/progress/standing.h"
#include "core/record/highlightreport.h"
#include "core/rules/period.h"

namespace saferplan {

/// The period that a group's next highlight report is about: the one before today's where that ended in the
/// last 31 days, the group was at work in it and has submitted no report for it; else today's.
Period highlightPeriod(const Records &records, const Group &group, const QDate &today);

/// The report of a group for a period, archived ones left out; nullptr: there is none yet.
const HighlightReport *highlightReportOf(const Records &records, Id<Group> group, const QString &period);

/// A highlight report drafted from what the plan holds, for the lead to edit, a line an action or case:
/// - this period: what was completed, and the last thing that was said to have happened since it began;
/// - next period: the last next step said, or what falls due;
/// - not done: what was due in the period or before, and is not done;
/// - asks: what is red or escalated, with its reason and path to green.
/// The overall RAG is red where at least half of what is rated is red, and amber where anything is off track.
HighlightReport highlightDraft(const Records &records, const QList<Standing> &standings, Id<Group> group,
                               const Period &period, const QDate &today);

} // namespace saferplan
