#include "core/rules/slippage.h"

#include "core/rules/lateness.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

/// Days from the original to the current date, and from what was last agreed to the current date.
Slippage slippage(const QDate &original, const QDate &current, const QList<const Rebaseline *> &rebaselines) {
    Slippage result;
    result.original = original;
    result.current = current;
    const Rebaseline *last = nullptr;
    for (const Rebaseline *rebaseline : rebaselines) {
        if (!isApproved(*rebaseline) || rebaseline->archived || !rebaseline->newDue.isValid())
            continue;
        ++result.approved;
        // One without its day of agreement comes first; of the same day the one that came later stands.
        if (!last || !last->agreedOn.isValid() || rebaseline->agreedOn >= last->agreedOn)
            last = rebaseline;
    }
    if (last) {
        result.agreed = last->newDue;
        result.agreedOn = last->agreedOn;
    }
    if (!original.isValid() || !current.isValid())
        return result;
    result.days = original.daysTo(current);
    result.uncovered = std::max<qint64>(0, (last ? last->newDue : original).daysTo(current));
    return result;
}

} // namespace

bool isApproved(const Rebaseline &rebaseline) {
    return rebaseline.decision || rebaseline.agreedOn.isValid();
}

QString Slippage::sentence() const {
    if (!original.isValid())
        return QStringLiteral("No original date to measure from");
    if (!isMoved() && isCovered())
        return QStringLiteral("Not moved: %1").arg(dateText(current));
    QString text = isMoved()
                       ? QStringLiteral("%1 %2, from %3 to %4")
                             .arg(days > 0 ? QStringLiteral("Moved") : QStringLiteral("Brought forward"),
                                  daysText(std::abs(days)), dateText(original), dateText(current))
                       : QStringLiteral("Not moved: %1").arg(dateText(current));
    if (approved > 0)
        text += agreedOn.isValid()
                    ? QStringLiteral("; %1 agreed %2").arg(dateText(agreed), dateText(agreedOn))
                    : QStringLiteral("; %1 agreed").arg(dateText(agreed));
    if (uncovered > 0)
        text += approved > 0 ? QStringLiteral(", %1 of it not agreed").arg(daysText(uncovered))
                             : QStringLiteral("; not agreed by a re-baseline");
    return text;
}

Slippage slippageOf(const Action &action, const QList<const Rebaseline *> &rebaselines) {
    QList<const Rebaseline *> own;
    for (const Rebaseline *rebaseline : rebaselines)
        if (rebaseline->action == action.id && !rebaseline->milestone)
            own.append(rebaseline);
    return slippage(action.originalDue, dueOf(action), own);
}

Slippage slippageOf(const Milestone &milestone, const QList<const Rebaseline *> &rebaselines) {
    QList<const Rebaseline *> own;
    for (const Rebaseline *rebaseline : rebaselines)
        if (rebaseline->milestone == milestone.id)
            own.append(rebaseline);
    return slippage(milestone.originalDue, dueOf(milestone), own);
}

} // namespace saferplan
