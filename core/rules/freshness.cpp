#include "core/rules/freshness.h"

#include "core/record/records.h"
#include "core/rules/lateness.h"
#include "core/rules/words.h"

namespace saferplan {

Id<Group> clockGroup(const Records &records, Id<Group> group) {
    const Group *asked = records.find(group);
    if (asked && asked->kind == GroupKind::DeliveryGroup)
        return group;
    if (asked && records.find(asked->reportsTo))
        return asked->reportsTo;
    Id<Group> found;
    for (const Group &other : records.all<Group>()) {
        if (other.kind != GroupKind::DeliveryGroup || other.archived)
            continue;
        if (other.state == GroupState::Active)
            return other.id;
        if (!found)
            found = other.id;
    }
    return found;
}

const Meeting *lastHeldMeeting(const Records &records, Id<Group> group, const QDate &today) {
    const Id<Group> clock = clockGroup(records, group);
    if (!clock)
        return nullptr;
    const Meeting *last = nullptr;
    for (const Meeting &meeting : records.all<Meeting>()) {
        const bool held = meeting.state == MeetingState::Held || meeting.state == MeetingState::Closed;
        if (!held || meeting.archived || !(meeting.group == clock) || !meeting.heldOn.isValid() ||
            meeting.heldOn > today)
            continue;
        if (!last || meeting.heldOn > last->heldOn)
            last = &meeting;
    }
    return last;
}

QString Freshness::sentence() const {
    if (!meeting.isValid())
        return QStringLiteral("No meeting has been held yet");
    const QString since = QStringLiteral("pdated since the meeting of %1").arg(dateText(meeting));
    if (!stale)
        return heard > meeting
                   ? QStringLiteral("U%1, on %2").arg(since, dateText(heard))
                   : QStringLiteral("Needs no update since the meeting of %1").arg(dateText(meeting));
    return QStringLiteral("Not u%1; %2")
        .arg(since, heard.isValid() ? QStringLiteral("last heard of on %1").arg(dateText(heard))
                                    : QStringLiteral("never heard of"));
}

Freshness freshnessOf(const Action &action, const QList<const ProgressUpdate *> &updates,
                      const QDate &meeting) {
    Freshness freshness;
    freshness.meeting = meeting;
    for (const ProgressUpdate *update : updates)
        if (!update->archived && update->saidOn.isValid() &&
            (!freshness.heard.isValid() || update->saidOn > freshness.heard))
            freshness.heard = update->saidOn;
    const bool heardSince = freshness.heard.isValid() && freshness.heard > meeting;
    freshness.stale = isLive(action) && meeting.isValid() && !heardSince;
    return freshness;
}

} // namespace saferplan
