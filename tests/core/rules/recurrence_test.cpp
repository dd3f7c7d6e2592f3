#include "core/rules/recurrence.h"
#include "tests/core/rules/day.h"

using namespace saferplan;

namespace {

Action quarterly() {
    Action action;
    action.id = {QUuid(QStringLiteral("6f0e2f1a-4f1f-4f0e-9d53-0a3d6f1c2b3a"))};
    action.reference = QStringLiteral("P3-03");
    action.title = QStringLiteral("Joint licensing visits");
    action.recurrence = Recurrence::Quarterly;
    action.start = day("2025-10-01");
    action.originalDue = day("2025-12-31");
    action.due = day("2025-12-31");
    return action;
}

} // namespace

TEST_CASE("the last day of a month recurs on the last day of a month", "[rules]") {
    CHECK(movedBy(day("2025-06-30"), Recurrence::Quarterly) == day("2025-09-30"));
    CHECK(movedBy(day("2025-09-30"), Recurrence::Quarterly) == day("2025-12-31"));
    CHECK(movedBy(day("2024-01-31"), Recurrence::Monthly) == day("2024-02-29"));
    CHECK(movedBy(day("2024-02-29"), Recurrence::Monthly) == day("2024-03-31"));
    CHECK(movedBy(day("2024-02-29"), Recurrence::Yearly) == day("2025-02-28"));
    CHECK(movedBy(day("2023-02-28"), Recurrence::Yearly) == day("2024-02-29"));
}

TEST_CASE("other days recur on the same day, or the last that the month has", "[rules]") {
    CHECK(movedBy(day("2025-12-15"), Recurrence::Monthly) == day("2026-01-15"));
    CHECK(movedBy(day("2025-01-30"), Recurrence::Monthly) == day("2025-02-28"));
    CHECK(movedBy(day("2024-02-28"), Recurrence::Yearly) == day("2025-02-28"));
    CHECK(movedBy(day("2025-10-15"), Recurrence::HalfYearly) == day("2026-04-15"));
    CHECK_FALSE(movedBy(day("2025-10-15"), Recurrence::None).isValid());
    CHECK_FALSE(movedBy({}, Recurrence::Monthly).isValid());
}

TEST_CASE("two laptops make the same next action", "[rules]") {
    const Action action = quarterly();
    Action elsewhere = action;
    elsewhere.title = QStringLiteral("Reworded on the other laptop");
    elsewhere.percent = 90;
    REQUIRE(nextOccurrence(action));
    CHECK(nextOccurrence(action)->id == nextOccurrence(elsewhere)->id);
    CHECK(nextOccurrence(action)->id.uuid.version() == QUuid::Sha1);
    CHECK_FALSE(nextOccurrence(action)->id == action.id);
    CHECK_FALSE(nextOccurrence(*nextOccurrence(action))->id == nextOccurrence(action)->id);
}

TEST_CASE("the next action's id never changes between versions of the program", "[rules]") {
    CHECK(nextOccurrence(quarterly())->id.uuid ==
          QUuid::createUuidV5(quarterly().id.uuid, QStringLiteral("due 2026-03-31")));
}

TEST_CASE("the next action begins afresh, one recurrence later", "[rules]") {
    Action action = quarterly();
    action.status = Status::Complete;
    action.completedOn = day("2026-01-03");
    action.percent = 100;
    action.rag = Rag::Amber;
    action.ragReason = QStringLiteral("late");
    action.pathToGreen = QStringLiteral("hurry");
    action.differenceReason = QStringLiteral("none");
    action.escalatedTo = Id<Group>::make();
    action.marking = Marking::OfficialSensitive;
    const Action next = nextOccurrence(action).value();
    Action expected = quarterly();
    expected.id = next.id;
    expected.reference.clear();
    expected.marking = Marking::OfficialSensitive;
    expected.start = day("2026-01-01");
    expected.originalDue = day("2026-03-31");
    expected.due = day("2026-03-31");
    CHECK(next == expected);
}

TEST_CASE("a re-baseline once does not shift the rhythm", "[rules]") {
    Action action = quarterly();
    action.due = day("2026-02-15");
    CHECK(nextOccurrence(action)->due == day("2026-03-31"));
    action.originalDue = {};
    CHECK(nextOccurrence(action)->due == day("2026-05-15"));
}

TEST_CASE("an action that does not recur, or has no due date, has no next one", "[rules]") {
    Action action = quarterly();
    action.recurrence = Recurrence::None;
    CHECK_FALSE(nextOccurrence(action));
    action = quarterly();
    action.due = action.originalDue = {};
    CHECK_FALSE(nextOccurrence(action));
}
