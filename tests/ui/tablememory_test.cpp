#include "tests/ui/samplewindow.h"
#include "ui/pages/commitbrowser.h"
#include "ui/pages/historypage.h"
#include "ui/pages/pagelist.h"
#include "ui/pages/plan/plantreemodel.h"
#include "ui/pages/planpage.h"
#include "ui/pages/tablecolumns.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTreeView>

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

TEST_CASE("the filter of the history and the unfolded lines of the plan are found as they were left",
          "[memory]") {
    test::SampleWindow sample;
    const auto history = [&sample]() -> CommitBrowser & {
        sample.workspace().go({PageId::History});
        CommitBrowser &browser = sample.window->view()->pageAs<HistoryPage>(PageId::History).browser();
        REQUIRE(QTest::qWaitFor([&browser] { return browser.isVisible(); }));
        browser.commits().finish();
        return browser;
    };
    const auto line = [](CommitBrowser &browser, const char *name) {
        for (QLineEdit *edit : browser.findChildren<QLineEdit *>())
            if (edit->accessibleName().startsWith(QLatin1String(name)))
                return edit;
        return static_cast<QLineEdit *>(nullptr);
    };
    CommitBrowser &left = history();
    const int all = left.commits().rowCount();
    line(left, "Filter")->setText(QStringLiteral("update"));
    line(left, "Only changes from")->setText(QStringLiteral("1 Dec 2025"));
    left.commits().finish();
    REQUIRE(left.commits().rowCount() > 0);
    auto *author = left.findChildren<QComboBox *>().first();
    const QString chosen = left.commits().at(0)->author;
    author->setCurrentIndex(author->findData(chosen));
    emit author->activated(author->currentIndex());
    left.commits().finish();
    const int rows = left.commits().rowCount();
    left.list().setColumnWidth(CommitListModel::Who, 77);
    REQUIRE(rows > 0);
    REQUIRE(rows < all);

    sample.workspace().go({PageId::Plan});
    QTreeView &tree = sample.window->view()->pageAs<PlanPage>(PageId::Plan).tree();
    const auto priority = [](QTreeView &of, int row) {
        const auto *model = static_cast<const PlanTreeModel *>(of.model());
        return model->index(row, 0, model->indexOf(PlanPart::Priorities));
    };
    tree.collapse(priority(tree, 0));
    tree.expand(tree.model()->index(0, 0, priority(tree, 1)));

    again(sample);
    sample.workspace().go({PageId::Plan});
    QTreeView &tree2 = sample.window->view()->pageAs<PlanPage>(PageId::Plan).tree();
    CHECK_FALSE(tree2.isExpanded(priority(tree2, 0)));
    CHECK(tree2.isExpanded(tree2.model()->index(0, 0, priority(tree2, 1))));
    CommitBrowser &found = history();
    CHECK(line(found, "Filter")->text() == QStringLiteral("update"));
    CHECK(line(found, "Only changes from")->text() == QStringLiteral("1 Dec 2025"));
    CHECK(found.findChildren<QComboBox *>().first()->currentText() == chosen);
    CHECK(found.commits().rowCount() == rows);
    CHECK(found.list().columnWidth(CommitListModel::Who) == 77);
}
