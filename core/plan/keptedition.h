#pragma once

#include "core/record/change.h"

namespace saferplan {

/// The changes of a commit as undo takes them back and redo makes them again. An edition that it published
/// stays in the plan, for it may have been handed round: instead of its coming to be there is its standing,
/// so that it is put away by undo, where everybody sees it, and taken out again by redo.
Changes keepingEditions(const Changes &changes);

} // namespace saferplan
