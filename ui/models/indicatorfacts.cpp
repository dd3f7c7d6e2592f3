#include "ui/models/indicatorfacts.h"

#include "core/record/records.h"

namespace saferplan {

IndicatorFacts::IndicatorFacts(const OpenPlan &plan, QObject *parent) : QObject(parent), m_plan(plan) {
    connect(&plan, &OpenPlan::changed, this, [this](const ChangeSet &set) {
        for (const Change &change : set.changes)
            if (change.kind == &kindOf<Indicator>() || change.kind == &kindOf<Reading>() ||
                change.kind == &kindOf<Settings>()) {
                m_standings.reset();
                return;
            }
    });
}

const IndicatorStanding &IndicatorFacts::of(const QUuid &indicator) const {
    static const IndicatorStanding none;
    if (!m_standings) {
        m_standings.emplace();
        for (const IndicatorStanding &standing : indicatorStandingsOf(m_plan.records()))
            m_standings->insert(standing.indicator->id.uuid, standing);
    }
    const auto found = m_standings->constFind(indicator);
    return found == m_standings->constEnd() ? none : *found;
}

} // namespace saferplan
