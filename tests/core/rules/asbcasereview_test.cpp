#include "core/rules/asbcasereview.h"
#include "tests/core/rules/day.h"

using namespace saferplan;

namespace {

Case review(const char *opened, Answer thresholdMet = Answer::NotSaid, const char *heldOn = "",
            const char *decidedOn = "") {
    Case subject;
    subject.kind = CaseKind::AsbCaseReview;
    subject.opened = day(opened);
    subject.thresholdMet = thresholdMet;
    subject.reviewHeldOn = day(heldOn);
    subject.thresholdDecidedOn = day(decidedOn);
    return subject;
}

} // namespace

TEST_CASE("the clock of an ASB Case Review runs in working days from the application", "[rules]") {
    const AsbClock clock = asbClock(review("2025-12-08"), {}, day("2025-12-22"));
    CHECK(clock.decision.due == day("2025-12-22"));
    CHECK(clock.review.due == day("2026-01-05"));
    CHECK_FALSE(clock.decision.isOverdue());
    CHECK(asbClock(review("2025-12-08"), {}, day("2025-12-23")).decision.isOverdue());
    CHECK(clock.sentence() ==
          QStringLiteral(
              "Threshold decision due 22 Dec 2025, today; Review due 5 Jan 2026, in 14 days (working "
              "days; bank holidays are not taken into account)"));
}

TEST_CASE("the days of the clock are settings", "[rules]") {
    Settings settings;
    settings.asbDecisionDays = 1;
    settings.asbReviewDays = 5;
    const AsbClock clock = asbClock(review("2026-01-09"), settings, day("2026-01-09"));
    CHECK(clock.decision.due == day("2026-01-12"));
    CHECK(clock.review.due == day("2026-01-16"));
}

TEST_CASE("once decided the decision is not overdue, and a threshold not met needs no review", "[rules]") {
    const QDate later = day("2026-06-01");
    const AsbClock met = asbClock(review("2025-12-08", Answer::Yes), {}, later);
    CHECK_FALSE(met.decision.isOverdue());
    CHECK(met.review.isOverdue());
    CHECK_FALSE(asbClock(review("2025-12-08", Answer::Yes, "2026-01-08"), {}, later).review.isOverdue());
    const AsbClock notMet = asbClock(review("2025-12-08", Answer::No), {}, later);
    CHECK_FALSE(notMet.review.due.isValid());
    CHECK(notMet.sentence().contains(QStringLiteral("no review to hold")));
}

TEST_CASE("the clock of the decision stops on the day of the decision", "[rules]") {
    const QDate later = day("2026-06-01");
    const AsbClock inTime = asbClock(review("2025-12-08", Answer::Yes, "", "2025-12-17"), {}, later);
    CHECK(inTime.decision.daysLate() == 0);
    CHECK(inTime.decision.sentence() ==
          QStringLiteral("Threshold decision done 17 Dec 2025, in time (due 22 Dec 2025)"));
    const AsbClock late = asbClock(review("2025-12-08", Answer::No, "", "2025-12-24"), {}, later);
    CHECK_FALSE(late.decision.isOverdue());
    CHECK(late.decision.sentence() ==
          QStringLiteral("Threshold decision done 24 Dec 2025, 2 days late (due 22 Dec 2025)"));
    CHECK(asbClock(review("2025-12-08", Answer::NotSaid, "", "2025-12-17"), {}, later).decision.done);
}

TEST_CASE("a threshold decision wants its day, and a day its decision", "[rules]") {
    CHECK(thresholdProblems(review("2025-12-08")).isEmpty());
    CHECK(thresholdProblems(review("2025-12-08", Answer::Yes, "", "2025-12-17")).isEmpty());
    const Problems undated = thresholdProblems(review("2025-12-08", Answer::Yes));
    REQUIRE(undated.size() == 1);
    CHECK(undated.first().field == QStringLiteral("threshold_decided_on"));
    CHECK(undated.first().severity == Severity::Warning);
    const Problems undecided = thresholdProblems(review("2025-12-08", Answer::NotSaid, "", "2025-12-17"));
    REQUIRE(undecided.size() == 1);
    CHECK(undecided.first().field == QStringLiteral("threshold_met"));
}

TEST_CASE("other cases, and reviews cancelled or declined, have no clock", "[rules]") {
    Case other = review("2025-12-08");
    other.kind = CaseKind::Location;
    CHECK(asbClock(other, {}, day("2026-06-01")) == AsbClock());
    CHECK(AsbClock().sentence().isEmpty());
    for (const CaseStatus status : {CaseStatus::Cancelled, CaseStatus::Declined}) {
        Case ended = review("2025-12-08");
        ended.status = status;
        CHECK_FALSE(asbClock(ended, {}, day("2026-06-01")).decision.isOverdue());
    }
}

TEST_CASE("three qualifying complaints oblige the threshold to be met", "[rules]") {
    Case subject = review("2025-12-08", Answer::No, "", "2025-12-17");
    CHECK(thresholdProblems(subject).isEmpty());
    subject.qualifyingComplaints = 2;
    CHECK(thresholdProblems(subject).isEmpty());
    subject.qualifyingComplaints = 3;
    REQUIRE(thresholdProblems(subject).size() == 1);
    CHECK(thresholdProblems(subject).first().field == QStringLiteral("threshold_met"));
    subject.thresholdMet = Answer::Yes;
    CHECK(thresholdProblems(subject).isEmpty());
    subject.thresholdMet = Answer::NotSaid;
    subject.thresholdDecidedOn = {};
    CHECK(thresholdProblems(subject).isEmpty());
    subject.thresholdMet = Answer::No;
    subject.kind = CaseKind::Hotspot;
    CHECK(thresholdProblems(subject).isEmpty());
}

TEST_CASE("the four figures of a year count its first and last day", "[rules]") {
    const Case before = review("2025-03-31", Answer::Yes, "2025-04-01");
    const Case first = review("2025-04-01", Answer::No);
    Case last = review("2026-03-31", Answer::Yes, "2026-04-01");
    Case within = review("2025-12-08", Answer::Yes, "2026-01-08");
    within.actions.add(Id<Action>::make());
    within.archived = true;
    Case cancelled = review("2025-12-09", Answer::No);
    cancelled.status = CaseStatus::Cancelled;
    Case other = review("2025-12-09", Answer::No);
    other.kind = CaseKind::Location;
    const AsbYear year =
        asbYear({&before, &first, &last, &within, &cancelled, &other}, day("2025-04-01"), day("2026-03-31"));
    CHECK(year.applications == 3);
    CHECK(year.thresholdNotMet == 1);
    CHECK(year.reviewsHeld == 2);
    CHECK(year.withRecommendations == 1);
    CHECK(year.sentence() ==
          QStringLiteral("1 Apr 2025 to 31 Mar 2026: 3 applications, threshold not met in 1; "
                         "2 reviews held, 1 of them with recommendations"));
}
