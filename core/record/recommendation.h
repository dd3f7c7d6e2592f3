#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

enum class Acceptance { NotAnswered, Accepted, PartlyAccepted, Rejected };

inline std::span<const Choice> choicesOf(Acceptance) {
    static constexpr Choice list[] = {{"not_answered", "Not answered"},
                                      {"accepted", "Accepted"},
                                      {"partly_accepted", "Partly accepted"},
                                      {"rejected", "Not accepted"}};
    return list;
}

/// A scrutiny committee's recommendation, tracked to a response.
struct Recommendation : RecordBase<Recommendation> {
    QString text;
    Id<Group> committee;
    Id<Meeting> meeting;
    QDate madeOn;
    QDate replyDue; ///< empty: the plan's setting counts from `madeOn`
    QDate repliedOn;
    QString response;
    Acceptance accepted = Acceptance::NotAnswered;
    Id<Action> action;

    friend bool operator==(const Recommendation &, const Recommendation &) = default;

    template <class D> static D describe() {
        return D("Scrutiny recommendation", "Scrutiny recommendations", "SR-{00}")
            .field("text", "Recommendation", &Recommendation::text).required().title().longText()
            .field("committee", "Committee", &Recommendation::committee).section("Where it came from")
            .field("meeting", "Meeting", &Recommendation::meeting)
            .field("made_on", "Made on", &Recommendation::madeOn)
            .field("reply_due", "Reply due", &Recommendation::replyDue).as(Aspect::Dated).section("Reply")
            .field("replied_on", "Replied on", &Recommendation::repliedOn).as(Aspect::Status)
            .field("response", "Response", &Recommendation::response).longText()
            .field("accepted", "Accepted", &Recommendation::accepted).as(Aspect::Status)
            .field("action", "Action", &Recommendation::action).section("What came of it");
    }
};

} // namespace saferplan
