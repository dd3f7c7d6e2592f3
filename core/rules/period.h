#pragma once

#include "core/record/group.h"

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

/// The period of a rhythm that a day is in. Months, quarters, halves and years are those of the financial
/// year: "Dec 2025", "Oct to Nov 2025", "2025/26 Q3", "2025/26 H2", "2025/26". Weeks end on Sunday: "to 28
/// Dec 2025". What is measured as needed is taken by months. An empty one for an invalid day.
Period periodOf(Rhythm rhythm, const QDate &day);

/// The financial year, April to March, that a day is in: "2025/26".
Period financialYearOf(const QDate &day);

} // namespace saferplan
