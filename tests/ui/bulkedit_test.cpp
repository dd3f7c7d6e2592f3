#include "tests/ui/windowfixture.h"
#include "ui/pages/bulkdialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace saferplan;
using test::Fixture;

namespace {

void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
    QWidget *at = QApplication::focusWidget();
    REQUIRE(at);
    QTest::keyClick(at, key, with);
}

/// The dialog that asks what is to be set, by keys from the table; both actions are selected.
BulkDialog &askWhat(Fixture &fixture) {
    RecordTable &table = fixture.actions();
    table.view().setFocus();
    table.view().setCurrentIndex(table.model().index(0, 0));
    key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = table.findChild<BulkDialog *>();
    REQUIRE(dialog);
    dialog->activateWindow(); // which a window manager does
    REQUIRE(QTest::qWaitFor([dialog] { return dialog->isAncestorOf(QApplication::focusWidget()); }));
    return *dialog;
}

} // namespace

TEST_CASE("a bulk edit is made and undone by keyboard alone", "[bulk]") {
    Fixture fixture;
    const QPointer<BulkDialog> dialog = &askWhat(fixture);
    CHECK(dialog->windowTitle() == QStringLiteral("Change 2 actions"));
    key(Qt::Key_Tab); // from the field, which is the status, to its value
    key(Qt::Key_End);
    key(Qt::Key_Up); // withdrawn, suspended
    key(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return !dialog; }));
    for (const Action &action : fixture.plan().records().all<Action>())
        CHECK(action.status == Status::Suspended);
    CHECK(fixture.plan().undoLabel() == QStringLiteral("Set status of 2 actions"));

    fixture.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(fixture.window.get()));
    key(Qt::Key_Z, Qt::ControlModifier);
    for (const Action &action : fixture.plan().records().all<Action>())
        CHECK(action.status == Status::InProgress);
}

TEST_CASE("a bulk edit that is refused says why for each action, and the dialog stays", "[bulk]") {
    Fixture fixture;
    Action late = fixture.first();
    late.start = QDate(2025, 11, 1);
    fixture.plan().commit(QStringLiteral("Start"), fixture.plan().edit().put(late));
    BulkDialog &dialog = askWhat(fixture);
    auto *fields = dialog.findChild<QComboBox *>();
    fields->setCurrentIndex(fields->findText(QStringLiteral("Due")));
    key(Qt::Key_Tab);
    auto *value = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    REQUIRE(value);
    value->selectAll();
    QTest::keyClicks(value, QStringLiteral("1 Oct 2025"));
    dialog.accept();
    CHECK(dialog.isVisible());
    const QString said = dialog.findChild<QPlainTextEdit *>()->toPlainText();
    CHECK(said.startsWith(fixture.first().reference + QStringLiteral(" Knife bins: ")));
    CHECK(said.count(u'\n') == 0);
    for (const Action &action : fixture.plan().records().all<Action>())
        CHECK(action.due == QDate(2025, 12, 1));
}

TEST_CASE("while several rows are selected the table says how many, and offers to change them", "[bulk]") {
    Fixture fixture;
    RecordTable &table = fixture.actions();
    const auto button = [&](const QString &text) {
        for (QPushButton *each : table.findChildren<QPushButton *>())
            if (each->text() == text)
                return each;
        throw std::logic_error("no such button");
    };
    table.view().setCurrentIndex(table.model().index(0, 0));
    CHECK(button(QStringLiteral("New action"))->isVisible());
    CHECK_FALSE(button(QStringLiteral("Change these…"))->isVisible());
    table.view().selectAll();
    CHECK_FALSE(button(QStringLiteral("New action"))->isVisible());
    CHECK(button(QStringLiteral("Change these…"))->isVisible());
}
