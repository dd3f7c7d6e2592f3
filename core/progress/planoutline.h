#pragma once

#include "core/record/kind.h"

#include <vector>

namespace saferplan {

/// The parts in which the outline of a plan is read, in their order; a record stands below one of them.
enum class PlanPart { Record, ThePlan, Priorities, Themes, CorporatePriorities, LinkedBoards, Unplaced };

/// One line of the plan's outline with the lines below it: a part, or a record where it belongs.
struct OutlineNode {
    PlanPart part = PlanPart::Record;
    RecordName record; ///< of no kind for a part
    std::vector<OutlineNode> children;
};

/// A plan as people read it: the plan and its settings; priorities by number with their objectives and
/// actions; themes; corporate priorities and linked boards with what aligns to them. An action stands below
/// its objective, else below its priority. What belongs to a record that is archived stands in the last part.
/// Archived records and closed boards are left out, and a last part with nothing in it too.
OutlineNode planOutline(const Records &records);

} // namespace saferplan
