#pragma once

#include "core/progress/actionfigures.h"
#include "core/rules/lateness.h"

namespace saferplan {

/// How long the overdue actions are late, in the bands of the ageing table.
struct AgeingTable {
    Tally<Ageing, 5> bands; ///< NotLate stays 0: actions in time are not in the table
    int overdue = 0;
    qint64 longest = 0; ///< days late of the action that is latest

    friend bool operator==(const AgeingTable &, const AgeingTable &) = default;
};

AgeingTable ageingOf(const QList<Standing> &standings);

} // namespace saferplan
