#include "core/rules/papers.h"

#include "core/rules/workingdays.h"

namespace saferplan {

Deadline papersDeadline(const Meeting &meeting, const Settings &settings, const QDate &today) {
    Deadline papers{.what = QStringLiteral("Papers"), .today = today};
    if (meeting.archived || meeting.state == MeetingState::Cancelled)
        return papers;
    papers.due = addWorkingDays(meeting.heldOn, -settings.papersDays);
    papers.done = meeting.papersIssuedOn.isValid() || meeting.state != MeetingState::Planned;
    papers.doneOn = meeting.papersIssuedOn;
    papers.derived = true;
    return papers;
}

} // namespace saferplan
