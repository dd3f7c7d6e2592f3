#include "core/rules/slippage.h"
#include "tests/core/rules/day.h"

using namespace saferplan;

namespace {

Action moved(const char *original, const char *current) {
    Action action;
    action.id = Id<Action>::make();
    action.originalDue = day(original);
    action.due = day(current);
    return action;
}

Rebaseline agreed(const Action &action, const char *newDue, const char *on) {
    Rebaseline rebaseline;
    rebaseline.action = action.id;
    rebaseline.newDue = day(newDue);
    rebaseline.agreedOn = day(on);
    return rebaseline;
}

} // namespace

TEST_CASE("an action at its original date has not slipped", "[rules]") {
    const Slippage none = slippageOf(moved("2025-11-30", "2025-11-30"), {});
    CHECK_FALSE(none.isMoved());
    CHECK(none.isCovered());
    CHECK(none.sentence() == QStringLiteral("Not moved: 30 Nov 2025"));
}

TEST_CASE("slippage is not covered without a re-baseline", "[rules]") {
    const Slippage bare = slippageOf(moved("2025-11-30", "2026-01-30"), {});
    CHECK(bare.days == 61);
    CHECK(bare.uncovered == 61);
    CHECK(bare.sentence() ==
          QStringLiteral("Moved 61 days, from 30 Nov 2025 to 30 Jan 2026; not agreed by a re-baseline"));
}

TEST_CASE("an approved re-baseline covers slippage up to its date", "[rules]") {
    Action action = moved("2025-11-30", "2026-01-30");
    const Rebaseline rebaseline = agreed(action, "2026-01-30", "2025-12-04");
    const Slippage covered = slippageOf(action, {&rebaseline});
    CHECK(covered.isCovered());
    CHECK(covered.sentence() ==
          QStringLiteral("Moved 61 days, from 30 Nov 2025 to 30 Jan 2026; 30 Jan 2026 agreed 4 Dec 2025"));
    action.due = day("2026-02-02");
    CHECK(slippageOf(action, {&rebaseline}).uncovered == 3);
    CHECK(slippageOf(action, {&rebaseline})
              .sentence()
              .endsWith(QStringLiteral("; 30 Jan 2026 agreed 4 Dec 2025, 3 days of it not agreed")));
}

TEST_CASE("the last re-baseline agreed is the one that counts", "[rules]") {
    const Action action = moved("2025-11-30", "2026-06-30");
    const Rebaseline first = agreed(action, "2026-06-30", "2025-12-04");
    const Rebaseline second = agreed(action, "2026-04-30", "2026-02-04");
    CHECK_FALSE(slippageOf(action, {&first, &second}).isCovered());
    CHECK(slippageOf(action, {&second, &first}).agreed == day("2026-04-30"));
    CHECK(slippageOf(action, {&first, &second}).approved == 2);
}

TEST_CASE("a re-baseline that nobody agreed, or that is archived, covers nothing", "[rules]") {
    const Action action = moved("2025-11-30", "2026-01-30");
    Rebaseline rebaseline = agreed(action, "2026-01-30", "");
    CHECK_FALSE(slippageOf(action, {&rebaseline}).isCovered());
    rebaseline.decision = Id<Decision>::make();
    CHECK(slippageOf(action, {&rebaseline}).isCovered());
    CHECK(slippageOf(action, {&rebaseline}).sentence().endsWith(QStringLiteral("; 30 Jan 2026 agreed")));
    rebaseline.archived = true;
    CHECK_FALSE(slippageOf(action, {&rebaseline}).isCovered());
}

TEST_CASE("a re-baseline of a milestone does not cover its action", "[rules]") {
    const Action action = moved("2025-11-30", "2026-01-30");
    Milestone milestone;
    milestone.id = Id<Milestone>::make();
    milestone.originalDue = day("2025-10-01");
    milestone.due = day("2025-10-11");
    Rebaseline rebaseline = agreed(action, "2026-01-30", "2025-12-04");
    CHECK_FALSE(slippageOf(milestone, {&rebaseline}).isCovered());
    rebaseline.milestone = milestone.id;
    CHECK_FALSE(slippageOf(action, {&rebaseline}).isCovered());
    CHECK(slippageOf(milestone, {&rebaseline}).isCovered());
    CHECK(slippageOf(milestone, {&rebaseline}).days == 10);
}

TEST_CASE("a date brought forward needs no agreement", "[rules]") {
    const Slippage earlier = slippageOf(moved("2024-03-01", "2024-02-28"), {});
    CHECK(earlier.days == -2);
    CHECK(earlier.isCovered());
    CHECK(earlier.sentence() == QStringLiteral("Brought forward 2 days, from 1 Mar 2024 to 28 Feb 2024"));
}

TEST_CASE("without an original date slippage is not known", "[rules]") {
    CHECK(slippageOf(moved("", "2026-01-30"), {}).days == 0);
    CHECK(slippageOf(moved("", "2026-01-30"), {}).sentence() ==
          QStringLiteral("No original date to measure from"));
    CHECK(slippageOf(moved("2026-01-30", ""), {}).days == 0);
}
