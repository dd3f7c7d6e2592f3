#include "tests/ui/samplewindow.h"
#include "ui/pages/pagelist.h"
#include "ui/pages/tablecolumns.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace saferplan;

namespace {

/// Leaves a table otherwise than it was made: with words in its filter, a chip on, its last column hidden,
/// and sorted by its second column.
TableState left(RecordTable &table) {
    table.findChild<QLineEdit *>(QStringLiteral("filter"))->setText(QStringLiteral("the"));
    for (QPushButton *button : table.findChildren<QPushButton *>())
        if (button->isCheckable()) {
            button->setChecked(true);
            break;
        }
    table.view().sortByColumn(1, Qt::DescendingOrder);
    table.columns().setShown(table.model().columnCount() - 1, false);
    return table.state();
}

void again(test::SampleWindow &sample) {
    sample.window->closePlan();
    QTest::qWait(1); // what was of the closed plan goes
    REQUIRE(sample.window->openPlan(sample.file->path()));
}

} // namespace

TEST_CASE("every table of every page is found as it was left", "[memory]") {
    test::SampleWindow sample;
    int tables = 0;
    for (const PageInfo &info : pageList()) {
        INFO(info.name);
        sample.workspace().go({info.id});
        QMap<QString, TableState> states; // by the kind of record
        for (RecordTable *table : sample.window->view()->page(info.id).findChildren<RecordTable *>())
            states.insert(QLatin1String(table->model().kind().name()), left(*table));
        if (states.isEmpty())
            continue;
        again(sample);
        sample.workspace().go({info.id});
        const QList<RecordTable *> after = sample.window->view()->page(info.id).findChildren<RecordTable *>();
        REQUIRE(after.size() == states.size());
        for (RecordTable *table : after) {
            INFO(table->model().kind().name());
            CHECK(table->state().showsTheSameAs(states.value(QLatin1String(table->model().kind().name()))));
            CHECK(table->state().filter == QStringLiteral("the"));
            CHECK(table->state().falling);
            CHECK(table->view().isColumnHidden(table->model().columnCount() - 1));
            ++tables;
        }
    }
    CHECK(tables == 14);
}

TEST_CASE("a table is left otherwise in another plan", "[memory]") {
    test::SampleWindow sample;
    sample.workspace().go({PageId::Cases});
    left(*sample.window->view()->currentPage().findChild<RecordTable *>());
    test::TestPlan other;
    other.close();
    REQUIRE(sample.window->openPlan(other.path()));
    sample.workspace().go({PageId::Cases});
    CHECK(sample.window->view()->currentPage().findChild<RecordTable *>()->state().filter.isEmpty());
}

TEST_CASE("each plan has its window as large as it was left", "[memory]") {
    test::SampleWindow sample;
    test::TestPlan other;
    other.close();
    sample.window->resize(700, 600);
    REQUIRE(sample.window->openPlan(other.path()));
    CHECK(sample.window->size() == QSize(700, 600)); // it has no size of its own yet
    sample.window->resize(760, 500);
    REQUIRE(sample.window->openPlan(sample.file->path()));
    CHECK(sample.window->size() == QSize(700, 600));
    REQUIRE(sample.window->openPlan(other.path()));
    CHECK(sample.window->size() == QSize(760, 500));
}
