#include "core/report/indicatorchart.h"

#include "core/record/records.h"
#include "core/report/chartwords.h"
#include "core/rules/period.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

/// More periods than this are not told apart in a line.
constexpr int mostPeriods = 60;

/// The periods from the first figure to the last reading, one after the other.
QList<Period> periodsOf(const IndicatorStanding &standing) {
    QList<Period> periods;
    if (standing.readings.isEmpty())
        return periods;
    const Rhythm rhythm = standing.indicator->frequency;
    const QDate first = standing.readings.first()->periodEnd;
    for (Period period = periodOf(rhythm, standing.readings.last()->periodEnd);
         period.last >= first && periods.size() < mostPeriods;
         period = periodOf(rhythm, period.first.addDays(-1)))
        periods.prepend(period);
    return periods;
}

std::optional<double> figureIn(const Period &period, const QList<const Reading *> &readings) {
    std::optional<double> figure;
    for (const Reading *reading : readings)
        if (period.holds(reading->periodEnd))
            figure = reading->value;
    return figure;
}

/// A figure that is the same in every period.
void addLevel(ChartBlock &chart, const QString &name, Tone tone, const std::optional<double> &level) {
    if (!level)
        return;
    Series series{name, tone, {}};
    series.values.fill(level, chart.categories.size());
    chart.series.append(series);
}

std::optional<double> greenUntil(const PerformanceVerdict &verdict) {
    if (!verdict.target || verdict.tolerance <= 0 || verdict.polarity == Polarity::ContextOnly)
        return {};
    const double allowed = std::abs(*verdict.target) * verdict.tolerance / 100;
    return verdict.polarity == Polarity::HigherIsBetter ? *verdict.target - allowed
                                                        : *verdict.target + allowed;
}

/// Whether the figures lie so close together, far from zero, that a scale from zero would hide how they move.
bool isFarFromZero(const ChartBlock &chart) {
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (const Series &series : chart.series)
        for (const std::optional<double> &value : series.values)
            if (value) {
                least = std::min(least, *value);
                most = std::max(most, *value);
            }
    return least > 0 && least > most / 2;
}

QString captionOf(const Records &records, const IndicatorStanding &standing, bool farFromZero) {
    QStringList sentences{standing.verdict.sentence() + u'.'};
    const Indicator &indicator = *standing.indicator;
    if (const Agency *source = records.find(indicator.sourceAgency))
        sentences += QStringLiteral("Source: %1.").arg(source->name);
    switch (indicator.polarity) {
    case Polarity::ContextOnly:
        sentences += QStringLiteral("For context only: neither higher nor lower is better.");
        break;
    case Polarity::HigherIsBetter:
    case Polarity::LowerIsBetter:
        sentences += labelOf(indicator.polarity) + u'.';
        break;
    }
    if (farFromZero)
        sentences += QStringLiteral("The scale does not begin at zero.");
    return sentences.join(u' ');
}

/// "2025/26 Q1 12%, 2025/26 Q2 14%. Target 20%, green to 18%, baseline 10%."
QString figuresText(const ChartBlock &chart) {
    QStringList figures;
    QStringList levels;
    for (const Series &series : chart.series) {
        if (series.values.isEmpty())
            continue;
        if (series.tone != Tone::Done) {
            const QString level = numberText(series.values.first().value_or(0), chart.unit);
            levels +=
                QStringLiteral("%1 %2").arg(levels.isEmpty() ? series.name : series.name.toLower(), level);
            continue;
        }
        for (qsizetype period = 0; period < series.values.size(); ++period)
            figures += QStringLiteral("%1 %2").arg(chart.categories[period],
                                                   valueText(series.values[period], chart.unit));
    }
    QStringList sentences;
    for (const QStringList &said : {figures, levels})
        if (!said.isEmpty())
            sentences += said.join(QStringLiteral(", ")) + u'.';
    return sentences.join(u' ');
}

/// "I-01 Incidents: amber, ↓ better. From 1,250 in 2025/26 Q1 to 1,150 in 2025/26 Q3; target 1,000."
QString inShort(const ChartBlock &chart) {
    QStringList said;
    for (const Series &series : chart.series) {
        if (series.tone == Tone::Limit || series.values.isEmpty())
            continue;
        if (series.tone != Tone::Done) {
            said += QStringLiteral("%1 %2").arg(said.isEmpty() ? series.name : series.name.toLower(),
                                                numberText(series.values.first().value_or(0), chart.unit));
            continue;
        }
        const auto isKnown = [](const std::optional<double> &value) { return value.has_value(); };
        const auto first = std::find_if(series.values.begin(), series.values.end(), isKnown);
        const auto last = std::find_if(series.values.rbegin(), series.values.rend(), isKnown);
        if (first == series.values.end())
            continue;
        const qsizetype from = first - series.values.begin();
        const qsizetype to = series.values.rend() - last - 1;
        const auto in = [&](qsizetype period) {
            return QStringLiteral("%1 in %2")
                .arg(numberText(*series.values[period], chart.unit), chart.categories[period]);
        };
        said += from == to ? in(to) : QStringLiteral("From %1 to %2").arg(in(from), in(to));
    }
    return said.isEmpty() ? chart.title + u'.'
                          : QStringLiteral("%1. %2.").arg(chart.title, said.join(QStringLiteral("; ")));
}

} // namespace

ChartBlock indicatorChart(const Records &records, const IndicatorStanding &standing) {
    const Indicator &indicator = *standing.indicator;
    const PerformanceVerdict &verdict = standing.verdict;
    ChartBlock chart;
    chart.kind = ChartKind::Lines;
    chart.unit = indicator.unit;
    chart.title = QStringLiteral("%1 %2: %3")
                      .arg(indicator.reference, indicator.title, performanceText(verdict).toLower());
    if (verdict.value && verdict.previous)
        chart.title += QStringLiteral(", %1").arg(travelText(verdict));
    const QList<Period> periods = periodsOf(standing);
    for (const Period &period : periods)
        chart.categories += period.name;
    Series figures{QStringLiteral("Figure"), Tone::Done, {}};
    for (const Period &period : periods)
        figures.values.append(figureIn(period, standing.readings));
    if (!periods.isEmpty())
        chart.series.append(figures);
    addLevel(chart, QStringLiteral("Target"), Tone::Planned, verdict.target);
    addLevel(chart, QStringLiteral("Green to"), Tone::Limit, greenUntil(verdict));
    addLevel(chart, QStringLiteral("Baseline"), Tone::Baseline, indicator.baseline);
    chart.fromZero = !isFarFromZero(chart);
    chart.caption = captionOf(records, standing, !chart.fromZero);
    chart.textEquivalent = figuresText(chart);
    return chart;
}

ChartBlock indicatorMultiples(const Records &records, const QList<IndicatorStanding> &standings) {
    ChartBlock chart;
    chart.kind = ChartKind::Multiples;
    int onTarget = 0;
    QStringList sentences;
    for (const IndicatorStanding &standing : standings) {
        ChartBlock part = indicatorChart(records, standing);
        onTarget += standing.verdict.rag == Performance::Green;
        chart.categories += part.title;
        part.textEquivalent = inShort(part);
        sentences += part.textEquivalent;
        chart.parts.push_back(std::move(part));
    }
    chart.title = standings.isEmpty() ? QStringLiteral("The plan has no indicators yet")
                                      : QStringLiteral("%1 of %2 on target")
                                            .arg(onTarget)
                                            .arg(countText(standings.size(), QStringLiteral("indicator"),
                                                           QStringLiteral("indicators")));
    chart.caption = QStringLiteral("Figures with target, baseline and, shaded, what is tolerated.");
    chart.textEquivalent = sentences.join(u' ');
    return chart;
}

} // namespace saferplan
