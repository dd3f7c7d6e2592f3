#include "core/record/shown.h"
#include "tests/support/qtprint.h"

#include <catch2/catch.hpp>

using namespace saferplan;

TEST_CASE("a day is shown short in tables, long in sentences, and as its month on an axis", "[shown]") {
    const QDate day(2026, 1, 4);
    CHECK(dateText(day) == QStringLiteral("4 Jan 2026"));
    CHECK(longDateText(day) == QStringLiteral("4 January 2026"));
    CHECK(monthText(day) == QStringLiteral("Jan 2026"));
    CHECK(longMonthText(day) == QStringLiteral("January 2026"));
    CHECK(dateText(QDate(2025, 9, 30)) == QStringLiteral("30 Sep 2025"));
    CHECK(monthText(QDate(2025, 9, 30)) == QStringLiteral("Sep 2025"));
}

TEST_CASE("a day that is not set is shown as nothing", "[shown]") {
    CHECK(dateText({}).isEmpty());
    CHECK(longDateText({}).isEmpty());
    CHECK(monthText({}).isEmpty());
    CHECK(longMonthText({}).isEmpty());
}

TEST_CASE("a day that is shown reads back, in every month and both forms", "[shown]") {
    for (QDate day(2024, 2, 29); day.year() < 2026; day = day.addDays(17)) {
        CHECK(readDate(dateText(day)) == day);
        CHECK(readDate(longDateText(day)) == day);
    }
    CHECK(readDate(QStringLiteral("30 Sept 2025")) == QDate(2025, 9, 30));
}

TEST_CASE("what is no day of the calendar is not read as one", "[shown]") {
    for (const char *text :
         {"", "soon", "31/02/2025", "30 Sepp 2025", "13/13/2025", "30 Se 2025", "2025", "1/1/1/2025"})
        CHECK_FALSE(readDate(QString::fromLatin1(text)).isValid());
}
