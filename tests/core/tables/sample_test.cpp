#include "core/rules/delivery.h"
#include "tests/support/testplan.h"

using namespace saferplan;

TEST_CASE("the sample has the figures that its brief gives", "[sample]") {
    const auto made = test::samplePlan();
    const Records &records = made->plan().records();
    QMap<Status, int> statuses;
    QMap<Rag, int> rags;
    for (const Action &action : records.all<Action>()) {
        ++statuses[action.status];
        if (action.status == Status::InProgress)
            ++rags[action.rag];
    }
    CHECK(records.all<Action>().size() == 40);
    CHECK(statuses[Status::Complete] == 12);
    CHECK(statuses[Status::InProgress] == 23);
    CHECK(statuses[Status::NotStarted] == 4);
    CHECK(statuses[Status::Suspended] == 1);
    CHECK(rags[Rag::Green] == 13);
    CHECK(rags[Rag::Amber] == 6);
    CHECK(rags[Rag::Red] == 4);
    CHECK(records.all<Case>().size() == 10);
    CHECK(records.all<Indicator>().size() == 12);
    CHECK(records.all<Engagement>().size() == 8);
    CHECK(made->plan().today() == QDate(2025, 12, 31));
}

TEST_CASE("the sample is sound, and is the same once it is read back", "[sample]") {
    const auto made = test::samplePlan();
    CHECK(made->plan().check().isEmpty());
    const Records before = made->plan().records();
    CHECK(made->reopen().records() == before);
}

TEST_CASE("the sample has a past: half way through, fewer actions were complete", "[sample]") {
    const auto made = test::samplePlan();
    const Records then = made->plan().asAt(endOfDay(QDate(2025, 6, 30)));
    int complete = 0;
    for (const Action &action : then.all<Action>())
        complete += action.status == Status::Complete;
    CHECK(complete > 0);
    CHECK(complete < 12);
}
