#include "tests/ui/windowfixture.h"
#include "ui/pages/savedviews.h"
#include "ui/pages/sincechip.h"
#include "ui/pages/viewdialog.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolButton>

using namespace saferplan;

namespace {

/// The page of actions, of which one is overdue and neither has an owner.
struct Viewed : test::Fixture {
    Viewed() {
        Action later = plan().records().all<Action>().at(1);
        later.due = QDate(2026, 6, 1);
        plan().commit(QStringLiteral("Move"), plan().edit().put(later));
        begin();
    }
    void begin() {
        window->activateWindow(); // which a window manager does
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        actions().view().setFocus();
        REQUIRE(actions().view().hasFocus());
    }
    QString viewName() { return actions().findChild<QToolButton *>(QStringLiteral("views"))->text(); }
    QPushButton *chip(const char *name) {
        for (QPushButton *button : actions().findChildren<QPushButton *>())
            if (button->text().startsWith(QString::fromUtf8(name)))
                return button;
        FAIL("no such chip");
        return nullptr;
    }
    static void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
    /// Opens the menu of views by its key.
    QMenu *menu() {
        key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        auto *opened = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        REQUIRE(opened);
        return opened;
    }
    /// Does what a line of that menu says.
    void choose(const QString &line) {
        QMenu *opened = menu();
        for (QAction *action : opened->actions())
            if (action->text().remove(u'&') == line) {
                REQUIRE(action->isEnabled());
                opened->setActiveAction(action);
                QTest::keyClick(opened, Qt::Key_Return);
                return;
            }
        FAIL("no line " << line.toStdString());
    }
    void answerName(const char *name) {
        const QPointer<ViewDialog> dialog = actions().findChild<ViewDialog *>();
        REQUIRE(dialog);
        auto *line = dialog->findChild<QLineEdit *>(QStringLiteral("viewName"));
        line->selectAll();
        QTest::keyClicks(line, QString::fromUtf8(name));
        QTest::keyClick(line, Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([&] { return !dialog; }));
        begin();
    }
    QStringList lines() {
        QStringList texts;
        QMenu *opened = menu();
        for (const QAction *action : opened->actions())
            if (action->isCheckable())
                texts += action->text();
        opened->close();
        return texts;
    }
    void again() {
        window->closePlan();
        QTest::qWait(1); // what was of the closed plan goes
        REQUIRE(window->openPlan(file.path()));
        begin();
    }
};

} // namespace

TEST_CASE("a view that is always there shows what chairs ask for", "[views]") {
    Viewed page;
    CHECK(page.viewName() == QStringLiteral("All actions ▾"));
    page.choose(QStringLiteral("Overdue by agency"));
    CHECK(page.viewName() == QStringLiteral("Overdue by agency ▾"));
    CHECK(page.actions().model().shownCount() == 1);
    CHECK(page.actions().model().index(0, 0).data() ==
          QStringLiteral("No lead agency — 1 action, 1 overdue"));
    CHECK(page.chip("Overdue")->isChecked());
    CHECK(page.actions().view().hasFocus());
    page.choose(QStringLiteral("All actions"));
    CHECK(page.actions().model().rowCount() == 2);
}

TEST_CASE("a view is saved under a name, shown again, saved into, renamed and deleted by keyboard",
          "[views]") {
    Viewed page;
    page.actions().focusFilter();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("knife"));
    REQUIRE(QTest::qWaitFor([&] { return page.actions().model().rowCount() == 1; }));
    page.choose(QStringLiteral("Save as a view…"));
    page.answerName("Knives & more");
    CHECK(page.viewName() == QStringLiteral("Knives && more ▾"));
    page.choose(QStringLiteral("All actions"));
    CHECK(page.actions().model().rowCount() == 2);

    page.again();
    CHECK(page.viewName() == QStringLiteral("All actions ▾"));
    page.choose(QStringLiteral("Knives  more")); // with the mark of the access key taken off
    CHECK(page.actions().state().filter == QStringLiteral("knife"));
    CHECK(page.actions().model().rowCount() == 1);

    page.chip("Overdue")->click();
    CHECK(page.viewName() == QStringLiteral("Knives && more* ▾"));
    page.choose(QStringLiteral("Save into the view"));
    CHECK(page.viewName() == QStringLiteral("Knives && more ▾"));
    page.choose(QStringLiteral("Rename the view…"));
    page.answerName("Late knives");
    CHECK(page.lines().last() == QStringLiteral("Late knives"));
    CHECK(page.lines().filter(QStringLiteral("Knives")).isEmpty());
    page.choose(QStringLiteral("Delete the view…"));
    CHECK(page.answers.asked.last().startsWith(QStringLiteral("Delete the view “Late knives”?")));
    CHECK(page.lines().filter(QStringLiteral("nives")).isEmpty());
    CHECK(page.actions().state().filter == QStringLiteral("knife"));
}

TEST_CASE("a name that is always there is not taken twice, and one's own is replaced", "[views]") {
    Viewed page;
    page.choose(QStringLiteral("Save as a view…"));
    auto *dialog = page.actions().findChild<ViewDialog *>();
    REQUIRE(dialog);
    auto *line = dialog->findChild<QLineEdit *>(QStringLiteral("viewName"));
    QPushButton *save = nullptr;
    for (QPushButton *button : dialog->findChildren<QPushButton *>())
        if (button->text().remove(u'&') == QLatin1String("Save view"))
            save = button;
    REQUIRE(save);
    CHECK_FALSE(save->isEnabled());
    QTest::keyClicks(line, QStringLiteral("all actions"));
    CHECK_FALSE(save->isEnabled());
    page.answerName("Mine");
    page.chip("No owner")->click();
    page.choose(QStringLiteral("Save as a view…"));
    page.answerName("Mine");
    CHECK(page.lines().filter(QStringLiteral("Mine")).size() == 1);
    page.choose(QStringLiteral("All actions"));
    page.choose(QStringLiteral("Mine"));
    CHECK(page.chip("No owner")->isChecked());
}

TEST_CASE("a table is as it was left: filter, chips, grouping and order", "[views]") {
    Viewed page;
    page.actions().focusFilter();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("knife"));
    page.chip("Overdue")->click();
    TableState state = page.actions().state();
    state.grouping = QStringLiteral("due");
    state.sort = QStringLiteral("Title");
    state.falling = true;
    page.actions().setState(state);
    page.again();
    CHECK(page.actions().state().showsTheSameAs(state));
    REQUIRE(QTest::qWaitFor([&] { return !page.actions().model().isSearching(); }));
    CHECK(page.actions().model().shownCount() == 1);
    CHECK(page.viewName() == QStringLiteral("All actions* ▾"));
}

TEST_CASE("the chip for no owner keeps actions without a lead agency or a lead officer", "[views]") {
    Viewed page;
    page.chip("No owner")->click();
    CHECK(page.actions().model().shownCount() == 2);
    Agency agency;
    agency.id = Id<Agency>::make();
    agency.name = QStringLiteral("City Council");
    Action owned = page.first();
    owned.leadAgency = agency.id;
    page.plan().commit(QStringLiteral("Own"), page.plan().edit().put(agency).put(owned));
    CHECK(page.actions().model().shownCount() == 2);
    owned.leadOfficer = QStringLiteral("Team Manager");
    page.plan().commit(QStringLiteral("Own"), page.plan().edit().put(owned));
    CHECK(page.actions().model().shownCount() == 1);
}

TEST_CASE("the chip for changes asks since when, keeps what the log has after it, and follows", "[views]") {
    Viewed page;
    page.file.clock().set(QDateTime(QDate(2026, 1, 20), QTime(9, 0)).toMSecsSinceEpoch());
    Action changed = page.first();
    changed.measure = QStringLiteral("Fewer knives");
    page.plan().commit(QStringLiteral("Measure"), page.plan().edit().put(changed));
    QPushButton *chip = page.chip("Changed since…");
    chip->setFocus();
    Viewed::key(Qt::Key_Space);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    REQUIRE(menu);
    CHECK_FALSE(chip->isChecked());
    CHECK_FALSE(menu->actions().first()->isEnabled()); // no meeting was held
    QTest::keyClick(menu, Qt::Key_Return);             // a week ago
    CHECK(chip->isChecked());
    CHECK(chip->text() == QStringLiteral("Changed since 13 Jan 2026"));
    REQUIRE(page.actions().model().shownCount() == 1);
    CHECK(page.actions().model().idAt(0) == changed.id.uuid);

    Milestone step; // what is about an action counts as well
    step.id = Id<Milestone>::make();
    step.action = page.plan().records().all<Action>().at(1).id;
    step.title = QStringLiteral("Site visit");
    page.plan().commit(QStringLiteral("Step"), page.plan().edit().put(step));
    CHECK(page.actions().model().shownCount() == 2);

    page.again();
    CHECK(page.chip("Changed since 13 Jan 2026")->isChecked());
    CHECK(page.actions().model().shownCount() == 2);
    page.chip("Changed since")->click();
    CHECK_FALSE(page.chip("Changed since…")->isChecked());
    CHECK(page.actions().model().shownCount() == 2);
}

TEST_CASE("views that two windows on one plan save do not overwrite each other", "[views]") {
    Viewed page;
    auto &first = *page.actions().findChild<SavedViews *>();
    auto other = std::make_unique<ActionsPage>(page.window->view()->workspace());
    auto &second = *other->findChild<SavedViews *>();
    const auto names = [](const SavedViews &views) {
        QStringList all;
        for (const TableState &view : views.own())
            all += view.name;
        return all;
    };
    first.save(QStringLiteral("Mine"), false);
    second.save(QStringLiteral("Yours"), false);
    first.save(QStringLiteral("Also mine"), false);
    second.remove(QStringLiteral("Yours"));
    second.rename(QStringLiteral("Mine"), QStringLiteral("Ours"));
    other.reset();
    page.again();
    CHECK(names(*page.actions().findChild<SavedViews *>()) ==
          QStringList{QStringLiteral("Ours"), QStringLiteral("Also mine")});
}

TEST_CASE("a view with the columns of another version is shown as far as it can be", "[views]") {
    Viewed page;
    const int columns = page.actions().model().columnCount();
    for (const int count : {2, columns + 3}) {
        QStandardItemModel model(1, count);
        QTableView other;
        other.setModel(&model);
        other.horizontalHeader()->moveSection(0, count - 1);
        other.sortByColumn(count - 1, Qt::DescendingOrder);
        TableState view = page.actions().state();
        view.name = QStringLiteral("Of another version");
        view.sort = QStringLiteral("A column that is gone");
        view.grouping = QStringLiteral("a grouping that is gone");
        view.chips.insert(QStringLiteral("A chip that is gone"), QStringLiteral("x"));
        view.columns = other.horizontalHeader()->saveState();
        view.columnCount = count;
        page.actions().findChild<SavedViews *>()->show(view);
        CHECK(page.actions().view().horizontalHeader()->count() == columns);
        CHECK(page.actions().model().shownCount() == 2);
        QStringList shown;
        for (int column = 0; column < columns; ++column)
            shown += page.actions().model().headerData(column, Qt::Horizontal).toString();
        CHECK(shown.contains(page.actions().state().sort));
        page.actions().view().grab();
        page.again();
        CHECK(page.actions().model().shownCount() == 2);
    }
}
