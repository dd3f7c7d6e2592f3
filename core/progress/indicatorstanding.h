#pragma once

#include "core/rules/performance.h"

namespace saferplan {

class Records;

/// Where one indicator stands, with the readings it was judged by.
struct IndicatorStanding {
    const Indicator *indicator = nullptr; ///< of the records asked about; valid as long as they are unchanged
    QList<const Reading *> readings;      ///< in the order of their periods
    PerformanceVerdict verdict;
};

/// Every indicator that is not archived, in the plan's order.
QList<IndicatorStanding> indicatorStandingsOf(const Records &records);

/// How the latest figure stands to the one before, by sign and by word: "↓ better", "↑ worse", "→ same";
/// where higher is neither better nor worse, "↑ higher"; "not known" where there is none before.
QString travelText(const PerformanceVerdict &verdict);

/// The performance in a word or two: "Amber", "No target", "No baseline".
QString performanceText(const PerformanceVerdict &verdict);

} // namespace saferplan
