#pragma once

#include "core/plan/openplan.h"
#include "core/progress/updateanswer.h"

namespace saferplan {

/// The answer from which a lead begins on an action or case of the plan.
UpdateAnswer answerToBeginWith(const OpenPlan &plan, const RecordName &record);

/// What is wrong with an answer, its evidence included.
Problems problemsOfAnswer(const OpenPlan &plan, const RecordName &record, const UpdateAnswer &answer);

/// Saves an answer as one commit: the progress update, what it changes in the record, and the evidence.
/// Throws Refused or StoreError, and then nothing of it is in the plan.
void saveAnswer(OpenPlan &plan, const RecordName &record, const UpdateAnswer &answer);

} // namespace saferplan
