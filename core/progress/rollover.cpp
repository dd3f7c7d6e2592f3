#include "core/progress/rollover.h"

#include "core/record/records.h"
#include "core/record/shown.h"
#include "core/rules/lateness.h"
#include "core/rules/recurrence.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

bool isEnded(const Action &action) {
    return action.status == Status::Complete || action.status == Status::Withdrawn;
}

/// Withdrawn actions have no day of their own: they count as ended when they were to be done by then.
bool isEndedBy(const Action &action, const QDate &yearEnd) {
    const QDate day = action.status == Status::Complete ? action.completedOn : dueOf(action);
    return isEnded(action) && day.isValid() && day <= yearEnd;
}

bool lacksNext(const Records &records, const Action &action) {
    const std::optional<Action> next =
        action.status == Status::Complete ? nextOccurrence(action) : std::nullopt;
    return next && !records.find(next->id);
}

void proposeDates(YearRollOver &proposal, const Plan &plan) {
    if (plan.periodStart.isValid() && plan.periodEnd.isValid() && plan.periodEnd <= proposal.yearEnd) {
        // A period of whole months goes on for as many: 1 April to 31 March stays so in leap years.
        const QDate after = plan.periodEnd.addDays(1);
        const int months =
            (after.year() - plan.periodStart.year()) * 12 + after.month() - plan.periodStart.month();
        proposal.periodStart = after;
        proposal.periodEnd = after.addMonths(std::max(1, months)).addDays(-1);
    }
    proposal.reviewDue = plan.reviewDue;
    while (proposal.reviewDue.isValid() && proposal.reviewDue <= proposal.yearEnd)
        proposal.reviewDue = proposal.reviewDue.addYears(1);
}

} // namespace

QDate yearEndFor(const QDate &today) {
    const QDate end(today.year(), 3, 31);
    return today.daysTo(end) <= 31 ? end : end.addYears(-1);
}

YearRollOver proposeRollOver(const Records &records, const QDate &yearEnd) {
    YearRollOver proposal;
    proposal.yearEnd = yearEnd;
    proposeDates(proposal, records.single<Plan>());
    QList<YearItem> next;
    QList<YearItem> ended;
    for (const Action &action : records.all<Action>()) {
        if (action.archived)
            continue;
        if (!isEnded(action))
            proposal.items.append({action.id, YearStep::CarryOver});
        if (lacksNext(records, action))
            next.append({action.id, YearStep::MakeNext});
        if (isEndedBy(action, yearEnd))
            ended.append({action.id, YearStep::PutAway});
    }
    proposal.items += next + ended;
    return proposal;
}

int YearRollOver::count(YearStep step, bool accepted) const {
    return static_cast<int>(std::count_if(items.begin(), items.end(), [&](const YearItem &item) {
        return item.step == step && item.accepted == accepted;
    }));
}

QString YearRollOver::sentence() const {
    QStringList parts{QStringLiteral("%1 carried over")
                          .arg(countText(count(YearStep::CarryOver, true), QStringLiteral("action"),
                                         QStringLiteral("actions")))};
    const auto add = [&parts](int number, const char *words) {
        if (number > 0)
            parts.append(QStringLiteral("%1 %2").arg(number).arg(QString::fromLatin1(words)));
    };
    add(count(YearStep::CarryOver, false), "withdrawn");
    add(count(YearStep::MakeNext, true), "added that recur");
    add(count(YearStep::PutAway, true), "archived");
    return parts.join(QStringLiteral(", "));
}

QString YearItem::outcome(const Records &records, const QDate &yearEnd) const {
    const Action &subject = records.get(action);
    switch (step) {
    case YearStep::CarryOver: {
        if (!accepted)
            return QStringLiteral("Withdraw");
        const QDate due = dueOf(subject);
        if (!due.isValid())
            return QStringLiteral("Carry over, without a due date");
        return due <= yearEnd ? QStringLiteral("Carry over, late since %1").arg(dateText(due))
                              : QStringLiteral("Carry over, due %1").arg(dateText(due));
    }
    case YearStep::MakeNext:
        return accepted ? QStringLiteral("Add the next, due %1").arg(dateText(nextOccurrence(subject)->due))
                        : QStringLiteral("Add no next one");
    case YearStep::PutAway:
        return accepted ? QStringLiteral("Archive") : QStringLiteral("Keep");
    }
    return {};
}

void rollOver(Edits &edits, const Records &records, const YearRollOver &proposal) {
    for (const YearItem &item : proposal.items) {
        const Action &action = records.get(item.action);
        if (item.step == YearStep::CarryOver && !item.accepted)
            edits.set(kindOf<Action>(), item.action.uuid, kindOf<Action>().fieldNamed("status"),
                      QString::fromLatin1(wordOf(Status::Withdrawn)));
        else if (item.step == YearStep::MakeNext && item.accepted)
            edits.put(*nextOccurrence(action));
        else if (item.step == YearStep::PutAway && item.accepted)
            edits.archive(kindOf<Action>(), item.action.uuid);
    }
    if (records.all<Plan>().isEmpty())
        return;
    Plan plan = records.single<Plan>();
    if (proposal.periodStart.isValid()) {
        plan.periodStart = proposal.periodStart;
        plan.periodEnd = proposal.periodEnd;
    }
    plan.reviewDue = proposal.reviewDue;
    edits.put(plan);
}

QString rollOverLabel(const YearRollOver &proposal) {
    const int year = proposal.yearEnd.year();
    return QStringLiteral("Roll the plan over from %1/%2")
        .arg(year - 1)
        .arg(year % 100, 2, 10, QLatin1Char('0'));
}

} // namespace saferplan
