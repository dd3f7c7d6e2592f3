#include "core/report/deliverygrouppack.h"
#include "tests/core/progress/sampleplan.h"

using namespace saferplan;

namespace {

bool says(const QString &text, const char *words) {
    const bool found = text.contains(QString::fromUtf8(words));
    if (!found)
        UNSCOPED_INFO(text.toStdString() << "\nlacks: " << words);
    return found;
}

} // namespace

TEST_CASE("the pack of an empty plan says why each part is empty", "[report]") {
    const Records none;
    const QString text = plainText(deliveryGroupPack({none, nullptr, nullptr, day("2026-01-30")}));
    CHECK(says(text, "There are no actions to count yet."));
    CHECK(says(text, "No action is overdue, amber or red."));
    CHECK(says(text, "No Delivery Group meeting has been held yet"));
    CHECK(says(text, "The plan has no actions yet."));
    CHECK(says(text, "data as at 30 January 2026"));
    CHECK_FALSE(text.contains(illustrativeNotice()));
}

TEST_CASE("the pack tells progress, what is off track and what changed", "[report]") {
    SamplePlan plan;
    Action late = plan.action("P1-01", Status::InProgress, plan.today.addDays(-40));
    late.rag = Rag::Amber;
    late.ragReason = QStringLiteral("Two posts are vacant.");
    plan.add(late);
    Action steady = plan.action("P1-02", Status::InProgress, plan.today.addDays(60));
    plan.add(steady);
    const Records before = plan.records;
    steady.due = day("2026-06-30");
    plan.add(steady);
    const QString text = plainText(deliveryGroupPack({plan.records, &before, nullptr, plan.today}));
    CHECK(says(text, "ILLUSTRATIVE SAMPLE - not real data"));
    CHECK(says(text, "P1 Safer streets | 2 | 0 | 2 | 0 | 0 | 1 | 0 | 2"));
    CHECK(says(text, "P1: 1 green, 1 red."));
    CHECK(says(text, "1 action is off track"));
    CHECK(says(text, "21 Dec 2025, 40 days late | Amber | Red | Reason: Two posts are vacant."));
    CHECK(says(text, "Path to green: not given."));
    CHECK(says(text, "P1-02 Action P1-02 | Re-dated | Due: 30 Jun 2026, was 31 Mar 2026"));
    CHECK(says(text, "Annex: action log"));
}

TEST_CASE("the pack bears the highest marking of what is in it", "[report]") {
    SamplePlan plan;
    Action action = plan.action("P1-01", Status::InProgress, plan.today);
    plan.add(action);
    CHECK(deliveryGroupPack({plan.records, nullptr, nullptr, plan.today}).marking == Marking::Official);
    action.marking = Marking::OfficialSensitive;
    plan.add(action);
    CHECK(deliveryGroupPack({plan.records, nullptr, nullptr, plan.today}).marking ==
          Marking::OfficialSensitive);
}

TEST_CASE("a pack for a meeting already held looks back to the one before", "[report]") {
    SamplePlan plan;
    Meeting meeting;
    meeting.id = Id<Meeting>::make();
    meeting.group = plan.deliveryGroup.id;
    meeting.heldOn = plan.today;
    meeting.state = MeetingState::Held;
    plan.records.all<Meeting>().put(meeting);
    const Meeting *before = meetingBefore(plan.records, &meeting, plan.today);
    REQUIRE(before);
    CHECK(before->heldOn == day("2025-12-04"));
    CHECK(meetingBefore(plan.records, nullptr, plan.today)->heldOn == plan.today);
}
