#include "core/rules/deadline.h"

#include "core/rules/words.h"

#include <algorithm>

namespace saferplan {

qint64 Deadline::daysLate() const {
    const QDate &until = done ? doneOn : today;
    return due.isValid() && until.isValid() ? std::max<qint64>(0, due.daysTo(until)) : 0;
}

bool Deadline::isOverdue() const {
    return !done && daysLate() > 0;
}

bool Deadline::isDue() const {
    return isDueWithin(0) || isOverdue();
}

bool Deadline::isDueWithin(int days) const {
    return !done && due.isValid() && today.isValid() && due >= today && today.daysTo(due) <= days;
}

QString Deadline::sentence() const {
    if (done) {
        QString text = what + QStringLiteral(" done");
        if (!doneOn.isValid())
            return text;
        text += u' ' + dateText(doneOn);
        if (!due.isValid())
            return text;
        return text + (daysLate() > 0
                           ? QStringLiteral(", %1 late (due %2)").arg(daysText(daysLate()), dateText(due))
                           : QStringLiteral(", in time (due %1)").arg(dateText(due)));
    }
    if (!due.isValid())
        return what + QStringLiteral(": no due date");
    return QStringLiteral("%1 due %2, %3").arg(what, dateText(due), daysFrom(due, today));
}

QString daysFrom(const QDate &due, const QDate &today) {
    const qint64 days = today.daysTo(due);
    if (days == 0)
        return QStringLiteral("today");
    return days > 0 ? QStringLiteral("in %1").arg(daysText(days))
                    : QStringLiteral("%1 late").arg(daysText(-days));
}

} // namespace saferplan
