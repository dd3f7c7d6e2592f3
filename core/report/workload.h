#pragma once

#include "core/progress/standing.h"
#include "core/report/document.h"

namespace saferplan {

/// What a group has to do: its actions by status, and of those the overdue ones.
struct Workload {
    QList<Status> statuses; ///< those that it has actions of, in their order
    QList<int> inTime;      ///< one a status
    QList<int> overdue;
    int open = 0; ///< neither complete nor withdrawn

    friend bool operator==(const Workload &, const Workload &) = default;
};

/// The workload of a group from the standings of all actions.
Workload workloadOf(const QList<Standing> &standings, Id<Group> group);

/// The workload as bars: a category for each of its statuses.
ChartBlock workloadChart(const Workload &workload, const QString &group, const QDate &today);

/// "4 open, 1 overdue"; "no open actions" where there are none.
QString workloadText(int open, int overdue);

} // namespace saferplan
