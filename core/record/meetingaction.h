#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

enum class LogStatus { Open, Done, Dropped };

inline std::span<const Choice> choicesOf(LogStatus) {
    static constexpr Choice list[] = {{"open", "Open"}, {"done", "Done"}, {"dropped", "Dropped"}};
    return list;
}

/// An entry of the action log: something a meeting asked of someone. Not an action of the plan.
struct MeetingAction : RecordBase<MeetingAction> {
    Id<Meeting> meeting;
    Id<AgendaItem> item;
    QString text;
    QString ownerRole;
    Id<Agency> agency;
    QDate due;
    LogStatus status = LogStatus::Open;
    QDate doneOn;
    QString note;
    AnyId about;
    Id<Meeting> reviewedAt; ///< the meeting that last took it up: open then means carried over

    friend bool operator==(const MeetingAction &, const MeetingAction &) = default;

    template <class D> static D describe() {
        return D("Meeting action", "Action log", "{meeting}/L{0}")
            .field("meeting", "Meeting", &MeetingAction::meeting).required()
            .field("item", "Agenda item", &MeetingAction::item)
            .field("text", "Action", &MeetingAction::text).required().title().longText()
            .field("owner_role", "Owner", &MeetingAction::ownerRole).as(Aspect::Owned).section("Who does it")
            .field("agency", "Agency", &MeetingAction::agency).as(Aspect::Owned)
            .field("due", "Due", &MeetingAction::due).as(Aspect::Dated)
            .field("status", "Status", &MeetingAction::status).as(Aspect::Status).section("Where it stands")
            .field("done_on", "Done on", &MeetingAction::doneOn)
            .field("note", "Note", &MeetingAction::note).longText()
            .field("about", "About", &MeetingAction::about).section("What it is about")
            .field("reviewed_at", "Last taken up at", &MeetingAction::reviewedAt);
    }
};

} // namespace saferplan
