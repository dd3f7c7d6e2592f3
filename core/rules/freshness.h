#pragma once

#include "core/record/action.h"
#include "core/record/meeting.h"
#include "core/record/progressupdate.h"

namespace saferplan {

class Records;

/// The group whose meetings are the clock of a group: the one it reports to. The Delivery Group is its own
/// clock, and that of a group (or action) that reports to none. Null when there is no such group.
Id<Group> clockGroup(const Records &records, Id<Group> group);

/// The last meeting held up to today, of the clock group of `group` (null: an action without a group).
/// nullptr when none was held. It looks through all meetings: for many actions ask once a group.
const Meeting *lastHeldMeeting(const Records &records, Id<Group> group, const QDate &today);

/// Whether anything was heard of an action since a meeting, with its workings.
struct Freshness {
    bool stale = false;
    QDate meeting; ///< invalid: none was held, and nothing is stale
    QDate heard;   ///< the day of the last progress update; invalid: none

    /// "Not updated since the meeting of 4 Dec 2025; last heard of on 12 Nov 2025".
    QString sentence() const;

    friend bool operator==(const Freshness &, const Freshness &) = default;
};

/// A live action is stale when no progress update about it is after the day of the meeting. An update on the
/// day of the meeting is what the meeting already saw. Edits alone do not count: an update is somebody's
/// word, dated and never changed, on where the action stands, and a date put right or a title reworded is
/// not.
Freshness freshnessOf(const Action &action, const QList<const ProgressUpdate *> &updates,
                      const QDate &meeting);

} // namespace saferplan
