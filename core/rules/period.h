#pragma once

#include <QDate>
#include <QString>

namespace saferplan {

/// A reporting period: a quarter of the financial year, which begins in April.
struct Period {
    QString name; ///< "2025/26 Q3"
    QDate first;
    QDate last;

    bool holds(const QDate &date) const { return date.isValid() && date >= first && date <= last; }

    friend bool operator==(const Period &, const Period &) = default;
};

/// The reporting period that a day is in; an empty one for an invalid day.
Period periodOf(const QDate &day);
/// The period before, and the one after.
Period periodBefore(const Period &period);
Period periodAfter(const Period &period);

} // namespace saferplan
