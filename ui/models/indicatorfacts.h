#pragma once

#include "core/plan/openplan.h"
#include "core/progress/indicatorstanding.h"

#include <QObject>

namespace saferplan {

/// Where each indicator of the open plan stands now. Worked out when first asked, and again after a change of
/// what it rests on.
class IndicatorFacts : public QObject {
    Q_OBJECT

public:
    /// `plan` must outlive it. To be made before the models that ask it, so that it hears of a change first.
    explicit IndicatorFacts(const OpenPlan &plan, QObject *parent = nullptr);

    /// An empty standing when it is archived or not there. Valid until the plan changes.
    const IndicatorStanding &of(const QUuid &indicator) const;

private:
    const OpenPlan &m_plan;
    mutable std::optional<QHash<QUuid, IndicatorStanding>> m_standings;
};

} // namespace saferplan
