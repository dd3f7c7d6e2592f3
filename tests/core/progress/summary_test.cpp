#include "core/progress/ageing.h"
#include "core/progress/burnup.h"
#include "core/progress/coverage.h"
#include "core/progress/summary.h"
#include "tests/core/progress/sampleplan.h"

using namespace saferplan;

TEST_CASE("a plan without records comes to nothing", "[progress]") {
    const Summary summary = summarise(Records(), day("2026-01-30"));
    CHECK(summary.actions.total == 0);
    CHECK(summary.byPriority.isEmpty());
    CHECK(toJson(summary).value(QStringLiteral("as_at")).toString() == QStringLiteral("2026-01-30"));
}

TEST_CASE("actions are counted by status, rating and lateness", "[progress]") {
    SamplePlan plan;
    Action late = plan.action("P1-01", Status::InProgress, plan.today.addDays(-1));
    late.rag = Rag::Green;
    plan.add(late);
    plan.add(plan.action("P1-02", Status::InProgress, plan.today));
    plan.add(plan.action("P1-03", Status::NotStarted, plan.today.addDays(31)));
    plan.add(plan.action("P1-04", Status::Complete, plan.today.addDays(-40)));
    plan.add(plan.action("P1-05", Status::Withdrawn, plan.today.addDays(-40)));
    const ActionFigures figures = summarise(plan.records, plan.today).actions;
    CHECK(figures.total == 5);
    CHECK(figures.live() == 3);
    CHECK(figures.overdue == 1);
    CHECK(figures.dueSoon == 1);
    CHECK(figures.declared.of(Rag::Green) == 1);
    CHECK(figures.declared.of(Rag::None) == 1);
    CHECK(figures.computed.of(Delivery::Amber) == 1);
    CHECK(figures.computed.of(Delivery::Green) == 2);
    CHECK(figures.computed.of(Delivery::Grey) == 2);
    CHECK(figures.offTrack == 1);
    CHECK(figures.differsWithoutReason == 1);
    CHECK(figures.notUpdated == 3);
}

TEST_CASE("evidence makes a complete action blue", "[progress]") {
    SamplePlan plan;
    const Action done = plan.action("P1-01", Status::Complete, plan.today);
    plan.add(done);
    Evidence evidence;
    evidence.id = Id<Evidence>::make();
    evidence.about = {done.id.uuid};
    SECTION("while it stands") {
        plan.records.all<Evidence>().put(evidence);
        CHECK(summarise(plan.records, plan.today).actions.computed.of(Delivery::Blue) == 1);
    }
    SECTION("not once it is archived") {
        evidence.archived = true;
        plan.records.all<Evidence>().put(evidence);
        CHECK(summarise(plan.records, plan.today).actions.computed.of(Delivery::Green) == 1);
    }
}

TEST_CASE("an update after the day of the meeting makes an action fresh", "[progress]") {
    SamplePlan plan;
    const Action action = plan.action("P1-01", Status::InProgress, plan.today);
    plan.add(action);
    ProgressUpdate update;
    update.id = Id<ProgressUpdate>::make();
    update.about = {action.id.uuid};
    update.saidOn = day("2025-12-04");
    plan.records.all<ProgressUpdate>().put(update);
    CHECK(summarise(plan.records, plan.today).actions.notUpdated == 1);
    update.saidOn = day("2025-12-05");
    plan.records.all<ProgressUpdate>().put(update);
    CHECK(summarise(plan.records, plan.today).actions.notUpdated == 0);
}

TEST_CASE("archived actions are in no figure, and those of no group stand apart", "[progress]") {
    SamplePlan plan;
    Action archived = plan.action("P1-01", Status::InProgress, plan.today);
    archived.archived = true;
    plan.add(archived);
    Action homeless = plan.action("P1-02", Status::InProgress, plan.today);
    homeless.group = {};
    homeless.themes.add(plan.theme.id);
    plan.add(homeless);
    const Summary summary = summarise(plan.records, plan.today);
    CHECK(summary.actions.total == 1);
    CHECK(summary.byGroup.last().title == QStringLiteral("No group"));
    CHECK(summary.byGroup.last().figures.total == 1);
    CHECK(summary.byTheme.first().figures.total == 1);
    const QJsonObject actions = toJson(summary).value(QStringLiteral("actions")).toObject();
    CHECK(actions.value(QStringLiteral("by_group")).toObject().contains(QStringLiteral("none")));
    CHECK(actions.value(QStringLiteral("by_priority"))
              .toObject()
              .value(QStringLiteral("P1"))
              .toObject()
              .value(QStringLiteral("total"))
              .toInt() == 1);
}

TEST_CASE("cases and concerns are overdue from the day after their day", "[progress]") {
    SamplePlan plan;
    Case subject;
    subject.id = Id<Case>::make();
    subject.nextReview = plan.today;
    plan.records.all<Case>().put(subject);
    Engagement engagement;
    engagement.id = Id<Engagement>::make();
    engagement.heldOn = plan.today.addDays(-28);
    plan.records.all<Engagement>().put(engagement);
    Concern concern;
    concern.id = Id<Concern>::make();
    concern.engagement = engagement.id;
    plan.records.all<Concern>().put(concern);
    const Summary now = summarise(plan.records, plan.today);
    CHECK(now.reviewsDue == 1);
    CHECK(now.reviewsOverdue == 0);
    CHECK(now.feedbackOverdue == 0);
    const Summary next = summarise(plan.records, plan.today.addDays(1));
    CHECK(next.reviewsOverdue == 1);
    CHECK(next.feedbackOverdue == 1);
}

TEST_CASE("overdue actions fall into bands", "[progress]") {
    SamplePlan plan;
    for (const int days : {0, 1, 30, 31, 91})
        plan.add(plan.action("P1-01", Status::InProgress, plan.today.addDays(-days)));
    const AgeingTable table = ageingOf(standingsOf(plan.records, plan.today));
    CHECK(table.overdue == 4);
    CHECK(table.bands.of(Ageing::UpTo30) == 2);
    CHECK(table.bands.of(Ageing::UpTo60) == 1);
    CHECK(table.bands.of(Ageing::Over90) == 1);
    CHECK(table.longest == 91);
}

TEST_CASE("planned and complete actions add up by month end", "[progress]") {
    SamplePlan plan;
    Action done = plan.action("P1-01", Status::Complete, day("2025-11-30"));
    done.completedOn = day("2025-12-01");
    plan.add(done);
    plan.add(plan.action("P1-02", Status::InProgress, day("2026-02-28")));
    const BurnUp burnUp = burnUpOf(plan.records, plan.today);
    REQUIRE(burnUp.points.size() == 4);
    CHECK(burnUp.points[0] == BurnUpPoint{day("2025-11-30"), 1, 0});
    CHECK(burnUp.points[1] == BurnUpPoint{day("2025-12-31"), 1, 1});
    CHECK(burnUp.points[2] == BurnUpPoint{day("2026-01-31"), 1, 1});
    CHECK(burnUp.points[3] == BurnUpPoint{day("2026-02-28"), 2, {}});
}

TEST_CASE("coverage counts live actions where priority and theme meet", "[progress]") {
    SamplePlan plan;
    Action themed = plan.action("P1-01", Status::InProgress, plan.today);
    themed.themes.add(plan.theme.id);
    plan.add(themed);
    plan.add(plan.action("P1-02", Status::NotStarted, plan.today));
    plan.add(plan.action("P1-03", Status::Complete, plan.today));
    const Coverage coverage = coverageOf(plan.records);
    CHECK(coverage.live == QList<QList<int>>{{1}});
    CHECK(coverage.withoutTheme == QList<int>{1});
}
