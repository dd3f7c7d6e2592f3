#include "core/report/editiondocument.h"
#include "core/report/raghistory.h"
#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"

using namespace saferplan;

namespace {

/// The charts of an edition.
QList<ChartBlock> chartsOf(const OpenPlan &plan, const EditionOrder &order) {
    QList<ChartBlock> charts;
    for (const Block &block : editionDocument(plan, order)().blocks)
        if (const auto *chart = std::get_if<ChartBlock>(&block))
            charts.append(*chart);
    return charts;
}

const ChartBlock *ofKind(const QList<ChartBlock> &charts, ChartKind kind) {
    for (const ChartBlock &chart : charts)
        if (chart.kind == kind)
            return &chart;
    return nullptr;
}

} // namespace

TEST_CASE("a pack tells the month ends before its day, a review the quarter ends of its year", "[editions]") {
    EditionOrder order;
    CHECK(historyDaysOf(order, QDate(2026, 3, 14)) == QList<QDate>{QDate(2025, 10, 31), QDate(2025, 11, 30),
                                                                   QDate(2025, 12, 31), QDate(2026, 1, 31),
                                                                   QDate(2026, 2, 28)});
    order.kind = EditionKind::AnnualReview;
    CHECK(historyDaysOf(order, QDate(2025, 12, 5)) ==
          QList<QDate>{QDate(2025, 3, 31), QDate(2025, 6, 30), QDate(2025, 9, 30)});
    order.inYear = QDate(2024, 5, 1);
    CHECK(historyDaysOf(order, QDate(2025, 12, 5)).last() == QDate(2025, 3, 31));
    order.kind = EditionKind::Agenda;
    CHECK(historyDaysOf(order, QDate(2025, 12, 5)).isEmpty());
}

TEST_CASE("the editions of the sample have the charts that serve their readers", "[editions]") {
    const auto sample = test::samplePlan();
    EditionOrder order;
    const QList<ChartBlock> pack = chartsOf(sample->plan(), order);
    for (const ChartKind kind : {ChartKind::StackedBars, ChartKind::Lines, ChartKind::StackedColumns,
                                 ChartKind::Matrix, ChartKind::Multiples, ChartKind::GroupedBars})
        CHECK(ofKind(pack, kind));
    const ChartBlock *overTime = ofKind(pack, ChartKind::StackedColumns);
    REQUIRE(overTime);
    CHECK(overTime->categories.size() == 6);
    CHECK(overTime->categories.last() == QStringLiteral("31 Dec 2025"));
    order.kind = EditionKind::AnnualReview;
    const QList<ChartBlock> review = chartsOf(sample->plan(), order);
    CHECK(ofKind(review, ChartKind::StackedColumns));
    CHECK(ofKind(review, ChartKind::Multiples));
}

TEST_CASE("days before the plan had actions are no part of its history", "[editions]") {
    test::TestPlan plan;
    CHECK(ragHistory(plan.plan(), {QDate(2025, 11, 30), QDate(2025, 12, 31)}, {}).isEmpty());
}

TEST_CASE("what may not be public is not counted in what a public edition tells of the past", "[editions]") {
    const auto sample = test::samplePlan();
    const QList<QDate> days{QDate(2025, 12, 31)};
    const Action &first = sample->plan().records().all<Action>().at(0);
    const int all = ragHistory(sample->plan(), days, {}).first().figures.total;
    const int open = ragHistory(sample->plan(), days, Withheld()).first().figures.total;
    Withheld one;
    one.insert(first.id.uuid, {Marking::OfficialSensitive, {}, false});
    CHECK(open <= all);
    CHECK(ragHistory(sample->plan(), days, one).first().figures.total == open - 1);
}
