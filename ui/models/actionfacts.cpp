#include "ui/models/actionfacts.h"

#include "core/record/records.h"
#include "core/rules/lateness.h"

#include <QTimer>

namespace saferplan {

ActionFacts::ActionFacts(const OpenPlan &plan, QObject *parent) : QObject(parent), m_plan(plan) {
    connect(&plan, &OpenPlan::changed, this, [this](const ChangeSet &set) {
        if (m_standings)
            m_standings->follow(set.changes, m_plan.today());
    });
    auto *everyMinute = new QTimer(this);
    connect(everyMinute, &QTimer::timeout, this, &ActionFacts::lookAtTheDay);
    everyMinute->start(60'000);
}

void ActionFacts::lookAtTheDay() {
    if (m_standings && m_standings->today() != m_plan.today())
        m_standings->follow({}, m_plan.today());
}

Standings &ActionFacts::known() const {
    if (!m_standings)
        m_standings.emplace(m_plan.records(), m_plan.today());
    return *m_standings;
}

const QList<Standing> &ActionFacts::standings() const {
    return known().all();
}

const Standing &ActionFacts::of(const QUuid &id) const {
    static const Standing none;
    const Standing *standing = known().of({id});
    return standing ? *standing : none;
}

bool ActionFacts::isDueThisMonth(const QUuid &id) const {
    const Action *action = of(id).action;
    if (!action || !isLive(*action))
        return false;
    const QDate due = dueOf(*action);
    return due.isValid() && due.year() == today().year() && due.month() == today().month();
}

} // namespace saferplan
