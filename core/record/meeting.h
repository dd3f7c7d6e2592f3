#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

enum class MeetingState { Planned, PapersIssued, Held, Closed, Cancelled };

inline std::span<const Choice> choicesOf(MeetingState) {
    static constexpr Choice list[] = {{"planned", "Planned"},
                                      {"papers_issued", "Papers issued"},
                                      {"held", "Held"},
                                      {"closed", "Closed"},
                                      {"cancelled", "Cancelled"}};
    return list;
}

/// A meeting of a group. A held or closed meeting of the Delivery Group is the clock for "since the last
/// meeting".
struct Meeting : RecordBase<Meeting> {
    QString title;
    Id<Group> group;
    QDate heldOn;
    QTime startsAt;
    QString place;
    MeetingState state = MeetingState::Planned;
    QDate papersIssuedOn;
    QDate dataCutOff;

    friend bool operator==(const Meeting &, const Meeting &) = default;

    template <class D> static D describe() {
        return D("Meeting", "Meetings", "{group}-{yyyy}-{mm}")
            .field("title", "Title", &Meeting::title).title()
            .field("group", "Group", &Meeting::group).required()
            .field("held_on", "Date", &Meeting::heldOn).required().as(Aspect::Dated).section("When and where")
            .field("starts_at", "Starts at", &Meeting::startsAt)
            .field("place", "Place", &Meeting::place)
            .field("state", "State", &Meeting::state).as(Aspect::Status).section("Papers")
            .field("papers_issued_on", "Papers issued on", &Meeting::papersIssuedOn)
            .field("data_cut_off", "Data cut-off", &Meeting::dataCutOff).as(Aspect::Dated);
    }
};

} // namespace saferplan
