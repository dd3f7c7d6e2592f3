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
                         .arg(longDateText(deadline.doneOn), deadline.daysLate() > 0
                                                                 ? daysText(deadline.daysLate()) +
                                                                       QStringLiteral(" late")
                                                                 : QStringLiteral("in time"))
                   : QString();
    const QDate due = dueOf(action);
    if (!due.isValid())
        return QStringLiteral(", no due date");
    const QString day = QStringLiteral(", due %1").arg(longDateText(due));
    return deadline.isOverdue() ? QStringLiteral("%1, %2 late").arg(day, daysText(deadline.daysLate()))
                                : day;
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
    const Slippage slippage = slippageOf(action, {});
    if (!slippage.isMoved())
        return {};
    return QStringLiteral("%1 %2 than first agreed")
        .arg(daysText(std::abs(slippage.days)),
             slippage.days > 0 ? QStringLiteral("later") : QStringLiteral("earlier"));
}

QString cardWords(const Records &records, const ActionFacts &facts, const Action &action) {
    const Standing &standing = facts.of(action.id.uuid);
    return QStringLiteral("%1 %2. Declared %3, computed %4. %5. %6.")
        .arg(action.reference, action.title.simplified(), ragWords(standing.declared),
             ragWords(standing.computed.rag), ownerWords(records, action), dueWords(action, facts.today()));
}

QString timelineWords(const ActionFacts &facts, const Action &action, const QString &title) {
    const RagVerdict &verdict = facts.of(action.id.uuid).computed;
    QString words = QStringLiteral("%1 %2, %3").arg(action.reference, title, labelOf(action.status).toLower()) +
                    whenWords(action, facts.today());
    if (const QString slipped = slippageWords(action); !slipped.isEmpty())
        words += QStringLiteral(", ") + slipped;
    if (verdict.milestones > 0)
        words += QStringLiteral("; %1 of %2 done")
                     .arg(verdict.milestonesDone)
                     .arg(countText(verdict.milestones, QStringLiteral("milestone"),
                                    QStringLiteral("milestones")));
    return words;
}

} // namespace saferplan
