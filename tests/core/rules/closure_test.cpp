#include "core/rules/closure.h"
#include "core/rules/validation.h"
#include "tests/core/rules/day.h"

using namespace saferplan;

namespace {

Case assessed() {
    Case subject;
    subject.before = 40;
    subject.after = 0;
    subject.whatWorked = QStringLiteral("Better lighting");
    subject.canBeShared = Answer::No;
    subject.closureReason = ClosureReason::EarlyIntervention;
    return subject;
}

} // namespace

TEST_CASE("a case with its assessment and a reason may be closed", "[rules]") {
    CHECK(closureProblems(assessed(), CaseStatus::Closed).isEmpty());
}

TEST_CASE("a case does not close without each of the four answers and a reason", "[rules]") {
    const Problems all = closureProblems(Case(), CaseStatus::Closed);
    CHECK(all.size() == 5);
    CHECK(hasErrors(all));
    const auto lacking = [](auto change) {
        Case subject = assessed();
        change(subject);
        const Problems problems = closureProblems(subject, CaseStatus::Closed);
        return problems.size() == 1 && hasErrors(problems) ? problems.first().field : QString();
    };
    CHECK(lacking([](Case &c) { c.before.reset(); }) == QStringLiteral("before"));
    CHECK(lacking([](Case &c) { c.after.reset(); }) == QStringLiteral("after"));
    CHECK(lacking([](Case &c) { c.whatWorked = QStringLiteral("  "); }) == QStringLiteral("what_worked"));
    CHECK(lacking([](Case &c) { c.canBeShared = Answer::NotSaid; }) == QStringLiteral("can_be_shared"));
    CHECK(lacking([](Case &c) { c.closureReason = ClosureReason::None; }) ==
          QStringLiteral("closure_reason"));
}

TEST_CASE("a cancelled or declined case needs a reason only", "[rules]") {
    for (const CaseStatus status : {CaseStatus::Cancelled, CaseStatus::Declined}) {
        Case subject;
        subject.status = status;
        REQUIRE(closureProblems(subject).size() == 1);
        CHECK(closureProblems(subject).first().severity == Severity::Warning);
        subject.closureReason = ClosureReason::Duplicate;
        CHECK(closureProblems(subject).isEmpty());
    }
}

TEST_CASE("an open case lacks nothing to stay open", "[rules]") {
    for (const CaseStatus status :
         {CaseStatus::Referred, CaseStatus::Open, CaseStatus::OnHold, CaseStatus::Monitoring})
        CHECK(closureProblems(Case(), status).isEmpty());
}

TEST_CASE("an ASB Case Review closes with its threshold decided, and held where met", "[rules]") {
    Case review;
    review.kind = CaseKind::AsbCaseReview;
    review.closureReason = ClosureReason::ReviewComplete;
    REQUIRE(closureProblems(review, CaseStatus::Closed).size() == 1);
    CHECK(closureProblems(review, CaseStatus::Closed).first().field == QStringLiteral("threshold_met"));
    review.thresholdMet = Answer::No;
    CHECK(closureProblems(review, CaseStatus::Closed).isEmpty());
    review.thresholdMet = Answer::Yes;
    REQUIRE(closureProblems(review, CaseStatus::Closed).size() == 1);
    CHECK(closureProblems(review, CaseStatus::Closed).first().field == QStringLiteral("review_held_on"));
    review.reviewHeldOn = day("2026-01-08");
    CHECK(closureProblems(review, CaseStatus::Closed).isEmpty());
}
