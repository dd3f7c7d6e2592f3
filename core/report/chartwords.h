#pragma once

#include "core/report/document.h"

namespace saferplan {

/// The figures of a chart as a table: a row a category, a column a series.
TableBlock figuresOf(const ChartBlock &chart);

/// A figure of a series, or that it is not known.
QString valueText(const std::optional<double> &value, const QString &unit);

/// What is told in place of the picture of a chart; its figures stand in words beside it.
QString alternativeTo(const ChartBlock &chart);

} // namespace saferplan
