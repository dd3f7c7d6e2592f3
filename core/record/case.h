#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

enum class CaseKind { Location, Hotspot, AntisocialBehaviour, Premises, ExploitationConcern, Seasonal, AsbCaseReview };

inline std::span<const Choice> choicesOf(CaseKind) {
    static constexpr Choice list[] = {{"location", "Location"},
                                      {"hotspot", "Hotspot"},
                                      {"asb", "Anti-social behaviour"},
                                      {"premises", "Premises"},
                                      {"exploitation_concern", "Exploitation concern"},
                                      {"seasonal", "Seasonal"},
                                      {"asb_case_review", "ASB Case Review"}};
    return list;
}

enum class CaseStatus { Referred, Open, OnHold, Monitoring, Closed, Cancelled, Declined };

inline std::span<const Choice> choicesOf(CaseStatus) {
    static constexpr Choice list[] = {{"referred", "Referred"},     {"open", "Open"},
                                      {"on_hold", "On hold"},       {"monitoring", "Monitoring"},
                                      {"closed", "Closed"},         {"cancelled", "Cancelled"},
                                      {"declined", "Declined"}};
    return list;
}

/// The stages of problem solving, in order: Scanning, Analysis, Response, Assessment.
enum class SaraStage { Scanning, Analysis, Response, Assessment };

inline std::span<const Choice> choicesOf(SaraStage) {
    static constexpr Choice list[] = {{"scanning", "Scanning"},
                                      {"analysis", "Analysis"},
                                      {"response", "Response"},
                                      {"assessment", "Assessment"}};
    return list;
}

enum class RiskLevel { Standard, Medium, High };

inline std::span<const Choice> choicesOf(RiskLevel) {
    static constexpr Choice list[] = {{"standard", "Standard"}, {"medium", "Medium"}, {"high", "High"}};
    return list;
}

enum class ClosureReason {
    None,
    EarlyIntervention,
    FormalAction,
    NotAntisocialBehaviour,
    InsufficientEvidence,
    NoContact,
    Duplicate,
    ReviewComplete,
    Other
};

inline std::span<const Choice> choicesOf(ClosureReason) {
    static constexpr Choice list[] = {{"none", "Not closed"},
                                      {"early_intervention", "Resolved by early intervention"},
                                      {"formal_action", "Resolved by formal action"},
                                      {"not_asb", "Not anti-social behaviour"},
                                      {"insufficient_evidence", "Insufficient evidence"},
                                      {"no_contact", "Reporter no longer in contact"},
                                      {"duplicate", "Duplicate"},
                                      {"review_complete", "Review complete"},
                                      {"other", "Other"}};
    return list;
}

/// Whether what worked may be shared with other partnerships: one of the four assessment answers.
enum class Answer { NotSaid, Yes, No };

inline std::span<const Choice> choicesOf(Answer) {
    static constexpr Choice list[] = {{"not_said", "Not said"}, {"yes", "Yes"}, {"no", "No"}};
    return list;
}

/// A problem under partnership problem solving: a cluster of similar, related or recurring incidents.
/// Problems, never people's names.
struct Case : RecordBase<Case> {
    QString title;
    CaseKind kind = CaseKind::Location;
    QString problem;
    Id<Priority> priority;
    LinkSet<Theme> themes;
    Id<Group> group;
    Id<Area> area;
    Id<Agency> leadAgency;
    QDate opened;
    CaseStatus status = CaseStatus::Open;
    RiskLevel riskLevel = RiskLevel::Standard;
    SaraStage stage = SaraStage::Scanning;
    QString objective;
    QString scanning;
    QString analysis;
    QString response;
    QString assessment;
    QString victim;   ///< analysis triangle: victim or target
    QString location; ///< analysis triangle
    QString offender; ///< analysis triangle
    QString figureMeasure; ///< what the figures before and after count
    std::optional<double> before;
    std::optional<double> after;
    QString whatWorked;
    Answer canBeShared = Answer::NotSaid;
    QDate lastReviewed;
    QDate nextReview;
    Id<Group> escalatedTo;
    ClosureReason closureReason = ClosureReason::None;
    QDate closedOn;
    LinkSet<Action> actions;
    std::optional<int> qualifyingComplaints; ///< ASB Case Review: how many
    Answer thresholdMet = Answer::NotSaid;   ///< ASB Case Review
    QDate thresholdDecidedOn;                ///< ASB Case Review
    QDate reviewHeldOn;                      ///< ASB Case Review

    friend bool operator==(const Case &, const Case &) = default;

    template <class D> static D describe() {
        return D("Case", "Cases", "C-{000}")
            .field("title", "Title", &Case::title).required().title()
            .field("kind", "Type", &Case::kind)
            .field("problem", "Problem", &Case::problem).longText()
            .field("priority", "Priority", &Case::priority).section("Where it belongs")
            .field("themes", "Themes", &Case::themes)
            .field("group", "Group", &Case::group).as(Aspect::Owned)
            .field("area", "Area", &Case::area)
            .field("lead_agency", "Lead agency", &Case::leadAgency).as(Aspect::Owned)
            .field("opened", "Opened", &Case::opened).as(Aspect::Dated).section("Where it stands")
            .field("status", "Status", &Case::status).as(Aspect::Status)
            .field("risk_level", "Risk level", &Case::riskLevel).as(Aspect::Rated)
            .field("stage", "SARA stage", &Case::stage).as(Aspect::Status)
            .field("objective", "Objective", &Case::objective).longText().section("Problem solving")
            .field("scanning", "Scanning", &Case::scanning).longText()
            .field("analysis", "Analysis", &Case::analysis).longText()
            .field("response", "Response", &Case::response).longText()
            .field("assessment", "Assessment", &Case::assessment).longText()
            .field("victim", "Victim or target", &Case::victim).longText().section("Analysis triangle")
            .field("location", "Location", &Case::location).longText()
            .field("offender", "Offender", &Case::offender).longText()
            .field("figure_measure", "What the figures count", &Case::figureMeasure).section("Assessment")
            .field("before", "Figure before", &Case::before)
            .field("after", "Figure after", &Case::after)
            .field("what_worked", "What worked", &Case::whatWorked).longText()
            .field("can_be_shared", "Can it be shared", &Case::canBeShared)
            .field("last_reviewed", "Last reviewed", &Case::lastReviewed).as(Aspect::Dated).section("Review")
            .field("next_review", "Next review", &Case::nextReview).as(Aspect::Dated)
            .field("escalated_to", "Escalated to", &Case::escalatedTo)
            .field("closure_reason", "Closure reason", &Case::closureReason).section("Closure")
            .field("closed_on", "Closed on", &Case::closedOn).as(Aspect::Dated)
            .field("actions", "Actions", &Case::actions).section("Actions")
            .field("qualifying_complaints", "Qualifying complaints", &Case::qualifyingComplaints).range(0, 1000).section("ASB Case Review")
            .field("threshold_met", "Threshold met", &Case::thresholdMet)
            .field("threshold_decided_on", "Threshold decided on", &Case::thresholdDecidedOn)
            .field("review_held_on", "Review held on", &Case::reviewHeldOn);
    }
};

} // namespace saferplan
