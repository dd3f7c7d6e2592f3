#include "core/progress/burnup.h"
#include "core/progress/coverage.h"
#include "tests/ui/samplewindow.h"
#include "ui/pages/blocktable.h"
#include "ui/pages/chartview.h"
#include "ui/pages/overviewpage.h"

#include <QTableView>

using namespace saferplan;

namespace {

struct Overview : test::SampleWindow {
    Overview() { workspace().go({PageId::Overview}); }
    ChartView &chart(const char *words) {
        for (ChartView *chart : window->view()->currentPage().findChildren<ChartView *>())
            if (chart->accessibleName().contains(QString::fromUtf8(words)) && chart->isVisible()) {
                chart->setFocus();
                REQUIRE(chart->hasFocus());
                return *chart;
            }
        FAIL("no such chart");
        throw 0;
    }
    BlockTable &coverage() {
        for (BlockTable *table : window->view()->currentPage().findChildren<BlockTable *>())
            if (table->accessibleName() == QStringLiteral("Live actions by priority and theme"))
                return *table;
        FAIL("no coverage");
        throw 0;
    }
    const Summary &summary() { return window->view()->pageAs<OverviewPage>(PageId::Overview).summary(); }
    /// How many actions the page of actions shows now, which must be the page shown.
    int shown() {
        REQUIRE(workspace().here().page == PageId::Actions);
        return window->view()->pageAs<ActionsPage>(PageId::Actions).table().model().shownCount();
    }
    QString narrowed() {
        return workspace().here().narrowing ? workspace().here().narrowing->name : QString();
    }
};

} // namespace

TEST_CASE("a segment of RAG by priority leads to the actions of that priority and colour", "[overview]") {
    Overview page;
    const FiguresOf first = page.summary().byPriority.first();
    REQUIRE(first.figures.computed.of(Delivery::Blue) > 0);
    page.chart("off track");
    page.key(Qt::Key_Down);
    page.key(Qt::Key_Right); // from the whole bar to its first colour
    CHECK(QApplication::focusWidget()->accessibleDescription().contains(
        QStringLiteral("Blue %1").arg(first.figures.computed.of(Delivery::Blue))));
    page.key(Qt::Key_Return);
    CHECK(page.shown() == first.figures.computed.of(Delivery::Blue));
    CHECK(page.narrowed().startsWith(first.reference));

    page.workspace().back();
    page.chart("off track");
    page.key(Qt::Key_Left);
    page.key(Qt::Key_Return);
    CHECK(page.shown() == first.figures.total);
    CHECK(page.narrowed() == first.reference);
}

TEST_CASE("a click on a segment is on its colour, and on the name of a bar on all of it", "[overview]") {
    Overview page;
    ChartView &chart = page.chart("off track");
    QList<std::pair<int, int>> chosen;
    QObject::connect(&chart, &ChartView::chosen, [&](int category, int series) {
        chosen.append({category, series});
    });
    QSet<int> series;
    bool whole = false;
    for (int part = 3; part < 7; ++part) // across the chart, for a line may lie between two bars
        for (int x = 2; x < chart.width(); x += 12) {
            page.workspace().go({PageId::Overview});
            QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(x, chart.height() * part / 10));
        }
    for (const auto &[category, one] : chosen) {
        series.insert(one);
        whole = whole || one == -1;
    }
    CHECK(whole);
    CHECK(series.size() > 2);
}

TEST_CASE("a point over time leads to what was planned or completed in its month", "[overview]") {
    Overview page;
    const BurnUp burnUp = burnUpOf(page.records(), page.plan().today());
    int month = 1;
    while (burnUp.points[month].completed.value_or(0) == burnUp.points[month - 1].completed.value_or(0))
        ++month;
    const int added = *burnUp.points[month].completed - *burnUp.points[month - 1].completed;
    page.chart("complete");
    for (int i = 0; i <= month; ++i)
        page.key(Qt::Key_Right);
    page.key(Qt::Key_Down);
    page.key(Qt::Key_Down); // past what was planned
    page.key(Qt::Key_Return);
    CHECK(page.shown() == added);
    CHECK(page.narrowed().startsWith(QStringLiteral("Complete in ")));

    page.workspace().back();
    page.chart("complete");
    page.key(Qt::Key_Up);
    page.key(Qt::Key_Return);
    CHECK(page.shown() == burnUp.points[month].planned - burnUp.points[month - 1].planned);
    CHECK(page.narrowed().startsWith(QStringLiteral("Planned for ")));
}

TEST_CASE("a cell of coverage leads to the live actions of its priority and theme", "[overview]") {
    Overview page;
    const Coverage coverage = coverageOf(page.records());
    for (int column = 0; column <= coverage.themes.size() + 1; ++column) {
        INFO("column " << column);
        page.workspace().go({PageId::Overview});
        BlockTable &table = page.coverage();
        table.setFocus();
        table.setCurrentCell(1, column);
        page.key(Qt::Key_Return);
        if (column > coverage.themes.size())
            CHECK(page.shown() == coverage.withoutTheme[1]);
        else if (column > 0)
            CHECK(page.shown() == coverage.live[1][column - 1]);
        else
            CHECK(page.shown() > 0);
    }
}
