#pragma once

#include "ui/models/column.h"
#include "ui/models/indicatorfacts.h"

namespace saferplan {

/// The columns of the table of indicators; `facts` must outlive them.
std::vector<Column> indicatorColumns(const IndicatorFacts &facts);
/// Which of them the trend is drawn in.
int trendColumn(const std::vector<Column> &columns);

/// The columns of the tables of areas and of what is deployed in them.
std::vector<Column> areaColumns();
std::vector<Column> resourceColumns();

} // namespace saferplan
