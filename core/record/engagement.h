#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

enum class EngagementKind { Session, Survey, Forum, Consultation, PublicMeeting };

inline std::span<const Choice> choicesOf(EngagementKind) {
    static constexpr Choice list[] = {{"session", "Session"},
                                      {"survey", "Survey"},
                                      {"forum", "Forum"},
                                      {"consultation", "Consultation"},
                                      {"public_meeting", "Public meeting"}};
    return list;
}

/// A community event or survey in which concerns were heard.
struct Engagement : RecordBase<Engagement> {
    QString title;
    EngagementKind kind = EngagementKind::Session;
    QString place;
    Id<Area> area;
    QDate heldOn;
    LinkSet<Agency> hosts;
    std::optional<int> attendance;
    LinkSet<Priority> priorities;
    LinkSet<Theme> themes;
    QString summary;

    friend bool operator==(const Engagement &, const Engagement &) = default;

    template <class D> static D describe() {
        return D("Engagement event", "Engagement events", "EN-{00}")
            .field("title", "Title", &Engagement::title).required().title()
            .field("kind", "Kind", &Engagement::kind)
            .field("place", "Place", &Engagement::place).section("When and where")
            .field("area", "Area", &Engagement::area)
            .field("held_on", "Date", &Engagement::heldOn).as(Aspect::Dated)
            .field("hosts", "Hosts", &Engagement::hosts)
            .field("attendance", "Attendance", &Engagement::attendance).range(0, 1'000'000).section("Who came")
            .field("priorities", "Priorities", &Engagement::priorities).section("What it was about")
            .field("themes", "Themes", &Engagement::themes)
            .field("summary", "Summary", &Engagement::summary).longText();
    }
};

} // namespace saferplan
