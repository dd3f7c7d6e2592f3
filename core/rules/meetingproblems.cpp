#include "core/record/decision.h"
#include "core/record/meeting.h"
#include "core/record/meetingaction.h"
#include "core/record/recommendation.h"
#include "core/rules/findings.h"
#include "core/rules/problemsof.h"

namespace saferplan {

Problems problemsOf(const Meeting &meeting, const QDate &today) {
    Findings found(today);
    const bool held = meeting.state == MeetingState::Held || meeting.state == MeetingState::Closed;
    if (held)
        found.warnIfAhead("held_on", meeting.heldOn, QStringLiteral("The meeting is said to be held"));
    const bool waiting =
        meeting.state == MeetingState::Planned || meeting.state == MeetingState::PapersIssued;
    found.warn("state", waiting && Findings::isBefore(meeting.heldOn, today),
               QStringLiteral("The meeting of %1 is past. Set it as held, or cancelled.")
                   .arg(dateText(meeting.heldOn)));
    found.warnIfAhead("papers_issued_on", meeting.papersIssuedOn,
                      QStringLiteral("Papers are said to be issued"));
    found.warnIfBefore("papers_issued_on", meeting.heldOn, meeting.papersIssuedOn,
                       QStringLiteral("Papers were issued after the meeting. Correct one of the dates."));
    found.warnIfBefore("data_cut_off", meeting.heldOn, meeting.dataCutOff,
                       QStringLiteral("The data cut-off is after the meeting. Correct one of the dates."));
    return found.all();
}

Problems problemsOf(const Decision &decision, const QDate &today) {
    Findings found(today);
    found.warnIfAhead("decided_on", decision.decidedOn, QStringLiteral("The decision is said to be taken"));
    return found.all();
}

Problems problemsOf(const MeetingAction &entry, const QDate &today) {
    Findings found(today);
    const bool done = entry.status == LogStatus::Done;
    found.warn("done_on", done && !entry.doneOn.isValid(),
               QStringLiteral("The action is done without a date. Say when it was done."));
    found.warn(
        "done_on", !done && entry.doneOn.isValid(),
        QStringLiteral("The action has a date on which it was done but is not done. Clear the date, or set "
                       "the status to done."));
    found.warnIfAhead("done_on", entry.doneOn, QStringLiteral("The action is said to be done"));
    return found.all();
}

Problems problemsOf(const Recommendation &recommendation, const QDate &today) {
    Findings found(today);
    const bool answered = recommendation.accepted != Acceptance::NotAnswered;
    found.warn(
        "replied_on", answered && !recommendation.repliedOn.isValid(),
        QStringLiteral("The recommendation is answered without a date. Say when the reply was given."));
    found.warn("accepted", !answered && recommendation.repliedOn.isValid(),
               QStringLiteral("The recommendation was replied to. Say whether it is accepted."));
    found.warnIfAhead("made_on", recommendation.madeOn,
                      QStringLiteral("The recommendation is said to be made"));
    found.warnIfAhead("replied_on", recommendation.repliedOn,
                      QStringLiteral("The reply is said to be given"));
    found.warnIfBefore("replied_on", recommendation.repliedOn, recommendation.madeOn,
                       QStringLiteral("The reply is before the recommendation. Correct one of the dates."));
    found.warnIfBefore(
        "reply_due", recommendation.replyDue, recommendation.madeOn,
        QStringLiteral("The reply is due before the recommendation was made. Correct one of the "
                       "dates."));
    return found.all();
}

} // namespace saferplan
