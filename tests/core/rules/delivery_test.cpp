#include "core/rules/delivery.h"
#include "tests/core/rules/day.h"

using namespace saferplan;

namespace {

const QDate today = day("2026-01-30");

Action inProgress(const QDate &due) {
    Action action;
    action.status = Status::InProgress;
    action.due = due;
    return action;
}

Milestone milestone(const QDate &due, const QDate &doneOn = {}) {
    Milestone made;
    made.due = due;
    made.doneOn = doneOn;
    return made;
}

RagVerdict computed(const Action &action, const QList<Milestone> &milestones = {}, bool hasEvidence = false,
                    const Settings &settings = {}) {
    QList<const Milestone *> pointers;
    for (const Milestone &one : milestones)
        pointers.append(&one);
    return computedRag(action, pointers, hasEvidence, settings, today);
}

/// In progress for `gone` of 100 days, at `percent`.
Delivery atPercent(int gone, std::optional<int> percent) {
    Action action = inProgress(today.addDays(100 - gone));
    action.start = today.addDays(-gone);
    action.percent = percent;
    return computed(action).rag;
}

} // namespace

TEST_CASE("an action in time is green", "[rules]") {
    CHECK(computed(inProgress(today)).rag == Delivery::Green);
    CHECK(computed(inProgress(today.addDays(20))).sentence() ==
          QStringLiteral("Green: due 19 Feb 2026, in 20 days"));
    CHECK(computed(inProgress(today)).sentence() == QStringLiteral("Green: due 30 Jan 2026, today"));
}

TEST_CASE("an action is amber from the first day late to the last day set", "[rules]") {
    CHECK(computed(inProgress(today.addDays(-1))).rag == Delivery::Amber);
    CHECK(computed(inProgress(today.addDays(-31))).rag == Delivery::Amber);
    CHECK(computed(inProgress(today.addDays(-32))).rag == Delivery::Red);
}

TEST_CASE("the days that make an action red are a setting", "[rules]") {
    Settings strict;
    strict.redAfterDays = 0;
    CHECK(computed(inProgress(today.addDays(-1)), {}, false, strict).rag == Delivery::Red);
    CHECK(computed(inProgress(today), {}, false, strict).rag == Delivery::Green);
}

TEST_CASE("the workings of a late action name its date, days and milestones", "[rules]") {
    const QDate done = today.addDays(-40);
    const RagVerdict verdict =
        computed(inProgress(day("2026-01-14")),
                 {milestone(done, done), milestone(done, done), milestone(today.addDays(3)), milestone(today),
                  milestone(today.addDays(9))});
    CHECK(verdict.rag == Delivery::Amber);
    CHECK(verdict.sentence() ==
          QStringLiteral("Amber: due 14 Jan 2026, 16 days late; 2 of 5 milestones done"));
}

TEST_CASE("a late milestone makes an action amber, and one to come does not", "[rules]") {
    const Action action = inProgress(today.addDays(30));
    CHECK(computed(action, {milestone(today.addDays(1)), milestone(today)}).rag == Delivery::Green);
    const RagVerdict late = computed(action, {milestone(today.addDays(-1)), milestone(today.addDays(-50))});
    CHECK(late.rag == Delivery::Amber);
    CHECK(
        late.sentence() ==
        QStringLiteral("Amber: due 1 Mar 2026, in 30 days; 0 of 2 milestones done, 2 late by up to 50 days"));
    CHECK(computed(action, {milestone(today.addDays(-1), today)}).rag == Delivery::Green);
    CHECK(computed(action, {milestone({})}).rag == Delivery::Green);
}

TEST_CASE("an archived milestone does not count", "[rules]") {
    Milestone archived = milestone(today.addDays(-9));
    archived.archived = true;
    const RagVerdict verdict = computed(inProgress(today.addDays(30)), {archived});
    CHECK(verdict.rag == Delivery::Green);
    CHECK(verdict.milestones == 0);
}

TEST_CASE("an action not started is grey until something of it is late", "[rules]") {
    Action action = inProgress(today);
    action.status = Status::NotStarted;
    action.start = today.addDays(-60);
    CHECK(computed(action).rag == Delivery::Grey);
    CHECK(computed(action).sentence() == QStringLiteral("Grey: not started; due 30 Jan 2026, today"));
    action.due = today.addDays(-1);
    CHECK(computed(action).rag == Delivery::Amber);
    action.due = today.addDays(-32);
    CHECK(computed(action).rag == Delivery::Red);
    action.due = today.addDays(30);
    CHECK(computed(action, {milestone(today.addDays(-1))}).rag == Delivery::Amber);
    action.due = {};
    CHECK(computed(action).sentence() == QStringLiteral("Grey: not started; no due date"));
}

TEST_CASE("a complete action is blue with evidence and green without", "[rules]") {
    Action action = inProgress(today.addDays(-90));
    action.status = Status::Complete;
    action.completedOn = day("2025-12-03");
    CHECK(computed(action, {}, true).rag == Delivery::Blue);
    CHECK(computed(action, {}, true).sentence() ==
          QStringLiteral("Blue: complete 3 Dec 2025, with evidence"));
    CHECK(computed(action, {milestone(today.addDays(-5))}).rag == Delivery::Green);
    CHECK(computed(action).sentence() == QStringLiteral("Green: complete 3 Dec 2025, no evidence yet"));
    action.completedOn = {};
    CHECK(computed(action).sentence() == QStringLiteral("Green: complete, no evidence yet"));
}

TEST_CASE("drafts, suspended, withdrawn and archived actions are grey, however late", "[rules]") {
    Action action = inProgress(today.addDays(-90));
    for (const Status status : {Status::Draft, Status::Suspended, Status::Withdrawn}) {
        action.status = status;
        CHECK(computed(action, {milestone(today.addDays(-90))}).rag == Delivery::Grey);
    }
    action.status = Status::Suspended;
    CHECK(computed(action).sentence() == QStringLiteral("Grey: suspended, counted apart"));
    action.status = Status::Complete;
    action.archived = true;
    CHECK(computed(action, {}, true).rag == Delivery::Grey);
    CHECK(computed(action).sentence() == QStringLiteral("Grey: archived, counted apart"));
}

TEST_CASE("an action in progress without a due date cannot be rated", "[rules]") {
    CHECK(computed(inProgress({})).rag == Delivery::Grey);
    CHECK(computed(inProgress({})).sentence() == QStringLiteral("Grey: no due date"));
    CHECK(computed(inProgress({}), {milestone(today.addDays(-1))}).rag == Delivery::Amber);
}

TEST_CASE("an action behind the time elapsed is amber, and far behind it red", "[rules]") {
    CHECK(atPercent(60, 46) == Delivery::Green);
    CHECK(atPercent(60, 45) == Delivery::Amber);
    CHECK(atPercent(60, 21) == Delivery::Amber);
    CHECK(atPercent(60, 20) == Delivery::Red);
    CHECK(atPercent(60, 100) == Delivery::Green);
    CHECK(atPercent(100, 85) == Delivery::Amber);
}

TEST_CASE("the workings of an action behind time name both percentages", "[rules]") {
    Action action = inProgress(today.addDays(40));
    action.start = today.addDays(-60);
    action.percent = 40;
    const RagVerdict verdict = computed(action);
    CHECK(verdict.pointsBehind == 20);
    CHECK(verdict.sentence() ==
          QStringLiteral("Amber: due 11 Mar 2026, in 40 days; 40% complete with 60% of the time gone"));
}

TEST_CASE("a percentage that nobody gave is not held against an action, and none done is", "[rules]") {
    CHECK(atPercent(90, {}) == Delivery::Green);
    CHECK(atPercent(10, 0) == Delivery::Green);
    CHECK(atPercent(15, 0) == Delivery::Amber);
    CHECK(atPercent(90, 0) == Delivery::Red);
}

TEST_CASE("the workings say that nothing is done, and are silent where nobody said", "[rules]") {
    Action action = inProgress(today.addDays(40));
    action.start = today.addDays(-60);
    CHECK(computed(action).sentence() == QStringLiteral("Green: due 11 Mar 2026, in 40 days"));
    action.percent = 0;
    CHECK(computed(action).sentence() ==
          QStringLiteral("Red: due 11 Mar 2026, in 40 days; 0% complete with 60% of the time gone"));
}

TEST_CASE("the percentage is compared only where time can be measured", "[rules]") {
    Action action = inProgress(today.addDays(1));
    action.percent = 1;
    CHECK(computed(action).rag == Delivery::Green);
    action.start = action.due;
    CHECK(computed(action).rag == Delivery::Green);
    action.start = today.addDays(-99);
    CHECK(computed(action).rag == Delivery::Red);
    action.status = Status::NotStarted;
    CHECK(computed(action).rag == Delivery::Grey);
}

TEST_CASE("every colour has a name and a label", "[rules]") {
    for (const Delivery rag :
         {Delivery::Grey, Delivery::Blue, Delivery::Green, Delivery::Amber, Delivery::Red})
        CHECK(colourOf(rag).toLower() == QString::fromLatin1(wordOf(rag)));
    CHECK(choicesOf(Delivery{}).size() == 5);
}
