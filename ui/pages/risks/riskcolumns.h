#pragma once

#include "ui/models/column.h"

namespace saferplan {

/// The columns of the register of risks and issues.
std::vector<Column> riskColumns();

} // namespace saferplan
