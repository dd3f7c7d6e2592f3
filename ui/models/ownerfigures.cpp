#include "ui/models/ownerfigures.h"

namespace saferplan {

OwnerFigures::OwnerFigures(const OpenPlan &plan, const ActionFacts &facts, QObject *parent)
    : QObject(parent)
    , m_facts(facts) {
    connect(&plan, &OpenPlan::changed, this, [this] { m_figures.reset(); });
}

ActionFigures OwnerFigures::of(const QUuid &owner) const {
    if (!m_figures)
        m_figures = figuresByOwner(m_facts.standings());
    return m_figures->value(owner);
}

int OwnerFigures::openOf(const QUuid &owner) const {
    const ActionFigures figures = of(owner);
    return figures.total - figures.byStatus.of(Status::Complete) - figures.byStatus.of(Status::Withdrawn);
}

} // namespace saferplan
