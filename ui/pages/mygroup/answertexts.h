#pragma once

#include "core/progress/updateanswer.h"
#include "ui/editors/formdraft.h"

namespace saferplan {

// An answer as the texts that are kept of it while it is a draft.
FormDraft::Texts textsOf(const UpdateAnswer &answer);
UpdateAnswer answerFrom(const FormDraft::Texts &texts);

} // namespace saferplan
