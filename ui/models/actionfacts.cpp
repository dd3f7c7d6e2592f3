#include "ui/models/actionfacts.h"

#include "core/record/records.h"
#include "core/rules/lateness.h"

namespace saferplan {

ActionFacts::ActionFacts(const OpenPlan &plan, QObject *parent) : QObject(parent), m_plan(plan) {
    connect(&plan, &OpenPlan::changed, this, [this] { m_known = false; });
}

const QList<Standing> &ActionFacts::standings() const {
    if (m_known)
        return m_standings;
    m_standings = standingsOf(m_plan.records(), m_plan.today());
    m_at.clear();
    m_at.reserve(m_standings.size());
    for (qsizetype i = 0; i < m_standings.size(); ++i)
        m_at.insert(m_standings[i].action->id.uuid, i);
    m_known = true;
    return m_standings;
}

const Standing &ActionFacts::of(const QUuid &id) const {
    static const Standing none;
    const QList<Standing> &all = standings();
    const qsizetype at = m_at.value(id, -1);
    return at < 0 ? none : all[at];
}

bool ActionFacts::isDueThisMonth(const QUuid &id) const {
    const Action *action = of(id).action;
    if (!action || !isLive(*action))
        return false;
    const QDate due = dueOf(*action);
    return due.isValid() && due.year() == today().year() && due.month() == today().month();
}

} // namespace saferplan
