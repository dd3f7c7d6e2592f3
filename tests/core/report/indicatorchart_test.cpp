#include "core/report/indicatorchart.h"
#include "tests/core/progress/sampleplan.h"
#include "tests/support/qtprint.h"

using namespace saferplan;

namespace {

struct Charted : SamplePlan {
    Indicator indicator;

    Charted() {
        indicator.id = Id<Indicator>::make();
        indicator.reference = QStringLiteral("I-01");
        indicator.title = QStringLiteral("Incidents");
        indicator.unit = QStringLiteral("incidents");
        indicator.polarity = Polarity::LowerIsBetter;
        indicator.sourceAgency = agency.id;
    }
    void reading(const char *end, std::optional<double> value) {
        Reading made;
        made.id = Id<Reading>::make();
        made.indicator = indicator.id;
        made.periodEnd = day(end);
        made.value = value;
        made.notReceived = !value;
        records.all<Reading>().put(made);
    }
    ChartBlock chart() {
        records.all<Indicator>().put(indicator);
        return indicatorChart(records, indicatorStandingsOf(records).first());
    }
};

} // namespace

TEST_CASE("an indicator's chart has its figures, target, tolerance and baseline", "[report]") {
    Charted plan;
    plan.indicator.target = 1000;
    plan.indicator.baseline = 1200;
    plan.reading("2025-06-30", 1250);
    plan.reading("2025-12-31", 1150);
    const ChartBlock chart = plan.chart();
    CHECK(chart.categories == QStringList{QStringLiteral("2025/26 Q1"), QStringLiteral("2025/26 Q2"),
                                          QStringLiteral("2025/26 Q3")});
    REQUIRE(chart.series.size() == 4);
    CHECK(chart.series[0].values == QList<std::optional<double>>{1250, std::nullopt, 1150});
    CHECK(chart.series[1].values.first() == 1000);
    CHECK(chart.series[2].values.first() == 1100); // 10 per cent above
    CHECK(chart.series[3].values.first() == 1200);
    CHECK(chart.title == QStringLiteral("I-01 Incidents: amber, ↓ better"));
    CHECK(chart.textEquivalent ==
          QStringLiteral("2025/26 Q1 1,250 incidents, 2025/26 Q2 not known, 2025/26 Q3 1,150 incidents. "
                         "Target 1,000 incidents, green to 1,100 incidents, baseline 1,200 incidents."));
    CHECK(indicatorMultiples(plan.records, indicatorStandingsOf(plan.records)).textEquivalent ==
          QStringLiteral(
              "I-01 Incidents: amber, ↓ better. From 1,250 incidents in 2025/26 Q1 to 1,150 incidents in "
              "2025/26 Q3; target 1,000 incidents; baseline 1,200 incidents."));
    CHECK(chart.caption.contains(QStringLiteral("Source: Council.")));
    CHECK_FALSE(chart.fromZero);
    CHECK(chart.caption.endsWith(QStringLiteral("The scale does not begin at zero.")));
}

TEST_CASE("where higher is better the tolerance lies below the target", "[report]") {
    Charted plan;
    plan.indicator.polarity = Polarity::HigherIsBetter;
    plan.indicator.target = 50;
    plan.reading("2025-12-31", 12);
    const ChartBlock chart = plan.chart();
    CHECK(chart.series[2].values.first() == 45);
    CHECK(chart.fromZero);
}

TEST_CASE("an indicator for context only has no tolerance", "[report]") {
    Charted plan;
    plan.indicator.polarity = Polarity::ContextOnly;
    plan.indicator.baseline = 9;
    plan.reading("2025-12-31", 11);
    const ChartBlock chart = plan.chart();
    REQUIRE(chart.series.size() == 2);
    CHECK(chart.series[1].name == QStringLiteral("Baseline"));
}

TEST_CASE("an indicator without figures says so in the place of a chart", "[report]") {
    Charted plan;
    plan.indicator.target = 10;
    const ChartBlock chart = plan.chart();
    CHECK(chart.categories.isEmpty());
    CHECK(chart.title == QStringLiteral("I-01 Incidents: no data"));
}
