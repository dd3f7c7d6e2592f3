#pragma once

#include "core/record/action.h"

namespace saferplan {

/// A date one recurrence later. The last day of a month stays the last day of a month, so that quarters end
/// where they should; other days that the month lacks become its last. Invalid for Recurrence::None.
QDate movedBy(const QDate &date, Recurrence recurrence);

/// The next action of one that recurs; none where it does not recur or has no due date.
///
/// Its id is derived from the action's id and the new due date (UUID version 5), so that two laptops that
/// both complete an action make the same next one. Start and due date move by the recurrence from the
/// original dates, so that lateness once does not shift the rhythm. It begins afresh: not started, not rated,
/// no reference (one is given), and all that was said of progress left behind.
std::optional<Action> nextOccurrence(const Action &action);

} // namespace saferplan
