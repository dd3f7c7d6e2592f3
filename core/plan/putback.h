#pragma once

#include "core/plan/edits.h"
#include "core/record/change.h"

namespace saferplan {

// Putting back a value from the change log: the value that a field had before a change is given to it again,
// by a commit of its own, whoever changed it and however long ago.

/// Why the value before a change cannot be put back, in a sentence; empty where it can.
QString whyNotPutBack(const Records &records, const Change &change);

/// Adds to `edits` that the value before the change is put back. It must be possible.
void putBack(Edits &edits, const Change &change);

/// What the commit is called: "Restore due date of P1-03".
QString putBackLabel(const Records &records, const Change &change);

} // namespace saferplan
