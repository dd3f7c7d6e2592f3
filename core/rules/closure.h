#pragma once

#include "core/record/case.h"
#include "core/record/problem.h"

namespace saferplan {

/// What a case lacks to stand at a status that ends it; empty when nothing, and for every other status.
///
/// Closed: a closure reason and the four answers of its assessment (figure before, figure after, what worked,
/// can it be shared); HMICFRS found in 2016 that Cambridgeshire did not assess all problem solving. An ASB
/// Case Review, which is a statutory review and no problem solving, needs the threshold decision instead, and
/// the day of the review where the threshold was met. These are errors: such a case may not be saved.
///
/// Cancelled or declined: a reason only (Lichfield records why a case is taken out); a warning.
Problems closureProblems(const Case &subject, CaseStatus status);

/// The same for the status at which the case stands.
Problems closureProblems(const Case &subject);

} // namespace saferplan
