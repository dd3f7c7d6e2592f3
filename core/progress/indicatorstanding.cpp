#include "core/progress/indicatorstanding.h"

#include "core/record/records.h"
#include "core/record/related.h"

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
    return standings;
}

} // namespace saferplan
