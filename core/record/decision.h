#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

enum class DecisionKind { Other, Rebaseline, Suspension, GroupClosure, Resource, Escalation };

inline std::span<const Choice> choicesOf(DecisionKind) {
    static constexpr Choice list[] = {{"other", "Other"},
                                      {"rebaseline", "Re-baseline"},
                                      {"suspension", "Suspension"},
                                      {"group_closure", "Closing a group"},
                                      {"resource", "Resources"},
                                      {"escalation", "Escalation"}};
    return list;
}

/// What a meeting agreed, and who must be told.
struct Decision : RecordBase<Decision> {
    Id<Meeting> meeting;
    Id<AgendaItem> item;
    DecisionKind kind = DecisionKind::Other;
    QString text;
    QString agreedBy; ///< roles
    QDate decidedOn;
    QString whoIsTold;
    AnyId about; ///< the record it decides on

    friend bool operator==(const Decision &, const Decision &) = default;

    template <class D> static D describe() {
        return D("Decision", "Decisions", "{meeting}/{0}")
            .field("meeting", "Meeting", &Decision::meeting).required()
            .field("item", "Agenda item", &Decision::item)
            .field("kind", "Kind", &Decision::kind)
            .field("text", "Decision", &Decision::text).required().title().longText()
            .field("agreed_by", "Agreed by", &Decision::agreedBy)
            .field("decided_on", "Date", &Decision::decidedOn)
            .field("who_is_told", "Who is told", &Decision::whoIsTold)
            .field("about", "About", &Decision::about);
    }
};

} // namespace saferplan
