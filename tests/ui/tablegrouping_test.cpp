#include "tests/ui/samplewindow.h"
#include "ui/pages/bulkdialog.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMimeData>
#include <QProcess>
#include <QTableView>

using namespace saferplan;

namespace {

/// The page of actions of the sample, with the keyboard in its table.
struct Grouped : test::SampleWindow {
    Grouped() {
        workspace().go({PageId::Actions});
        window->view()->currentPage().begin();
    }
    RecordTable &table() const { return window->view()->pageAs<ActionsPage>(PageId::Actions).table(); }
    RecordTableModel &model() const { return table().model(); }
    /// Chooses a grouping by its place in the list, as a person does.
    void group(int downs) {
        key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        auto *choice = table().findChild<QComboBox *>(QStringLiteral("grouping"));
        REQUIRE(choice->view()->isVisible());
        for (int i = 0; i < downs; ++i)
            QTest::keyClick(choice->view(), Qt::Key_Down);
        QTest::keyClick(choice->view(), Qt::Key_Return);
        table().view().setFocus();
    }
    QString line(int row) const { return model().index(row, 0).data().toString(); }
    int current() const { return table().view().currentIndex().row(); }
    bool isSaid(const QString &words) const {
        const QList<QLabel *> labels = table().findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text() == words; });
    }
};

} // namespace

TEST_CASE("actions are grouped, and groups folded and unfolded, by keyboard", "[grouping]") {
    Grouped page;
    page.group(1);
    const QString first = page.line(0);
    CHECK(first.startsWith(QStringLiteral("P1 Reducing Anti-Social Behaviour")));
    CHECK(first.contains(QStringLiteral(" actions, ")));
    const QUuid selected = page.workspace().selected().id;
    REQUIRE(page.current() == 1);

    page.key(Qt::Key_Left); // from the first column to the heading
    CHECK(page.current() == 0);
    CHECK(page.workspace().selected().id == selected);
    const int rows = page.model().rowCount();
    const int behind = page.model().endOfGroup(0);
    page.key(Qt::Key_Left);
    CHECK(page.model().rowCount() == rows - behind + 1);
    CHECK(page.current() == 0);
    page.key(Qt::Key_Down);
    CHECK(page.model().isHeading(page.current()));
    page.key(Qt::Key_Minus);
    page.key(Qt::Key_Plus);
    page.key(Qt::Key_Up);
    page.key(Qt::Key_Return);
    CHECK(page.model().rowCount() == rows);
    page.key(Qt::Key_Left, Qt::ShiftModifier);
    CHECK(page.model().rowCount() == 5); // the priorities of the sample
    CHECK(page.current() == 0);
    page.key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(page.model().rowCount() == rows);
}

TEST_CASE("a heading is read out with its name, its counts and whether it is folded", "[grouping]") {
    Grouped page;
    page.group(1);
    page.key(Qt::Key_Left);
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&page.table().view());
    REQUIRE(table->tableInterface());
    QAccessibleInterface *cell = table->tableInterface()->cellAt(0, 3);
    REQUIRE(cell);
    CHECK(cell->text(QAccessible::Name) == page.line(0) + QStringLiteral(", unfolded"));
    page.key(Qt::Key_Left);
    CHECK(cell->text(QAccessible::Name) == page.line(0) + QStringLiteral(", folded"));
}

TEST_CASE("a click on a heading folds its group, and finding a record in it unfolds it", "[grouping]") {
    Grouped page;
    page.group(2);
    const QUuid record = page.model().idAt(1);
    QTableView &view = page.table().view();
    const QPoint at(view.viewport()->width() - 20, view.rowViewportPosition(0) + 5); // right of all words
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at);
    CHECK(page.model().rowOf(record) == -1);
    CHECK(page.table().select(record));
    CHECK(page.model().rowOf(record) == 1);
    CHECK(page.current() == 1);
}

TEST_CASE("the keyboard stays on its heading while the filter takes rows away", "[grouping]") {
    Grouped page;
    page.group(1);
    page.key(Qt::Key_Left);
    page.key(Qt::Key_F, Qt::ControlModifier);
    page.type("a");
    REQUIRE(QTest::qWaitFor([&] { return !page.model().isSearching(); }));
    CHECK(page.current() == 0);
    page.type("zzz");
    REQUIRE(QTest::qWaitFor([&] { return page.model().rowCount() == 0; }));
    CHECK(page.isSaid(QStringLiteral("0 of 40 actions")));
}

TEST_CASE("the rows of a group are selected from its heading, copied under it and changed without it",
          "[grouping]") {
    Grouped page;
    page.group(3);
    page.key(Qt::Key_Left);
    page.key(Qt::Key_Space);
    const int rows = page.model().endOfGroup(0) - 1;
    CHECK(page.isSaid(QStringLiteral("%1 of 40 selected").arg(rows)));
    page.key(Qt::Key_C, Qt::ControlModifier);
    const QStringList copied = QGuiApplication::clipboard()->text().trimmed().split(u'\n');
    REQUIRE(copied.size() == rows + 2);
    CHECK(copied[1] == page.model().groupTitle(page.model().groupAt(0)));
    CHECK(QGuiApplication::clipboard()->mimeData()->html().contains(
        QStringLiteral("<th colspan=\"10\" align=\"left\">%1</th>").arg(copied[1].toHtmlEscaped())));
    page.table().view().selectAll();
    page.key(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = page.table().findChild<BulkDialog *>();
    REQUIRE(dialog);
    CHECK(dialog->windowTitle() == QStringLiteral("Change 40 actions"));
    dialog->reject();
}

TEST_CASE("a grouped table is printed with its headings, of a folded group the heading alone", "[grouping]") {
    Grouped page;
    page.group(1);
    page.key(Qt::Key_Left);
    page.key(Qt::Key_Left);
    page.answers.file = page.file->file(QStringLiteral("grouped.pdf"));
    page.key(Qt::Key_P, Qt::ControlModifier);
    CHECK(page.answers.told.isEmpty());
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"),
                 {QStringLiteral("-layout"), page.answers.file, QStringLiteral("-")});
    REQUIRE(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    CHECK(text.contains(QStringLiteral("40 of 40 actions")));
    CHECK(text.contains(QStringLiteral("Folded: its rows are not printed.")));
    CHECK_FALSE(text.contains(QStringLiteral("P1-02")));
    CHECK(text.contains(page.line(1).left(20)));
    CHECK(text.contains(QStringLiteral("P2-01")));
}
