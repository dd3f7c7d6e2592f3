#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

enum class EditionKind {
    DeliveryGroupPack,
    HighlightReport,
    ExceptionReport,
    ScrutinyReport,
    PlanOnAPage,
    Agenda,
    Minutes,
    ActionLog,
    ChaseSheet,
    AnnualReview,
    CaseReviewSheet,
    ThemeReport,
    ConsultationEvidence
};

inline std::span<const Choice> choicesOf(EditionKind) {
    static constexpr Choice list[] = {{"delivery_group_pack", "Delivery Group pack"},
                                      {"highlight_report", "Highlight report"},
                                      {"exception_report", "Exception report"},
                                      {"scrutiny_report", "Scrutiny report"},
                                      {"plan_on_a_page", "Plan on a page"},
                                      {"agenda", "Agenda"},
                                      {"minutes", "Minutes"},
                                      {"action_log", "Decision and action log"},
                                      {"chase_sheet", "Chase sheet"},
                                      {"annual_review", "Annual review"},
                                      {"case_review_sheet", "Case review sheet"},
                                      {"theme_report", "Theme report"},
                                      {"consultation_evidence", "Evidence of consultation"}};
    return list;
}

/// A published document: what it was made from and its fingerprint, so that it can be shown to be unchanged.
struct Edition : RecordBase<Edition> {
    EditionKind kind = EditionKind::DeliveryGroupPack;
    QString title;
    Id<Meeting> meeting;
    Id<Group> group;
    QDate dataCutOff;
    QDate publishedOn;
    QString sha256;

    friend bool operator==(const Edition &, const Edition &) = default;

    template <class D> static D describe() {
        return D("Edition", "Editions", "ED-{000}")
            .field("kind", "Kind", &Edition::kind)
            .field("title", "Title", &Edition::title).required().title()
            .field("meeting", "Meeting", &Edition::meeting)
            .field("group", "Group", &Edition::group)
            .field("data_cut_off", "Data cut-off", &Edition::dataCutOff)
            .field("published_on", "Published on", &Edition::publishedOn)
            .field("sha256", "SHA-256", &Edition::sha256).automatic()
            .fixedOnceSaved();
    }
};

} // namespace saferplan
