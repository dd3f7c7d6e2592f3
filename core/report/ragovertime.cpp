#include "core/report/ragovertime.h"

#include "core/record/shown.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

QString actions(int count) {
    return countText(count, QStringLiteral("action"), QStringLiteral("actions"));
}

/// "3 more actions red than in Oct 2025".
QString message(const QList<RagMoment> &moments) {
    const auto red = [](const RagMoment &moment) { return moment.figures.computed.of(Delivery::Red); };
    const QString now = QStringLiteral("%1 red").arg(actions(red(moments.last())));
    if (moments.size() == 1)
        return now;
    const int more = red(moments.last()) - red(moments[moments.size() - 2]);
    if (more == 0)
        return now + QStringLiteral(", as many as before");
    return now + QStringLiteral(", %1 from %2")
                     .arg(more > 0 ? QStringLiteral("up") : QStringLiteral("down"))
                     .arg(red(moments[moments.size() - 2]));
}

} // namespace

ChartBlock ragOverTimeChart(const QList<RagMoment> &moments) {
    ChartBlock chart;
    chart.kind = ChartKind::StackedColumns;
    chart.title =
        moments.isEmpty() ? QStringLiteral("Nothing is known of earlier days yet") : message(moments);
    chart.caption =
        moments.isEmpty()
            ? QStringLiteral("How the actions stood is shown here once the plan has had some.")
            : QStringLiteral("Number of actions by RAG, computed from their dates, at the end of each day.");
    const QList<Delivery> order = {Delivery::Blue, Delivery::Green, Delivery::Amber, Delivery::Red,
                                   Delivery::Grey};
    for (const Delivery rag : order)
        chart.series.append({colourOf(rag), toneOf(rag), {}});
    QStringList sentences;
    for (const RagMoment &moment : moments) {
        chart.categories += dateText(moment.on);
        QStringList parts;
        for (qsizetype i = 0; i < order.size(); ++i) {
            const int count = moment.figures.computed.of(order[i]);
            chart.series[i].values.append(count);
            if (count > 0)
                parts += QStringLiteral("%1 %2").arg(count).arg(colourOf(order[i]).toLower());
        }
        sentences += QStringLiteral("%1: %2.").arg(dateText(moment.on),
                                                   parts.isEmpty() ? QStringLiteral("no actions")
                                                                   : parts.join(QStringLiteral(", ")));
    }
    chart.textEquivalent = sentences.join(u' ');
    return chart;
}

} // namespace saferplan
