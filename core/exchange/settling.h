#pragma once

#include "core/exchange/merging.h"

namespace saferplan {

/// What no single laptop could see, found after a merge and settled the same way on every laptop: records
/// that one took back and another used come back; links that lead nowhere end; of two records with one
/// reference the one named first keeps it; of links that go round in a circle the latest ends. What is left
/// for people to settle becomes findings. Adds to `merge`; `local` is the log of this plan.
void settle(Merge &merge, const OpenPlan &plan, const Knowledge &knowledge);

} // namespace saferplan
