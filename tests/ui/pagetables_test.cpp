#include "tests/ui/firstof.h"
#include "tests/ui/samplewindow.h"
#include "ui/inspector/linkedview.h"
#include "ui/pages/casespage.h"
#include "ui/pages/chartview.h"
#include "ui/pages/meetings/meetingtable.h"
#include "ui/pages/meetings/meetingview.h"
#include "ui/pages/meetingspage.h"
#include "ui/pages/pagelist.h"
#include "ui/pages/planpage.h"
#include "ui/pages/tablecommands.h"

#include <QClipboard>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>

using namespace saferplan;

namespace {

QAction *commandNamed(const Page &page, const QString &text) {
    for (QAction *action : page.commands())
        if (action->text().remove(u'&').startsWith(text))
            return action;
    return nullptr;
}

QStringList namesOf(const QList<QAction *> &actions) {
    QStringList names;
    for (const QAction *action : actions)
        names += action->text().remove(u'&');
    return names;
}

QString copied() {
    return QGuiApplication::clipboard()->text();
}

QList<QAbstractItemView *> tablesIn(const QWidget &widget) {
    QList<QAbstractItemView *> tables;
    for (auto *view : widget.findChildren<QAbstractItemView *>())
        if (view->isVisible() && (qobject_cast<QTableView *>(view) || qobject_cast<QTreeView *>(view)))
            tables += view;
    return tables;
}

/// Copies and prints a table that has the keyboard, by the commands of its page.
void checkTable(test::SampleWindow &sample, QAbstractItemView &table) {
    INFO(table.metaObject()->className() << " " << table.accessibleName().toStdString());
    const Page &page = sample.window->view()->currentPage();
    table.setFocus();
    REQUIRE(table.hasFocus());
    QAction *copy = commandNamed(page, QStringLiteral("Copy the selected rows"));
    if (!copy)
        copy = commandNamed(page, QStringLiteral("Copy the table"));
    QAction *print = commandNamed(page, QStringLiteral("Print the table"));
    REQUIRE(copy);
    REQUIRE(print);
    CHECK(table.actions().contains(copy));
    CHECK(table.actions().contains(print));
    CHECK(print->shortcut() == QKeySequence(QKeySequence::Print));
    if (table.selectionMode() == QAbstractItemView::ExtendedSelection)
        table.selectAll();
    QGuiApplication::clipboard()->clear();
    copy->trigger();
    if (copy->isEnabled() && table.model()->rowCount() > 0) {
        REQUIRE(QTest::qWaitFor([] { return !copied().isEmpty(); }));
        CHECK(QGuiApplication::clipboard()->mimeData()->hasHtml());
    }
    QFile::remove(sample.answers.file);
    QTest::keyClick(&table, Qt::Key_P, Qt::ControlModifier);
    QFile pdf(sample.answers.file);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.read(4) == "%PDF");
}

} // namespace

TEST_CASE("every table on a page is copied and printed, by the commands of the page and by key", "[tables]") {
    test::SampleWindow sample;
    sample.answers.file = sample.file->file(QStringLiteral("table.pdf"));
    int checked = 0;
    const auto look = [&] {
        for (QAbstractItemView *table : tablesIn(sample.window->view()->currentPage()))
            checkTable(sample, *table), ++checked;
    };
    for (const PageInfo &info : pageList()) {
        INFO("on the page " << info.name);
        sample.workspace().go({info.id});
        QTest::qWait(80); // what is filled in slices is there by then
        const RecordName record = test::firstOf(info.id, sample.records());
        if (record.kind)
            sample.workspace().select(record);
        look();
        for (QTabWidget *tabs : sample.window->view()->currentPage().findChildren<QTabWidget *>()) {
            const int first = tabs->currentIndex();
            for (int tab = 0; tab < tabs->count() && tabs->isVisible(); ++tab) {
                INFO("on the tab " << tabs->tabText(tab).toStdString());
                tabs->setCurrentIndex(tab);
                QTest::qWait(80);
                if (tab != first)
                    look();
            }
            tabs->setCurrentIndex(first);
        }
    }
    CHECK(checked > 20);
    CHECK(sample.answers.told.isEmpty());
}

TEST_CASE("the table that the keyboard is in, or was in last, is the one that is copied", "[tables]") {
    test::SampleWindow sample;
    sample.workspace().go({PageId::Meetings});
    auto &page = sample.window->view()->pageAs<MeetingsPage>(PageId::Meetings);
    page.begin();
    CHECK(namesOf(page.commands()).contains(QStringLiteral("Copy the selected rows")));
    CHECK(namesOf(page.commands()).contains(QStringLiteral("Change the selected rows…")));
    page.meetingView().focusAgenda();
    CHECK(namesOf(page.commands()).contains(QStringLiteral("Copy the table")));
    CHECK(namesOf(page.commands()).contains(QStringLiteral("Move the item up")));
    CHECK_FALSE(namesOf(page.commands()).contains(QStringLiteral("Copy the selected rows")));

    // As the menu has it when it is opened, though the keyboard is then in the menu.
    QMenu *menu = nullptr;
    for (QAction *title : sample.window->menuBar()->actions())
        if (title->text() == QStringLiteral("&Page"))
            menu = title->menu();
    REQUIRE(menu);
    emit menu->aboutToShow();
    CHECK(namesOf(menu->actions()).contains(QStringLiteral("Move the item up")));
    commandNamed(page, QStringLiteral("Copy the table"))->trigger();
    CHECK(copied().startsWith(QStringLiteral("No.")));
}

TEST_CASE("the page of cases keeps the commands of its table, and of the tables of a case", "[tables]") {
    test::SampleWindow sample;
    sample.workspace().go({PageId::Cases});
    auto &page = sample.window->view()->pageAs<CasesPage>(PageId::Cases);
    page.begin();
    for (const char *name : {"Open the case", "Copy the selected rows", "Print the table…",
                             "Change the selected rows…", "Choose the columns…"})
        CHECK(namesOf(page.commands()).contains(QString::fromUtf8(name)));
    page.openCase(sample.record<Case>("C-001").id.uuid);
    CHECK(namesOf(page.commands()).contains(QStringLiteral("Copy the table")));
    CHECK_FALSE(namesOf(page.commands()).contains(QStringLiteral("Change the selected rows…")));
}

TEST_CASE("a printed table bears the highest marking of its rows, or of the plan where it cannot know",
          "[tables]") {
    test::SampleWindow sample;
    const auto markingOf = [](const QAbstractItemView &table) {
        return table.findChild<TableCommands *>()->document().marking;
    };
    sample.workspace().go({PageId::Cases});
    auto &cases = sample.window->view()->pageAs<CasesPage>(PageId::Cases);
    cases.table().narrow({QStringLiteral("OFFICIAL"), [&](const QUuid &id) {
                              return sample.records().get(Id<Case>{id}).marking == Marking::Official;
                          }});
    CHECK(markingOf(cases.table().view()) == Marking::Official);
    cases.table().showAll();
    CHECK(markingOf(cases.table().view()) == Marking::OfficialSensitive);
    sample.workspace().go({PageId::History});
    for (const QAbstractItemView *table : tablesIn(sample.window->view()->currentPage()))
        if (table->model()->rowCount() > 0)
            CHECK(markingOf(*table) == Marking::OfficialSensitive);
}

TEST_CASE("the records that link to the selected one are copied", "[tables]") {
    test::SampleWindow sample;
    sample.workspace().go({PageId::Cases});
    sample.workspace().select({&kindOf<Case>(), sample.record<Case>("C-001").id.uuid});
    Inspector &inspector = sample.window->view()->inspector();
    inspector.showTab(Inspector::Tab::Linked);
    auto *tree = inspector.linked().findChild<QTreeView *>();
    REQUIRE(QTest::qWaitFor([tree] { return tree->isVisible() && tree->model()->rowCount() > 0; }));
    tree->setFocus();
    const Page &page = sample.window->view()->currentPage();
    CHECK(tree->actions().contains(commandNamed(page, QStringLiteral("Copy the table"))));
    QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([] { return !copied().isEmpty(); }));
    CHECK(copied().contains(QStringLiteral("Progress updates")));
}

TEST_CASE("the figures of a chart are copied from the chart itself", "[tables]") {
    test::SampleWindow sample;
    sample.workspace().go({PageId::Overview});
    auto *chart = sample.window->view()->currentPage().findChild<ChartView *>();
    REQUIRE(chart);
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_C, Qt::ControlModifier);
    REQUIRE(copied().startsWith(QStringLiteral("What\t")));
    CHECK(copied().count(u'\n') > 2);
}

TEST_CASE("of the plan's tree what is unfolded is copied, each line set in under the one above", "[tables]") {
    test::SampleWindow sample;
    sample.workspace().go({PageId::Plan});
    auto &page = sample.window->view()->pageAs<PlanPage>(PageId::Plan);
    page.tree().setFocus();
    page.tree().collapseAll();
    QTest::keyClick(&page.tree(), Qt::Key_C, Qt::ControlModifier);
    const qsizetype folded = copied().count(u'\n');
    CHECK(folded == page.tree().model()->rowCount() + 1);
    page.tree().expandAll();
    QTest::keyClick(&page.tree(), Qt::Key_C, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return copied().count(u'\n') > folded; }));
    CHECK(copied().contains(QStringLiteral("\n\u00a0\u00a0\u00a0\u00a0")));
}
