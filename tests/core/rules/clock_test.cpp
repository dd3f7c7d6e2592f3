#include "core/rules/clock.h"
#include "tests/support/qtprint.h"

using namespace saferplan;

TEST_CASE("the end of a day is after all of it and before the next", "[clock]") {
    const QDate day(2025, 12, 31);
    CHECK(endOfDay(day) >= stampAt(QDateTime(day, QTime(23, 59, 59, 999)).toMSecsSinceEpoch()));
    CHECK(endOfDay(day) < stampAt(day.addDays(1).startOfDay().toMSecsSinceEpoch()));
}

TEST_CASE("the end of a day that no stamp reaches is after every stamp", "[clock]") {
    CHECK(endOfDay(QDate(9999, 12, 31)) == lastStamp);
    CHECK(endOfDay(QDate(6000, 1, 1)) == lastStamp);
}
