#pragma once

#include "core/record/kind.h"
#include "core/record/problem.h"

namespace saferplan {

/// What would be wrong with changes to a record of a meeting that is closed in `records`: its agenda,
/// minutes, attendance and decisions stand as they were agreed, and so does what its actions asked for, of
/// whom, and by when. Whether an action is done, and notes about it, go on. Nothing can be taken off or put
/// away; the meeting itself can be opened again, and is then free to be corrected. Records that come in new
/// are let in, so that meetings of the past can be imported.
Problems frozenMinutes(const Records &records, const Kind &kind, const QUuid &id, const Changes &changes);

} // namespace saferplan
