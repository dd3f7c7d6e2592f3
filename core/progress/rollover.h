#pragma once

#include "core/plan/edits.h"

namespace saferplan {

/// What a new year does with an action, unless somebody decides otherwise.
enum class YearStep {
    CarryOver, ///< open: it goes on, with the date that it has; else it is withdrawn
    MakeNext,  ///< complete and recurring: the next one is added; else it is not
    PutAway    ///< ended by the end of the year: it is archived; else it stays
};

/// One action and what the new year does with it.
struct YearItem {
    Id<Action> action;
    YearStep step = YearStep::CarryOver;
    bool accepted = true; ///< false: the opposite, as YearStep says

    /// "Carry over, due 14 Jan 2026, late by then"; "Withdraw".
    QString outcome(const Records &records, const QDate &yearEnd) const;

    friend bool operator==(const YearItem &, const YearItem &) = default;
};

/// A proposal of how the plan goes on after a year: nothing of it is done until it is committed.
struct YearRollOver {
    QDate yearEnd;
    QDate periodStart; ///< the plan's next period, where this one ends by the end of the year; else invalid
    QDate periodEnd;
    QDate reviewDue; ///< the next annual review; invalid: none was set
    QList<YearItem> items;

    int count(YearStep step, bool accepted) const;
    /// "20 actions carried over, 2 withdrawn, 1 next one added, 6 archived".
    QString sentence() const;

    friend bool operator==(const YearRollOver &, const YearRollOver &) = default;
};

/// The end of the financial year that a roll-over is about: 31 March last, or next when it is no more than 31
/// days away.
QDate yearEndFor(const QDate &today);

/// Proposes it for every action that is not archived: first those that are open, in the plan's order. Drafts
/// and suspended actions are open. An action that recurs appears a second time where its next one is missing.
YearRollOver proposeRollOver(const Records &records, const QDate &yearEnd);

/// Adds to the edits what the proposal says, for one commit.
void rollOver(Edits &edits, const Records &records, const YearRollOver &proposal);

/// "Roll the plan over from 2024/25".
QString rollOverLabel(const YearRollOver &proposal);

} // namespace saferplan
