#pragma once

#include "core/record/concern.h"
#include "core/record/settings.h"
#include "core/rules/deadline.h"

namespace saferplan {

/// When "you said" is to be answered by "we did": Settings::feedbackDays (default 28, our own choice: in time
/// for the next monthly meeting) after the engagement was held. Done when a reply or its date is given; an
/// archived concern has no such day.
Deadline replyDeadline(const Concern &concern, const QDate &heldOn, const Settings &settings,
                       const QDate &today);

} // namespace saferplan
