#include "core/progress/comparison.h"
#include "tests/core/progress/sampleplan.h"

using namespace saferplan;

namespace {

/// What one change of an action is told as.
template <class Edit> RecordDifference changed(Edit edit) {
    SamplePlan before;
    const Action action = before.action("P1-01", Status::InProgress, before.today);
    before.add(action);
    Records after = before.records;
    edit(*after.all<Action>().edit(action.id));
    const PlanDifference difference = differenceOf(before.records, after);
    REQUIRE(difference.records.size() == 1);
    CHECK(difference.records[0].reference == QStringLiteral("P1-01"));
    return difference.records[0];
}

} // namespace

TEST_CASE("two equal moments do not differ", "[progress]") {
    SamplePlan plan;
    CHECK(differenceOf(plan.records, plan.records).records.isEmpty());
}

TEST_CASE("a new action is told as new only", "[progress]") {
    SamplePlan plan;
    const Records before = plan.records;
    plan.add(plan.action("P1-01", Status::Complete, plan.today));
    const PlanDifference difference = differenceOf(before, plan.records);
    REQUIRE(difference.records.size() == 1);
    CHECK(difference.records[0].turns == QList<Turn>{Turn::New});
    CHECK(difference.records[0].fields.isEmpty());
    CHECK(difference.count(kindOf<Action>(), Turn::New) == 1);
}

TEST_CASE("each change is told by what it means", "[progress]") {
    CHECK(changed([](Action &a) { a.status = Status::Complete; }).turns == QList<Turn>{Turn::Completed});
    CHECK(changed([](Action &a) { a.status = Status::Suspended; }).turns == QList<Turn>{Turn::Restated});
    CHECK(changed([](Action &a) { a.archived = true; }).turns == QList<Turn>{Turn::Archived});
    CHECK(changed([](Action &a) { a.due = a.due.addDays(7); }).turns == QList<Turn>{Turn::Redated});
    CHECK(changed([](Action &a) { a.leadAgency = {}; }).turns == QList<Turn>{Turn::Reowned});
    CHECK(changed([](Action &a) { a.rag = Rag::Red; }).turns == QList<Turn>{Turn::Rerated});
    CHECK(changed([](Action &a) { a.title += u'!'; }).turns == QList<Turn>{Turn::Reworded});
}

TEST_CASE("a change shows its values as people read them", "[progress]") {
    const RecordDifference difference = changed([](Action &a) {
        a.rag = Rag::Amber;
        a.due = day("2026-03-31");
    });
    CHECK(difference.turns == QList<Turn>{Turn::Redated, Turn::Rerated});
    REQUIRE(difference.fields.size() == 2);
    CHECK(difference.fields[0].before == QStringLiteral("30 Jan 2026"));
    CHECK(difference.fields[0].after == QStringLiteral("31 Mar 2026"));
    CHECK(difference.fields[1].after == QStringLiteral("Amber"));
}

TEST_CASE("an action that is complete no more is reopened", "[progress]") {
    SamplePlan plan;
    const Action action = plan.action("P1-01", Status::Complete, plan.today);
    plan.add(action);
    Records after = plan.records;
    after.all<Action>().edit(action.id)->status = Status::InProgress;
    CHECK(differenceOf(plan.records, after).count(kindOf<Action>(), Turn::Reopened) == 1);
}

TEST_CASE("the last meeting is the Delivery Group's, held by today", "[progress]") {
    SamplePlan plan;
    CHECK(lastMeeting(plan.records, plan.today) ==
          QStringLiteral("the Delivery Group meeting of 4 Dec 2025"));
    CHECK(lastMeeting(plan.records, day("2025-12-04")) ==
          QStringLiteral("the Delivery Group meeting of 4 Dec 2025"));
    CHECK(lastMeeting(plan.records, day("2025-12-03")).isEmpty());
}
