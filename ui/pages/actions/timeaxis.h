#pragma once

#include <QDate>
#include <QFontMetrics>

namespace saferplan {

/// How much of the plan's time is seen at once.
enum class Zoom { Plan, Year, Quarter };

/// Days as places from left to right, with two rows of names above: years of the plan and their quarters,
/// quarters and months, or months and weeks.
class TimeAxis {
public:
    /// A part of the axis with its name. Its last day belongs to it.
    struct Span {
        QDate first;
        QDate last;
        QString name;
    };

    TimeAxis() = default;
    /// From the first to the last day, in a width: wider where names would not be read otherwise.
    TimeAxis(const QDate &first, const QDate &last, Zoom zoom, int room, const QFontMetrics &metrics);

    const QDate &first() const { return m_first; }
    const QDate &last() const { return m_last; }
    bool holds(const QDate &day) const { return day >= m_first && day <= m_last; }
    /// The middle of a day; an invalid day has none.
    qreal xOf(const QDate &day) const;
    /// Where a day begins.
    qreal beginOf(const QDate &day) const { return static_cast<qreal>(m_first.daysTo(day)) * m_perDay; }
    QDate dayAt(qreal x) const;
    qreal width() const { return beginOf(m_last.addDays(1)); }

    const QList<Span> &upper() const { return m_upper; }
    const QList<Span> &lower() const { return m_lower; }

private:
    void nameSpans(Zoom zoom);

    QDate m_first;
    QDate m_last;
    qreal m_perDay = 1;
    QList<Span> m_upper;
    QList<Span> m_lower;
};

/// The days that the timeline of a plan spans: its period and today, in whole quarters. A period that is not
/// given, or that nobody lives to see, is taken as three years.
std::pair<QDate, QDate> spanOfPlan(const QDate &start, const QDate &end, const QDate &today);

} // namespace saferplan
