#include "core/plan/bulkedit.h"
#include "core/record/records.h"
#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"

#include <catch2/catch.hpp>

using namespace saferplan;

namespace {

/// Three actions, of which the second starts late.
struct Fixture {
    test::TestPlan file;
    OpenPlan &plan = file.plan();
    const Kind &kind = kindOf<Action>();
    BulkEdit bulk{&kind, {}, {}};

    Fixture() {
        Priority priority;
        priority.id = Id<Priority>::make();
        priority.number = 1;
        priority.title = QStringLiteral("Prevent violence");
        Edits edits = plan.edit();
        edits.put(priority);
        for (int i = 0; i < 3; ++i) {
            Action action;
            action.id = Id<Action>::make();
            action.title = QStringLiteral("Action %1").arg(i);
            action.priority = priority.id;
            action.start = QDate(2026, i == 1 ? 6 : 1, 1);
            edits.put(action);
            bulk.records.append(action.id.uuid);
        }
        plan.commit(QStringLiteral("Begin"), edits);
    }
    const Action &at(int row) const { return plan.records().all<Action>().at(row); }
    void set(const char *field, const QString &text) {
        bulk.values = {{kind.fieldNamed(QLatin1String(field)), text}};
    }
};

} // namespace

TEST_CASE("a bulk edit is one commit, and one undo takes all of it back", "[bulk]") {
    Fixture fixture;
    const auto before = fixture.plan.commits().size();
    fixture.set("status", QStringLiteral("in_progress"));
    const BulkOutcome outcome =
        commitBulk(fixture.plan, QStringLiteral("Set status of 3 actions"), fixture.bulk);
    CHECK_FALSE(outcome.isRefused());
    CHECK(outcome.commit.seq > 0);
    CHECK(fixture.plan.commits().size() == before + 1);
    for (int row = 0; row < 3; ++row)
        CHECK(fixture.at(row).status == Status::InProgress);
    CHECK(fixture.plan.undoLabel() == QStringLiteral("Set status of 3 actions"));
    fixture.plan.undo();
    for (int row = 0; row < 3; ++row)
        CHECK(fixture.at(row).status == Status::NotStarted);
}

TEST_CASE("a bulk edit that the rules refuse for one record writes none, and says which", "[bulk]") {
    Fixture fixture;
    const auto before = fixture.plan.commits().size();
    fixture.set("due", QStringLiteral("2026-03-31"));
    const BulkOutcome outcome = commitBulk(fixture.plan, QStringLiteral("Set due"), fixture.bulk);
    REQUIRE(outcome.problems.size() == 1);
    CHECK(outcome.problems[0].record == fixture.bulk.records[1]);
    CHECK(outcome.problems[0].problem.field == QStringLiteral("due"));
    CHECK(outcome.notLookedAt == 0);
    CHECK(fixture.plan.commits().size() == before);
    for (int row = 0; row < 3; ++row)
        CHECK_FALSE(fixture.at(row).due.isValid());
}

TEST_CASE(
    "a refused bulk edit stops looking after so many records with a problem, and says how many are left",
    "[bulk]") {
    Fixture fixture;
    fixture.set("due", QStringLiteral("2025-01-01"));
    const BulkOutcome outcome = commitBulk(fixture.plan, QStringLiteral("Set due"), fixture.bulk, {}, 1);
    CHECK(outcome.problems.size() == 1);
    CHECK(outcome.notLookedAt == 2);
}

TEST_CASE("a bulk edit to a value that is none of the field's kind writes nothing", "[bulk]") {
    Fixture fixture;
    fixture.set("due", QStringLiteral("soon"));
    CHECK(commitBulk(fixture.plan, QStringLiteral("Set due"), fixture.bulk).isRefused());
    CHECK_FALSE(fixture.at(0).due.isValid());
}

TEST_CASE("a bulk edit that changes nothing makes no commit", "[bulk]") {
    Fixture fixture;
    fixture.set("status", QStringLiteral("not_started"));
    const BulkOutcome outcome = commitBulk(fixture.plan, QStringLiteral("Set status"), fixture.bulk);
    CHECK_FALSE(outcome.isRefused());
    CHECK(outcome.commit.seq == 0);
}

TEST_CASE("a bulk edit that is stopped half way has changed nothing", "[bulk]") {
    Fixture fixture;
    fixture.set("status", QStringLiteral("in_progress"));
    const Records before = fixture.plan.records();
    const auto commits = fixture.plan.commits().size();
    const auto stopAt = [](qsizetype done, qsizetype total) {
        CHECK(total == 3);
        return done == 0;
    };
    CHECK_THROWS_AS(commitBulk(fixture.plan, QStringLiteral("Set status"), fixture.bulk, stopAt), Stopped);
    CHECK((fixture.plan.records() == before));
    CHECK(fixture.plan.commits().size() == commits);
    CHECK(fixture.plan.check() == QStringList());
    fixture.plan.commit(QStringLiteral("Go on"), [&] {
        Edits edits = fixture.plan.edit();
        edits.set(fixture.kind, fixture.bulk.records.first(), fixture.kind.fieldNamed("title"),
                  QStringLiteral("Still writable"));
        return edits;
    }());
    CHECK(fixture.at(0).title == QStringLiteral("Still writable"));
}
