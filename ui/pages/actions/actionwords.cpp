#include "ui/pages/actions/actionwords.h"

#include "core/rules/lateness.h"
#include "core/rules/slippage.h"
#include "core/rules/words.h"
#include "ui/models/column.h"

namespace saferplan {

namespace {

QString ragWords(Delivery rag) {
    return rag == Delivery::Grey ? QStringLiteral("not rated") : colourOf(rag);
}

/// "complete since 3 March 2026, 12 days late", or when it is due, and how late that is.
QString whenWords(const Action &action, const QDate &today) {
    const Deadline deadline = deadlineOf(action, today);
    if (deadline.done)
        return deadline.doneOn.isValid()
                   ? QStringLiteral(" since %1, %2")
                         .arg(longDateText(deadline.doneOn),
                              deadline.daysLate() > 0
                                  ? daysText(deadline.daysLate()) + QStringLiteral(" late")
                                  : QStringLiteral("in time"))
                   : QString();
    const QDate due = dueOf(action);
    if (!due.isValid())
        return QStringLiteral(", no due date");
    const QString day = QStringLiteral(", due %1").arg(longDateText(due));
    return deadline.isOverdue() ? QStringLiteral("%1, %2 late").arg(day, daysText(deadline.daysLate())) : day;
}

/// The milestone that comes next; nullptr: there is none to come that has a day.
const Milestone *nextOf(const QList<const Milestone *> &milestones) {
    const Milestone *next = nullptr;
    for (const Milestone *milestone : milestones)
        if (!milestone->doneOn.isValid() && dueOf(*milestone).isValid() &&
            (!next || dueOf(*milestone) < dueOf(*next)))
            next = milestone;
    return next;
}

/// "28 days later"; empty where the due date has not moved.
QString movedWords(const Action &action) {
    const Slippage slippage = slippageOf(action, {});
    return slippage.isMoved()
               ? daysText(std::abs(slippage.days)) +
                     (slippage.days > 0 ? QStringLiteral(" later") : QStringLiteral(" earlier"))
               : QString();
}

} // namespace

QString ownerWords(const Records &records, const Action &action) {
    const QString agency = action.leadAgency ? nameOf(records, kindOf<Agency>(), action.leadAgency.uuid)
                                             : QStringLiteral("No lead agency");
    return isBlank(action.leadOfficer) ? agency : QStringLiteral("%1, %2").arg(agency, action.leadOfficer);
}

QString dueWords(const Action &action, const QDate &today) {
    const Deadline deadline = deadlineOf(action, today);
    if (deadline.done)
        return deadline.doneOn.isValid() ? QStringLiteral("Completed %1").arg(dateText(deadline.doneOn))
                                         : QStringLiteral("Completed, no date");
    const QDate due = dueOf(action);
    if (!due.isValid())
        return QStringLiteral("No due date");
    return deadline.isOverdue()
               ? QStringLiteral("%1, %2 late").arg(dateText(due), daysText(deadline.daysLate()))
               : QStringLiteral("Due %1").arg(dateText(due));
}

QString slippageWords(const Action &action) {
    const QString moved = movedWords(action);
    return moved.isEmpty() ? moved : moved + QStringLiteral(" than first agreed");
}

QString besideBar(const Action &action, const QDate &today) {
    QStringList words;
    if (!isLive(action))
        words += labelOf(action.status);
    else if (!dueOf(action).isValid())
        words += QStringLiteral("No due date");
    if (const QString moved = movedWords(action); !moved.isEmpty())
        words += moved;
    if (const qint64 late = deadlineOf(action, today).daysLate(); late > 0)
        words += QStringLiteral("%1 late").arg(daysText(late));
    return words.join(QStringLiteral(", "));
}

QString milestoneWords(const Milestone &milestone, const QDate &today) {
    return QStringLiteral("%1: %2").arg(milestone.title.simplified(),
                                        deadlineOf(milestone, today).sentence());
}

QString cardWords(const Records &records, const ActionFacts &facts, const Action &action) {
    const Standing &standing = facts.of(action.id.uuid);
    return QStringLiteral("%1 %2. Declared %3, computed %4. %5. %6.")
        .arg(action.reference, action.title.simplified(), ragWords(standing.declared),
             ragWords(standing.computed.rag), ownerWords(records, action), dueWords(action, facts.today()));
}

QString timelineWords(const ActionFacts &facts, const Action &action, const QString &title) {
    const RagVerdict &verdict = facts.of(action.id.uuid).computed;
    QString words =
        QStringLiteral("%1 %2, %3").arg(action.reference, title, labelOf(action.status).toLower()) +
        whenWords(action, facts.today());
    if (const QString slipped = slippageWords(action); !slipped.isEmpty())
        words += QStringLiteral(", ") + slipped;
    if (verdict.milestones > 0)
        words += QStringLiteral("; %1 of %2 done")
                     .arg(verdict.milestonesDone)
                     .arg(countText(verdict.milestones, QStringLiteral("milestone"),
                                    QStringLiteral("milestones")));
    if (const Milestone *next = nextOf(facts.milestonesOf(action.id.uuid)))
        words += QStringLiteral(", next %1, %2").arg(next->title.simplified(), longDateText(dueOf(*next)));
    return words;
}

} // namespace saferplan
