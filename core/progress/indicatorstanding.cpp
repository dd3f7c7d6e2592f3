#include "core/progress/indicatorstanding.h"

#include "core/record/records.h"
#include "core/record/related.h"
#include "core/rules/naturalorder.h"

namespace saferplan {

QList<IndicatorStanding> indicatorStandingsOf(const Records &records) {
    const Related<Reading, Indicator> readings(records.all<Reading>(), &Reading::indicator);
    const auto &settings = records.single<Settings>();
    QList<IndicatorStanding> standings;
    for (const Indicator &indicator : records.all<Indicator>()) {
        if (indicator.archived)
            continue;
        const QList<const Reading *> ordered = inOrder(readings.of(indicator.id));
        standings.append({&indicator, ordered, performanceOf(indicator, ordered, settings)});
    }
    std::stable_sort(standings.begin(), standings.end(),
                     [](const IndicatorStanding &a, const IndicatorStanding &b) {
                         return comesBefore(a.indicator->reference, b.indicator->reference);
                     });
    return standings;
}

QString travelText(const PerformanceVerdict &verdict) {
    if (!verdict.value || !verdict.previous)
        return QStringLiteral("not known");
    if (*verdict.value == *verdict.previous)
        return QStringLiteral("→ same");
    const bool higher = *verdict.value > *verdict.previous;
    const QString sign = higher ? QStringLiteral("↑ ") : QStringLiteral("↓ ");
    switch (verdict.direction) {
    case Direction::Better:
        return sign + QStringLiteral("better");
    case Direction::Worse:
        return sign + QStringLiteral("worse");
    case Direction::Same:
    case Direction::Unknown:
        break;
    }
    return sign + (higher ? QStringLiteral("higher") : QStringLiteral("lower"));
}

QString performanceText(const PerformanceVerdict &verdict) {
    // Its full label says the workings too, which stand beside it.
    return verdict.rag == Performance::NoBaseline ? QStringLiteral("No baseline") : labelOf(verdict.rag);
}

} // namespace saferplan
