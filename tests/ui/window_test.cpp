#include "core/record/shown.h"
#include "tests/ui/samplewindow.h"
#include "ui/pages/casespage.h"
#include "ui/pages/chartview.h"
#include "ui/pages/overviewpage.h"
#include "ui/pages/pagelist.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace saferplan;
using test::Fixture;

TEST_CASE("dates are read as people write them", "[editors]") {
    for (const char *text :
         {"14 Jan 2026", "14 january 2026", "14/1/2026", "14/01/26", "14.1.2026", "2026-01-14"})
        CHECK(readDate(QString::fromLatin1(text)) == QDate(2026, 1, 14));
    CHECK_FALSE(readDate(QStringLiteral("soon")).isValid());
    CHECK_FALSE(readDate({}).isValid());
    CHECK(dateText(QDate(2026, 1, 14)) == QStringLiteral("14 Jan 2026"));
}

TEST_CASE("the window shows a plan on all its pages", "[window]") {
    Fixture fixture;
    CHECK(fixture.answers.told.isEmpty());
    for (const PageInfo &page : pageList()) {
        fixture.go(page.id);
        CHECK_FALSE(fixture.window->grab().isNull());
    }
    CHECK(fixture.window->view()->pageAs<OverviewPage>(PageId::Overview).summary().actions.total == 2);
    CHECK(fixture.window->view()->pageAs<OverviewPage>(PageId::Overview).summary().actions.overdue == 2);
    CHECK(fixture.actions().model().rowCount() == 2);
    CHECK(fixture.window->findChild<QLabel *>(QStringLiteral("marking"))->text() ==
          QStringLiteral("OFFICIAL"));
    CHECK(fixture.window->minimumSizeHint().width() <= 1366);
    CHECK(fixture.window->minimumSizeHint().height() <= 728);
}

TEST_CASE("a field of the form is committed when it is left, and undone by its name", "[window]") {
    Fixture fixture;
    REQUIRE(fixture.actions().select(fixture.first().id.uuid));
    auto *title = qobject_cast<QLineEdit *>(fixture.form().inputOf("title"));
    REQUIRE(title);
    CHECK(title->accessibleName() == QStringLiteral("Title (required)"));
    title->selectAll();
    QTest::keyClicks(title, QStringLiteral("Weapon bins"));
    CHECK(fixture.first().title == QStringLiteral("Knife bins"));
    QTest::keyClick(title, Qt::Key_Return);
    CHECK(fixture.first().title == QStringLiteral("Weapon bins"));

    auto *undo = fixture.window->findChild<QAction *>(QStringLiteral("undo"));
    CHECK(undo->text() == QStringLiteral("&Undo “Update P1-01”"));
    undo->trigger();
    CHECK(fixture.first().title == QStringLiteral("Knife bins"));
    CHECK(title->text() == QStringLiteral("Knife bins"));
    fixture.window->findChild<QAction *>(QStringLiteral("redo"))->trigger();
    CHECK(title->text() == QStringLiteral("Weapon bins"));
    CHECK(fixture.answers.told.isEmpty());
}

TEST_CASE("what is wrong is said at its field, and nothing is changed", "[window]") {
    Fixture fixture;
    fixture.actions().select(fixture.first().id.uuid);
    RecordForm &form = fixture.form();
    auto *due = qobject_cast<QLineEdit *>(form.inputOf("due"));
    due->setText(QStringLiteral("soon"));
    QTest::keyClick(due, Qt::Key_Return);
    CHECK(form.problemOf("due").startsWith(QStringLiteral("Not saved: This is not a date.")));
    CHECK(due->text() == QStringLiteral("soon"));
    CHECK(fixture.first().due == QDate(2025, 12, 1));
    due->setText(QStringLiteral("31/1/26"));
    QTest::keyClick(due, Qt::Key_Return);
    CHECK(fixture.first().due == QDate(2026, 1, 31));
    CHECK(due->text() == QStringLiteral("31 Jan 2026"));
    CHECK_FALSE(form.problemOf("due").contains(QStringLiteral("Not saved")));

    auto *title = qobject_cast<QLineEdit *>(form.inputOf("title"));
    title->clear();
    QTest::keyClick(title, Qt::Key_Return);
    CHECK(form.problemOf("title").startsWith(QStringLiteral("Not saved: ")));
    CHECK(fixture.first().title == QStringLiteral("Knife bins"));
}

TEST_CASE("a cell is edited in place, and the selection stays", "[window]") {
    Fixture fixture;
    RecordTable &page = fixture.actions();
    page.select(fixture.first().id.uuid);
    const int percent = 7;
    CHECK(page.model().setData(page.model().index(0, percent), QStringLiteral("40")));
    CHECK(fixture.first().percent == 40);
    CHECK(fixture.form().record() == fixture.first().id.uuid);
    CHECK(page.view().currentIndex().row() == 0);
    CHECK_FALSE(page.model().setData(page.model().index(0, percent), QStringLiteral("400")));
    CHECK(fixture.answers.told.size() == 1);
    CHECK(fixture.first().percent == 40);
}

TEST_CASE("a cell without a number stays without one until one is given, and can be emptied", "[window]") {
    Fixture fixture;
    RecordTable &page = fixture.actions();
    const QModelIndex cell = page.model().index(0, 7);
    auto *delegate = page.view().itemDelegate();
    const std::unique_ptr<QWidget> editor(delegate->createEditor(&page.view(), {}, cell));
    auto *spin = qobject_cast<QSpinBox *>(editor.get());
    REQUIRE(spin);
    delegate->setEditorData(spin, cell);
    CHECK(spin->text() == QStringLiteral("not set"));
    delegate->setModelData(spin, &page.model(), cell);
    CHECK_FALSE(fixture.first().percent);
    spin->setValue(0);
    delegate->setModelData(spin, &page.model(), cell);
    CHECK(fixture.first().percent == 0);
    spin->setValue(spin->minimum());
    delegate->setModelData(spin, &page.model(), cell);
    CHECK_FALSE(fixture.first().percent);
}

TEST_CASE("filtering as you type narrows the table, and a new action is shown whatever the filter",
          "[window]") {
    Fixture fixture;
    RecordTable &page = fixture.actions();
    auto *filter = page.findChild<QLineEdit *>(QStringLiteral("filter"));
    QTest::keyClicks(filter, QStringLiteral("light"));
    CHECK(page.model().rowCount() == 1);
    fixture.window->view()->newAction();
    CHECK(filter->text().isEmpty());
    CHECK(page.model().rowCount() == 3);
    CHECK(fixture.plan().records().get(Id<Action>{fixture.form().record()}).reference ==
          QStringLiteral("P1-03"));
}

TEST_CASE("a priority of the overview leads to its actions", "[window]") {
    Fixture fixture;
    auto &overview = static_cast<OverviewPage &>(fixture.go(PageId::Overview));
    ChartView *chart = overview.findChildren<ChartView *>().first();
    emit chart->chosen(0, -1);
    CHECK(fixture.workspace().here().page == PageId::Actions);
    RecordTable &table = fixture.window->view()->pageAs<ActionsPage>(PageId::Actions).table();
    CHECK(table.model().rowCount() == 2);
    CHECK(fixture.workspace().here().narrowing->name == QStringLiteral("P1"));
    fixture.workspace().back();
    CHECK(fixture.workspace().here().page == PageId::Overview);
    fixture.workspace().forward();
    CHECK(fixture.workspace().here().page == PageId::Actions);
}

TEST_CASE("the need of an area leads to the area", "[window]") {
    test::SampleWindow sample;
    sample.workspace().go({PageId::Overview});
    for (ChartView *chart : sample.window->view()->currentPage().findChildren<ChartView *>())
        if (chart->accessibleName().contains(QStringLiteral("of the need")))
            emit chart->chosen(0, -1);
    CHECK(sample.workspace().here().page == PageId::Indicators);
    CHECK(sample.workspace().selected().kind == &kindOf<Area>());
}

TEST_CASE("a table of one row counts it in the singular", "[window]") {
    Fixture fixture;
    fixture.go(PageId::Cases);
    auto &table = fixture.window->view()->pageAs<CasesPage>(PageId::Cases).table();
    REQUIRE(table.model().total() == 0);
    table.addNew();
    const QList<QLabel *> words = table.findChildren<QLabel *>();
    CHECK(std::any_of(words.begin(), words.end(),
                      [](const QLabel *label) { return label->text() == QStringLiteral("1 case"); }));
}

TEST_CASE("what fails is put into words, and the plan stays open", "[window]") {
    Fixture fixture;
    CHECK_FALSE(fixture.window->openPlan(fixture.file.file(QStringLiteral("not there.saferplan"))));
    REQUIRE(fixture.answers.told.size() == 1);
    CHECK(fixture.answers.told[0].startsWith(QStringLiteral("Opening the plan: ")));
    CHECK(fixture.window->plan());
    fixture.answers.file = fixture.file.file(QStringLiteral("pack.pdf"));
    fixture.window->exportPack();
    QFile pack(fixture.answers.file);
    REQUIRE(pack.open(QIODevice::ReadOnly));
    CHECK(pack.read(5) == QByteArray("%PDF-"));
    fixture.answers.file = fixture.file.file(QStringLiteral("new.saferplan"));
    fixture.window->newPlan(false);
    CHECK(fixture.plan().records().all<Action>().isEmpty());
    for (const PageInfo &page : pageList()) {
        fixture.go(page.id);
        CHECK_FALSE(fixture.window->grab().isNull());
    }
}

TEST_CASE("a page begins when it is chosen from the list, and not while the arrows pass it", "[window]") {
    Fixture fixture;
    auto *names = fixture.window->findChild<QListWidget *>(QStringLiteral("pages"));
    REQUIRE(names);
    names->setFocus();
    while (fixture.workspace().here().page != PageId::Actions)
        QTest::keyClick(names, Qt::Key_Down);
    CHECK(names->hasFocus());
    QTest::keyClick(names, Qt::Key_Return);
    RecordTable &actions = fixture.window->view()->pageAs<ActionsPage>(PageId::Actions).table();
    CHECK(actions.view().hasFocus());
    QTest::mouseClick(names->viewport(), Qt::LeftButton, {}, names->visualItemRect(names->item(0)).center());
    CHECK(fixture.workspace().here().page == PageId::Overview);
    CHECK_FALSE(names->hasFocus());
}

TEST_CASE("a page begins when its keys are pressed", "[window]") {
    Fixture fixture;
    fixture.actions().focusFilter();
    fixture.go(PageId::Overview);
    QTest::keyClick(fixture.window.get(), Qt::Key_3, Qt::ControlModifier);
    CHECK(fixture.workspace().here().page == PageId::Actions);
    CHECK(fixture.window->view()->pageAs<ActionsPage>(PageId::Actions).table().view().hasFocus());
}
