#pragma once

#include "core/record/action.h"

namespace saferplan {

/// A group's one-page report for a period; frozen once it is submitted.
struct HighlightReport : RecordBase<HighlightReport> {
    Id<Group> group;
    QString period; ///< such as 2025/26 Q2
    QDate periodEnd;
    Rag rag = Rag::None;
    QString achieved;
    QString next;
    QString notDone; ///< what was planned and not done
    QString asks;    ///< decisions and help asked of the Delivery Group or Board
    QDate submittedOn;

    friend bool operator==(const HighlightReport &, const HighlightReport &) = default;

    template <class D> static D describe() {
        return D("Highlight report", "Highlight reports", "HR-{group}-{0}")
            .field("group", "Group", &HighlightReport::group).required()
            .field("period", "Period", &HighlightReport::period).required().title()
            .field("period_end", "Period ends", &HighlightReport::periodEnd)
            .field("rag", "Overall RAG", &HighlightReport::rag).as(Aspect::Rated)
            .field("achieved", "This period", &HighlightReport::achieved).longText().section("What it says")
            .field("next", "Next period", &HighlightReport::next).longText()
            .field("not_done", "Planned but not done", &HighlightReport::notDone).longText()
            .field("asks", "Decisions and help asked for", &HighlightReport::asks).longText()
            .field("submitted_on", "Submitted on", &HighlightReport::submittedOn).as(Aspect::Status).section("Submission");
    }
};

} // namespace saferplan
