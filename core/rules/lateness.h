#pragma once

#include "core/record/action.h"
#include "core/record/milestone.h"
#include "core/record/settings.h"
#include "core/rules/deadline.h"

namespace saferplan {

/// Whether an action is still to be delivered: not started or in progress, and not archived. Drafts,
/// suspended and withdrawn actions are counted apart.
bool isLive(const Action &action);

/// The day an action or milestone is due: the current date, else the original one.
QDate dueOf(const Action &action);
QDate dueOf(const Milestone &milestone);

/// When an action was or is to be complete. Where it is neither live nor complete no day counts.
Deadline deadlineOf(const Action &action, const QDate &today);
Deadline deadlineOf(const Milestone &milestone, const QDate &today);

/// Days that a live action is past its due day; 0 on the day itself, and where it is not live or has no day.
qint64 daysLate(const Action &action, const QDate &today);

bool isOverdue(const Action &action, const QDate &today);
bool isOverdue(const Milestone &milestone, const QDate &today);

/// A live action due today or within Settings::dueSoonDays (default 30 days, our own choice: about a month,
/// the time between two meetings).
bool isDueSoon(const Action &action, const Settings &settings, const QDate &today);

/// How long overdue actions are late, in the bands of an ageing table.
enum class Ageing { NotLate, UpTo30, UpTo60, UpTo90, Over90 };

inline std::span<const Choice> choicesOf(Ageing) {
    static constexpr Choice list[] = {{"not_late", "Not late"},
                                      {"up_to_30", "1 to 30 days"},
                                      {"up_to_60", "31 to 60 days"},
                                      {"up_to_90", "61 to 90 days"},
                                      {"over_90", "Over 90 days"}};
    return list;
}

/// The band of a number of days late.
Ageing ageing(qint64 daysLate);

} // namespace saferplan
