#include "core/plan/bulkedit.h"
#include "core/record/records.h"
#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"

#include <catch2/catch.hpp>

using namespace saferplan;

namespace {

/// A plan with a highlight report that its group has submitted.
struct Submitted {
    test::TestPlan file;
    HighlightReport report;

    Submitted() {
        Group group;
        group.id = Id<Group>::make();
        group.name = QStringLiteral("Night-time Economy");
        report.id = Id<HighlightReport>::make();
        report.group = group.id;
        report.period = QStringLiteral("2025/26 Q3");
        report.achieved = QStringLiteral("Nine venues trained.");
        report.submittedOn = QDate(2025, 12, 19);
        file->commit(QStringLiteral("Submit"), file->edit().put(group).put(report));
        report = now();
    }

    const HighlightReport &now() { return file->records().get(report.id); }
    /// What the plan says to a change of the report.
    QString refusal(const std::function<void(HighlightReport &)> &how) {
        HighlightReport changed = now();
        how(changed);
        try {
            file->commit(QStringLiteral("Change"), file->edit().put(changed));
        } catch (const Refused &refused) {
            return refused.problems().first().field + QStringLiteral(": ") + refused.problems().first().text;
        }
        return {};
    }
};

} // namespace

TEST_CASE("a highlight report that is submitted does not change any more", "[reports]") {
    Submitted plan;
    CHECK(
        plan.refusal([](HighlightReport &r) { r.achieved = QStringLiteral("Ten"); }) ==
        QStringLiteral("achieved: The highlight report %1 was submitted on 19 Dec 2025, and does not change "
                       "any more. Say what is new in the report of the next period; where this one is "
                       "wrong, archive it and draft another.")
            .arg(plan.report.reference));
    CHECK(plan.refusal([](HighlightReport &r) { r.rag = Rag::Red; }).startsWith(QStringLiteral("rag:")));
    CHECK(plan.refusal([](HighlightReport &r) { r.submittedOn = {}; })
              .startsWith(QStringLiteral("submitted_on:")));
    CHECK(plan.now() == plan.report);
}

TEST_CASE("a submitted highlight report is refused to a bulk edit too, and to what an import would do",
          "[reports]") {
    Submitted plan;
    const Kind &kind = kindOf<HighlightReport>();
    const BulkEdit bulk{
        &kind, {plan.report.id.uuid}, {{kind.fieldNamed("period_end"), QStringLiteral("2025-12-31")}}};
    const BulkOutcome outcome = commitBulk(plan.file.plan(), QStringLiteral("Set"), bulk);
    REQUIRE(outcome.isRefused());
    CHECK(outcome.problems.first().problem.text.contains(QStringLiteral("does not change any more")));
    Edits edits = plan.file->edit();
    edits.set(kind, plan.report.id.uuid, kind.fieldNamed("asks"), QStringLiteral("A room"));
    const Problems problems = plan.file->problems(edits);
    CHECK(std::any_of(problems.begin(), problems.end(),
                      [](const Problem &problem) { return problem.severity == Severity::Error; }));
    CHECK(plan.now() == plan.report);
}

TEST_CASE("a submitted highlight report is put away and marked, and its submission can be undone",
          "[reports]") {
    Submitted plan;
    CHECK(plan.refusal([](HighlightReport &r) { r.marking = Marking::OfficialSensitive; }).isEmpty());
    CHECK(plan.refusal([](HighlightReport &r) { r.archived = true; }).isEmpty());
    plan.file->undo();
    plan.file->undo();
    CHECK(plan.now() == plan.report);

    HighlightReport draft = plan.report;
    draft.id = Id<HighlightReport>::make();
    draft.reference.clear();
    draft.submittedOn = {};
    plan.file->commit(QStringLiteral("Draft"), plan.file->edit().put(draft));
    draft = plan.file->records().get(draft.id);
    draft.submittedOn = QDate(2025, 12, 31);
    plan.file->commit(QStringLiteral("Submit"), plan.file->edit().put(draft));
    plan.file->undo();
    draft = plan.file->records().get(draft.id);
    CHECK_FALSE(draft.submittedOn.isValid());
    draft.achieved = QStringLiteral("Ten venues trained.");
    plan.file->commit(QStringLiteral("Change"), plan.file->edit().put(draft));
    CHECK(plan.file->records().get(draft.id).achieved == QStringLiteral("Ten venues trained."));
}
