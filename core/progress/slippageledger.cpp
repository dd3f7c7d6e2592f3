#include "core/progress/slippageledger.h"

#include "core/record/records.h"
#include "core/record/related.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

/// Why the date was moved last: of the re-baselines of an action those of the action itself.
QString whyOf(const QList<const Rebaseline *> &rebaselines, bool ofMilestone) {
    const Rebaseline *last = nullptr;
    for (const Rebaseline *rebaseline : rebaselines)
        if (ofMilestone == !rebaseline->milestone.isNull() &&
            (!last || rebaseline->agreedOn >= last->agreedOn))
            last = rebaseline;
    return last ? last->why : QString();
}

bool isWithdrawn(const Records &, const Action &action) {
    return action.status == Status::Withdrawn;
}

bool isWithdrawn(const Records &records, const Milestone &milestone) {
    const Action *action = records.all<Action>().find(milestone.action);
    return action && (action->archived || isWithdrawn(records, *action));
}

template <class T> void addEntries(const Records &records, const Related<Rebaseline, T> &rebaselines,
                                   QList<Slip> &ledger) {
    constexpr bool ofMilestone = std::is_same_v<T, Milestone>;
    for (const T &record : records.all<T>()) {
        if (record.archived || !record.originalDue.isValid() || isWithdrawn(records, record))
            continue;
        const QList<const Rebaseline *> own = rebaselines.of(record.id);
        if (own.isEmpty() && (record.originalDue == record.due || !record.due.isValid()))
            continue;
        const Slippage slippage = slippageOf(record, own);
        if (slippage.isMoved() || !slippage.isCovered())
            ledger.append({&kindOf<T>(), record.id.uuid, slippage, whyOf(own, ofMilestone)});
    }
}

} // namespace

QList<Slip> slippageLedger(const Records &records) {
    QList<Slip> ledger;
    const Table<Rebaseline> &all = records.all<Rebaseline>();
    addEntries<Action>(records, Related<Rebaseline, Action>(all, &Rebaseline::action), ledger);
    addEntries<Milestone>(records, Related<Rebaseline, Milestone>(all, &Rebaseline::milestone), ledger);
    std::stable_sort(ledger.begin(), ledger.end(), [](const Slip &a, const Slip &b) {
        return a.slippage.days > b.slippage.days;
    });
    return ledger;
}

QString ledgerSentence(const QList<Slip> &ledger) {
    if (ledger.isEmpty())
        return QStringLiteral("No due date has moved.");
    qint64 days = 0;
    qsizetype uncovered = 0;
    for (const Slip &entry : ledger) {
        days += std::max<qint64>(0, entry.slippage.days);
        uncovered += entry.slippage.isCovered() ? 0 : 1;
    }
    return QStringLiteral("%1 moved, %2 later in all; %3.")
        .arg(countText(ledger.size(), QStringLiteral("due date has"), QStringLiteral("due dates have")),
             daysText(days),
             uncovered == 0 ? QStringLiteral("all as agreed")
                            : QStringLiteral("%1 later than was agreed")
                                  .arg(countText(uncovered, QStringLiteral("is"), QStringLiteral("are"))));
}

} // namespace saferplan
