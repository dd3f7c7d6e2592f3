#include "ui/pages/actionspage.h"

#include "core/record/records.h"
#include "ui/models/columns.h"

namespace saferplan {

ActionsPage::ActionsPage(Workspace &workspace, QWidget *parent)
    : RecordPage(workspace, kindOf<Action>(), actionColumns(workspace.facts()),
                 QStringLiteral(
                     "Actions are the commitments of the plan: each has one lead agency, a due date and a "
                     "measure of success. Begin with the first one; it is given a reference from its "
                     "priority."),
                 parent) {
    const ActionFacts &facts = workspace.facts();
    table().addChip(QStringLiteral("Overdue"), QStringLiteral("Only actions past their due date"),
                    [&facts](const QUuid &id) { return facts.of(id).overdue; });
    table().addChip(QStringLiteral("Red"),
                    QStringLiteral("Only actions whose declared or computed RAG is red"),
                    [&facts](const QUuid &id) { return facts.of(id).worse() == Delivery::Red; });
    table().addChip(QStringLiteral("Due this month"),
                    QStringLiteral("Only actions still to be delivered that are due this month"),
                    [&facts](const QUuid &id) { return facts.isDueThisMonth(id); });
    table().addChip(QStringLiteral("Not updated"),
                    QStringLiteral("Only actions not updated since the last meeting"),
                    [&facts](const QUuid &id) { return facts.of(id).freshness.stale; });
    table().setPrepare([this](Edits &edits, const QUuid &id) { prepare(edits, id); });
}

/// A new action has the priority of the one it is made beside, or else the first.
void ActionsPage::prepare(Edits &edits, const QUuid &id) const {
    const Action *beside = records().find(Id<Action>{workspace().selected().id});
    Id<Priority> priority = beside ? beside->priority : Id<Priority>();
    for (const Priority &other : records().all<Priority>())
        if (!priority && !other.archived)
            priority = other.id;
    edits.set(kindOf<Action>(), id, kindOf<Action>().fieldNamed("priority"), uuidText(priority.uuid));
}

} // namespace saferplan
