#include "core/rules/casereview.h"
#include "tests/core/rules/day.h"

using namespace saferplan;

TEST_CASE("a case is open until it is closed, cancelled, declined or archived", "[rules]") {
    Case subject;
    for (const CaseStatus status :
         {CaseStatus::Referred, CaseStatus::Open, CaseStatus::OnHold, CaseStatus::Monitoring}) {
        subject.status = status;
        CHECK(isOpen(subject));
    }
    for (const CaseStatus status : {CaseStatus::Closed, CaseStatus::Cancelled, CaseStatus::Declined}) {
        subject.status = status;
        CHECK_FALSE(isOpen(subject));
    }
    subject.status = CaseStatus::Open;
    subject.archived = true;
    CHECK_FALSE(isOpen(subject));
}

TEST_CASE("a high-risk case is reviewed more often", "[rules]") {
    Case subject;
    CHECK(nextReviewAfter(subject, day("2024-02-01"), {}) == day("2024-02-29"));
    subject.riskLevel = RiskLevel::Medium;
    CHECK(nextReviewAfter(subject, day("2025-12-31"), {}) == day("2026-01-28"));
    subject.riskLevel = RiskLevel::High;
    CHECK(nextReviewAfter(subject, day("2025-12-31"), {}) == day("2026-01-07"));
    CHECK_FALSE(nextReviewAfter(subject, {}, {}).isValid());
}

TEST_CASE("a review is overdue from the day after it is due", "[rules]") {
    Case subject;
    subject.nextReview = day("2025-12-19");
    CHECK_FALSE(reviewOf(subject, {}, day("2025-12-19")).isOverdue());
    CHECK(reviewOf(subject, {}, day("2025-12-19")).isDue());
    const Deadline late = reviewOf(subject, {}, day("2025-12-31"));
    CHECK(late.isOverdue());
    CHECK(late.sentence() == QStringLiteral("Review due 19 Dec 2025, 12 days late"));
}

TEST_CASE("without a review date it is counted from the last review, else from the opening", "[rules]") {
    Case subject;
    CHECK_FALSE(reviewOf(subject, {}, day("2025-12-31")).due.isValid());
    subject.opened = day("2025-12-01");
    CHECK(reviewOf(subject, {}, day("2025-12-31")).due == day("2025-12-29"));
    CHECK(reviewOf(subject, {}, day("2025-12-31")).derived);
    subject.lastReviewed = day("2025-12-10");
    CHECK(reviewOf(subject, {}, day("2025-12-31")).due == day("2026-01-07"));
    subject.nextReview = day("2026-02-02");
    CHECK(reviewOf(subject, {}, day("2025-12-31")).due == day("2026-02-02"));
    CHECK_FALSE(reviewOf(subject, {}, day("2025-12-31")).derived);
}

TEST_CASE("a case that is closed has no review due", "[rules]") {
    Case subject;
    subject.status = CaseStatus::Closed;
    subject.nextReview = day("2025-01-01");
    CHECK_FALSE(reviewOf(subject, {}, day("2025-12-31")).isDue());
}
