#include "core/report/planblocks.h"

#include "core/record/records.h"
#include "core/record/shown.h"
#include "core/report/packtables.h"
#include "core/rules/casereview.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

Cell figure(int count) {
    return {count == 0 ? QStringLiteral("none") : QString::number(count)};
}

/// "P1-03 Monthly hotspot review: 61 days." for every category of a chart with one series.
QString inWords(const ChartBlock &chart) {
    QStringList sentences;
    for (qsizetype category = 0; category < chart.categories.size(); ++category) {
        QStringList parts;
        for (const Series &series : chart.series)
            if (const std::optional<double> value = series.values.value(category))
                parts +=
                    chart.series.size() == 1
                        ? numberText(*value, chart.unit)
                        : QStringLiteral("%1 %2").arg(series.name.toLower(), numberText(*value, chart.unit));
        sentences +=
            QStringLiteral("%1: %2.").arg(chart.categories[category], parts.join(QStringLiteral(", ")));
    }
    return sentences.join(u' ');
}

QString valueText(const std::optional<double> &value, const QString &unit, const QString &otherwise) {
    return value ? numberText(*value, unit) : otherwise;
}

QString casesText(int count) {
    return countText(count, QStringLiteral("case"), QStringLiteral("cases"));
}

} // namespace

Cell performanceCell(Performance performance) {
    switch (performance) {
    case Performance::Green:
        return {QStringLiteral("Green"), Delivery::Green};
    case Performance::Amber:
        return {QStringLiteral("Amber"), Delivery::Amber};
    case Performance::Red:
        return {QStringLiteral("Red"), Delivery::Red};
    case Performance::NoData:
    case Performance::NotReceived:
    case Performance::ContextOnly:
    case Performance::NoTarget:
    case Performance::NoBaseline:
        break;
    }
    return {labelOf(performance), Delivery::Grey};
}

ChartBlock ageingChart(const AgeingTable &ageing, const QDate &today) {
    ChartBlock chart;
    chart.title = ageing.overdue == 0 ? QStringLiteral("No action is overdue")
                                      : QStringLiteral("%1 overdue, the latest by %2")
                                            .arg(actionsText(ageing.overdue), daysText(ageing.longest));
    chart.caption =
        QStringLiteral("Live actions past their due date, by days late, as at %1.").arg(longDateText(today));
    chart.series.append({QStringLiteral("Overdue actions"), Tone::Done, {}});
    for (const Ageing band : {Ageing::UpTo30, Ageing::UpTo60, Ageing::UpTo90, Ageing::Over90}) {
        chart.categories += labelOf(band);
        chart.series[0].values.append(ageing.bands.of(band));
    }
    chart.textEquivalent = inWords(chart);
    return chart;
}

ChartBlock slipChart(const Records &records, const QList<Slip> &slips, int most) {
    ChartBlock chart;
    const auto isLater = [](const Slip &slip) {
        return slip.kind == &kindOf<Action>() && slip.slippage.days > 0;
    };
    const auto later = std::count_if(slips.begin(), slips.end(), isLater);
    chart.title = later == 0
                      ? QStringLiteral("No due date has moved later")
                      : QStringLiteral("%1 moved to a later date").arg(actionsText(static_cast<int>(later)));
    chart.caption = QStringLiteral("Days between the original and the current due date, the furthest first.");
    chart.unit = QStringLiteral("days");
    chart.series.append({QStringLiteral("Days later"), Tone::Done, {}});
    QStringList sentences;
    for (const Slip &slip : slips) {
        if (chart.categories.size() == most)
            break;
        if (!isLater(slip))
            continue;
        chart.categories += titleOf(records, slip.id);
        chart.series[0].values.append(static_cast<double>(slip.slippage.days));
        // The chart beside it says what the action is.
        sentences += QStringLiteral("%1: %2.").arg(slip.kind->reference(records, slip.id),
                                                   daysText(slip.slippage.days));
    }
    chart.textEquivalent = sentences.join(u' ');
    return chart;
}

TableBlock coverageTable(const Records &records, const Coverage &coverage) {
    TableBlock table;
    table.caption = QStringLiteral("Live actions by priority and theme");
    table.whenEmpty =
        QStringLiteral("The plan has no priorities yet. They come with a plan made from a template.");
    table.columns.append({QStringLiteral("Priority"), 3});
    for (const Id<Theme> &theme : coverage.themes)
        table.columns.append({records.get(theme).title, 1, true});
    table.columns.append({QStringLiteral("No theme"), 1, true});
    for (qsizetype row = 0; row < coverage.priorities.size(); ++row) {
        QList<Cell> cells{
            {titleOf(records, coverage.priorities[row].uuid), {}, false, coverage.priorities[row].uuid}};
        for (const int live : coverage.live[row])
            cells.append(figure(live));
        cells.append(figure(coverage.withoutTheme[row]));
        table.rows.append(cells);
    }
    return table;
}

ChartBlock coverageChart(const Records &records, const Coverage &coverage) {
    ChartBlock chart;
    chart.kind = ChartKind::Matrix;
    for (const Id<Theme> &theme : coverage.themes)
        chart.series.append({records.get(theme).title, Tone::Done, {}});
    chart.series.append({QStringLiteral("No theme"), Tone::Done, {}});
    int gaps = 0;
    QStringList sentences;
    for (qsizetype row = 0; row < coverage.priorities.size(); ++row) {
        const QString priority = titleOf(records, coverage.priorities[row].uuid);
        chart.categories += priority;
        QList<int> counts = coverage.live[row];
        counts.append(coverage.withoutTheme[row]);
        QStringList parts;
        for (qsizetype column = 0; column < counts.size(); ++column) {
            chart.series[column].values.append(counts[column]);
            gaps += counts[column] == 0 && column < coverage.themes.size();
            if (counts[column] > 0)
                parts += QStringLiteral("%1 %2").arg(chart.series[column].name).arg(counts[column]);
        }
        sentences += QStringLiteral("%1: %2.").arg(records.get(coverage.priorities[row]).reference,
                                                   parts.isEmpty() ? QStringLiteral("no live action")
                                                                   : parts.join(QStringLiteral(", ")));
    }
    if (chart.categories.isEmpty()) {
        chart.title = QStringLiteral("No priority is in the plan yet");
        chart.caption = QStringLiteral("Live actions are shown here by priority and theme.");
        return chart;
    } else {
        chart.title = gaps == 0 ? QStringLiteral("Every priority works on every theme")
                                : QStringLiteral("%1 between priorities and themes")
                                      .arg(countText(gaps, QStringLiteral("gap"), QStringLiteral("gaps")));
    }
    chart.caption = QStringLiteral("Live actions by priority and theme; an action counts under each of its "
                                   "themes. An open field is a gap: no live action.");
    chart.textEquivalent = sentences.join(u' ');
    return chart;
}

TableBlock gapTable(const QList<Gap> &gaps) {
    TableBlock table;
    table.caption = QStringLiteral("Gaps in the plan");
    table.columns = {{QStringLiteral("What is missing"), 1}};
    table.whenEmpty =
        QStringLiteral("No gaps: every priority and theme has a live action, every agency a part.");
    for (const Gap &gap : gaps)
        table.rows.append({{gap.sentence, {}, false, gap.about.id}});
    return table;
}

TableBlock indicatorTable(const QList<IndicatorStanding> &standings) {
    TableBlock table;
    table.caption = QStringLiteral("Indicators against their targets");
    table.columns = {{QStringLiteral("Indicator"), 3},     {QStringLiteral("Latest"), 1, true},
                     {QStringLiteral("Target"), 1, true},  {QStringLiteral("Baseline"), 1, true},
                     {QStringLiteral("Performance"), 1.4}, {QStringLiteral("Direction"), 1}};
    table.whenEmpty = QStringLiteral("The plan has no indicators yet.");
    for (const IndicatorStanding &standing : standings) {
        const Indicator &indicator = *standing.indicator;
        const PerformanceVerdict &verdict = standing.verdict;
        table.rows.append({{indicator.reference + u' ' + indicator.title, {}, false, indicator.id.uuid},
                           {valueText(verdict.value, indicator.unit, QStringLiteral("not received"))},
                           {valueText(indicator.target, indicator.unit, QStringLiteral("none"))},
                           {valueText(indicator.baseline, indicator.unit, QStringLiteral("none"))},
                           performanceCell(verdict.rag),
                           {labelOf(verdict.direction)}});
    }
    return table;
}

ChartBlock needChart(const Records &records, const NeedAgainstResource &figures) {
    ChartBlock chart;
    chart.kind = ChartKind::GroupedBars;
    chart.unit = QStringLiteral("%");
    chart.series = {{QStringLiteral("Share of need"), Tone::Planned, {}},
                    {QStringLiteral("Share of resource"), Tone::Done, {}}};
    // The area that is furthest from its share is the message.
    const AreaShare *least = nullptr;
    for (const AreaShare &share : figures.areas) {
        chart.categories += records.get(share.area).name;
        chart.series[0].values.append(std::round(share.needShare * 100));
        chart.series[1].values.append(std::round(share.resourceShare * 100));
        if (!least || share.needShare - share.resourceShare > least->needShare - least->resourceShare)
            least = &share;
    }
    chart.title = least && least->needShare > least->resourceShare
                      ? QStringLiteral("%1 has %2% of the need and %3% of the resource")
                            .arg(records.get(least->area).name)
                            .arg(std::round(least->needShare * 100))
                            .arg(std::round(least->resourceShare * 100))
                      : QStringLiteral("Need and resource by area");
    if (figures.areas.isEmpty()) {
        chart.caption = QStringLiteral("No area has a need score or a resource yet.");
        chart.textEquivalent = inWords(chart);
        return chart;
    }
    chart.caption =
        QStringLiteral("Share of all need scores (%1) and of what is deployed in %2 (%3).")
            .arg(figures.needPeriod.isEmpty() ? QStringLiteral("no period") : figures.needPeriod,
                 figures.unit.isEmpty() ? QStringLiteral("one unit") : figures.unit,
                 figures.resourcePeriod.isEmpty() ? QStringLiteral("no period") : figures.resourcePeriod);
    if (figures.leftOut > 0)
        chart.caption +=
            QStringLiteral(" Left out: %1 in another unit, or without area or amount.")
                .arg(countText(figures.leftOut, QStringLiteral("resource"), QStringLiteral("resources")));
    chart.textEquivalent = inWords(chart);
    return chart;
}

ChartBlock caseStageChart(const Records &records, const QDate &today) {
    int byStage[4] = {};
    int open = 0;
    int late = 0;
    for (const Case &subject : records.all<Case>()) {
        if (!isOpen(subject))
            continue;
        ++open;
        ++byStage[static_cast<int>(subject.stage)];
        late += reviewOf(subject, records.single<Settings>(), today).isOverdue();
    }
    ChartBlock chart;
    chart.title = open == 0 ? QStringLiteral("No case is open")
                            : QStringLiteral("%1 open, %2 late for review").arg(casesText(open)).arg(late);
    chart.caption = QStringLiteral("Open cases by SARA stage, as at %1.").arg(longDateText(today));
    chart.series.append({QStringLiteral("Open cases"), Tone::Done, {}});
    for (const SaraStage stage :
         {SaraStage::Scanning, SaraStage::Analysis, SaraStage::Response, SaraStage::Assessment}) {
        chart.categories += labelOf(stage);
        chart.series[0].values.append(byStage[static_cast<int>(stage)]);
    }
    chart.textEquivalent = inWords(chart);
    return chart;
}

TableBlock dueTable(const Records &records, const QList<Due> &dues) {
    TableBlock table;
    table.caption = QStringLiteral("What is due");
    table.columns = {{QStringLiteral("What"), 3}, {QStringLiteral("By when"), 1.6}};
    table.whenEmpty = QStringLiteral("Nothing is overdue or due soon.");
    for (const Due &due : dues)
        table.rows.append({{QStringLiteral("%1: %2").arg(due.deadline.what, titleOf(records, due.about.id)),
                            {},
                            false,
                            due.about.id},
                           {QStringLiteral("%1, %2").arg(dateText(due.deadline.due),
                                                         daysFrom(due.deadline.due, due.deadline.today))}});
    return table;
}

} // namespace saferplan
