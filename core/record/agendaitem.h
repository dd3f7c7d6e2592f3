#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

enum class MeetingPart { Open, Closed };

inline std::span<const Choice> choicesOf(MeetingPart) {
    static constexpr Choice list[] = {{"open", "Open part"}, {"closed", "Closed part"}};
    return list;
}

/// What of the standing pattern an item is, in the order in which a meeting takes them.
enum class AgendaTopic {
    Other,
    Welcome,
    Minutes,
    MattersArising,
    HighlightReports,
    OffTrackActions,
    DecisionAsked,
    Cases,
    Engagement,
    ForwardPlan,
    AnyOtherBusiness,
    KeyMessages,
    NextMeeting
};

inline std::span<const Choice> choicesOf(AgendaTopic) {
    static constexpr Choice list[] = {{"other", "Other"},
                                      {"welcome", "Welcome and apologies"},
                                      {"minutes", "Minutes of the last meeting"},
                                      {"matters_arising", "Matters arising"},
                                      {"highlight_reports", "Highlight reports"},
                                      {"off_track_actions", "Off-track actions"},
                                      {"decision_asked", "Decision asked for"},
                                      {"cases", "Cases"},
                                      {"engagement", "Engagement"},
                                      {"forward_plan", "Forward plan"},
                                      {"any_other_business", "Any other business"},
                                      {"key_messages", "Key messages"},
                                      {"next_meeting", "Next meeting"}};
    return list;
}

/// An item of a meeting's agenda and, once held, its minutes.
struct AgendaItem : RecordBase<AgendaItem> {
    Id<Meeting> meeting;
    int number = 0; ///< its place on the agenda
    QString title;
    QString leadRole;
    std::optional<int> minutesAllowed;
    MeetingPart part = MeetingPart::Open;
    AgendaTopic topic = AgendaTopic::Other;
    AnyId about; ///< the record it is taken for
    QString minutes;

    friend bool operator==(const AgendaItem &, const AgendaItem &) = default;

    template <class D> static D describe() {
        return D("Agenda item", "Agenda items", "{meeting}/i{0}")
            .field("meeting", "Meeting", &AgendaItem::meeting).required()
            .field("number", "Number", &AgendaItem::number).range(0, 999)
            .field("title", "Title", &AgendaItem::title).required().title()
            .field("lead_role", "Lead", &AgendaItem::leadRole).as(Aspect::Owned)
            .field("minutes_allowed", "Time (minutes)", &AgendaItem::minutesAllowed).range(0, 600)
            .field("part", "Part", &AgendaItem::part)
            .field("topic", "Topic", &AgendaItem::topic)
            .field("about", "About", &AgendaItem::about)
            .field("minutes", "Minutes", &AgendaItem::minutes).longText();
    }
};

} // namespace saferplan
