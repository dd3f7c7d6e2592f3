#pragma once

#include "core/report/document.h"

namespace saferplan {

/// The figures of a chart as a table: a row a category, a column a series.
TableBlock figuresOf(const ChartBlock &chart);

/// A figure of a series, or that it is not known.
QString valueText(const std::optional<double> &value, const QString &unit);

/// Whether there is anything to draw: a figure other than nought.
bool hasFigures(const ChartBlock &chart);

/// What stands in place of a chart that has nothing to draw, under its title.
QString whyEmpty(const ChartBlock &chart);

/// The chart in pieces of which each fits a page, one after the other. Of small charts each piece has its own
/// text equivalent; else that of all stands with the last.
QList<ChartBlock> piecesOf(const ChartBlock &chart);

/// What is told in place of the picture of a chart; its figures stand in words beside it.
QString alternativeTo(const ChartBlock &chart);

} // namespace saferplan
