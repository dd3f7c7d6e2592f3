#include "core/rules/workingdays.h"

#include <cstdlib>

namespace saferplan {

bool isWorkingDay(const QDate &date) {
    return date.isValid() && date.dayOfWeek() <= Qt::Friday;
}

QDate addWorkingDays(const QDate &date, int days) {
    if (!date.isValid())
        return date;
    const int step = days < 0 ? -1 : 1;
    QDate day = date;
    for (int left = std::abs(days); left > 0;) {
        day = day.addDays(step);
        if (isWorkingDay(day))
            --left;
    }
    return day;
}

int workingDaysBetween(const QDate &from, const QDate &to) {
    if (!from.isValid() || !to.isValid())
        return 0;
    if (to < from)
        return -workingDaysBetween(to, from);
    const qint64 days = from.daysTo(to);
    qint64 working = days / 7 * 5;
    for (qint64 i = 1; i <= days % 7; ++i)
        if (isWorkingDay(from.addDays(i)))
            ++working;
    return static_cast<int>(working);
}

} // namespace saferplan
