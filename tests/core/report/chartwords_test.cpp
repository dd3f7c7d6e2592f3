#include "core/progress/coverage.h"
#include "core/report/chartwords.h"
#include "core/report/planblocks.h"
#include "core/report/ragovertime.h"
#include "tests/core/progress/sampleplan.h"
#include "tests/support/qtprint.h"

using namespace saferplan;

TEST_CASE("the figures of small charts stand in one table, whichever series each has", "[report]") {
    ChartBlock chart;
    chart.kind = ChartKind::Multiples;
    ChartBlock one;
    one.title = QStringLiteral("I-01");
    one.categories = {QStringLiteral("Q1"), QStringLiteral("Q2")};
    one.series = {{QStringLiteral("Figure"), Tone::Done, {1.0, std::nullopt}},
                  {QStringLiteral("Target"), Tone::Planned, {3.0, 3.0}}};
    ChartBlock other = one;
    other.title = QStringLiteral("I-02");
    other.series.removeLast();
    chart.parts = {one, other};
    const TableBlock table = figuresOf(chart);
    QStringList rows;
    for (const QList<Cell> &row : table.rows) {
        QStringList cells;
        for (const Cell &cell : row)
            cells += cell.text;
        rows += cells.join(u'|');
    }
    CHECK(rows == QStringList{QStringLiteral("I-01|Q1|1|3"), QStringLiteral("I-01|Q2|not known|3"),
                              QStringLiteral("I-02|Q1|1|none"), QStringLiteral("I-02|Q2|not known|none")});
}

TEST_CASE("what is told in place of a chart says its kind and its message", "[report]") {
    ChartBlock chart;
    chart.kind = ChartKind::Matrix;
    chart.title = QStringLiteral("All is covered");
    CHECK(alternativeTo(chart) == QStringLiteral("Matrix of figures: All is covered"));
    chart.textEquivalent = QStringLiteral("P1: 3.");
    CHECK(alternativeTo(chart) ==
          QStringLiteral("Matrix of figures: All is covered. The text after it says the same."));
}

TEST_CASE("RAG over time says whether more actions are red than before", "[report]") {
    RagMoment before{QDate(2025, 10, 31), {}};
    RagMoment now{QDate(2025, 12, 31), {}};
    CHECK(ragOverTimeChart({}).categories.isEmpty());
    for (int i = 0; i < 2; ++i)
        now.figures.computed.add(Delivery::Red);
    before.figures.computed.add(Delivery::Red);
    const ChartBlock chart = ragOverTimeChart({before, now});
    CHECK(chart.title == QStringLiteral("2 actions red, up from 1"));
    CHECK(chart.textEquivalent == QStringLiteral("31 Oct 2025: 1 red. 31 Dec 2025: 2 red."));
    CHECK(ragOverTimeChart({now, before}).title == QStringLiteral("1 action red, down from 2"));
    CHECK(ragOverTimeChart({now, now}).title == QStringLiteral("2 actions red, as many as before"));
}

TEST_CASE("the coverage of a plan is a matrix that counts its gaps", "[report]") {
    const SamplePlan plan;
    const Coverage coverage = coverageOf(plan.records);
    const ChartBlock chart = coverageChart(plan.records, coverage);
    CHECK(chart.kind == ChartKind::Matrix);
    CHECK(chart.categories.size() == coverage.priorities.size());
    CHECK(chart.series.size() == coverage.themes.size() + 1);
    for (const Series &series : chart.series)
        CHECK(series.values.size() == chart.categories.size());
}

TEST_CASE("a chart without figures is known, and why it is empty", "[report]") {
    ChartBlock chart;
    chart.title = QStringLiteral("Nothing yet");
    CHECK_FALSE(hasFigures(chart));
    CHECK(whyEmpty(chart) == QStringLiteral("There are no figures yet."));
    chart.caption = QStringLiteral("No area has a need score.");
    CHECK(whyEmpty(chart) == chart.caption);
    chart.categories = {QStringLiteral("P1")};
    chart.series = {{QStringLiteral("Live"), Tone::Done, {0.0}},
                    {QStringLiteral("Late"), Tone::Red, {std::nullopt}}};
    CHECK_FALSE(hasFigures(chart));
    chart.series[1].values = {1.0};
    CHECK(hasFigures(chart));
    ChartBlock multiples;
    multiples.kind = ChartKind::Multiples;
    multiples.parts = {chart};
    CHECK(hasFigures(multiples));
}

TEST_CASE("a chart of many rows is cut into pieces that fit a page, and nothing is lost", "[report]") {
    ChartBlock chart;
    chart.title = QStringLiteral("Need by area");
    chart.caption = QStringLiteral("Share of need");
    chart.textEquivalent = QStringLiteral("In words.");
    chart.series = {{QStringLiteral("Need"), Tone::Done, {}}};
    for (int area = 0; area < 30; ++area) {
        chart.categories += QStringLiteral("Area %1").arg(area);
        chart.series[0].values.append(area);
    }
    const QList<ChartBlock> pieces = piecesOf(chart);
    REQUIRE(pieces.size() == 3);
    QStringList categories;
    for (const ChartBlock &piece : pieces) {
        categories += piece.categories;
        CHECK(piece.series[0].values.size() == piece.categories.size());
    }
    CHECK(categories == chart.categories);
    CHECK(pieces[1].title == QStringLiteral("Need by area, continued"));
    CHECK(pieces[0].textEquivalent.isEmpty());
    CHECK(pieces[2].textEquivalent == chart.textEquivalent);
    chart.kind = ChartKind::Lines; // is no higher for more of them
    CHECK(piecesOf(chart).size() == 1);
}

TEST_CASE("each piece of small charts has the words of its own", "[report]") {
    ChartBlock chart;
    chart.kind = ChartKind::Multiples;
    for (int i = 1; i <= 5; ++i) {
        ChartBlock part;
        part.title = QStringLiteral("I-0%1").arg(i);
        part.textEquivalent = part.title + u'.';
        chart.categories += part.title;
        chart.parts.push_back(part);
    }
    const QList<ChartBlock> pieces = piecesOf(chart);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].textEquivalent == QStringLiteral("I-01. I-02. I-03. I-04."));
    CHECK(pieces[1].textEquivalent == QStringLiteral("I-05."));
    CHECK(pieces[1].parts.size() == 1);
}
