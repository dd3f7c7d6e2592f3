#pragma once

#include "core/record/kind.h"
#include "core/record/problem.h"

namespace saferplan {

/// What would be wrong with changes to a highlight report that is submitted in `records`: what its group said
/// then stands as it was said, and so does the day on which it was sent. It can be put away, and marked.
Problems frozenReport(const Records &records, const Kind &kind, const QUuid &id, const Changes &changes);

} // namespace saferplan
