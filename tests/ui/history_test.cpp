#include "core/record/records.h"
#include "tests/ui/windowfixture.h"
#include "ui/models/ledgermodel.h"
#include "ui/pages/archivedlist.h"
#include "ui/pages/commitbrowser.h"
#include "ui/pages/historypage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace saferplan;
using test::Fixture;

namespace {

HistoryPage &history(Fixture &fixture) {
    auto &page = static_cast<HistoryPage &>(fixture.go(PageId::History));
    QApplication::processEvents();
    page.browser().commits().finish();
    return page;
}

QStringList labels(const CommitListModel &model) {
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, CommitListModel::What).data().toString();
    return texts;
}

void rename(Fixture &fixture, const char *title) {
    Action action = fixture.first();
    action.title = QString::fromUtf8(title);
    fixture.plan().commit(QStringLiteral("Rename to %1").arg(action.title),
                          fixture.plan().edit().put(action));
}

/// A key, sent to what has the keyboard.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QWidget *popup = QApplication::activePopupWidget();
    QWidget *to = popup ? popup : QApplication::focusWidget();
    REQUIRE(to);
    QTest::keyClick(to, key, modifiers);
}

/// Presses Tab until a widget has the keyboard.
void tabTo(const QWidget &widget) {
    for (int i = 0; i < 100 && !widget.hasFocus(); ++i)
        press(Qt::Key_Tab);
    REQUIRE(widget.hasFocus());
}

} // namespace

TEST_CASE("every commit is listed, the newest first, and followed", "[history]") {
    Fixture fixture;
    rename(fixture, "Weapon bins");
    HistoryPage &page = history(fixture);
    CommitListModel &commits = page.browser().commits();
    QAbstractItemModelTester tester(&commits, QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(labels(commits) == QStringList{QStringLiteral("Rename to Weapon bins"), QStringLiteral("Begin")});
    rename(fixture, "Knife bins");
    CHECK(labels(commits).first() == QStringLiteral("Rename to Knife bins"));
    CHECK(commits.index(0, CommitListModel::When).data().toString() == QStringLiteral("31 Dec 2025, 09:00"));
}

TEST_CASE("commits are filtered by words, author, device, day and record", "[history]") {
    Fixture fixture;
    rename(fixture, "Weapon bins");
    fixture.file.clock().set(QDateTime(QDate(2026, 1, 14), QTime(10, 5)).toMSecsSinceEpoch());
    fixture.plan().setAuthor(QStringLiteral("Fire lead"));
    Action other = fixture.plan().records().all<Action>().at(1);
    other.percent = 30;
    fixture.plan().commit(QStringLiteral("Update P1-02"), fixture.plan().edit().put(other));
    CommitListModel &commits = history(fixture).browser().commits();
    const auto found = [&](const CommitFilter &filter) {
        commits.setFilter(filter);
        commits.finish();
        return labels(commits).join(u'|');
    };
    CommitFilter filter;
    filter.words = QStringLiteral("BINS rename");
    CHECK(found(filter) == QStringLiteral("Rename to Weapon bins"));
    filter = {};
    filter.author = QStringLiteral("Fire lead");
    CHECK(found(filter) == QStringLiteral("Update P1-02"));
    filter = {};
    filter.device = QStringLiteral("no such machine");
    CHECK(found(filter).isEmpty());
    filter = {};
    filter.from = QDate(2026, 1, 14);
    filter.to = QDate(2026, 1, 14);
    CHECK(found(filter) == QStringLiteral("Update P1-02"));
    CHECK(commits.authors() == QSet<QString>{QStringLiteral("Chair, Council"), QStringLiteral("Fire lead")});

    HistoryPage &page = history(fixture);
    page.browser().showRecord(other.id.uuid);
    commits.finish();
    CHECK(labels(commits).join(u'|') == QStringLiteral("Update P1-02|Begin"));
    fixture.plan().undo();
    CHECK(labels(commits).first() == QStringLiteral("Undo: Update P1-02"));
    rename(fixture, "Knife bins");
    CHECK(labels(commits).first() == QStringLiteral("Undo: Update P1-02"));
}

TEST_CASE("a commit shows what it changed, in words, and a value is put back from it", "[history]") {
    Fixture fixture;
    rename(fixture, "Weapon bins");
    HistoryPage &page = history(fixture);
    ChangesModel &changes = page.browser().changes();
    QAbstractItemModelTester tester(&changes, QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(changes.rowCount() == 1);
    QStringList texts;
    for (int column = ChangesModel::Record; column < ChangesModel::ColumnCount; ++column)
        texts += changes.index(0, column).data().toString();
    CHECK(texts == QStringList{QStringLiteral("P1-01 Weapon bins"), QStringLiteral("Title"),
                               QStringLiteral("Knife bins"), QStringLiteral("Weapon bins")});
    auto *putBack = page.browser().findChild<QPushButton *>(QStringLiteral("putBack"));
    QTest::keyClick(putBack, Qt::Key_Space);
    CHECK(fixture.first().title == QStringLiteral("Knife bins"));
    CHECK(labels(page.browser().commits()).first() == QStringLiteral("Restore title of P1-01"));
}

TEST_CASE("an archived action is restored by keyboard alone", "[history][story]") {
    Fixture fixture;
    REQUIRE(fixture.actions().select(fixture.first().id.uuid));
    fixture.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(fixture.window.get()));
    fixture.actions().view().setFocus();
    tabTo(*fixture.window->findChild<QPushButton *>(QStringLiteral("archive")));
    press(Qt::Key_Space);
    REQUIRE(fixture.first().archived);

    press(Qt::Key_G, Qt::AltModifier);
    press(Qt::Key_H);
    REQUIRE(fixture.workspace().here().page == PageId::History);
    auto &page = fixture.window->view()->pageAs<HistoryPage>(PageId::History);
    tabTo(*page.tabs().tabBar());
    press(Qt::Key_Right);
    page.archived().model().finish();
    tabTo(page.archived().list());
    CHECK(page.archived().model().index(0, ArchivedModel::Record).data().toString() ==
          QStringLiteral("P1-01 Knife bins"));
    tabTo(*page.findChild<QPushButton *>(QStringLiteral("restore")));
    press(Qt::Key_Space);
    CHECK_FALSE(fixture.first().archived);
    CHECK(fixture.plan().undoLabel() == QStringLiteral("Restore P1-01"));
    CHECK(page.archived().model().rowCount() == 0);
    CHECK(fixture.answers.told.isEmpty());
}

TEST_CASE("archived records are found by words and restored together as one commit", "[history]") {
    Fixture fixture;
    Edits edits = fixture.plan().edit();
    for (const Action &action : fixture.plan().records().all<Action>())
        edits.archive(kindOf<Action>(), action.id.uuid);
    fixture.plan().commit(QStringLiteral("Archive both"), edits);
    HistoryPage &page = history(fixture);
    page.tabs().setCurrentIndex(1);
    ArchivedModel &model = page.archived().model();
    model.finish();
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(model.rowCount() == 2);
    model.setQuery(QStringLiteral("lighting"));
    CHECK(model.rowCount() == 1);
    model.setQuery({});
    page.archived().list().selectAll();
    page.archived().restore();
    CHECK_FALSE(fixture.first().archived);
    CHECK(fixture.plan().undoLabel() == QStringLiteral("Restore 2 records"));
    fixture.plan().undo();
    CHECK(model.rowCount() == 2);
}

TEST_CASE("the slippage ledger lists the dates that have moved", "[history]") {
    Fixture fixture;
    Action action = fixture.first();
    action.originalDue = QDate(2025, 12, 1);
    action.due = QDate(2026, 1, 31);
    fixture.plan().commit(QStringLiteral("Re-date"), fixture.plan().edit().put(action));
    HistoryPage &page = history(fixture);
    page.tabs().setCurrentIndex(2);
    LedgerModel &ledger = page.ledger();
    QAbstractItemModelTester tester(&ledger, QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(ledger.rowCount() == 1);
    QStringList texts;
    for (int column = 0; column < LedgerModel::ColumnCount; ++column)
        texts += ledger.index(0, column).data().toString();
    CHECK(texts == QStringList{QStringLiteral("P1-01 Knife bins"), QStringLiteral("1 Dec 2025"),
                               QStringLiteral("31 Jan 2026"), QStringLiteral("61 days"),
                               QStringLiteral("61 days not agreed"), QStringLiteral("no reason recorded")});
    fixture.plan().undo();
    CHECK(ledger.rowCount() == 0);
}
