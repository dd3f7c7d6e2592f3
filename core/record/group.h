#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

enum class GroupKind { TaskAndFinishGroup, DeliveryGroup, StrategicBoard, ScrutinyCommittee, LinkedBoard };

inline std::span<const Choice> choicesOf(GroupKind) {
    static constexpr Choice list[] = {{"task_and_finish_group", "Task-and-finish group"},
                                      {"delivery_group", "Delivery Group"},
                                      {"strategic_board", "Strategic Board"},
                                      {"scrutiny_committee", "Scrutiny committee"},
                                      {"linked_board", "Linked county board"}};
    return list;
}

enum class GroupState { Active, Proposed, Closed };

inline std::span<const Choice> choicesOf(GroupState) {
    static constexpr Choice list[] = {{"active", "Active"}, {"proposed", "Proposed"}, {"closed", "Closed"}};
    return list;
}

enum class Rhythm { AsNeeded, Weekly, Fortnightly, Monthly, TwoMonthly, Quarterly, HalfYearly, Yearly };

inline std::span<const Choice> choicesOf(Rhythm) {
    static constexpr Choice list[] = {{"as_needed", "As needed"},      {"weekly", "Weekly"},
                                      {"fortnightly", "Fortnightly"},  {"monthly", "Monthly"},
                                      {"two_monthly", "Every two months"}, {"quarterly", "Quarterly"},
                                      {"half_yearly", "Half-yearly"},  {"yearly", "Yearly"}};
    return list;
}

/// A body of the partnership, or one it answers to or works beside. "Task-and-finish group" is the
/// operational, time-limited delivery group, not a scrutiny committee's group of councillors.
struct Group : RecordBase<Group> {
    QString name;
    GroupKind kind = GroupKind::TaskAndFinishGroup;
    Id<Group> reportsTo;
    QString leadRole;
    QString sponsorRole;
    LinkSet<Priority> priorities;
    QString termsOfReference;
    QDate termStart;
    QDate termEnd;
    GroupState state = GroupState::Active;
    Rhythm rhythm = Rhythm::AsNeeded;
    QString closureReport;

    friend bool operator==(const Group &, const Group &) = default;

    template <class D> static D describe() {
        return D("Group", "Groups", "G{0}")
            .field("name", "Name", &Group::name).required().title()
            .field("kind", "Kind", &Group::kind)
            .field("reports_to", "Reports to", &Group::reportsTo).section("Who it answers to")
            .field("lead_role", "Lead", &Group::leadRole).as(Aspect::Owned)
            .field("sponsor_role", "Sponsor", &Group::sponsorRole).as(Aspect::Owned)
            .field("priorities", "Priorities", &Group::priorities).section("What it is for")
            .field("terms_of_reference", "Terms of reference", &Group::termsOfReference).longText()
            .field("term_start", "Term starts", &Group::termStart).as(Aspect::Dated).section("Term")
            .field("term_end", "Term ends", &Group::termEnd).as(Aspect::Dated)
            .field("state", "State", &Group::state).as(Aspect::Status)
            .field("rhythm", "Meets", &Group::rhythm)
            .field("closure_report", "Closure report", &Group::closureReport).longText().section("Closure");
    }
};

} // namespace saferplan
