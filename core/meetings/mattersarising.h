#pragma once

#include "core/plan/edits.h"
#include "core/record/meeting.h"
#include "core/record/meetingaction.h"

namespace saferplan {

/// The log actions of earlier meetings of the same group that a meeting looks at: those still open, the
/// earliest due first, and those that it has taken up already. A closed meeting has only what it took up.
QList<const MeetingAction *> mattersArising(const Records &records, const Meeting &meeting);

/// Whether a meeting has taken a matter up.
bool isTakenUp(const MeetingAction &matter, const Meeting &meeting);

/// What stands of a matter on a day: "Open, due 19 Dec 2025, 12 days late", "Carried over", "Done on 4 Dec
/// 2025".
QString standOf(const MeetingAction &matter, const Meeting &meeting, const QDate &today);

/// What a meeting makes of a matter: done (on the day given), no longer needed, or, left open, carried over.
void takeUp(Edits &edits, const MeetingAction &matter, const Meeting &meeting, LogStatus outcome,
            const QDate &today);

/// The log actions that a meeting itself asked for, in the order in which they came; archived left out.
QList<const MeetingAction *> actionsArisingFrom(const Records &records, Id<Meeting> meeting);

} // namespace saferplan
