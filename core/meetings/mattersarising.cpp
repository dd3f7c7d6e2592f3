#include "core/meetings/mattersarising.h"

#include "core/rules/deadline.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

bool isEarlier(const Records &records, Id<Meeting> of, const Meeting &meeting) {
    const Meeting *other = records.find(of);
    return other && !(other->id == meeting.id) && other->group == meeting.group &&
           other->heldOn <= meeting.heldOn;
}

} // namespace

bool isTakenUp(const MeetingAction &matter, const Meeting &meeting) {
    return matter.reviewedAt == meeting.id;
}

QList<const MeetingAction *> mattersArising(const Records &records, const Meeting &meeting) {
    const bool closed = meeting.state == MeetingState::Closed;
    QList<const MeetingAction *> matters;
    for (const MeetingAction &entry : records.all<MeetingAction>()) {
        if (entry.archived || !isEarlier(records, entry.meeting, meeting))
            continue;
        if (isTakenUp(entry, meeting) || (entry.status == LogStatus::Open && !closed))
            matters.append(&entry);
    }
    // Without a day they come last.
    std::stable_sort(matters.begin(), matters.end(), [](const MeetingAction *a, const MeetingAction *b) {
        return a->due.isValid() && (!b->due.isValid() || a->due < b->due);
    });
    return matters;
}

QString standOf(const MeetingAction &matter, const Meeting &meeting, const QDate &today) {
    if (matter.status == LogStatus::Dropped)
        return QStringLiteral("No longer needed");
    if (matter.status == LogStatus::Done)
        return matter.doneOn.isValid() ? QStringLiteral("Done on %1").arg(dateText(matter.doneOn))
                                       : QStringLiteral("Done");
    const QString open = isTakenUp(matter, meeting) ? QStringLiteral("Carried over") : QStringLiteral("Open");
    if (!matter.due.isValid())
        return QStringLiteral("%1, no day set").arg(open);
    return QStringLiteral("%1, due %2, %3").arg(open, dateText(matter.due), daysFrom(matter.due, today));
}

void takeUp(Edits &edits, const MeetingAction &matter, const Meeting &meeting, LogStatus outcome,
            const QDate &today) {
    MeetingAction changed = matter;
    changed.status = outcome;
    changed.reviewedAt = meeting.id;
    changed.doneOn = outcome == LogStatus::Done ? (matter.doneOn.isValid() ? matter.doneOn : today) : QDate();
    edits.put(std::move(changed));
}

QList<const MeetingAction *> actionsArisingFrom(const Records &records, Id<Meeting> meeting) {
    QList<const MeetingAction *> entries;
    for (const MeetingAction &entry : records.all<MeetingAction>())
        if (entry.meeting == meeting && !entry.archived)
            entries.append(&entry);
    return entries;
}

} // namespace saferplan
