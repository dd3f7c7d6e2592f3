#pragma once

#include "core/report/editioncomparison.h"

namespace saferplan {

/// The rows and cells in which two tables differ; `section` is left empty.
QList<EditionDifference> differencesOf(const TableBlock &before, const TableBlock &after);

/// The figures in which two charts differ, and their words where the figures are the same.
QList<EditionDifference> differencesOf(const ChartBlock &before, const ChartBlock &after);

} // namespace saferplan
