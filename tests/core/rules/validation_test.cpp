#include "core/rules/validation.h"
#include "tests/core/rules/day.h"

using namespace saferplan;

namespace {

const QDate today = day("2026-01-14");

template <class T> Problems check(T record) {
    Records records;
    record.id = Id<T>::make();
    records.all<T>().put(record);
    return ruleProblems(kindOf<T>(), records, record.id.uuid, today);
}

/// An action without any problem, in the words of which a test changes one thing.
Action sound() {
    Action action;
    action.title = QStringLiteral("Share depersonalised data");
    action.priority = Id<Priority>::make();
    action.leadAgency = Id<Agency>::make();
    action.status = Status::InProgress;
    action.start = day("2025-10-01");
    action.originalDue = day("2026-03-31");
    action.due = day("2026-03-31");
    return action;
}

} // namespace

TEST_CASE("a sound action has no problems", "[rules]") {
    CHECK(check(sound()).isEmpty());
}

TEST_CASE("a required field that is empty or blank is an error", "[rules]") {
    Action action = sound();
    action.title = QStringLiteral(" \t");
    const Problems blank = check(action);
    REQUIRE(blank.size() == 1);
    CHECK(blank.first() == Problem{QStringLiteral("title"), QStringLiteral("Title is empty. Fill it in.")});
    CHECK(hasErrors(blank));
    action = sound();
    action.priority = {};
    CHECK(hasErrors(check(action)));
}

TEST_CASE("a number out of its range is an error, and its ends are in range", "[rules]") {
    Action action = sound();
    action.percent = 101;
    CHECK(hasErrors(check(action)));
    action.percent = -1;
    REQUIRE(check(action).size() == 1);
    CHECK(check(action).first().text ==
          QStringLiteral("Percent complete is -1. Give a number from 0 to 100."));
    action.percent = 100;
    CHECK_FALSE(hasErrors(check(action)));
    action = sound();
    action.fundingAmount = 1'000'000'000;
    CHECK(check(action).isEmpty());
    action.fundingAmount = -0.01;
    CHECK(hasErrors(check(action)));
    Indicator indicator;
    indicator.title = QStringLiteral("Fires");
    indicator.tolerance = 100.5;
    CHECK(hasErrors(check(indicator)));
    indicator.tolerance = 100;
    CHECK(check(indicator).isEmpty());
}

TEST_CASE("a number without a range may be any", "[rules]") {
    Reading reading;
    reading.indicator = Id<Indicator>::make();
    reading.periodEnd = today;
    reading.value = -1e12;
    CHECK(check(reading).isEmpty());
}

TEST_CASE("an archived record, and one that is not there, have no problems", "[rules]") {
    Action archived;
    archived.archived = true;
    archived.percent = 500;
    CHECK(check(archived).isEmpty());
    CHECK(ruleProblems(kindOf<Action>(), Records(), QUuid::createUuid(), today).isEmpty());
    CHECK(fieldProblems(kindOf<Action>(), Records(), QUuid::createUuid()).isEmpty());
}

TEST_CASE("the rules of a kind apply to records of that kind", "[rules]") {
    Action action = sound();
    action.start = day("2026-04-01");
    const Problems problems = check(action);
    CHECK(hasErrors(problems));
    CHECK(problems.first().field == QStringLiteral("due"));
}

TEST_CASE("every problem names a field of its kind and says what to do", "[rules]") {
    Records records;
    for (const Kind *kind : kinds()) {
        const QUuid id = QUuid::createUuid();
        kind->create(records, id);
        for (const Problem &problem : ruleProblems(*kind, records, id, today)) {
            INFO(kind->name() << ": " << problem.text.toStdString());
            CHECK(kind->fieldNamed(problem.field) >= 0);
            CHECK(problem.text.endsWith(u'.'));
            CHECK(problem.text.count(QStringLiteral(". ")) >= 1);
        }
    }
}

TEST_CASE("a new plan's settings have no problems", "[rules]") {
    CHECK(check(Settings()).isEmpty());
}
