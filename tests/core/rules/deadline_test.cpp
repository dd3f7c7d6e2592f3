#include "core/rules/deadline.h"
#include "tests/core/rules/day.h"

using namespace saferplan;

namespace {

Deadline reply(const char *due, const char *today) {
    Deadline deadline;
    deadline.what = QStringLiteral("Reply");
    deadline.due = day(due);
    deadline.today = day(today);
    return deadline;
}

} // namespace

TEST_CASE("the day itself is due and not late", "[rules]") {
    const Deadline deadline = reply("2026-01-14", "2026-01-14");
    CHECK(deadline.isDue());
    CHECK_FALSE(deadline.isOverdue());
    CHECK(deadline.daysLate() == 0);
    CHECK(deadline.sentence() == QStringLiteral("Reply due 14 Jan 2026, today"));
}

TEST_CASE("the day after is one day late", "[rules]") {
    const Deadline deadline = reply("2025-12-31", "2026-01-01");
    CHECK(deadline.isDue());
    CHECK(deadline.isOverdue());
    CHECK(deadline.sentence() == QStringLiteral("Reply due 31 Dec 2025, 1 day late"));
}

TEST_CASE("a leap day counts as a day", "[rules]") {
    CHECK(reply("2024-02-28", "2024-03-01").daysLate() == 2);
    CHECK(reply("2025-02-28", "2025-03-01").daysLate() == 1);
}

TEST_CASE("what is due within some days includes today and the last of them", "[rules]") {
    CHECK(reply("2026-01-14", "2026-01-14").isDueWithin(0));
    CHECK(reply("2026-01-24", "2026-01-14").isDueWithin(10));
    CHECK_FALSE(reply("2026-01-25", "2026-01-14").isDueWithin(10));
    CHECK_FALSE(reply("2026-01-13", "2026-01-14").isDueWithin(10));
    CHECK(reply("2026-01-24", "2026-01-14").sentence() ==
          QStringLiteral("Reply due 24 Jan 2026, in 10 days"));
}

TEST_CASE("without a day nothing is due or late", "[rules]") {
    const Deadline deadline = reply("", "2026-01-14");
    CHECK_FALSE(deadline.isDue());
    CHECK_FALSE(deadline.isOverdue());
    CHECK(deadline.sentence() == QStringLiteral("Reply: no due date"));
}

TEST_CASE("what was done late is late but no longer overdue", "[rules]") {
    Deadline deadline = reply("2026-01-14", "2026-03-01");
    deadline.done = true;
    deadline.doneOn = day("2026-01-16");
    CHECK(deadline.daysLate() == 2);
    CHECK_FALSE(deadline.isOverdue());
    CHECK_FALSE(deadline.isDue());
    CHECK(deadline.sentence() == QStringLiteral("Reply done 16 Jan 2026, 2 days late (due 14 Jan 2026)"));
    deadline.doneOn = day("2026-01-14");
    CHECK(deadline.sentence() == QStringLiteral("Reply done 14 Jan 2026, in time (due 14 Jan 2026)"));
    deadline.doneOn = {};
    CHECK(deadline.daysLate() == 0);
    CHECK(deadline.sentence() == QStringLiteral("Reply done"));
}
