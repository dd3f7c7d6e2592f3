#include "ui/pages/actions/timeaxis.h"

#include "core/record/shown.h"
#include "core/rules/period.h"

#include <functional>

namespace saferplan {

namespace {

constexpr int mostYears = 20; ///< of a plan; beyond, somebody mistyped a date

/// The spans from a first to a last day, each as long as `end` says of its first day.
QList<TimeAxis::Span> spans(const QDate &first, const QDate &last, const std::function<QDate(QDate)> &end,
                            const std::function<QString(QDate)> &name) {
    QList<TimeAxis::Span> list;
    for (QDate day = first; day <= last; day = list.last().last.addDays(1))
        list.append({day, std::min(end(day), last), name(day)});
    return list;
}

QDate endOfMonth(const QDate &day) {
    return {day.year(), day.month(), day.daysInMonth()};
}

QDate endOfWeek(const QDate &day) {
    return day.addDays(7 - day.dayOfWeek());
}

/// "6 Jan".
QString dayAndMonth(const QDate &day) {
    return QString::number(day.day()) + u' ' + monthText(day).left(3);
}

} // namespace

TimeAxis::TimeAxis(const QDate &first, const QDate &last, Zoom zoom, int room, const QFontMetrics &metrics)
    : m_first(first)
    , m_last(last) {
    const auto wide = [&metrics](const char *text) {
        return metrics.horizontalAdvance(QString::fromLatin1(text)) + metrics.averageCharWidth();
    };
    qreal least = 0;
    qreal days = 0;
    switch (zoom) {
    case Zoom::Plan:
        least = wide("Q4") / 90.0;
        days = static_cast<qreal>(first.daysTo(last) + 1);
        break;
    case Zoom::Year:
        least = wide("Mar") / 28.0;
        days = 366;
        break;
    case Zoom::Quarter:
        least = wide("30 Mar") / 7.0;
        days = 92;
        break;
    }
    m_perDay = std::max(least, room / days);
    nameSpans(zoom);
}

void TimeAxis::nameSpans(Zoom zoom) {
    const auto endOfQuarter = [](const QDate &day) { return periodOf(day).last; };
    switch (zoom) {
    case Zoom::Plan:
        m_upper = spans(
            m_first, m_last, [](const QDate &day) { return financialYearOf(day).last; },
            [](const QDate &day) { return financialYearOf(day).name; });
        m_lower = spans(m_first, m_last, endOfQuarter,
                        [](const QDate &day) { return periodOf(day).name.section(u' ', 1); });
        break;
    case Zoom::Year:
        m_upper = spans(m_first, m_last, endOfQuarter, [](const QDate &day) { return periodOf(day).name; });
        m_lower = spans(m_first, m_last, endOfMonth, [](const QDate &day) { return monthText(day).left(3); });
        break;
    case Zoom::Quarter:
        m_upper = spans(m_first, m_last, endOfMonth, longMonthText);
        m_lower = spans(m_first, m_last, endOfWeek, dayAndMonth);
        break;
    }
}

qreal TimeAxis::xOf(const QDate &day) const {
    return beginOf(day) + m_perDay / 2;
}

QDate TimeAxis::dayAt(qreal x) const {
    return std::clamp(m_first.addDays(static_cast<qint64>(x / m_perDay)), m_first, m_last);
}

std::pair<QDate, QDate> spanOfPlan(const QDate &start, const QDate &end, const QDate &today) {
    const QDate first = start.isValid() ? start : financialYearOf(today).first;
    const QDate last = end.isValid() && end > first ? end : first.addYears(3).addDays(-1);
    return {periodOf(std::clamp(first, today.addYears(-mostYears), today)).first,
            periodOf(std::clamp(last, today, today.addYears(mostYears))).last};
}

} // namespace saferplan
