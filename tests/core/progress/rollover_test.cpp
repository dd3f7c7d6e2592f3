#include "core/progress/rollover.h"
#include "core/record/records.h"
#include "core/rules/recurrence.h"
#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"

using namespace saferplan;

namespace {

struct YearPlan {
    Records records;
    const QDate yearEnd{2026, 3, 31};

    Id<Action> add(Status status, const QDate &due, const QDate &completedOn = {},
                   Recurrence recurrence = Recurrence::None) {
        Action action;
        action.id = Id<Action>::make();
        action.status = status;
        action.due = due;
        action.completedOn = completedOn;
        action.recurrence = recurrence;
        records.all<Action>().put(action);
        return action.id;
    }
    /// What is proposed for an action: "Carry over, due 1 May 2026; Archive".
    QString proposedFor(Id<Action> action) const {
        QStringList outcomes;
        for (const YearItem &item : proposeRollOver(records, yearEnd).items)
            if (item.action == action)
                outcomes.append(item.outcome(records, yearEnd));
        return outcomes.join(QStringLiteral("; "));
    }
};

} // namespace

TEST_CASE("a roll-over proposes to carry over what is open and to archive what ended in the year",
          "[rollover]") {
    YearPlan plan;
    const QDate may(2026, 5, 1);
    CHECK(plan.proposedFor(plan.add(Status::InProgress, may)) ==
          QStringLiteral("Carry over, due 1 May 2026"));
    CHECK(plan.proposedFor(plan.add(Status::NotStarted, QDate(2026, 1, 14))) ==
          QStringLiteral("Carry over, late since 14 Jan 2026"));
    CHECK(plan.proposedFor(plan.add(Status::Suspended, {})) ==
          QStringLiteral("Carry over, without a due date"));
    CHECK(plan.proposedFor(plan.add(Status::Complete, may, QDate(2026, 3, 31))) == QStringLiteral("Archive"));
    CHECK(plan.proposedFor(plan.add(Status::Complete, may, QDate(2026, 4, 1))).isEmpty());
    CHECK(plan.proposedFor(plan.add(Status::Withdrawn, QDate(2025, 9, 30))) == QStringLiteral("Archive"));
}

TEST_CASE("an action that recurs and was complete goes on with its next one, made once", "[rollover]") {
    YearPlan plan;
    const Id<Action> yearly =
        plan.add(Status::Complete, QDate(2026, 3, 31), QDate(2026, 3, 20), Recurrence::Yearly);
    CHECK(plan.proposedFor(yearly) == QStringLiteral("Add the next, due 31 Mar 2027; Archive"));
    plan.records.all<Action>().put(*nextOccurrence(plan.records.get(yearly)));
    CHECK(plan.proposedFor(yearly) == QStringLiteral("Archive"));
}

TEST_CASE("the year is the one that ended last, or the next end within a month", "[rollover]") {
    CHECK(yearEndFor(QDate(2025, 12, 31)) == QDate(2025, 3, 31));
    CHECK(yearEndFor(QDate(2026, 2, 28)) == QDate(2026, 3, 31));
    CHECK(yearEndFor(QDate(2026, 2, 27)) == QDate(2025, 3, 31));
    CHECK(yearEndFor(QDate(2026, 4, 1)) == QDate(2026, 3, 31));
}

TEST_CASE("the plan's period moves when it has ended, and its review to the year after", "[rollover]") {
    YearPlan year;
    Plan plan;
    plan.id = Id<Plan>::make();
    plan.periodStart = QDate(2023, 4, 1);
    plan.periodEnd = QDate(2026, 3, 31);
    plan.reviewDue = QDate(2026, 3, 1);
    year.records.all<Plan>().put(plan);
    const YearRollOver proposal = proposeRollOver(year.records, year.yearEnd);
    CHECK(proposal.periodStart == QDate(2026, 4, 1));
    CHECK(proposal.periodEnd == QDate(2029, 3, 31));
    CHECK(proposal.reviewDue == QDate(2027, 3, 1));
    year.records.all<Plan>().edit(plan.id)->periodEnd = QDate(2027, 3, 31);
    CHECK_FALSE(proposeRollOver(year.records, year.yearEnd).periodStart.isValid());
}

TEST_CASE("a roll-over is one commit that does what was accepted, and undo takes it back", "[rollover]") {
    const auto sample = test::samplePlan();
    OpenPlan &plan = sample->plan();
    YearRollOver proposal = proposeRollOver(plan.records(), yearEndFor(plan.today()));
    CHECK(rollOverLabel(proposal) == QStringLiteral("Roll the plan over from 2024/25"));
    const int archived = proposal.count(YearStep::PutAway, true);
    const int open = proposal.count(YearStep::CarryOver, true);
    REQUIRE(open > 1);
    REQUIRE(archived > 0);
    proposal.items[0].accepted = false;
    const Id<Action> withdrawn = proposal.items[0].action;
    CHECK(
        proposal.sentence().startsWith(QStringLiteral("%1 actions carried over, 1 withdrawn").arg(open - 1)));
    const Records before = plan.records();
    Edits edits = plan.edit();
    rollOver(edits, plan.records(), proposal);
    plan.commit(rollOverLabel(proposal), edits);
    CHECK(plan.records().get(withdrawn).status == Status::Withdrawn);
    int put = 0;
    for (const Action &action : plan.records().all<Action>()) {
        const Action *then = before.find(action.id);
        put += then && action.archived && !then->archived;
        if (then && !(action.id == withdrawn))
            CHECK(action.due == then->due);
    }
    CHECK(put == archived);
    plan.undo();
    CHECK(plan.records() == before);
}
