#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// The thresholds and patterns that the rules of a plan use: one record in each plan file. Each default is the
/// practice that core/rules/ names as its source.
struct Settings : RecordBase<Settings> {
    int redAfterDays = 31;           ///< an action more than this many days late is red
    int percentBehindAmber = 15;     ///< percentage points behind the time elapsed that make an action amber
    int percentBehindRed = 40;       ///< percentage points behind the time elapsed that make an action red
    int dueSoonDays = 30;            ///< days ahead that count as "due soon"
    int indicatorTolerance = 10;     ///< per cent off target that is still green, where the indicator names none
    int caseReviewDays = 28;         ///< days between reviews of a case
    int caseReviewDaysHigh = 7;      ///< days between reviews of a high-risk case
    int feedbackDays = 28;           ///< days in which a concern is answered
    int scrutinyReplyDays = 28;      ///< days in which a scrutiny recommendation is answered
    int asbDecisionDays = 10;        ///< working days to decide the threshold of an ASB Case Review
    int asbReviewDays = 20;          ///< working days to hold an ASB Case Review
    int papersDays = 5;              ///< working days before a meeting that its papers are issued
    int agencyActionsMost = 12;      ///< live actions led by one agency above which it is said to carry too much
    QString packParts;               ///< parts of the Delivery Group pack in their order, by commas; empty: all of them
    QString referencePatterns;       ///< a line a kind, `action = {priority}-{00}`; other kinds keep theirs

    friend bool operator==(const Settings &, const Settings &) = default;

    template <class D> static D describe() {
        return D("Settings", "Settings", "SETTINGS")
            .field("red_after_days", "Red when late by more than (days)", &Settings::redAfterDays).range(0, 365).section("Actions")
            .field("percent_behind_amber", "Amber when behind time by (points)", &Settings::percentBehindAmber).range(1, 100)
            .field("percent_behind_red", "Red when behind time by (points)", &Settings::percentBehindRed).range(1, 100)
            .field("due_soon_days", "Due soon within (days)", &Settings::dueSoonDays).range(1, 365)
            .field("indicator_tolerance", "Indicator tolerance (per cent)", &Settings::indicatorTolerance).range(0, 100).section("Indicators")
            .field("case_review_days", "Case review every (days)", &Settings::caseReviewDays).range(1, 365).section("Cases")
            .field("case_review_days_high", "High-risk case review every (days)", &Settings::caseReviewDaysHigh).range(1, 365)
            .field("feedback_days", "Answer concerns within (days)", &Settings::feedbackDays).range(1, 365).section("Replies")
            .field("scrutiny_reply_days", "Answer scrutiny within (days)", &Settings::scrutinyReplyDays).range(1, 365)
            .field("asb_decision_days", "ASB Case Review: decide within (working days)", &Settings::asbDecisionDays).range(1, 100).section("ASB Case Reviews")
            .field("asb_review_days", "ASB Case Review: hold within (working days)", &Settings::asbReviewDays).range(1, 100)
            .field("papers_days", "Papers before a meeting (working days)", &Settings::papersDays).range(0, 60).section("Meetings and agencies")
            .field("agency_actions_most", "Actions an agency can carry", &Settings::agencyActionsMost).range(1, 1000)
            .field("pack_parts", "Parts of the Delivery Group pack", &Settings::packParts)
            .field("reference_patterns", "Reference patterns", &Settings::referencePatterns).longText().section("References")
            .single();
    }
};

} // namespace saferplan
