#pragma once

#include "core/plan/edits.h"
#include "core/plan/references.h"

namespace saferplan {

/// Brings edits into the form in which they can be committed: texts clean, and a reference for each record
/// that has none.
void complete(Edits &edits, const Records &records, References &references);

/// What edits change in the records.
Changes changesBy(const Edits &edits, const Records &records);

} // namespace saferplan
