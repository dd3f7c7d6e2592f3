#include "ui/pages/actionspage.h"

#include "core/record/records.h"
#include "ui/editors/recordform.h"
#include "ui/models/columns.h"

namespace saferplan {

ActionsPage::ActionsPage(OpenPlan &plan, const ActionFacts &facts, QWidget *parent)
    : RecordPage(plan, kindOf<Action>(), actionColumns(facts),
                 QStringLiteral(
                     "Actions are the commitments of the plan: each has one lead agency, a due date and a "
                     "measure of success. Begin with the first one; it is given a reference from its "
                     "priority."),
                 parent) {
    addChip(QStringLiteral("Overdue"), QStringLiteral("Only actions past their due date"),
            [&facts](const QUuid &id) { return facts.of(id).overdue; });
    addChip(QStringLiteral("Red"), QStringLiteral("Only actions whose declared or computed RAG is red"),
            [&facts](const QUuid &id) { return facts.of(id).worse() == Delivery::Red; });
    addChip(QStringLiteral("Due this month"),
            QStringLiteral("Only actions still to be delivered that are due this month"),
            [&facts](const QUuid &id) { return facts.isDueThisMonth(id); });
    addChip(QStringLiteral("Not updated"), QStringLiteral("Only actions not updated since the last meeting"),
            [&facts](const QUuid &id) { return facts.of(id).freshness.stale; });
    form().setSummary([&facts](const QUuid &id) {
        const Standing &standing = facts.of(id);
        if (!standing.action)
            return QStringLiteral("This action is archived.");
        const QString sentence = QStringLiteral("Computed RAG: %1.").arg(standing.computed.sentence());
        return standing.difference.differs
                   ? QStringLiteral("%1 %2.").arg(sentence, standing.difference.sentence())
                   : sentence;
    });
    if (!form().record().isNull())
        form().showRecord(form().record());
}

void ActionsPage::showPriority(Id<Priority> priority) {
    showAll();
    const Priority *found = m_plan.records().find(priority);
    setExtra(found ? QStringLiteral("%1 ×").arg(found->reference) : QStringLiteral("No priority ×"),
             [&plan = m_plan, priority](const QUuid &id) {
                 const Action *action = plan.records().find(Id<Action>{id});
                 return action && action->priority == priority;
             });
}

void ActionsPage::prepare(Edits &edits, const QUuid &id) {
    RecordPage::prepare(edits, id);
    const Action *beside = m_plan.records().find(Id<Action>{form().record()});
    Id<Priority> priority = beside ? beside->priority : Id<Priority>();
    for (const Priority &other : m_plan.records().all<Priority>())
        if (!priority && !other.archived)
            priority = other.id;
    edits.set(kindOf<Action>(), id, kindOf<Action>().fieldNamed("priority"), uuidText(priority.uuid));
}

} // namespace saferplan
