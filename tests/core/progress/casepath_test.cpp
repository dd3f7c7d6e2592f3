#include "core/progress/asbyears.h"
#include "core/progress/caseclosing.h"
#include "core/progress/casepath.h"
#include "core/record/records.h"
#include "core/rules/closure.h"
#include "tests/core/rules/day.h"
#include "tests/support/qtprint.h"

#include <catch2/catch.hpp>

using namespace saferplan;

namespace {

Case problem(SaraStage stage) {
    Case subject;
    subject.id = Id<Case>::make();
    subject.title = QStringLiteral("Bikes on the field");
    subject.stage = stage;
    subject.scanning = QStringLiteral("38 calls in the quarter");
    return subject;
}

Case review(const char *opened) {
    Case subject;
    subject.id = Id<Case>::make();
    subject.kind = CaseKind::AsbCaseReview;
    subject.opened = day(opened);
    return subject;
}

QString states(const QList<PathStep> &path) {
    QString words;
    for (const PathStep &step : path)
        words += QStringLiteral("%1: %2\n").arg(step.name, step.state());
    return words;
}

} // namespace

TEST_CASE("the path of a case says of each stage whether it is done, here or to come", "[progress]") {
    const QList<PathStep> path = pathOf(problem(SaraStage::Response), {}, day("2026-01-30"));
    CHECK(states(path) == QStringLiteral("Scanning: Done\n"
                                         "Analysis: Passed, but something is missing\n"
                                         "Response: The case is here\n"
                                         "Assessment: Still to come\n"));
    CHECK(path[1].needs.size() == 2);
    CHECK(path[2].sentence() == QStringLiteral("Response. The case is here. Response is not written up. Say "
                                               "what is done about the problem."));
}

TEST_CASE("a case that ended stands on no stage, and never came to those after its own", "[progress]") {
    Case subject = problem(SaraStage::Scanning);
    subject.status = CaseStatus::Cancelled;
    CHECK(states(pathOf(subject, {}, day("2026-01-30"))) == QStringLiteral("Scanning: Done\n"
                                                                           "Analysis: Still to come\n"
                                                                           "Response: Still to come\n"
                                                                           "Assessment: Still to come\n"));
}

TEST_CASE("the path of an ASB Case Review is its application, decision and review with their days",
          "[progress]") {
    Case subject = review("2025-12-08");
    QList<PathStep> path = pathOf(subject, {}, day("2025-12-31"));
    CHECK(states(path) == QStringLiteral("Application: Passed, but something is missing\n"
                                         "Threshold decision: The case is here\n"
                                         "Review: Still to come\n"));
    CHECK(path[0].note == QStringLiteral("Received 8 Dec 2025"));
    CHECK(path[1].note == QStringLiteral("Threshold decision due 22 Dec 2025, 9 days late"));
    CHECK(path[2].note == QStringLiteral("Review due 5 Jan 2026, in 5 days"));

    subject.qualifyingComplaints = 2;
    subject.thresholdMet = Answer::No;
    subject.thresholdDecidedOn = day("2025-12-17");
    path = pathOf(subject, {}, day("2025-12-31"));
    CHECK(states(path) == QStringLiteral("Application: Done\n"
                                         "Threshold decision: Done\n"
                                         "Review: Done\n"));
    CHECK(path[1].note.startsWith(QStringLiteral("Not met. Threshold decision")));
    CHECK(path[2].note == QStringLiteral("No review to hold: the threshold is not met"));

    subject.thresholdMet = Answer::Yes;
    CHECK(pathOf(subject, {}, day("2025-12-31"))[2].where == PathStep::Where::Here);
}

TEST_CASE("the figures of a case are compared in words", "[progress]") {
    const auto figures = [](std::optional<double> before, std::optional<double> after) {
        Case subject;
        subject.before = before;
        subject.after = after;
        return figuresSentence(subject);
    };
    CHECK(figures(12, 3) == QStringLiteral("12 before, 3 after: down by 9 (75%)."));
    CHECK(figures(40, 46) == QStringLiteral("40 before, 46 after: up by 6 (15%)."));
    CHECK(figures(5, 5) == QStringLiteral("5 before, 5 after: unchanged."));
    CHECK(figures(0, 5) == QStringLiteral("0 before, 5 after: up by 5."));
    CHECK(figures(12, {}) == QStringLiteral("12 before; not counted after yet."));
    CHECK(figures({}, 3) == QStringLiteral("3 after; there is no figure before to compare it with."));
    CHECK(figures({}, {}) == QStringLiteral("No figure is given yet, before or after."));
}

TEST_CASE("what is asked before closing is all that the rules want answered", "[progress]") {
    for (Case subject : {problem(SaraStage::Response), review("2025-12-08")}) {
        subject.thresholdMet = subject.kind == CaseKind::AsbCaseReview ? Answer::Yes : Answer::NotSaid;
        const QList<const char *> asked = closingFields(subject);
        for (const Problem &problem : closureProblems(subject, CaseStatus::Closed))
            CHECK(std::any_of(asked.begin(), asked.end(), [&problem](const char *field) {
                return problem.field == QLatin1String(field);
            }));
    }
}

TEST_CASE("answers are counted until nothing keeps a case from closing", "[progress]") {
    Case subject = problem(SaraStage::Assessment);
    subject.before = 12;
    CHECK(closingAnswers(subject) == 1);
    subject.after = 3;
    subject.whatWorked = QStringLiteral("Locks");
    subject.canBeShared = Answer::No;
    subject.closureReason = ClosureReason::FormalAction;
    CHECK(closingAnswers(subject) == closingQuestions(subject));
    CHECK(closureProblems(subject, CaseStatus::Closed).isEmpty());

    Case asked = review("2025-12-08");
    CHECK(closingQuestions(asked) == 3);
    asked.thresholdMet = Answer::No;
    asked.closureReason = ClosureReason::ReviewComplete;
    CHECK(closingAnswers(asked) == closingQuestions(asked));
    CHECK(closureProblems(asked, CaseStatus::Closed).isEmpty());
}

TEST_CASE("a case closes today, at its last stage where that is one step away", "[progress]") {
    const Case from = closed(problem(SaraStage::Response), day("2026-01-30"));
    CHECK(from.status == CaseStatus::Closed);
    CHECK(from.closedOn == day("2026-01-30"));
    CHECK(from.stage == SaraStage::Assessment);
    CHECK(closed(problem(SaraStage::Scanning), day("2026-01-30")).stage == SaraStage::Scanning);
    Case dated = problem(SaraStage::Assessment);
    dated.closedOn = day("2026-01-12");
    CHECK(closed(dated, day("2026-01-30")).closedOn == day("2026-01-12"));
    CHECK(closed(review("2025-12-08"), day("2026-01-30")).stage == SaraStage::Scanning);
}

TEST_CASE("the yearly counts of ASB Case Reviews go back to the first", "[progress]") {
    Records records;
    CHECK(asbYears(records, day("2026-01-30")).isEmpty());
    Case early = review("2024-03-20");
    early.thresholdMet = Answer::No;
    Case late = review("2025-12-08");
    late.thresholdMet = Answer::Yes;
    late.reviewHeldOn = day("2026-01-05");
    late.actions.add(Id<Action>::make());
    Case cancelled = review("2019-01-01");
    cancelled.status = CaseStatus::Cancelled;
    for (const Case &subject : {early, late, cancelled})
        records.all<Case>().put(subject);
    const QList<AsbYear> years = asbYears(records, day("2026-01-30"));
    REQUIRE(years.size() == 3);
    CHECK(yearName(years[0]) == QStringLiteral("2025/26"));
    CHECK(yearName(years[2]) == QStringLiteral("2023/24"));
    CHECK(years[0].applications == 1);
    CHECK(years[0].reviewsHeld == 1);
    CHECK(years[0].withRecommendations == 1);
    CHECK(years[1].applications == 0);
    CHECK(years[2].thresholdNotMet == 1);
}
