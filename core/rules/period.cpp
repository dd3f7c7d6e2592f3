#include "core/rules/period.h"

#include "core/record/shown.h"

namespace saferplan {

namespace {

/// April is the first month of the year that is named after it and the next: "2025/26".
QString yearName(const QDate &day) {
    const int year = day.month() >= 4 ? day.year() : day.year() - 1;
    return QStringLiteral("%1/%2").arg(year).arg((year + 1) % 100, 2, 10, QLatin1Char('0'));
}

/// The part of the financial year, `months` long, that a day is in, without a name.
Period monthsAround(const QDate &day, int months) {
    const int sinceApril = (day.month() + 8) % 12;
    Period period;
    period.first = QDate(day.year(), day.month(), 1).addMonths(-(sinceApril % months));
    period.last = period.first.addMonths(months).addDays(-1);
    return period;
}

/// "2025/26 Q3": which part of the year a period of `months` is.
QString partName(const Period &period, int months, QChar letter) {
    const int part = (period.first.month() + 8) % 12 / months + 1;
    return QStringLiteral("%1 %2%3").arg(yearName(period.first)).arg(letter).arg(part);
}

/// So many whole weeks, counted from a Monday.
Period weeksAround(const QDate &day, int weeks) {
    const qint64 length = 7 * static_cast<qint64>(weeks);
    const QDate monday(2024, 4, 1);
    const qint64 since = monday.daysTo(day);
    const qint64 into = (since % length + length) % length;
    Period period;
    period.first = day.addDays(-into);
    period.last = period.first.addDays(length - 1);
    period.name = QStringLiteral("to %1").arg(dateText(period.last));
    return period;
}

} // namespace

Period periodOf(const QDate &day) {
    return periodOf(Rhythm::Quarterly, day);
}

Period financialYearOf(const QDate &day) {
    return periodOf(Rhythm::Yearly, day);
}

Period periodOf(Rhythm rhythm, const QDate &day) {
    if (!day.isValid())
        return {};
    Period period;
    switch (rhythm) {
    case Rhythm::Weekly:
        return weeksAround(day, 1);
    case Rhythm::Fortnightly:
        return weeksAround(day, 2);
    case Rhythm::AsNeeded:
    case Rhythm::Monthly:
        period = monthsAround(day, 1);
        period.name = monthText(period.first);
        break;
    case Rhythm::TwoMonthly:
        period = monthsAround(day, 2);
        period.name = QStringLiteral("%1 to %2")
                          .arg(monthText(period.first).section(u' ', 0, 0), monthText(period.last));
        break;
    case Rhythm::Quarterly:
        period = monthsAround(day, 3);
        period.name = partName(period, 3, u'Q');
        break;
    case Rhythm::HalfYearly:
        period = monthsAround(day, 6);
        period.name = partName(period, 6, u'H');
        break;
    case Rhythm::Yearly:
        period = monthsAround(day, 12);
        period.name = yearName(day);
        break;
    }
    return period;
}

Period periodBefore(const Period &period) {
    return periodOf(period.first.addDays(-1));
}

Period periodAfter(const Period &period) {
    return periodOf(period.last.addDays(1));
}

} // namespace saferplan
