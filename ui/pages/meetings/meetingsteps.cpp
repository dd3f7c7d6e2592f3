#include "ui/pages/meetings/meetingsteps.h"

#include "ui/window/messages.h"

namespace saferplan {

namespace {

bool maybeClose(QWidget *parent, const Workspace &workspace, const Meeting &meeting) {
    QStringList lines = missingBeforeClosing(workspace.records(), meeting);
    const bool whole = lines.isEmpty();
    lines += QStringLiteral("After closing, the minutes do not change any more.");
    return Messages::current().confirm(
        parent,
        whole ? QStringLiteral("Close the meeting %1?").arg(meeting.reference)
              : QStringLiteral("Close the meeting %1 as it is?").arg(meeting.reference),
        lines.join(u'\n'), QStringLiteral("Close the meeting"));
}

QString labelFor(MeetingStep step, const QString &reference) {
    switch (step) {
    case MeetingStep::MakeAgenda:
        return QStringLiteral("Make the agenda of %1").arg(reference);
    case MeetingStep::IssuePapers:
        return QStringLiteral("Issue the papers of %1").arg(reference);
    case MeetingStep::Hold:
        return QStringLiteral("Hold %1").arg(reference);
    case MeetingStep::Close:
        return QStringLiteral("Close %1").arg(reference);
    case MeetingStep::None:
        break;
    }
    return {};
}

} // namespace

AgendaInput agendaInput(const Workspace &workspace, const Meeting &meeting) {
    return {workspace.records(), workspace.facts().standings(), meeting, workspace.plan().today()};
}

QList<ProposedItem> proposedFor(const Workspace &workspace, const Meeting &meeting) {
    return notOnAgenda(proposedAgenda(agendaInput(workspace, meeting)),
                       agendaOf(workspace.records(), meeting.id));
}

bool takeStep(QWidget *parent, Workspace &workspace, Id<Meeting> id, MeetingStep step) {
    const Meeting *found = workspace.records().find(id);
    if (!found || workspace.plan().isReadOnly() || !canTake(*found, step))
        return false;
    const Meeting meeting = *found;
    if (step == MeetingStep::Close && !maybeClose(parent, workspace, meeting))
        return false;
    return attempt(parent, labelOf(step), [&] {
        OpenPlan &plan = workspace.plan();
        const Records &records = workspace.records();
        Edits edits = plan.edit();
        switch (step) {
        case MeetingStep::MakeAgenda:
            addToAgenda(edits, records, id, proposedFor(workspace, meeting));
            break;
        case MeetingStep::IssuePapers:
            issuePapers(edits, records, meeting, plan.today());
            break;
        case MeetingStep::Hold:
            holdMeeting(edits, meeting, plan.today());
            break;
        case MeetingStep::Close:
            closeMeeting(edits, records, meeting, plan.today());
            break;
        case MeetingStep::None:
            return;
        }
        plan.commit(labelFor(step, meeting.reference), std::move(edits));
    });
}

bool reopen(QWidget *parent, Workspace &workspace, Id<Meeting> id) {
    const Meeting *meeting = workspace.records().find(id);
    if (!meeting || workspace.plan().isReadOnly() ||
        !Messages::current().confirm(parent, QStringLiteral("Reopen the meeting %1?").arg(meeting->reference),
                                     QStringLiteral("Its minutes can then be corrected. Close it again "
                                                    "afterwards; the correction stays in the history."),
                                     QStringLiteral("Reopen the meeting")))
        return false;
    return attempt(parent, QStringLiteral("Reopening the meeting"), [&] {
        Edits edits = workspace.plan().edit();
        reopenMeeting(edits, *meeting);
        workspace.plan().commit(QStringLiteral("Reopen %1").arg(meeting->reference), std::move(edits));
    });
}

} // namespace saferplan
