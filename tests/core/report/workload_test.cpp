#include "core/record/records.h"
#include "core/report/workload.h"
#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"

using namespace saferplan;

TEST_CASE("the workload of a group counts its actions by status, the overdue ones apart", "[workload]") {
    const auto sample = test::samplePlan();
    const Records &records = sample->plan().records();
    const Id<Group> group{findReference(records, QStringLiteral("G1"), &kindOf<Group>()).id};
    const Workload workload = workloadOf(standingsOf(records, sample->plan().today()), group);
    int all = 0;
    for (const Action &action : records.all<Action>())
        all += action.group == group && !action.archived;
    int counted = 0;
    int overdue = 0;
    for (qsizetype at = 0; at < workload.statuses.size(); ++at) {
        counted += workload.inTime[at] + workload.overdue[at];
        overdue += workload.overdue[at];
    }
    CHECK(counted == all);
    CHECK(workload.open == 5);
    CHECK(overdue == 1);
    const ChartBlock chart = workloadChart(workload, QStringLiteral("G1"), sample->plan().today());
    CHECK(chart.title == QStringLiteral("G1: 5 open, 1 overdue"));
    CHECK(chart.categories.size() == workload.statuses.size());
}

TEST_CASE("a group without actions says so", "[workload]") {
    const ChartBlock chart = workloadChart(workloadOf({}, Id<Group>::make()), QStringLiteral("G9"), {});
    CHECK(chart.title == QStringLiteral("G9: no open actions"));
    CHECK(chart.categories.isEmpty());
    CHECK(chart.textEquivalent == QStringLiteral("The group has no actions."));
}
