#include "ui/pages/meetings/meetingsteps.h"

#include "core/report/meetingeditions.h"
#include "ui/window/longwork.h"
#include "ui/window/messages.h"
#include "ui/workspace/preferences.h"

namespace saferplan {

namespace {

/// What closing is asked with; whether it publishes is remembered from one closing to the next.
bool maybeClose(QWidget *parent, const Workspace &workspace, const Meeting &meeting) {
    QStringList lines = missingBeforeClosing(workspace.records(), meeting);
    const bool whole = lines.isEmpty();
    lines += QStringLiteral("After closing, the minutes do not change any more.");
    const bool hasPack =
        editionsAt(MeetingStep::Close, workspace.records(), meeting, workspace.plan().today()).size() > 2;
    bool publishes = preference(Preference::PublishClosing).toBool();
    const bool close = Messages::current().confirm(
        parent,
        whole ? QStringLiteral("Close the meeting %1?").arg(meeting.reference)
              : QStringLiteral("Close the meeting %1 as it is?").arg(meeting.reference),
        lines.join(u'\n'), QStringLiteral("Close the meeting"),
        hasPack ? QStringLiteral("&Publish the pack, the minutes and the action log")
                : QStringLiteral("&Publish the minutes and the action log"),
        publishes);
    if (close)
        setPreference(Preference::PublishClosing, publishes);
    return close;
}

/// Makes what a step publishes from the plan as the step leaves it, and adds it to the step's edits. False:
/// it was stopped, or could not be made, and that was told.
bool addPublished(QWidget *parent, OpenPlan &plan, Edits &edits, const QList<EditionOrder> &orders) {
    if (orders.isEmpty())
        return true;
    const QString what = QStringLiteral("Publishing the papers");
    std::vector<std::function<ReadyEdition()>> gathered;
    QList<ReadyEdition> ready;
    const auto gather = [&](const Progress &progress) {
        for (const EditionOrder &order : orders)
            gathered.push_back(readyEditionAfter(plan, edits, order, progress));
    };
    const auto make = [&](const Progress &progress) {
        for (const auto &one : gathered) {
            tell(progress, ready.size(), orders.size());
            ready.append(one());
        }
    };
    return attemptHere(parent, what, gather) == Ending::Done &&
           attemptLong(parent, what, make) == Ending::Done &&
           attempt(parent, what, [&] { addEditions(edits, plan, ready); });
}

void addStep(Edits &edits, const Workspace &workspace, const Meeting &meeting, MeetingStep step) {
    const QDate today = workspace.plan().today();
    switch (step) {
    case MeetingStep::MakeAgenda:
        addToAgenda(edits, workspace.records(), meeting.id, proposedFor(workspace, meeting));
        break;
    case MeetingStep::IssuePapers:
        issuePapers(edits, meeting, today);
        break;
    case MeetingStep::Hold:
        holdMeeting(edits, meeting, today);
        break;
    case MeetingStep::Close:
        closeMeeting(edits, workspace.records(), meeting, today);
        break;
    case MeetingStep::None:
        break;
    }
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
    OpenPlan &plan = workspace.plan();
    Edits edits = plan.edit();
    if (!attempt(parent, labelOf(step), [&] { addStep(edits, workspace, meeting, step); }))
        return false;
    const bool publishes = step != MeetingStep::Close || preference(Preference::PublishClosing).toBool();
    if (publishes &&
        !addPublished(parent, plan, edits, editionsAt(step, workspace.records(), meeting, plan.today())))
        return false;
    return attempt(parent, labelOf(step),
                   [&] { plan.commit(labelFor(step, meeting.reference), std::move(edits)); });
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
