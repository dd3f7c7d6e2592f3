#include "core/rules/period.h"
#include "tests/core/rules/day.h"

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
