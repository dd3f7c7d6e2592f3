#pragma once

#include "core/plan/openplan.h"
#include "core/progress/standings.h"

#include <QObject>

namespace saferplan {

/// Where each action of the open plan stands now: the same standings as all figures are counted from. Worked
/// out when first asked, and then kept as the plan and the day change.
class ActionFacts : public QObject {
    Q_OBJECT

public:
    /// `plan` must outlive it.
    explicit ActionFacts(const OpenPlan &plan, QObject *parent = nullptr);

    const QList<Standing> &standings() const;
    /// Where one action stands; an empty standing when it is archived or not there.
    const Standing &of(const QUuid &id) const;
    /// The milestones of an action that are not archived.
    QList<const Milestone *> milestonesOf(const QUuid &id) const { return known().milestonesOf({id}); }
    /// Still to be delivered, and due in the month of today.
    bool isDueThisMonth(const QUuid &id) const;
    QDate today() const { return m_plan.today(); }

public slots:
    /// Looks whether another day has begun. Asked once a minute, since asking for each cell would cost more
    /// than the cell.
    void lookAtTheDay();

private:
    Standings &known() const;

    const OpenPlan &m_plan;
    mutable std::optional<Standings> m_standings;
};

} // namespace saferplan
