#include "core/rules/workingdays.h"
#include "tests/core/rules/day.h"

using namespace saferplan;

TEST_CASE("working days are Monday to Friday", "[rules]") {
    CHECK(isWorkingDay(day("2026-01-05")));
    CHECK(isWorkingDay(day("2026-01-09")));
    CHECK_FALSE(isWorkingDay(day("2026-01-10")));
    CHECK_FALSE(isWorkingDay(day("2026-01-11")));
    CHECK_FALSE(isWorkingDay({}));
}

TEST_CASE("working days are counted from the day after, over weekends, years and leap days", "[rules]") {
    CHECK(addWorkingDays(day("2026-01-05"), 1) == day("2026-01-06"));
    CHECK(addWorkingDays(day("2026-01-09"), 1) == day("2026-01-12"));
    CHECK(addWorkingDays(day("2026-01-10"), 1) == day("2026-01-12"));
    CHECK(addWorkingDays(day("2025-12-22"), 10) == day("2026-01-05"));
    CHECK(addWorkingDays(day("2024-02-28"), 2) == day("2024-03-01"));
    CHECK(addWorkingDays(day("2026-01-10"), 0) == day("2026-01-10"));
    CHECK_FALSE(addWorkingDays({}, 3).isValid());
}

TEST_CASE("working days are counted back in the same way", "[rules]") {
    CHECK(addWorkingDays(day("2026-01-12"), -1) == day("2026-01-09"));
    CHECK(addWorkingDays(day("2026-01-11"), -1) == day("2026-01-09"));
    CHECK(addWorkingDays(day("2026-01-14"), -5) == day("2026-01-07"));
}

TEST_CASE("the working days between two dates are those it takes to get there", "[rules]") {
    const QDate from = day("2026-01-07");
    for (int days = 0; days < 25; ++days)
        CHECK(workingDaysBetween(from, addWorkingDays(from, days)) == days);
    CHECK(workingDaysBetween(day("2026-01-09"), day("2026-01-11")) == 0);
    CHECK(workingDaysBetween(day("2026-01-12"), day("2026-01-09")) == -1);
    CHECK(workingDaysBetween({}, from) == 0);
}
