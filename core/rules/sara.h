#pragma once

#include "core/record/case.h"
#include "core/record/problem.h"

namespace saferplan {

/// Whether a case may go from its stage to another: one stage forward at a time, back to any (SARA, College
/// of Policing: a response that fails leads back to scanning or analysis).
bool canMoveTo(const Case &subject, SaraStage stage);

/// What one stage of a case still needs, each at its field; empty when it is written up. All are warnings.
Problems stageNeeds(const Case &subject, SaraStage stage);

/// What the stages that a case has left behind still need: it stands further than it is written up.
Problems skippedStageNeeds(const Case &subject);

} // namespace saferplan
