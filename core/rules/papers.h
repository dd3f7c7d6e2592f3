#pragma once

#include "core/record/meeting.h"
#include "core/record/settings.h"
#include "core/rules/deadline.h"

namespace saferplan {

/// When the papers of a meeting are to be issued: Settings::papersDays working days before it (default 5, our
/// own choice, after the five clear days of council meetings). Done when issued, or the meeting was held; a
/// cancelled or archived meeting has no such day.
Deadline papersDeadline(const Meeting &meeting, const Settings &settings, const QDate &today);

} // namespace saferplan
