#pragma once

#include "core/record/action.h"
#include "core/record/milestone.h"
#include "core/record/rebaseline.h"

namespace saferplan {

/// How far a due date has moved from the original one, and how much of that was agreed.
struct Slippage {
    QDate original;
    QDate current;
    QDate agreed;         ///< the date of the last approved re-baseline; invalid: there is none
    QDate agreedOn;       ///< when that was agreed; invalid: not recorded
    int approved = 0;     ///< how many re-baselines were approved
    qint64 days = 0;      ///< from the original to the current date; below 0: brought forward
    qint64 uncovered = 0; ///< days later than was agreed; 0 when covered

    bool isMoved() const { return days != 0; }
    /// The date is no later than was agreed, first or by a re-baseline.
    bool isCovered() const { return uncovered == 0; }
    /// "Moved 61 days, from 30 Nov 2025 to 30 Jan 2026; agreed 4 Dec 2025".
    QString sentence() const;

    friend bool operator==(const Slippage &, const Slippage &) = default;
};

/// Whether a re-baseline is approved: it names a decision or the day it was agreed (North Herts' Cabinet
/// approves changes to milestones).
bool isApproved(const Rebaseline &rebaseline);

/// The slippage of an action; of `rebaselines` those of the action itself count, not those of its milestones.
Slippage slippageOf(const Action &action, const QList<const Rebaseline *> &rebaselines);
/// The slippage of a milestone; of `rebaselines` those of this milestone count.
Slippage slippageOf(const Milestone &milestone, const QList<const Rebaseline *> &rebaselines);

} // namespace saferplan
