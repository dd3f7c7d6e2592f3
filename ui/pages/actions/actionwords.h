#pragma once

#include "core/record/records.h"
#include "ui/models/actionfacts.h"

namespace saferplan {

// What the board and the timeline say of an action, the same to the eye and to the ear.

/// "Council, Head of Community Safety": the lead agency and officer.
QString ownerWords(const Records &records, const Action &action);

/// "Due 14 Jan 2026", "14 Jan 2026, 16 days late", "Completed 3 Jan 2026", "No due date".
QString dueWords(const Action &action, const QDate &today);

/// "28 days later than first agreed"; empty where the due date has not moved.
QString slippageWords(const Action &action);

/// What stands beside the bar of an action: "Complete", "28 days later", "16 days late".
QString besideBar(const Action &action, const QDate &today);

/// "Site visit: Milestone due 3 Mar 2026, 5 days late".
QString milestoneWords(const Milestone &milestone, const QDate &today);

/// A card, read out: "P1-03 Monthly hotspot review. Declared Amber, computed Red. Led by Council. Due 14 Jan
/// 2026."
QString cardWords(const Records &records, const ActionFacts &facts, const Action &action);

/// A line of the timeline, read out: "P1-03 Monthly hotspot review, in progress, due 31 March 2026, 28 days
/// later than first agreed; 2 of 3 milestones done, next Site visit, 3 March 2026". `title` stands in the
/// place of the action's own where it is to be short.
QString timelineWords(const ActionFacts &facts, const Action &action, const QString &title);

} // namespace saferplan
