#pragma once

#include "core/progress/indicatorstanding.h"
#include "core/report/document.h"

namespace saferplan {

/// One indicator over its periods, with its target, how far off is still green, and its baseline. A period
/// whose figure was not received is a gap. Without a figure there are no series, and the title says so.
ChartBlock indicatorChart(const Records &records, const IndicatorStanding &standing);

/// The same for many indicators, as small charts beside each other.
ChartBlock indicatorMultiples(const Records &records, const QList<IndicatorStanding> &standings);

} // namespace saferplan
