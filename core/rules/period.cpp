#include "core/rules/period.h"

namespace saferplan {

Period periodOf(const QDate &day) {
    if (!day.isValid())
        return {};
    // April is the first month of the year that is named after it and the next.
    const int year = day.month() >= 4 ? day.year() : day.year() - 1;
    const int quarter = (day.month() + 8) % 12 / 3;
    Period period;
    period.first = QDate(day.year(), (day.month() - 1) / 3 * 3 + 1, 1);
    period.last = period.first.addMonths(3).addDays(-1);
    period.name =
        QStringLiteral("%1/%2 Q%3").arg(year).arg((year + 1) % 100, 2, 10, QLatin1Char('0')).arg(quarter + 1);
    return period;
}

Period periodBefore(const Period &period) {
    return periodOf(period.first.addDays(-1));
}

Period periodAfter(const Period &period) {
    return periodOf(period.last.addDays(1));
}

} // namespace saferplan
