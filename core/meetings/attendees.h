#pragma once

#include "core/plan/edits.h"
#include "core/record/attendance.h"
#include "core/record/meeting.h"

#include <optional>

namespace saferplan {

/// Somebody who was to be at a meeting, and whether they were.
struct Attendee {
    QString role;
    Id<Agency> agency;
    std::optional<Presence> presence; ///< empty: not said yet
    Id<Attendance> entry;             ///< null while it is not said

    friend bool operator==(const Attendee &, const Attendee &) = default;
};

/// The members of a meeting's group in their order, then everybody else who is recorded.
QList<Attendee> attendeesOf(const Records &records, const Meeting &meeting);

/// Records whether somebody was there.
void attend(Edits &edits, const Records &records, const Meeting &meeting, const Attendee &attendee,
            Presence presence);

/// "11 of 12 recorded: 9 present, 2 apologies".
QString attendanceText(const QList<Attendee> &attendees);

/// The agency for which a role sits on a group; null where no member has that role.
Id<Agency> agencyOfRole(const Records &records, Id<Group> group, const QString &role);

} // namespace saferplan
