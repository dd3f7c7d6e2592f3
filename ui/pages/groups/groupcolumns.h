#pragma once

#include "ui/models/column.h"
#include "ui/models/ownerfigures.h"

namespace saferplan {

/// The columns of the table of groups, and of agencies; `figures` must outlive them.
std::vector<Column> groupColumns(const OwnerFigures &figures);
std::vector<Column> agencyColumns(const OwnerFigures &figures);

} // namespace saferplan
