#pragma once

#include "core/progress/figuresby.h"
#include "ui/models/actionfacts.h"

namespace saferplan {

/// The figures of the actions of each group, agency, priority, objective and theme of the open plan: counted
/// when first asked for, and again after each change.
class OwnerFigures : public QObject {
    Q_OBJECT

public:
    /// `plan` and `facts` must outlive it. Make it before the models that ask it: it is told of changes
    /// first.
    OwnerFigures(const OpenPlan &plan, const ActionFacts &facts, QObject *parent = nullptr);

    ActionFigures of(const QUuid &owner) const;
    /// Neither complete nor withdrawn.
    int openOf(const QUuid &owner) const;

private:
    const ActionFacts &m_facts;
    mutable std::optional<QHash<QUuid, ActionFigures>> m_figures;
};

} // namespace saferplan
