#include "core/rules/freshness.h"
#include "tests/core/rules/day.h"

using namespace saferplan;

namespace {

const QDate meetingDay = day("2025-12-04");

Group &put(Records &records, GroupKind kind, Id<Group> reportsTo = {}) {
    Group group;
    group.id = Id<Group>::make();
    group.kind = kind;
    group.reportsTo = reportsTo;
    records.all<Group>().put(group);
    return *records.all<Group>().edit(group.id);
}

void meet(Records &records, Id<Group> group, const char *on, MeetingState state = MeetingState::Held) {
    Meeting meeting;
    meeting.id = Id<Meeting>::make();
    meeting.group = group;
    meeting.heldOn = day(on);
    meeting.state = state;
    records.all<Meeting>().put(meeting);
}

Freshness updatedOn(const char *saidOn) {
    Action action;
    action.status = Status::InProgress;
    ProgressUpdate update;
    update.saidOn = day(saidOn);
    return freshnessOf(action, {&update}, meetingDay);
}

} // namespace

TEST_CASE("the clock is the last held meeting of the group reported to", "[rules]") {
    Records records;
    const Id<Group> delivery = put(records, GroupKind::DeliveryGroup).id;
    const Id<Group> other = put(records, GroupKind::DeliveryGroup).id;
    const Id<Group> team = put(records, GroupKind::TaskAndFinishGroup, other).id;
    meet(records, delivery, "2025-12-10");
    meet(records, other, "2025-09-01", MeetingState::Closed);
    meet(records, other, "2025-12-04");
    meet(records, other, "2025-12-20", MeetingState::Planned);
    meet(records, other, "2026-03-01");
    meet(records, team, "2025-12-30");
    const Meeting *last = lastHeldMeeting(records, team, day("2026-01-14"));
    REQUIRE(last);
    CHECK(last->heldOn == day("2025-12-04"));
    CHECK(lastHeldMeeting(records, {}, day("2026-01-14"))->heldOn == day("2025-12-10"));
}

TEST_CASE("a meeting held today is the last one", "[rules]") {
    Records records;
    const Id<Group> delivery = put(records, GroupKind::DeliveryGroup).id;
    meet(records, delivery, "2026-01-14");
    CHECK(lastHeldMeeting(records, {}, day("2026-01-14")));
    CHECK_FALSE(lastHeldMeeting(records, {}, day("2026-01-13")));
}

TEST_CASE("the Delivery Group is its own clock and that of groups that report to none", "[rules]") {
    Records records;
    const Id<Group> board = put(records, GroupKind::StrategicBoard).id;
    const Id<Group> delivery = put(records, GroupKind::DeliveryGroup, board).id;
    const Id<Group> team = put(records, GroupKind::TaskAndFinishGroup).id;
    CHECK(clockGroup(records, delivery) == delivery);
    CHECK(clockGroup(records, team) == delivery);
    CHECK(clockGroup(records, {}) == delivery);
    CHECK(clockGroup(Records(), {}).isNull());
    CHECK_FALSE(lastHeldMeeting(Records(), {}, meetingDay));
}

TEST_CASE("a Delivery Group that is closed gives way to an active one", "[rules]") {
    Records records;
    const Id<Group> old = put(records, GroupKind::DeliveryGroup).id;
    records.all<Group>().edit(old)->state = GroupState::Closed;
    CHECK(clockGroup(records, {}) == old);
    const Id<Group> active = put(records, GroupKind::DeliveryGroup).id;
    CHECK(clockGroup(records, {}) == active);
}

TEST_CASE("an action heard of after the meeting is fresh", "[rules]") {
    CHECK_FALSE(updatedOn("2025-12-05").stale);
    CHECK(updatedOn("2025-12-10").sentence() ==
          QStringLiteral("Updated since the meeting of 4 Dec 2025, on 10 Dec 2025"));
}

TEST_CASE("an update on the day of the meeting does not count as after it", "[rules]") {
    CHECK(updatedOn("2025-12-04").stale);
    CHECK(updatedOn("2025-11-12").sentence() ==
          QStringLiteral("Not updated since the meeting of 4 Dec 2025; last heard of on 12 Nov 2025"));
}

TEST_CASE("an action never heard of is stale", "[rules]") {
    Action action;
    const Freshness never = freshnessOf(action, {}, meetingDay);
    CHECK(never.stale);
    CHECK(never.sentence() == QStringLiteral("Not updated since the meeting of 4 Dec 2025; never heard of"));
}

TEST_CASE("nothing is stale while no meeting was held", "[rules]") {
    const Freshness none = freshnessOf(Action(), {}, {});
    CHECK_FALSE(none.stale);
    CHECK(none.sentence() == QStringLiteral("No meeting has been held yet"));
}

TEST_CASE("actions that are not live need no update", "[rules]") {
    Action action;
    action.status = Status::Complete;
    const Freshness complete = freshnessOf(action, {}, meetingDay);
    CHECK_FALSE(complete.stale);
    CHECK(complete.sentence() == QStringLiteral("Needs no update since the meeting of 4 Dec 2025"));
}

TEST_CASE("an archived update is not heard", "[rules]") {
    ProgressUpdate update;
    update.saidOn = day("2025-12-20");
    update.archived = true;
    CHECK(freshnessOf(Action(), {&update}, meetingDay).stale);
}
