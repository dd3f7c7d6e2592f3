#pragma once

#include "core/progress/actionfigures.h"
#include "core/rules/riskscore.h"

namespace saferplan {

/// The open risks and issues of a plan by likelihood and impact.
struct RiskMatrix {
    std::array<std::array<int, 5>, 5> counts{}; ///< [likelihood - 1][impact - 1]
    Tally<RiskBand, 4> bands;
    int open = 0;
    int notScored = 0; ///< likelihood or impact is not given; of an issue, likelihood need not be

    int at(int likelihood, int impact) const {
        return counts[static_cast<size_t>(likelihood - 1)][static_cast<size_t>(impact - 1)];
    }
    /// "7 open: 1 very high, 2 high, 4 not scored".
    QString sentence() const;

    friend bool operator==(const RiskMatrix &, const RiskMatrix &) = default;
};

/// Closed and archived risks are left out.
RiskMatrix riskMatrixOf(const Records &records);

/// The groups to which a risk can be escalated: first those above its own group, the nearest first, then the
/// other Delivery Groups and Strategic Boards. Not its own group, and not where it is escalated to already.
QList<Id<Group>> escalationsOf(const Records &records, const Risk &risk);

} // namespace saferplan
