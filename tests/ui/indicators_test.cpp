#include "core/record/records.h"
#include "tests/ui/windowfixture.h"
#include "ui/models/readinggridmodel.h"
#include "ui/pages/chartview.h"
#include "ui/pages/indicators/readingsheet.h"
#include "ui/pages/indicators/readingview.h"
#include "ui/pages/indicatorspage.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace saferplan;
using test::Fixture;

namespace {

struct Measured : Fixture {
    Measured() {
        indicator("Incidents", "incidents", 1000);
        indicator("Feeling safe", "%", 50);
        page().tabs().setCurrentIndex(1);
        page().begin();
    }
    void indicator(const char *title, const char *unit, double target) {
        Indicator made;
        made.id = Id<Indicator>::make();
        made.title = QString::fromLatin1(title);
        made.unit = QString::fromLatin1(unit);
        made.polarity = Polarity::LowerIsBetter;
        made.target = target;
        Edits edits = plan().edit();
        plan().commit(QStringLiteral("Add"), edits.put(made));
    }
    IndicatorsPage &page() {
        if (workspace().here().page != PageId::Indicators)
            go(PageId::Indicators);
        return window->view()->pageAs<IndicatorsPage>(PageId::Indicators);
    }
    ReadingSheet &sheet() { return page().sheet(); }
    ReadingView &view() { return sheet().view(); }
    const Records &records() { return plan().records(); }
    QModelIndex latest(int row) { return sheet().model().index(row, sheet().model().columnCount() - 1); }
    QString said() { return sheet().message().text(); }
    /// Keys to whatever has the keyboard: the first one opens an editor.
    void type(const char *text, Qt::Key then) {
        for (const char *key = text; *key; ++key)
            QTest::keyClick(QApplication::focusWidget(), *key);
        QTest::keyClick(QApplication::focusWidget(), then);
        QCoreApplication::processEvents(); // delegates take what was typed a moment later
    }
    void paste(const char *text, const QModelIndex &at) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
        view().setFocus();
        view().setCurrentIndex(at);
        QTest::keyClick(&view(), Qt::Key_V, Qt::ControlModifier);
    }
    QString cell(const char *title, int row = 0) {
        RecordTableModel &model = page().table().model();
        for (int column = 0; column < model.columnCount(); ++column)
            if (model.headerData(column, Qt::Horizontal).toString() == QLatin1String(title))
                return model.index(row, column).data().toString();
        return {};
    }
};

} // namespace

TEST_CASE("figures are typed down a column by keys alone, each a commit", "[indicators]") {
    Measured fixture;
    const QAbstractItemModelTester tester(&fixture.sheet().model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(QApplication::focusWidget() == &fixture.view());
    REQUIRE(fixture.view().currentIndex() == fixture.latest(0));
    fixture.type("1,050", Qt::Key_Return);
    CHECK(fixture.plan().undoLabel() == QStringLiteral("Enter readings for I-01, 2025/26 Q3"));
    CHECK(fixture.view().currentIndex() == fixture.latest(1));
    fixture.type("44.5%", Qt::Key_Return);
    REQUIRE(fixture.records().all<Reading>().size() == 2);
    CHECK(fixture.records().all<Reading>().at(0).value == 1050);
    CHECK(fixture.records().all<Reading>().at(1).value == 44.5);
    CHECK(fixture.latest(0).data().toString() == QStringLiteral("1,050"));
    fixture.plan().undo();
    CHECK(fixture.latest(1).data().toString() == QStringLiteral("not yet"));
}

TEST_CASE("what cannot be read is said, stays in its cell, and writes nothing", "[indicators]") {
    Measured fixture;
    const qsizetype commits = fixture.plan().commits().size();
    fixture.type("many", Qt::Key_Return);
    CHECK(fixture.plan().commits().size() == commits);
    CHECK(fixture.said().contains(QStringLiteral("Nothing was written. I-01 Incidents, 2025/26 Q3: “many”")));
    CHECK(fixture.answers.told.isEmpty());
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    REQUIRE(editor);
    CHECK(editor->text() == QStringLiteral("many"));
    editor->selectAll();
    fixture.type("900", Qt::Key_Return);
    CHECK(fixture.records().all<Reading>().at(0).value == 900);
    CHECK_FALSE(fixture.said().contains(QStringLiteral("Nothing was written")));
}

TEST_CASE("what cannot be read does not follow whoever leaves its cell", "[indicators]") {
    Measured fixture;
    for (const char key : {'f', 'e', 'w'})
        QTest::keyClick(QApplication::focusWidget(), key);
    fixture.view().setCurrentIndex(fixture.latest(1));
    QCoreApplication::processEvents();
    CHECK(fixture.said().contains(QStringLiteral("“few” cannot be read")));
    CHECK(fixture.view().indexWidget(fixture.latest(1)) == nullptr);
    CHECK(fixture.records().all<Reading>().isEmpty());
}

TEST_CASE("a block copied in Excel is pasted as one commit", "[indicators]") {
    Measured fixture;
    const qsizetype commits = fixture.plan().commits().size();
    const QModelIndex at = fixture.latest(0).siblingAtColumn(fixture.latest(0).column() - 1);
    fixture.paste("1,234\t1,150\r\n45%\tnot received\r\n", at);
    CHECK(fixture.plan().commits().size() == commits + 1);
    CHECK(fixture.plan().undoLabel() == QStringLiteral("Enter readings for 2025/26 Q2 to 2025/26 Q3"));
    CHECK(at.data().toString() == QStringLiteral("1,234"));
    CHECK(at.siblingAtRow(1).data().toString() == QStringLiteral("45"));
    CHECK(fixture.latest(1).data().toString() == QStringLiteral("not received"));
    CHECK(fixture.said() == QStringLiteral("4 readings written."));
    fixture.plan().undo();
    CHECK(at.data().toString() == QStringLiteral("none"));
}

TEST_CASE("one wrong cell in a pasted block keeps all of it out", "[indicators]") {
    Measured fixture;
    const qsizetype commits = fixture.plan().commits().size();
    fixture.paste("1,234\nfew\n", fixture.latest(0));
    CHECK(fixture.plan().commits().size() == commits);
    CHECK(fixture.said().contains(QStringLiteral("I-02 Feeling safe, 2025/26 Q3: “few” cannot be read")));
    fixture.paste("1\t2\t3", fixture.latest(0));
    CHECK(fixture.plan().commits().size() == commits);
    CHECK(fixture.said().contains(QStringLiteral("The block has 3 columns")));
}

TEST_CASE("cells are copied as a block, and Delete puts their readings away", "[indicators]") {
    Measured fixture;
    fixture.paste("1,234\n45\n", fixture.latest(0));
    // Not by setCurrentIndex: the view asks for the keys that are down, and would toggle.
    fixture.view().selectionModel()->setCurrentIndex(fixture.latest(0), QItemSelectionModel::ClearAndSelect);
    fixture.view().selectionModel()->select(fixture.latest(1), QItemSelectionModel::Select);
    QTest::keyClick(&fixture.view(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text() == QStringLiteral("1234\n45"));
    QTest::keyClick(&fixture.view(), Qt::Key_Delete);
    CHECK(fixture.latest(0).data().toString() == QStringLiteral("not yet"));
    CHECK(fixture.records().all<Reading>().at(0).archived);
}

TEST_CASE("the table says performance, direction and what is missing, and follows the sheet",
          "[indicators]") {
    Measured fixture;
    const QAbstractItemModelTester tester(&fixture.page().table().model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(fixture.cell("Performance") == QStringLiteral("No data"));
    CHECK(fixture.cell("Direction") == QStringLiteral("not known"));
    CHECK(fixture.cell("Trend") == QStringLiteral("no figures"));
    CHECK(fixture.cell("Latest") == QStringLiteral("no data"));
    CHECK(fixture.cell("Baseline") == QStringLiteral("no baseline"));
    const QModelIndex at = fixture.latest(0).siblingAtColumn(fixture.latest(0).column() - 1);
    fixture.paste("1,234\t1,050", at);
    CHECK(fixture.cell("Performance") == QStringLiteral("Green"));
    CHECK(fixture.cell("Direction") == QStringLiteral("↓ better"));
    CHECK(fixture.cell("Trend") == QStringLiteral("2 figures, from 1,234 to 1,050"));
    fixture.paste("2,000", fixture.latest(0));
    CHECK(fixture.cell("Performance") == QStringLiteral("No baseline"));
    fixture.page().tabs().setCurrentIndex(0);
    CHECK_FALSE(fixture.window->grab().isNull()); // the sparkline is painted
}

TEST_CASE("the chart is of the indicator that is chosen, and a table at T", "[indicators]") {
    Measured fixture;
    fixture.paste("1,050\n45\n", fixture.latest(0));
    ChartView &chart = fixture.page().chart();
    fixture.page().tabs().setCurrentIndex(0);
    fixture.workspace().open(fixture.records().all<Indicator>().at(1).id.uuid);
    CHECK(chart.accessibleName().startsWith(QStringLiteral("I-02 Feeling safe: green")));
    // A reading leads to the page of its indicator.
    fixture.workspace().open(fixture.records().all<Reading>().at(0).id.uuid);
    CHECK(chart.accessibleName().startsWith(QStringLiteral("I-01 Incidents")));
    chart.setFocus();
    QTest::keyClick(&chart, Qt::Key_T);
    auto *table = chart.findChild<QTableView *>();
    REQUIRE(table);
    CHECK(table->isVisible());
    CHECK(table->model()->index(0, 1).data().toString() == QStringLiteral("1,050 incidents"));
}

TEST_CASE("a plan without indicators says what belongs there, on the sheet too", "[indicators]") {
    Fixture fixture;
    auto &page = static_cast<IndicatorsPage &>(fixture.go(PageId::Indicators));
    CHECK(page.table().model().rowCount() == 0);
    CHECK_FALSE(page.chart().isVisible());
    page.tabs().setCurrentIndex(1);
    CHECK_FALSE(page.sheet().view().isVisible());
    page.sheet().paste();
    CHECK(fixture.answers.told.isEmpty());
    page.tabs().setCurrentIndex(0);
    page.table().addNew();
    CHECK(page.sheet().model().rowCount() == 1);
}

TEST_CASE("areas and resources are shown where a link leads to them", "[indicators]") {
    Fixture fixture;
    Area area;
    area.id = Id<Area>::make();
    area.name = QStringLiteral("Millrow");
    Need need;
    need.id = Id<Need>::make();
    need.area = area.id;
    need.score = 34;
    need.period = QStringLiteral("2025");
    Edits edits = fixture.plan().edit();
    fixture.plan().commit(QStringLiteral("Add"), edits.put(area).put(need));
    fixture.workspace().open(need.id.uuid);
    auto &page = fixture.window->view()->pageAs<IndicatorsPage>(PageId::Indicators);
    CHECK(page.tabs().currentIndex() == 2);
    CHECK(fixture.workspace().selected().id == need.id.uuid); // beside the area that it belongs to
}
