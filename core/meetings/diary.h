#pragma once

#include "core/record/meeting.h"
#include "core/record/settings.h"

namespace saferplan {

class Records;

/// A day of a meeting, or the day by which its papers are to be issued.
struct DiaryEntry {
    QDate day;
    QString text; ///< "10:00 DG-2026-01", "Papers due: DG-2026-01"
    Id<Meeting> meeting;

    friend bool operator==(const DiaryEntry &, const DiaryEntry &) = default;
};

/// What stands in the diary from one day to another, both included, by day; archived meetings are left out.
/// Papers that were issued have no entry any more.
QList<DiaryEntry> diaryOf(const Records &records, const QDate &from, const QDate &to, const QDate &today);

/// The first meeting of a group after a day that is still to be held; nullptr when none is arranged.
const Meeting *nextMeetingOf(const Records &records, Id<Group> group, const QDate &after);

/// The last meeting of a group before a day that was held; nullptr when there was none.
const Meeting *heldBefore(const Records &records, Id<Group> group, const QDate &day);

/// When a group's rhythm has its meeting after a day, moved to a working day; invalid where it meets as
/// needed.
QDate nextDayOf(const Group &group, const QDate &after);

/// The meeting as sentences name it: "DG-2026-01, 27 Jan 2026".
QString meetingText(const Meeting &meeting);

} // namespace saferplan
