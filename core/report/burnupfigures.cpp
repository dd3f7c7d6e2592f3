#include "core/record/shown.h"
#include "core/report/packtables.h"

namespace saferplan {

namespace {

const BurnUpPoint *lastKnown(const BurnUp &burnUp) {
    const BurnUpPoint *last = nullptr;
    for (const BurnUpPoint &point : burnUp.points)
        if (point.completed)
            last = &point;
    return last;
}

QString message(const BurnUpPoint *now) {
    if (!now)
        return QStringLiteral("No action is due or complete yet");
    const int behind = now->planned - *now->completed;
    if (behind > 0)
        return QStringLiteral("%1 fewer complete than planned").arg(actionsText(behind));
    if (behind < 0)
        return QStringLiteral("%1 more complete than planned").arg(actionsText(-behind));
    return QStringLiteral("As many actions are complete as were planned");
}

} // namespace

ChartBlock burnUpChart(const BurnUp &burnUp, const QDate &today) {
    ChartBlock chart;
    chart.kind = ChartKind::Lines;
    const BurnUpPoint *now = lastKnown(burnUp);
    chart.title = message(now);
    chart.caption = QStringLiteral("Number of actions by month end, adding up: planned by their original due "
                                   "dates, and complete by the day of completion. As at %1.")
                        .arg(longDateText(today));
    chart.series = {{QStringLiteral("Planned"), Tone::Planned, {}},
                    {QStringLiteral("Complete"), Tone::Done, {}}};
    for (const BurnUpPoint &point : burnUp.points) {
        if (now == &point)
            chart.today = static_cast<int>(chart.categories.size());
        chart.categories += monthText(point.monthEnd);
        chart.series[0].values.append(point.planned);
        chart.series[1].values.append(point.completed ? std::optional<double>(*point.completed)
                                                      : std::nullopt);
    }
    if (now)
        chart.textEquivalent =
            QStringLiteral("By the end of %1, %2 were planned to be complete; %3 complete by %4.%5")
                .arg(monthText(now->monthEnd), actionsText(now->planned),
                     *now->completed == 1 ? QStringLiteral("1 was")
                                          : QStringLiteral("%1 were").arg(*now->completed),
                     longDateText(today),
                     QStringLiteral(" The plan foresees %1 complete by the end of %2.")
                         .arg(actionsText(burnUp.points.last().planned),
                              monthText(burnUp.points.last().monthEnd)));
    else
        chart.textEquivalent =
            QStringLiteral("No action was planned or complete by %1.").arg(longDateText(today));
    return chart;
}

TableBlock burnUpTable(const BurnUp &burnUp) {
    TableBlock table;
    table.caption = QStringLiteral("Actions planned and complete by the end of each quarter");
    table.columns = {{QStringLiteral("By the end of"), 2},
                     {QStringLiteral("Planned"), 1, true},
                     {QStringLiteral("Complete"), 1, true},
                     {QStringLiteral("Complete less planned"), 1.4, true}};
    table.whenEmpty = QStringLiteral("No action has an original due date or a day of completion yet.");
    const BurnUpPoint *now = lastKnown(burnUp);
    for (const BurnUpPoint &point : burnUp.points) {
        const bool isLast = &point == &burnUp.points.last();
        if (point.monthEnd.month() % 3 != 0 && &point != now && !isLast)
            continue;
        const QString notYet = QStringLiteral("not yet");
        table.rows.append(
            {{monthText(point.monthEnd) + (&point == now ? QStringLiteral(" (so far)") : QString())},
             {QString::number(point.planned)},
             {point.completed ? QString::number(*point.completed) : notYet},
             {point.completed ? QString::number(*point.completed - point.planned) : notYet}});
    }
    return table;
}

} // namespace saferplan
