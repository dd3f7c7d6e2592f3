#include "core/rules/words.h"
#include "tests/core/rules/day.h"

using namespace saferplan;

TEST_CASE("dates in sentences are British, and empty where not set", "[rules]") {
    CHECK(dateText(day("2026-01-14")) == QStringLiteral("14 Jan 2026"));
    CHECK(dateText(day("2024-02-29")) == QStringLiteral("29 Feb 2024"));
    CHECK(dateText({}).isEmpty());
}

TEST_CASE("one day is one day and others are days", "[rules]") {
    CHECK(daysText(0) == QStringLiteral("0 days"));
    CHECK(daysText(1) == QStringLiteral("1 day"));
    CHECK(daysText(1'200) == QStringLiteral("1,200 days"));
}

TEST_CASE("figures have thousands and no idle zeros", "[rules]") {
    CHECK(numberText(1150) == QStringLiteral("1,150"));
    CHECK(numberText(22.5) == QStringLiteral("22.5"));
    CHECK(numberText(100) == QStringLiteral("100"));
    CHECK(numberText(0.0) == QStringLiteral("0"));
    CHECK(numberText(-0.001) == QStringLiteral("0"));
    CHECK(numberText(2.0 / 3) == QStringLiteral("0.67"));
}

TEST_CASE("a percentage stands at its figure and other units beside it", "[rules]") {
    CHECK(numberText(18, QStringLiteral("%")) == QStringLiteral("18%"));
    CHECK(numberText(64, QStringLiteral("fires")) == QStringLiteral("64 fires"));
    CHECK(numberText(64, QStringLiteral(" ")) == QStringLiteral("64"));
}
