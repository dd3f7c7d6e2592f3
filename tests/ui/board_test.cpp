#include "tests/ui/samplewindow.h"
#include "ui/pages/actions/actionrows.h"
#include "ui/pages/actions/cardlist.h"
#include "ui/pages/recordtable.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTabBar>
#include <QTableView>

using namespace saferplan;

namespace {

/// The board of the sample plan, at an action in progress.
struct Board : test::SampleWindow {
    ActionsPage &page;
    const QUuid id;

    Board() : page(atActions(*this)), id(record<Action>("P1-01").id.uuid) {
        key(Qt::Key_2, Qt::AltModifier);
        workspace().go({PageId::Actions, id});
        page.begin();
        settle();
    }
    const Action &action() const { return records().get(Id<Action>{id}); }
    static ActionsPage &atActions(test::SampleWindow &sample) {
        QSettings().clear();
        sample.workspace().go({PageId::Actions});
        return sample.window->view()->pageAs<ActionsPage>(PageId::Actions);
    }
    /// What is read in slices is there.
    static void settle() {
        for (int turn = 0; turn < 4; ++turn) // a commit takes its time, and then there is more to be done
            QTest::qWait(5);
    }
    CardList &list(Status status) const { return *page.findChild<CardList *>(QLatin1String(wordOf(status))); }
    ActionRows &rows(Status status) const { return *static_cast<ActionRows *>(list(status).model()); }
    QUuid current(Status status) const { return rows(status).idAt(list(status).currentIndex().row()); }
    QString notice() const {
        const auto *said = page.findChild<QLabel *>(QStringLiteral("notice"));
        return said->isVisible() ? said->text() : QString();
    }
};

void give(Board &board, const std::function<void(Action &)> &change) {
    Action action = board.action();
    change(action);
    board.plan().commit(QStringLiteral("Prepare"), board.plan().edit().put(action));
    Board::settle();
}

/// What a model of cards holds, and what was asked of it at random.
std::vector<QUuid> some(const std::vector<QUuid> &of, QRandomGenerator &random) {
    std::vector<QUuid> ids;
    for (const QUuid &id : of)
        if (random.bounded(4) > 0)
            ids.push_back(id);
    if (ids.size() > 3 && random.bounded(2) == 0)
        std::swap(ids[1], ids[static_cast<size_t>(random.bounded(static_cast<int>(ids.size())))]);
    return ids;
}

} // namespace

TEST_CASE("a card is moved on by keys, as one change that can be undone", "[board]") {
    Board board;
    give(board, [](Action &action) { action.status = Status::NotStarted; });
    REQUIRE(board.current(Status::NotStarted) == board.id);
    REQUIRE(board.list(Status::NotStarted).hasFocus());
    board.key(Qt::Key_Right, Qt::ControlModifier);
    Board::settle();
    CHECK(board.action().status == Status::InProgress);
    CHECK(board.plan().undoLabel() == QStringLiteral("Update P1-01"));
    CHECK(board.list(Status::InProgress).hasFocus());
    CHECK(board.current(Status::InProgress) == board.id);
    CHECK(board.rows(Status::NotStarted).rowOf(board.id) == -1);
    CHECK(board.notice().startsWith(QStringLiteral("P1-01 is now in progress.")));

    board.key(Qt::Key_Z, Qt::ControlModifier);
    Board::settle();
    CHECK(board.action().status == Status::NotStarted);
    CHECK(board.list(Status::NotStarted).hasFocus());
    CHECK(board.current(Status::NotStarted) == board.id);
    CHECK(board.notice().isEmpty());

    board.key(Qt::Key_Left, Qt::ControlModifier);
    Board::settle();
    CHECK(board.action().status == Status::Draft);
    board.key(Qt::Key_Left, Qt::ControlModifier);
    CHECK(board.action().status == Status::Draft);
    CHECK(board.notice() == QStringLiteral("P1-01 is draft: there is no column beyond."));
}

TEST_CASE("a move that the rules refuse says why and offers the field, and the card stays", "[board]") {
    Board board;
    give(board, [](Action &action) {
        action.status = Status::InProgress;
        action.start = QDate(2025, 1, 6);
        action.due = QDate(2025, 6, 2);
    });
    give(board, [](Action &action) { action.due = QDate(2026, 6, 1); });
    const QString chair = board.plan().author();
    board.plan().setAuthor(QStringLiteral("Lead, Police"));
    give(board, [](Action &action) { action.start = QDate(2026, 1, 5); });
    board.plan().setAuthor(chair);
    board.plan().undo(); // due before it starts: neither of them could see that coming
    Board::settle();
    REQUIRE(board.action().due < board.action().start);
    board.answers.press = 0;
    board.key(Qt::Key_Right, Qt::ControlModifier);
    Board::settle();
    CHECK(board.action().status == Status::InProgress);
    REQUIRE(board.answers.told.size() == 1);
    CHECK(board.answers.told[0].startsWith(QStringLiteral("Moving P1-01 to Complete: The action is due ")));
    CHECK(board.answers.told[0].endsWith(QStringLiteral("The card stays where it was.")));
    CHECK(board.answers.offered == QStringList{QStringLiteral("Go to Due")});
    CHECK(board.window->view()->inspector().isAncestorOf(QApplication::focusWidget()));
    CHECK(board.current(Status::InProgress) == board.id);
    CHECK(board.notice().isEmpty());
}

TEST_CASE("what a move leaves to be done is said, and a button goes there", "[board]") {
    Board board;
    give(board, [](Action &action) {
        action.status = Status::InProgress;
        action.completedOn = {};
    });
    board.key(Qt::Key_Right, Qt::ControlModifier);
    Board::settle();
    CHECK(board.action().status == Status::Complete);
    CHECK(board.notice().contains(QStringLiteral("complete without a date")));
    auto *button =
        board.page.findChild<QLabel *>(QStringLiteral("notice"))->parentWidget()->findChild<QPushButton *>();
    CHECK(button->text() == QStringLiteral("Go to Completed on"));
    button->setFocus();
    board.key(Qt::Key_Space);
    CHECK(board.window->view()->inspector().isAncestorOf(QApplication::focusWidget()));
    CHECK(QApplication::focusWidget()->accessibleName().contains(QStringLiteral("Completed on")));
}

TEST_CASE("arrows walk through the cards and the columns, and the selection follows", "[board]") {
    Board board;
    board.workspace().go({PageId::Actions, board.rows(Status::InProgress).idAt(0)});
    Board::settle();
    board.page.begin();
    board.key(Qt::Key_Down);
    CHECK(board.workspace().selected().id == board.rows(Status::InProgress).idAt(1));
    board.key(Qt::Key_Right);
    CHECK(board.list(Status::Complete).hasFocus());
    CHECK(board.workspace().selected().id == board.current(Status::Complete));
    CHECK(board.list(Status::InProgress).selectionModel()->selection().isEmpty());
    board.key(Qt::Key_Return);
    CHECK(board.window->view()->inspector().isAncestorOf(QApplication::focusWidget()));
    board.key(Qt::Key_1, Qt::AltModifier);
    CHECK(board.page.table().view().isVisible());
    CHECK(board.page.table().model().idAt(board.page.table().view().currentIndex().row()) ==
          board.workspace().selected().id);
}

TEST_CASE("the board shows what the table's filter lets through, and says how many a column", "[board]") {
    Board board;
    int total = 0;
    for (const Choice &choice : choicesOf(Status())) {
        auto *list = board.page.findChild<CardList *>(QLatin1String(choice.word));
        REQUIRE(list); // each status has its column
        CHECK(list->accessibleName().startsWith(QString::fromUtf8(choice.label)));
        CHECK(list->accessibleDescription().contains(QStringLiteral("Ctrl+Right")));
        total += list->model()->rowCount();
    }
    CHECK(total == board.page.table().model().rowCount());
    board.key(Qt::Key_F, Qt::ControlModifier);
    board.type("P1-01");
    Board::settle();
    CHECK(board.list(board.action().status).accessibleName() ==
          labelOf(board.action().status) + QStringLiteral(", 1 action"));
    CHECK(board.list(Status::Withdrawn).accessibleName() == QStringLiteral("Withdrawn, no actions"));
    const QModelIndex card = board.rows(board.action().status).index(0);
    CHECK(card.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("P1-01 ")));
    CHECK(card.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral(". Declared ")));
}

TEST_CASE("a card is moved by dropping it on a column, and by a menu", "[board]") {
    Board board;
    give(board, [](Action &action) { action.status = Status::InProgress; });
    const std::unique_ptr<QMimeData> data(
        board.rows(Status::InProgress)
            .mimeData(
                {board.rows(Status::InProgress).index(board.rows(Status::InProgress).rowOf(board.id))}));
    QWidget *target = board.list(Status::Suspended).viewport();
    QDragEnterEvent enter({5, 5}, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
    CHECK(drop.isAccepted());
    Board::settle();
    CHECK(board.action().status == Status::Suspended);
    CHECK(board.current(Status::Suspended) == board.id);

    board.list(Status::Suspended).setFocus();
    board.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    REQUIRE(menu);
    CHECK(menu->accessibleName() == QStringLiteral("Move P1-01 to"));
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    Board::settle();
    CHECK(board.action().status == Status::Draft);
}

TEST_CASE("how the actions were shown is remembered, and the table's commands are the table's", "[board]") {
    Board board;
    const QList<QAction *> ofTable = board.page.table().view().actions();
    CHECK(std::none_of(ofTable.begin(), ofTable.end(), [](const QAction *a) { return a->isVisible(); }));
    ActionsPage again(board.workspace());
    CHECK(again.findChild<QTabBar *>()->currentIndex() == static_cast<int>(ActionsPage::View::Board));
    board.page.showAs(ActionsPage::View::Table);
    CHECK(std::all_of(ofTable.begin(), ofTable.end(), [](const QAction *a) { return a->isVisible(); }));
    ActionsPage third(board.workspace());
    CHECK(third.findChild<QTabBar *>()->currentIndex() == static_cast<int>(ActionsPage::View::Table));
}

TEST_CASE("a model of cards tells of all that comes and goes", "[board]") {
    const auto file = test::samplePlan();
    ActionRows rows(file->plan(), [](const Action &action) { return action.title; });
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<QUuid> all;
    for (const Action &action : file->plan().records().all<Action>())
        all.push_back(action.id.uuid);
    QRandomGenerator random{20240401};
    for (int i = 0; i < 200; ++i) {
        const std::vector<QUuid> ids = some(all, random);
        const QPersistentModelIndex first = rows.index(0);
        const QUuid kept = first.isValid() ? rows.idAt(0) : QUuid();
        rows.show(ids);
        rows.tellChanged();
        REQUIRE(rows.rowCount() == static_cast<int>(ids.size()));
        for (int row = 0; row < rows.rowCount(); ++row)
            REQUIRE(rows.idAt(row) == ids[static_cast<size_t>(row)]);
        if (first.isValid())
            CHECK(rows.idAt(first.row()) == kept);
    }
}

TEST_CASE("the card with the keyboard is the one that is moved, though its group is folded in the table",
          "[board][grouping]") {
    Board board;
    give(board, [](Action &action) { action.status = Status::InProgress; });
    board.page.findChild<QComboBox *>(QStringLiteral("grouping"))->setCurrentIndex(1);
    board.page.table().model().setAllOpen(false);
    Board::settle();
    const int row = board.list(Status::InProgress).currentIndex().row();
    board.key(row + 1 < board.rows(Status::InProgress).rowCount() ? Qt::Key_Down : Qt::Key_Up);
    Board::settle();
    const QUuid card = board.current(Status::InProgress);
    REQUIRE_FALSE(card.isNull());
    REQUIRE(card != board.id);
    CHECK(board.workspace().selected().id == card);
    board.key(Qt::Key_Left, Qt::ControlModifier);
    Board::settle();
    CHECK(board.action().status == Status::InProgress);
    CHECK(board.records().get(Id<Action>{card}).status == Status::NotStarted);
}
