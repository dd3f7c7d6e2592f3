#pragma once

#include "ui/models/actionfacts.h"
#include "ui/models/column.h"

namespace saferplan {

/// The columns of the table of actions; `facts` must outlive them.
std::vector<Column> actionColumns(const ActionFacts &facts);
/// The columns of the table of cases; `plan` must outlive them.
std::vector<Column> caseColumns(const OpenPlan &plan);

} // namespace saferplan
