#pragma once

#include <QDate>
#include <QList>

#include <optional>

namespace saferplan {

class Records;
struct Action;

/// Actions planned to be complete, and complete, by the end of one month.
struct BurnUpPoint {
    QDate monthEnd;
    int planned = 0;              ///< original due date on or before the day
    std::optional<int> completed; ///< completed on or before the day; empty for months still to come

    friend bool operator==(const BurnUpPoint &, const BurnUpPoint &) = default;
};

/// Planned against completed, month by month, both adding up.
struct BurnUp {
    QList<BurnUpPoint> points;
    int undated = 0; ///< actions in the count without an original due date: in no planned figure

    friend bool operator==(const BurnUp &, const BurnUp &) = default;
};

/// Whether an action counts, planned or complete.
bool isInBurnUp(const Action &action);

/// From the first to the last month that says something, or the plan's period where that is given. The month
/// of today counts what is complete so far. Drafts, withdrawn and archived actions are left out.
BurnUp burnUpOf(const Records &records, const QDate &today);

} // namespace saferplan
