#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// Where an action stands in its life; apart from its RAG.
enum class Status { NotStarted, Draft, InProgress, Complete, Suspended, Withdrawn };

inline std::span<const Choice> choicesOf(Status) {
    static constexpr Choice list[] = {{"not_started", "Not started"}, {"draft", "Draft"},
                                      {"in_progress", "In progress"}, {"complete", "Complete"},
                                      {"suspended", "Suspended"},     {"withdrawn", "Withdrawn"}};
    return list;
}

/// The confidence of delivering on time that a lead declares.
enum class Rag { None, Green, Amber, Red };

inline std::span<const Choice> choicesOf(Rag) {
    static constexpr Choice list[] = {
        {"none", "Not rated"}, {"green", "Green"}, {"amber", "Amber"}, {"red", "Red"}};
    return list;
}

/// Where an action came from.
enum class ActionSource { Plan, Meeting, Case, Engagement, Scrutiny, AsbCaseReview, DomesticHomicideReview };

inline std::span<const Choice> choicesOf(ActionSource) {
    static constexpr Choice list[] = {{"plan", "Plan"},
                                      {"meeting", "Meeting"},
                                      {"case", "Case"},
                                      {"engagement", "Engagement"},
                                      {"scrutiny", "Scrutiny"},
                                      {"asb_case_review", "ASB Case Review"},
                                      {"domestic_homicide_review", "Domestic homicide review"}};
    return list;
}

enum class Recurrence { None, Monthly, Quarterly, HalfYearly, Yearly };

inline std::span<const Choice> choicesOf(Recurrence) {
    static constexpr Choice list[] = {{"none", "Does not recur"},
                                      {"monthly", "Monthly"},
                                      {"quarterly", "Quarterly"},
                                      {"half_yearly", "Half-yearly"},
                                      {"yearly", "Yearly"}};
    return list;
}

/// One commitment with a single lead agency, a due date and a measure. Status and declared RAG are apart, and
/// so are the original and the current due date: the first never moves, the second by a re-baseline.
struct Action : RecordBase<Action> {
    QString title;
    QString detail;
    Id<Priority> priority;
    Id<Objective> objective;
    LinkSet<Theme> themes;
    Id<Group> group;
    Id<Agency> leadAgency;
    QString leadOfficer; ///< a role, not a name
    LinkSet<Agency> supportingAgencies;
    ActionSource source = ActionSource::Plan;
    QString sourceReference;
    QDate start;
    QDate originalDue;
    QDate due;
    Status status = Status::NotStarted;
    QDate completedOn;
    std::optional<int> percent; ///< complete, 0 to 100; empty: not said, and not 0
    Rag rag = Rag::None;
    QString ragReason;        ///< why amber or red
    QString pathToGreen;      ///< steps, owner and date that bring it back to green
    QString differenceReason; ///< why the declared RAG differs from the computed one
    Id<Group> escalatedTo;
    QString measure;
    QString fundingSource;
    std::optional<double> fundingAmount; ///< pounds
    Recurrence recurrence = Recurrence::None;

    friend bool operator==(const Action &, const Action &) = default;

    template <class D> static D describe() {
        return D("Action", "Actions", "{priority}-{00}")
            .field("title", "Title", &Action::title).required().title()
            .field("detail", "Detail", &Action::detail).longText()
            .field("priority", "Priority", &Action::priority).required().section("Where it belongs")
            .field("objective", "Objective", &Action::objective)
            .field("themes", "Themes", &Action::themes)
            .field("group", "Group", &Action::group).as(Aspect::Owned).section("Who answers for it")
            .field("lead_agency", "Lead agency", &Action::leadAgency).as(Aspect::Owned)
            .field("lead_officer", "Lead officer", &Action::leadOfficer).as(Aspect::Owned)
            .field("supporting_agencies", "Supporting agencies", &Action::supportingAgencies)
            .field("source", "Source", &Action::source).section("Where it came from")
            .field("source_reference", "Source reference", &Action::sourceReference)
            .field("start", "Start", &Action::start).as(Aspect::Dated).section("Dates")
            .field("original_due", "Original due", &Action::originalDue).as(Aspect::Dated)
            .field("due", "Due", &Action::due).as(Aspect::Dated)
            .field("status", "Status", &Action::status).as(Aspect::Status).section("Delivery")
            .field("completed_on", "Completed on", &Action::completedOn)
            .field("percent", "Percent complete", &Action::percent).range(0, 100)
            .field("rag", "Declared RAG", &Action::rag).as(Aspect::Rated)
            .field("rag_reason", "Reason for amber or red", &Action::ragReason).longText()
            .field("path_to_green", "Path to green", &Action::pathToGreen).longText()
            .field("difference_reason", "Why declared and computed differ", &Action::differenceReason).longText()
            .field("escalated_to", "Escalated to", &Action::escalatedTo)
            .field("measure", "Measure of success", &Action::measure).section("Measure and money")
            .field("funding_source", "Funding source", &Action::fundingSource)
            .field("funding_amount", "Funding (£)", &Action::fundingAmount).range(0, 1'000'000'000)
            .field("recurrence", "Recurs", &Action::recurrence).section("Recurrence");
    }
};

} // namespace saferplan
