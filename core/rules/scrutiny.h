#pragma once

#include "core/record/recommendation.h"
#include "core/record/settings.h"
#include "core/rules/deadline.h"

namespace saferplan {

/// When a scrutiny recommendation is to be answered: the day set, else Settings::scrutinyReplyDays (default
/// 28, the practice under section 19 of the Police and Justice Act 2006) after it was made. Done when a reply
/// date is given or it is said whether it is accepted; an archived one has no such day.
Deadline replyDeadline(const Recommendation &recommendation, const Settings &settings, const QDate &today);

} // namespace saferplan
