#include "core/plan/putback.h"
#include "core/progress/changewords.h"
#include "core/progress/slippageledger.h"
#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"

using namespace saferplan;
using test::TestPlan;

namespace {

/// A plan with a priority, a theme and an action, and the changes of one more commit to the action.
struct Fixture {
    TestPlan plan;
    Priority priority;
    Theme theme;
    Action action;

    Fixture() {
        priority.id = Id<Priority>::make();
        priority.number = 1;
        priority.title = QStringLiteral("Prevent violence");
        theme.id = Id<Theme>::make();
        theme.reference = QStringLiteral("COL");
        theme.title = QStringLiteral("Cost of living");
        action.id = Id<Action>::make();
        action.title = QStringLiteral("Knife bins");
        action.priority = priority.id;
        action.due = QDate(2025, 12, 1);
        plan->commit(QStringLiteral("Begin"), plan->edit().put(priority).put(theme).put(action));
        action = plan->records().get(action.id);
    }

    Changes commit() {
        return plan->changesOf(plan->commit(QStringLiteral("Change"), plan->edit().put(action)));
    }
    QString sentence() {
        const Changes changes = commit();
        REQUIRE(changes.size() == 1);
        return sentenceOf(plan->records(), changes[0]);
    }
    void putBackAndCheck(const Change &change, const QString &label) {
        CHECK(whyNotPutBack(plan->records(), change).isEmpty());
        CHECK(putBackLabel(plan->records(), change) == label);
        Edits edits = plan->edit();
        putBack(edits, change);
        plan->commit(label, edits);
        CHECK_FALSE(whyNotPutBack(plan->records(), change).isEmpty());
    }
};

} // namespace

TEST_CASE("a change is told as people read it", "[changewords]") {
    Fixture fixture;
    Action &action = fixture.action;
    SECTION("a date") {
        action.due = QDate(2026, 1, 31);
        CHECK(fixture.sentence() == QStringLiteral("Due: 1 Dec 2025 → 31 Jan 2026"));
    }
    SECTION("a choice") {
        action.status = Status::Suspended;
        CHECK(fixture.sentence() == QStringLiteral("Status: Not started → Suspended"));
    }
    SECTION("a member of a set") {
        action.themes.add(fixture.theme.id);
        CHECK(fixture.sentence() == QStringLiteral("Themes: COL Cost of living added"));
        action.themes.remove(fixture.theme.id);
        CHECK(fixture.sentence() == QStringLiteral("Themes: COL Cost of living removed"));
    }
    SECTION("a value where there was none") {
        action.detail = QStringLiteral("Nine of them");
        CHECK(fixture.sentence() == QStringLiteral("Detail: nothing → Nine of them"));
    }
    SECTION("archiving") {
        action.archived = true;
        CHECK(fixture.sentence() == QStringLiteral("Archived"));
        action.archived = false;
        CHECK(fixture.sentence() == QStringLiteral("Restored"));
    }
}

TEST_CASE("the value before a change is put back by a commit named after it", "[putback]") {
    Fixture fixture;
    Action &action = fixture.action;
    SECTION("a date, after other changes of it") {
        action.due = QDate(2026, 1, 31);
        const Changes first = fixture.commit();
        action.due = QDate(2026, 3, 31);
        fixture.commit();
        fixture.putBackAndCheck(first[0], QStringLiteral("Restore due date of P1-01"));
        CHECK(fixture.plan->records().get(action.id).due == QDate(2025, 12, 1));
    }
    SECTION("a member of a set; the others stay") {
        action.themes.add(fixture.theme.id);
        const Changes changes = fixture.commit();
        fixture.putBackAndCheck(changes[0], QStringLiteral("Restore themes of P1-01"));
        CHECK(fixture.plan->records().get(action.id).themes.isEmpty());
    }
    SECTION("an archived record") {
        action.archived = true;
        const Changes changes = fixture.commit();
        fixture.putBackAndCheck(changes[0], QStringLiteral("Restore P1-01"));
        CHECK_FALSE(fixture.plan->records().get(action.id).archived);
    }
}

TEST_CASE("what cannot be put back says why", "[putback]") {
    Fixture fixture;
    const auto history = fixture.plan->historyOf(kindOf<Action>(), fixture.action.id.uuid);
    CHECK(whyNotPutBack(fixture.plan->records(), history.first().second) ==
          QStringLiteral("The record came to be here; there is no value before."));
    fixture.plan->undo();
    CHECK(whyNotPutBack(fixture.plan->records(), history.first().second) ==
          QStringLiteral("The record is not in the plan now."));
    Fixture other;
    ProgressUpdate update;
    update.id = Id<ProgressUpdate>::make();
    update.about = {other.action.id.uuid};
    update.saidOn = QDate(2025, 12, 20);
    update.happened = QStringLiteral("Two bins are in place.");
    const Changes changes =
        other.plan->changesOf(other.plan->commit(QStringLiteral("Say"), other.plan->edit().put(update)));
    CHECK(whyNotPutBack(other.plan->records(), changes.last()) ==
          QStringLiteral("A record of this kind is not changed once it is saved."));
}

TEST_CASE("the slippage ledger has the dates that moved, the longest first, with what was agreed",
          "[slippage]") {
    Fixture fixture;
    CHECK(slippageLedger(fixture.plan->records()).isEmpty());
    CHECK(ledgerSentence({}) == QStringLiteral("No due date has moved."));
    fixture.action.originalDue = QDate(2025, 12, 1);
    fixture.action.due = QDate(2025, 12, 31);
    Milestone milestone;
    milestone.id = Id<Milestone>::make();
    milestone.action = fixture.action.id;
    milestone.title = QStringLiteral("First bins");
    milestone.originalDue = QDate(2025, 10, 1);
    milestone.due = QDate(2025, 12, 1);
    Rebaseline agreed;
    agreed.id = Id<Rebaseline>::make();
    agreed.action = fixture.action.id;
    agreed.newDue = QDate(2025, 12, 31);
    agreed.why = QStringLiteral("Supplier closed");
    agreed.agreedOn = QDate(2025, 11, 20);
    fixture.plan->commit(QStringLiteral("Move"),
                         fixture.plan->edit().put(fixture.action).put(milestone).put(agreed));
    const QList<Slip> ledger = slippageLedger(fixture.plan->records());
    REQUIRE(ledger.size() == 2);
    CHECK(ledger[0].id == milestone.id.uuid);
    CHECK(ledger[0].slippage.uncovered == 61);
    CHECK(ledger[0].why.isEmpty());
    CHECK(ledger[1].id == fixture.action.id.uuid);
    CHECK(ledger[1].slippage.isCovered());
    CHECK(ledger[1].why == QStringLiteral("Supplier closed"));
    CHECK(ledgerSentence(ledger) ==
          QStringLiteral("2 due dates have moved, 91 days later in all; 1 is later than was agreed."));
    fixture.action.status = Status::Withdrawn;
    fixture.plan->commit(QStringLiteral("Withdraw"), fixture.plan->edit().put(fixture.action));
    CHECK(slippageLedger(fixture.plan->records()).isEmpty());
}
