#pragma once

#include "core/record/group.h"

namespace saferplan {

class Records;

/// Where one group stands in the chart of who reports to whom: a column a step down from whoever reports to
/// nobody, and a row.
struct GovernancePlace {
    Id<Group> group;
    Id<Group> above; ///< whom it reports to in the chart; null: nobody
    int column = 0;
    int row = 0;

    friend bool operator==(const GovernancePlace &, const GovernancePlace &) = default;
};

/// Who reports to whom, laid out from left to right.
struct Governance {
    QList<GovernancePlace> places; ///< each group before those that report to it
    QList<Id<Group>> beside;       ///< boards that are linked and report to nobody in the plan
    int columns = 0;
    int rows = 0;

    friend bool operator==(const Governance &, const Governance &) = default;
};

/// The governance of a plan from its groups, those beside each other by
/// reference. Archived groups are left out, and closed ones to
/// which none reports. Of groups that report to each other in a ring the first stands at the top.
Governance governanceOf(const Records &records);

} // namespace saferplan
