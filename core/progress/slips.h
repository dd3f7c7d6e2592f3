#pragma once

#include "core/rules/slippage.h"

namespace saferplan {

class Records;

/// An action whose due date has moved, and how.
struct Slip {
    Id<Action> action;
    Slippage slippage;

    friend bool operator==(const Slip &, const Slip &) = default;
};

/// The slippage ledger: every action whose due date is not the original one, moved furthest first. Archived
/// and withdrawn actions are left out.
QList<Slip> slipsOf(const Records &records);

} // namespace saferplan
