#include "core/rules/lateness.h"
#include "tests/core/rules/day.h"

using namespace saferplan;

namespace {

const QDate today = day("2026-01-14");

Action dueOn(const QDate &due, Status status = Status::InProgress) {
    Action action;
    action.status = status;
    action.due = due;
    return action;
}

} // namespace

TEST_CASE("only actions not started or in progress are live", "[rules]") {
    CHECK(isLive(dueOn(today, Status::NotStarted)));
    CHECK(isLive(dueOn(today, Status::InProgress)));
    for (const Status status : {Status::Draft, Status::Complete, Status::Suspended, Status::Withdrawn})
        CHECK_FALSE(isLive(dueOn(today, status)));
    Action archived = dueOn(today);
    archived.archived = true;
    CHECK_FALSE(isLive(archived));
}

TEST_CASE("an action is overdue from the day after it is due", "[rules]") {
    CHECK_FALSE(isOverdue(dueOn(today), today));
    CHECK(isOverdue(dueOn(today.addDays(-1)), today));
    CHECK(daysLate(dueOn(today.addDays(-16)), today) == 16);
    CHECK(daysLate(dueOn(today.addDays(5)), today) == 0);
}

TEST_CASE("an action without a due date is never late", "[rules]") {
    CHECK_FALSE(isOverdue(dueOn({}), today));
    CHECK_FALSE(isDueSoon(dueOn({}), Settings(), today));
}

TEST_CASE("the original due date stands in for a missing current one", "[rules]") {
    Action action = dueOn({});
    action.originalDue = today.addDays(-3);
    CHECK(daysLate(action, today) == 3);
    action.due = today.addDays(3);
    CHECK(daysLate(action, today) == 0);
}

TEST_CASE("suspended, withdrawn, draft and complete actions are not late", "[rules]") {
    for (const Status status : {Status::Draft, Status::Complete, Status::Suspended, Status::Withdrawn})
        CHECK(daysLate(dueOn(today.addDays(-50), status), today) == 0);
}

TEST_CASE("due soon runs from today to the last of the days set", "[rules]") {
    Settings settings;
    settings.dueSoonDays = 7;
    CHECK(isDueSoon(dueOn(today), settings, today));
    CHECK(isDueSoon(dueOn(today.addDays(7)), settings, today));
    CHECK_FALSE(isDueSoon(dueOn(today.addDays(8)), settings, today));
    CHECK_FALSE(isDueSoon(dueOn(today.addDays(-1)), settings, today));
    CHECK_FALSE(isDueSoon(dueOn(today, Status::Complete), settings, today));
}

TEST_CASE("the deadline of a completed action tells how late it came", "[rules]") {
    Action action = dueOn(today.addDays(-10), Status::Complete);
    action.completedOn = today.addDays(-8);
    CHECK(deadlineOf(action, today).daysLate() == 2);
    CHECK_FALSE(deadlineOf(action, today).isOverdue());
}

TEST_CASE("a milestone is overdue until it is done", "[rules]") {
    Milestone milestone;
    milestone.originalDue = today.addDays(-1);
    CHECK(isOverdue(milestone, today));
    milestone.due = today;
    CHECK_FALSE(isOverdue(milestone, today));
    milestone.due = today.addDays(-1);
    milestone.doneOn = today;
    CHECK_FALSE(isOverdue(milestone, today));
}

TEST_CASE("ageing bands begin and end where their labels say", "[rules]") {
    CHECK(ageing(0) == Ageing::NotLate);
    CHECK(ageing(-3) == Ageing::NotLate);
    CHECK(ageing(1) == Ageing::UpTo30);
    CHECK(ageing(30) == Ageing::UpTo30);
    CHECK(ageing(31) == Ageing::UpTo60);
    CHECK(ageing(60) == Ageing::UpTo60);
    CHECK(ageing(61) == Ageing::UpTo90);
    CHECK(ageing(90) == Ageing::UpTo90);
    CHECK(ageing(91) == Ageing::Over90);
}
