#pragma once

#include "core/plan/openplan.h"
#include "ui/models/column.h"

namespace saferplan {

/// The columns of the table of engagement and of that of concerns; `plan` must outlive them.
std::vector<Column> engagementColumns(const OpenPlan &plan);
std::vector<Column> concernColumns(const OpenPlan &plan);

} // namespace saferplan
