#pragma once

#include "core/plan/openplan.h"
#include "core/progress/standing.h"

#include <QObject>

namespace saferplan {

/// Where each action of the open plan stands now: the same standings as all figures are counted from, worked
/// out once after each change, when first asked.
class ActionFacts : public QObject {
    Q_OBJECT

public:
    /// `plan` must outlive it.
    explicit ActionFacts(const OpenPlan &plan, QObject *parent = nullptr);

    const QList<Standing> &standings() const;
    /// Where one action stands; an empty standing when it is archived or not there.
    const Standing &of(const QUuid &id) const;
    /// Still to be delivered, and due in the month of today.
    bool isDueThisMonth(const QUuid &id) const;
    QDate today() const { return m_plan.today(); }

private:
    const OpenPlan &m_plan;
    mutable bool m_known = false;
    mutable QList<Standing> m_standings;
    mutable QHash<QUuid, qsizetype> m_at;
};

} // namespace saferplan
