#include "core/rules/period.h"
#include "tests/core/rules/day.h"
#include "tests/support/qtprint.h"

using namespace saferplan;

TEST_CASE("reporting periods are quarters of a year that begins in April", "[rules]") {
    const auto name = [](const char *iso) { return periodOf(day(iso)).name; };
    CHECK(name("2025-04-01") == QStringLiteral("2025/26 Q1"));
    CHECK(name("2025-09-30") == QStringLiteral("2025/26 Q2"));
    CHECK(name("2025-12-31") == QStringLiteral("2025/26 Q3"));
    CHECK(name("2026-01-01") == QStringLiteral("2025/26 Q4"));
    CHECK(name("2026-03-31") == QStringLiteral("2025/26 Q4"));
    CHECK(name("2099-12-31") == QStringLiteral("2099/00 Q3"));
}

TEST_CASE("a period knows its days and its neighbours", "[rules]") {
    const Period period = periodOf(day("2025-12-31"));
    CHECK(period.first == day("2025-10-01"));
    CHECK(period.last == day("2025-12-31"));
    CHECK(period.holds(day("2025-10-01")));
    CHECK_FALSE(period.holds(day("2026-01-01")));
    CHECK_FALSE(period.holds({}));
    CHECK(periodBefore(period).name == QStringLiteral("2025/26 Q2"));
    CHECK(periodAfter(period).name == QStringLiteral("2025/26 Q4"));
    CHECK(periodOf({}) == Period());
}

TEST_CASE("each rhythm has periods of its own, within the financial year", "[rules]") {
    const auto name = [](Rhythm rhythm, const char *iso) { return periodOf(rhythm, day(iso)).name; };
    CHECK(name(Rhythm::Monthly, "2025-12-31") == QStringLiteral("Dec 2025"));
    CHECK(name(Rhythm::AsNeeded, "2026-01-01") == QStringLiteral("Jan 2026"));
    CHECK(name(Rhythm::TwoMonthly, "2025-12-31") == QStringLiteral("Dec to Jan 2026"));
    CHECK(name(Rhythm::Quarterly, "2025-12-31") == QStringLiteral("2025/26 Q3"));
    CHECK(name(Rhythm::HalfYearly, "2025-09-30") == QStringLiteral("2025/26 H1"));
    CHECK(name(Rhythm::HalfYearly, "2026-03-31") == QStringLiteral("2025/26 H2"));
    CHECK(name(Rhythm::Yearly, "2026-03-31") == QStringLiteral("2025/26"));
    CHECK(financialYearOf(day("2026-04-01")).name == QStringLiteral("2026/27"));
    CHECK(financialYearOf(day("2026-04-01")).first == day("2026-04-01"));
    CHECK(financialYearOf(day("2026-04-01")).last == day("2027-03-31"));
}

TEST_CASE("weeks end on Sunday, before and after the day that they are counted from", "[rules]") {
    CHECK(periodOf(Rhythm::Weekly, day("2025-12-31")).name == QStringLiteral("to 4 Jan 2026"));
    CHECK(periodOf(Rhythm::Weekly, day("2024-03-31")).last == day("2024-03-31"));
    const Period fortnight = periodOf(Rhythm::Fortnightly, day("2023-01-01"));
    CHECK(fortnight.first.daysTo(fortnight.last) == 13);
    CHECK(fortnight.last.dayOfWeek() == 7);
    CHECK(fortnight.holds(day("2023-01-01")));
}
