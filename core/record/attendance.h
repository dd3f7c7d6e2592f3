#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

enum class Presence { Present, Apologies, Absent };

inline std::span<const Choice> choicesOf(Presence) {
    static constexpr Choice list[] = {{"present", "Present"}, {"apologies", "Apologies"}, {"absent", "Absent"}};
    return list;
}

/// Whether an agency's role was at a meeting.
struct Attendance : RecordBase<Attendance> {
    Id<Meeting> meeting;
    Id<Agency> agency;
    QString role;
    Presence presence = Presence::Present;

    friend bool operator==(const Attendance &, const Attendance &) = default;

    template <class D> static D describe() {
        return D("Attendance", "Attendance", "{meeting}/A{0}")
            .field("meeting", "Meeting", &Attendance::meeting).required()
            .field("agency", "Agency", &Attendance::agency)
            .field("role", "Role", &Attendance::role).required().title()
            .field("presence", "Presence", &Attendance::presence);
    }
};

} // namespace saferplan
