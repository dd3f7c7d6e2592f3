#include "core/report/workload.h"

#include "core/rules/words.h"

namespace saferplan {

namespace {

constexpr Status statuses[] = {Status::NotStarted, Status::InProgress, Status::Draft,
                               Status::Suspended,  Status::Complete,   Status::Withdrawn};

} // namespace

Workload workloadOf(const QList<Standing> &standings, Id<Group> group) {
    QHash<Status, std::pair<int, int>> counts;
    for (const Standing &standing : standings) {
        if (!(standing.action->group == group))
            continue;
        auto &[inTime, overdue] = counts[standing.action->status];
        ++(standing.overdue ? overdue : inTime);
    }
    Workload workload;
    for (const Status status : statuses) {
        if (!counts.contains(status))
            continue;
        const auto &[inTime, overdue] = counts[status];
        workload.statuses.append(status);
        workload.inTime.append(inTime);
        workload.overdue.append(overdue);
        if (status != Status::Complete && status != Status::Withdrawn)
            workload.open += inTime + overdue;
    }
    return workload;
}

QString workloadText(int open, int overdue) {
    if (open == 0)
        return QStringLiteral("no open actions");
    return QStringLiteral("%1 open, %2 overdue")
        .arg(open)
        .arg(overdue == 0 ? QStringLiteral("none") : QString::number(overdue));
}

ChartBlock workloadChart(const Workload &workload, const QString &group, const QDate &today) {
    ChartBlock chart;
    int overdue = 0;
    for (const int count : workload.overdue)
        overdue += count;
    chart.title = QStringLiteral("%1: %2").arg(group, workloadText(workload.open, overdue));
    if (workload.statuses.isEmpty()) {
        chart.caption = QStringLiteral("The group has no actions.");
        chart.textEquivalent = chart.caption;
        return chart;
    }
    chart.caption = QStringLiteral("Actions of the group by status, as at %1.").arg(longDateText(today));
    chart.series.append({QStringLiteral("In time"), Tone::Planned, {}});
    chart.series.append({QStringLiteral("Overdue"), Tone::Red, {}});
    QStringList sentences;
    for (qsizetype at = 0; at < workload.statuses.size(); ++at) {
        const QString status = labelOf(workload.statuses[at]);
        chart.categories.append(status);
        chart.series[0].values.append(workload.inTime[at]);
        chart.series[1].values.append(workload.overdue[at]);
        sentences.append(QStringLiteral("%1: %2, of which %3 overdue.")
                             .arg(status)
                             .arg(workload.inTime[at] + workload.overdue[at])
                             .arg(workload.overdue[at]));
    }
    chart.textEquivalent = sentences.join(u' ');
    return chart;
}

} // namespace saferplan
