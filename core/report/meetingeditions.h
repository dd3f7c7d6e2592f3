#pragma once

#include "core/meetings/cycle.h"
#include "core/report/publishing.h"

namespace saferplan {

/// What a step of a meeting hands round, and so publishes: the agenda with the papers; the minutes and the
/// decision and action log on closing, and what the meeting had before it: the Delivery Group its pack, the
/// Strategic Board its exception report, as the plan stood at the end of the day on which it was held.
/// `meeting` is as the step leaves it.
QList<EditionOrder> editionsAt(MeetingStep step, const Records &records, const Meeting &meeting,
                               const QDate &today);

/// Adds to edits that these editions are published, but for those that stand published with the same words
/// already, as where a meeting is closed again after a correction of one of them.
void addEditions(Edits &edits, const OpenPlan &plan, const QList<ReadyEdition> &ready);

} // namespace saferplan
