#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// A risk may happen; an issue has happened and needs resolution.
enum class RiskKind { Risk, Issue };

inline std::span<const Choice> choicesOf(RiskKind) {
    static constexpr Choice list[] = {{"risk", "Risk"}, {"issue", "Issue"}};
    return list;
}

enum class RiskState { Open, Closed };

inline std::span<const Choice> choicesOf(RiskState) {
    static constexpr Choice list[] = {{"open", "Open"}, {"closed", "Closed"}};
    return list;
}

/// A risk or issue of the partnership's delivery.
struct Risk : RecordBase<Risk> {
    QString title;
    RiskKind kind = RiskKind::Risk;
    QString description;
    Id<Priority> priority;
    Id<Group> group;
    std::optional<int> likelihood; ///< 1 to 5
    std::optional<int> impact;     ///< 1 to 5
    QString mitigation;
    QString ownerRole;
    LinkSet<Action> actions;
    Id<Group> escalatedTo;
    RiskState state = RiskState::Open;
    QDate raisedOn;
    QDate closedOn;

    friend bool operator==(const Risk &, const Risk &) = default;

    template <class D> static D describe() {
        return D("Risk or issue", "Risks and issues", "RK-{00}")
            .field("title", "Title", &Risk::title).required().title()
            .field("kind", "Kind", &Risk::kind)
            .field("description", "Description", &Risk::description).longText()
            .field("priority", "Priority", &Risk::priority).section("Where it belongs")
            .field("group", "Group", &Risk::group).as(Aspect::Owned)
            .field("likelihood", "Likelihood (1 to 5)", &Risk::likelihood).range(1, 5).as(Aspect::Rated).section("Rating")
            .field("impact", "Impact (1 to 5)", &Risk::impact).range(1, 5).as(Aspect::Rated)
            .field("mitigation", "Mitigation", &Risk::mitigation).longText().section("What is done about it")
            .field("owner_role", "Owner", &Risk::ownerRole).as(Aspect::Owned)
            .field("actions", "Actions", &Risk::actions)
            .field("escalated_to", "Escalated to", &Risk::escalatedTo)
            .field("state", "State", &Risk::state).as(Aspect::Status).section("Where it stands")
            .field("raised_on", "Raised on", &Risk::raisedOn)
            .field("closed_on", "Closed on", &Risk::closedOn);
    }
};

} // namespace saferplan
