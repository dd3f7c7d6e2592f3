#include "core/meetings/cycle.h"

#include "core/meetings/agenda.h"
#include "core/meetings/diary.h"
#include "core/meetings/mattersarising.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

QList<const Decision *> decisionsOf(const Records &records, Id<Meeting> meeting) {
    QList<const Decision *> decisions;
    for (const Decision &decision : records.all<Decision>())
        if (decision.meeting == meeting && !decision.archived)
            decisions.append(&decision);
    return decisions;
}

} // namespace

MeetingStep nextStepOf(const Records &records, const Meeting &meeting) {
    if (meeting.archived)
        return MeetingStep::None;
    switch (meeting.state) {
    case MeetingState::Planned:
        return agendaOf(records, meeting.id).isEmpty() ? MeetingStep::MakeAgenda : MeetingStep::IssuePapers;
    case MeetingState::PapersIssued:
        return MeetingStep::Hold;
    case MeetingState::Held:
        return MeetingStep::Close;
    case MeetingState::Closed:
    case MeetingState::Cancelled:
        break;
    }
    return MeetingStep::None;
}

bool canTake(const Meeting &meeting, MeetingStep step) {
    const bool planned = meeting.state == MeetingState::Planned;
    const bool waits = planned || meeting.state == MeetingState::PapersIssued;
    const bool held = meeting.state == MeetingState::Held;
    if (meeting.archived)
        return false;
    switch (step) {
    case MeetingStep::MakeAgenda:
        return waits || held;
    case MeetingStep::IssuePapers:
        return planned;
    case MeetingStep::Hold:
        return waits;
    case MeetingStep::Close:
        return held;
    case MeetingStep::None:
        break;
    }
    return false;
}

void issuePapers(Edits &edits, const Meeting &meeting, const QDate &today) {
    Meeting changed = meeting;
    changed.state = MeetingState::PapersIssued;
    changed.papersIssuedOn = today;
    if (!changed.dataCutOff.isValid())
        changed.dataCutOff = today;
    edits.put(std::move(changed));
}

QDate dayHeld(const Meeting &meeting, const QDate &today) {
    return meeting.heldOn.isValid() && meeting.heldOn < today ? meeting.heldOn : today;
}

void holdMeeting(Edits &edits, const Meeting &meeting, const QDate &today) {
    Meeting changed = meeting;
    changed.state = MeetingState::Held;
    changed.heldOn = dayHeld(meeting, today);
    edits.put(std::move(changed));
}

QStringList missingBeforeClosing(const Records &records, const Meeting &meeting) {
    QStringList missing;
    QStringList bare;
    const QList<const AgendaItem *> agenda = agendaOf(records, meeting.id);
    for (const AgendaItem *item : agenda)
        if (isBlank(item->minutes))
            bare += QString::number(item->number);
    if (agenda.isEmpty())
        missing += QStringLiteral("The meeting has no agenda, so nothing is minuted.");
    else if (bare.size() == 1)
        missing += QStringLiteral("Item %1 has no minutes.").arg(bare.first());
    else if (!bare.isEmpty())
        missing += QStringLiteral("Items %1 have no minutes.").arg(bare.join(QStringLiteral(", ")));
    for (const Decision *decision : decisionsOf(records, meeting.id))
        if (isBlank(decision->whoIsTold))
            missing += QStringLiteral("Decision %1 does not say who is told.").arg(decision->reference);
    for (const MeetingAction *entry : actionsArisingFrom(records, meeting.id))
        if (isBlank(entry->ownerRole) || !entry->due.isValid())
            missing += QStringLiteral("Action %1 has no owner or no day.").arg(entry->reference);
    qsizetype open = 0;
    for (const MeetingAction *matter : mattersArising(records, meeting))
        open += !isTakenUp(*matter, meeting);
    if (open > 0)
        missing += QStringLiteral("%1 not taken up: carried over on closing.")
                       .arg(countText(open, QStringLiteral("matter arising was"),
                                      QStringLiteral("matters arising were")));
    const auto &attendance = records.all<Attendance>();
    if (std::none_of(attendance.begin(), attendance.end(),
                     [&](const Attendance &entry) { return entry.meeting == meeting.id && !entry.archived; }))
        missing += QStringLiteral("Nobody is recorded as present.");
    return missing;
}

void closeMeeting(Edits &edits, const Records &records, const Meeting &meeting, const QDate &today) {
    for (const MeetingAction *matter : mattersArising(records, meeting))
        if (!isTakenUp(*matter, meeting))
            takeUp(edits, *matter, meeting, LogStatus::Open, today);
    Meeting changed = meeting;
    changed.state = MeetingState::Closed;
    edits.put(std::move(changed));
}

void reopenMeeting(Edits &edits, const Meeting &meeting) {
    Meeting changed = meeting;
    changed.state = MeetingState::Held;
    edits.put(std::move(changed));
}

} // namespace saferplan
