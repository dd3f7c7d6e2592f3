#include "core/tables/cellwords.h"
#include "core/tables/numberformat.h"
#include "tests/support/qtprint.h"

#include <catch2/catch.hpp>

using namespace saferplan;

namespace {

SheetCell words(const char *text) {
    return SheetCell::ofText(QString::fromUtf8(text));
}

QString day(const char *text) {
    const WrittenValue value = readDateCell(words(text));
    return value.isRead() ? value.text : QStringLiteral("?");
}

} // namespace

TEST_CASE("a RAG is read in whatever form trackers have it", "[tables][words]") {
    for (const char *red :
         {"R", "red", "RED", "Red - off track", "Off track", "🔴", "Off-target", "Red (3 weeks late)"})
        CHECK(readRagCell(words(red)).text == QStringLiteral("red"));
    for (const char *amber :
         {"A", "Amber", "Amber - at risk", "Yellow", "Orange", "At Risk", "Slightly behind"})
        CHECK(readRagCell(words(amber)).text == QStringLiteral("amber"));
    for (const char *green : {"g", "Green", "On track", "on-target", "🟢 Green"})
        CHECK(readRagCell(words(green)).text == QStringLiteral("green"));
    for (const char *blue : {"B", "Blue", "Complete", "BLUE/Complete", "Closed"})
        CHECK(readRagCell(words(blue)).text == QStringLiteral("blue"));
    for (const char *none : {"Grey", "Not started", "N/A", "not rated"})
        CHECK(readRagCell(words(none)).text == QStringLiteral("none"));
    CHECK(readRagCell(SheetCell()).text.isEmpty());
    CHECK(readRagCell(words("purple")).problem ==
          QStringLiteral("\"purple\" is no RAG; write Red, Amber, Green, Blue or leave it empty."));
    CHECK(readRagCell(words("Red/Amber")).problem.contains(QStringLiteral("no single RAG")));
    CHECK_FALSE(readRagCell(SheetCell::ofNumber(3)).isRead());
}

TEST_CASE("a status is read in the words that trackers use", "[tables][words]") {
    CHECK(readStatusCell(words("Ongoing")).text == QStringLiteral("in_progress"));
    CHECK(readStatusCell(words("Complete - March 2025")).text == QStringLiteral("complete"));
    CHECK(readStatusCell(words("Completed")).text == QStringLiteral("complete"));
    CHECK(readStatusCell(words("On hold")).text == QStringLiteral("suspended"));
    CHECK(readStatusCell(words("Not yet started")).text == QStringLiteral("not_started"));
    CHECK(readStatusCell(words("No longer required")).text == QStringLiteral("withdrawn"));
    CHECK(readStatusCell(words("in-progress")).text == QStringLiteral("in_progress"));
    CHECK_FALSE(readStatusCell(words("see above")).isRead());
}

TEST_CASE("days are read as British people write them", "[tables][words]") {
    for (const char *text :
         {"3/2/26", "03/02/2026", "3 Feb 2026", "3rd February 2026", "Tuesday 3 February 2026", "2026-02-03",
          "03.02.26", "03/02/2026 00:00", "2026-02-03T00:00:00", "by 3 Feb 26"})
        CHECK(day(text) == QStringLiteral("2026-02-03"));
    CHECK(day("Mar 2026") == QStringLiteral("2026-03-31"));
    CHECK(day("end of March 2026") == QStringLiteral("2026-03-31"));
    CHECK(day("02/2026") == QStringLiteral("2026-02-28"));
    CHECK(day("Q3 2025/26") == QStringLiteral("2025-12-31"));
    CHECK(day("2025-26 Q4") == QStringLiteral("2026-03-31"));
    for (const char *none : {"TBC", "n/a", "Ongoing", "-"})
        CHECK(day(none).isEmpty());
    for (const char *wrong : {"31/2/26", "soon", "3/2", "Q3 2025/27", "1/1/1066"})
        CHECK(day(wrong) == QStringLiteral("?"));
    CHECK(readDateCell(SheetCell::ofNumber(46056)).text == QStringLiteral("2026-02-03"));
    CHECK(readDateCell(numberCell(46056, NumberFormat::Date, false)).text == QStringLiteral("2026-02-03"));
    CHECK_FALSE(readDateCell(SheetCell::ofNumber(12)).isRead());
    CHECK(readDateCell(words("12/31/2025")).problem ==
          QStringLiteral("\"12/31/2025\" is no day; write the day before the month, such as 14/01/2026."));
}

TEST_CASE("a percentage is read with and without its sign", "[tables][words]") {
    CHECK(readPercentCell(words("45%")).text == QStringLiteral("45"));
    CHECK(readPercentCell(SheetCell::ofNumber(45)).text == QStringLiteral("45"));
    CHECK(readPercentCell(numberCell(0.45, NumberFormat::Percent, false)).text == QStringLiteral("45"));
    CHECK(readPercentCell(SheetCell::ofNumber(0.45)).text == QStringLiteral("45"));
    CHECK(readPercentCell(SheetCell()).text.isEmpty());
    for (const char *wrong : {"145", "most", "-1", "1e999"})
        CHECK_FALSE(readPercentCell(words(wrong)).isRead());
}
