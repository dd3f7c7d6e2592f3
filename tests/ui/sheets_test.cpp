// Return sheets, imports and calendars through the real window, by keyboard.

#include "core/tables/returnsheet.h"
#include "core/tables/workbookfile.h"
#include "tests/ui/samplewindow.h"
#include "ui/pages/imports/importcolumns.h"
#include "ui/pages/imports/importdialog.h"
#include "ui/pages/imports/importnames.h"
#include "ui/pages/returns/audiencedialog.h"
#include "ui/pages/returns/sendertable.h"
#include "ui/pages/returns/sheetreview.h"
#include "ui/pages/returnspage.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTimer>
#include <QToolButton>

using namespace saferplan;
using test::SampleWindow;

namespace {

/// Works on a dialog as soon as it is open.
template <class D> void whenOpen(const std::function<void(D &)> &work) {
    auto *look = new QTimer(qApp);
    QObject::connect(look, &QTimer::timeout, look, [look, work] {
        auto *dialog = qobject_cast<D *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        look->deleteLater();
        look->stop();
        work(*dialog);
    });
    look->start(5);
}

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// A sheet as its lead sends it back.
class Returned {
public:
    Returned(const SampleWindow &chair, const char *group)
        : m_book(returnSheet(chair.records(), chair.plan().planId(), {chair.record<Group>(group).id},
                             chair.plan().today())) {}

    void put(const char *reference, const char *key, const QString &text) {
        for (WrittenSheet &sheet : m_book.sheets)
            for (int column = 0; column < sheet.columns.size(); ++column)
                if (sheet.columns[column].key == QStringLiteral("saferplan:") + QLatin1String(key))
                    for (QList<SheetCell> &row : sheet.rows)
                        if (row.first().text == QLatin1String(reference)) {
                            while (row.size() <= column)
                                row.append(SheetCell());
                            row[column] = SheetCell::ofText(text);
                        }
    }
    QString file(const SampleWindow &chair, const char *name) const {
        const QString path = chair.file->file(QLatin1String(name));
        writeXlsx(m_book, path);
        return path;
    }

private:
    WrittenWorkbook m_book;
};

int rowWith(const QTableWidget &table, int column, const QString &text) {
    for (int row = 0; row < table.rowCount(); ++row)
        if (table.item(row, column)->text() == text)
            return row;
    FAIL("no row has " << text.toStdString());
    return -1;
}

} // namespace

TEST_CASE("a return sheet is made for the group that is chosen", "[sheets]") {
    SampleWindow chair;
    chair.answers.file = chair.file->file(QStringLiteral("made.xlsx"));
    chair.workspace().setViewingAs(chair.record<Group>("G2").id);
    whenOpen<AudienceDialog>([&](AudienceDialog &dialog) {
        CHECK(dialog.audience().group == chair.record<Group>("G2").id); // as which the plan is looked at
        QTest::keyClicks(&dialog.choice(), QStringLiteral("G1"));
        CHECK(dialog.audience().group == chair.record<Group>("G1").id);
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    chair.window->findChild<QAction *>(QStringLiteral("makeSheet"))->trigger();
    const Workbook book = readWorkbook(chair.answers.file);
    CHECK(book.find(u"Actions"));
    CHECK(chair.answers.told.isEmpty());
}

TEST_CASE("nobody can be sent a sheet without rows", "[sheets]") {
    SampleWindow chair;
    Edits edits = chair.plan().edit();
    for (const Action &action : chair.records().all<Action>())
        if (action.group == chair.record<Group>("G2").id)
            edits.archive(kindOf<Action>(), action.id.uuid);
    for (const Case &subject : chair.records().all<Case>())
        if (subject.group == chair.record<Group>("G2").id)
            edits.archive(kindOf<Case>(), subject.id.uuid);
    chair.plan().commit(QStringLiteral("Archive"), edits);
    chair.answers.file = chair.file->file(QStringLiteral("made.xlsx"));
    whenOpen<AudienceDialog>([&](AudienceDialog &dialog) {
        QTest::keyClicks(&dialog.choice(), QStringLiteral("G2"));
        QTest::keyClick(&dialog, Qt::Key_Return);
        CHECK(dialog.isVisible());
        CHECK(dialog.findChild<QLabel *>(QStringLiteral("about"))
                  ->text()
                  .contains(QStringLiteral("nothing to ask")));
        QTest::keyClick(&dialog, Qt::Key_Escape);
    });
    chair.window->findChild<QAction *>(QStringLiteral("makeSheet"))->trigger();
    CHECK_FALSE(QFile::exists(chair.answers.file));
}

TEST_CASE("what comes back is reviewed field by field, and taken in by the lead as one step", "[sheets]") {
    SampleWindow chair;
    Returned returned(chair, "G2");
    returned.put("P2-02", "rag_reason", QStringLiteral("The lab is closed until March."));
    returned.put("P2-02", "happened", QStringLiteral("Two search days held."));
    returned.put("P2-04", "percent", QStringLiteral("purple"));
    const QString file = returned.file(chair, "G2.xlsx");
    const Records before = chair.records();
    whenOpen<SheetReview>([&](SheetReview &dialog) {
        const QTableWidget &table = dialog.changes();
        const int row = rowWith(table, 4, QStringLiteral("The lab is closed until March."));
        CHECK(table.item(row, 1)->text() == QStringLiteral("P2-02"));
        CHECK(table.item(row, 6)->text().startsWith(QStringLiteral("Actions!")));
        CHECK(dialog.findChild<QPlainTextEdit *>(QStringLiteral("said"))
                  ->toPlainText()
                  .contains(QStringLiteral("Not taken in: Actions!")));
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    chair.window->takeIn({file});
    CHECK(chair.record<Action>("P2-02").ragReason == QStringLiteral("The lab is closed until March."));
    const CommitInfo made = chair.plan().commits().last();
    CHECK(made.author ==
          chair.record<Group>("G2").leadRole + QStringLiteral(", by sheet, taken in by Chair, Council"));
    CHECK(chair.plan().author() == QStringLiteral("Chair, Council"));
    CHECK(chair.window->findChild<QToolButton *>(QStringLiteral("unsent"))->isVisible());
    // The chair sees who sent, and what it changed.
    chair.workspace().go({PageId::Returns});
    auto &page = chair.window->view()->pageAs<ReturnsPage>(PageId::Returns);
    page.senders().finish();
    const int group = rowWith(page.groups(), 1, chair.record<Group>("G2").leadRole);
    CHECK(page.groups().item(group, 5)->text().contains(QStringLiteral("by sheet")));
    CHECK_FALSE(page.groups().item(group, 3)->text().contains(QStringLiteral("P2-02")));
    page.groups().setCurrentCell(group, 0);
    page.senders().finish();
    CHECK(rowWith(page.senders().changes(), 3, QStringLiteral("The lab is closed until March.")) >= 0);
    // One step takes it back.
    chair.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(chair.window.get()));
    chair.window->view()->begin();
    chair.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(difference(before, chair.records()).isEmpty());
}

TEST_CASE("a proposal is left out with the space bar, and what is disputed unless it is ticked", "[sheets]") {
    SampleWindow chair;
    Returned returned(chair, "G2");
    returned.put("P2-02", "rag_reason", QStringLiteral("From the sheet."));
    returned.put("P2-04", "rag_reason", QStringLiteral("Of the other action."));
    const QString file = returned.file(chair, "G2.xlsx");
    Action action = chair.record<Action>("P2-02");
    action.ragReason = QStringLiteral("Said at the meeting.");
    chair.plan().commit(QStringLiteral("Say"), chair.plan().edit().put(action));
    const QString other = chair.record<Action>("P2-04").ragReason;
    SECTION("left as it is") {
        whenOpen<SheetReview>([&](SheetReview &dialog) {
            CHECK(dialog.changes().item(0, 0)->text() == QStringLiteral("Changed here too"));
            CHECK(dialog.changes().item(0, 5)->text() == QStringLiteral("Said at the meeting."));
            dialog.changes().setCurrentCell(rowWith(dialog.changes(), 1, QStringLiteral("P2-04")), 0);
            QTest::keyClick(&dialog.changes(), Qt::Key_Space);
            CHECK_FALSE(dialog.findChild<QPushButton *>(QStringLiteral("takeIn"))->isEnabled());
            QTest::keyClick(&dialog, Qt::Key_Escape);
        });
        chair.window->takeIn({file});
        CHECK(chair.record<Action>("P2-02").ragReason == QStringLiteral("Said at the meeting."));
        CHECK(chair.record<Action>("P2-04").ragReason == other);
    }
    SECTION("taken all the same") {
        whenOpen<SheetReview>([&](SheetReview &dialog) {
            dialog.changes().setCurrentCell(0, 0);
            QTest::keyClick(&dialog.changes(), Qt::Key_Space);
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        chair.window->takeIn({file});
        CHECK(chair.record<Action>("P2-02").ragReason == QStringLiteral("From the sheet."));
        CHECK(chair.record<Action>("P2-04").ragReason == QStringLiteral("Of the other action."));
    }
}

TEST_CASE("a sheet that is taken in twice says nothing new", "[sheets]") {
    SampleWindow chair;
    Returned returned(chair, "G2");
    returned.put("P2-02", "happened", QStringLiteral("Two search days held."));
    const QString file = returned.file(chair, "G2.xlsx");
    whenOpen<SheetReview>([](SheetReview &dialog) { QTest::keyClick(&dialog, Qt::Key_Return); });
    chair.window->takeIn({file});
    const qsizetype commits = chair.plan().commits().size();
    chair.window->takeIn({file}); // no dialog
    CHECK(chair.plan().commits().size() == commits);
    CHECK(chair.answers.told.isEmpty());
}

TEST_CASE("an import shows its columns, asks about names, and is one step", "[import]") {
    SampleWindow chair;
    const QString file = chair.file->file(QStringLiteral("Tracker.csv"));
    write(file, "Ref,Action,Priority,Lead agency,Remarks\n"
                "X-1,Patrol the park,P1,The Blue Lights,Begun in May\n"
                "X-2,Mend the lamps,P9,The Blue Lights,\n");
    const Records before = chair.records();
    chair.answers.file = file;
    whenOpen<ImportDialog>([&](ImportDialog &dialog) {
        CHECK(dialog.import().count(TrackerRow::Does::Rejected) == 2);
        // "Remarks" is no heading that is known: it is said to be progress.
        auto *what = static_cast<QComboBox *>(
            dialog.columns().cellWidget(rowWith(dialog.columns(), 1, QStringLiteral("Remarks")), 3));
        CHECK(what->currentText() == QStringLiteral("Left out"));
        QTest::keyClicks(what, QStringLiteral("Progress"));
        const int name = rowWith(dialog.names(), 1, QStringLiteral("The Blue Lights"));
        CHECK(dialog.names().item(name, 0)->checkState() == Qt::Unchecked);
        dialog.tabs().setCurrentIndex(1);
        dialog.names().setCurrentCell(name, 0);
        QTest::keyClick(&dialog.names(), Qt::Key_F2);
        auto *records = dialog.names().viewport()->findChild<QComboBox *>();
        REQUIRE(records);
        records->setCurrentIndex(records->findData(chair.records().all<Agency>().at(0).id.uuid));
        QTest::keyClick(records, Qt::Key_Return);
        QApplication::processEvents();
        dialog.read();
        CHECK(dialog.names().item(name, 0)->checkState() == Qt::Checked);
        CHECK(dialog.import().count(TrackerRow::Does::Add) == 1);
        REQUIRE(dialog.import().rejects.size() == 1);
        CHECK(dialog.import().rejects.first().column == QStringLiteral("Priority"));
        chair.answers.file = chair.file->file(QStringLiteral("rejects.csv"));
        dialog.findChild<QPushButton *>(QStringLiteral("saveRejects"))->click();
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    chair.window->importTracker();
    CHECK(bytesOf(chair.answers.file).contains("3,Priority,C3,P9,"));
    const Action &action = chair.record<Action>("X-1");
    CHECK(action.leadAgency == chair.records().all<Agency>().at(0).id);
    CHECK(std::any_of(chair.records().all<ProgressUpdate>().begin(),
                      chair.records().all<ProgressUpdate>().end(), [&action](const ProgressUpdate &update) {
                          return update.about.uuid == action.id.uuid &&
                                 update.happened == QStringLiteral("Begun in May");
                      }));
    CHECK(chair.plan().commits().last().label == QStringLiteral("Import 1 action from Tracker.csv"));

    SECTION("one step takes it back") {
        chair.window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(chair.window.get()));
        chair.window->view()->begin();
        chair.key(Qt::Key_Z, Qt::ControlModifier);
        CHECK(difference(before, chair.records()).isEmpty());
    }
    SECTION("the same file again is understood as before, and doubles nothing") {
        chair.answers.file = file;
        whenOpen<ImportDialog>([&](ImportDialog &dialog) {
            CHECK(dialog.import().count(TrackerRow::Does::Same) == 1);
            CHECK(dialog.import().mapping.fieldOf(QStringLiteral("Remarks")) == QStringLiteral("progress"));
            CHECK_FALSE(dialog.findChild<QPushButton *>(QStringLiteral("import"))->isEnabled());
            QTest::keyClick(&dialog, Qt::Key_Escape);
        });
        chair.window->importTracker();
    }
    SECTION("and changes by reference what it says otherwise") {
        write(file, "Ref,Action,Priority,Lead agency\nX-1,Patrol the whole park,P1,The Blue Lights\n");
        chair.answers.file = file;
        whenOpen<ImportDialog>([](ImportDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Return); });
        chair.window->importTracker();
        CHECK(chair.record<Action>("X-1").title == QStringLiteral("Patrol the whole park"));
    }
}

TEST_CASE("a file without headings of a tracker is told, and changes nothing", "[import]") {
    SampleWindow chair;
    chair.answers.file = chair.file->file(QStringLiteral("other.csv"));
    write(chair.answers.file, "Fridge,Kettle\n1,2\n");
    const qsizetype commits = chair.plan().commits().size();
    whenOpen<ImportDialog>([](ImportDialog &dialog) {
        CHECK(
            dialog.findChild<QLabel *>(QStringLiteral("said"))->text().contains(QStringLiteral("headings")));
        CHECK_FALSE(dialog.findChild<QPushButton *>(QStringLiteral("import"))->isEnabled());
        QTest::keyClick(&dialog, Qt::Key_Escape);
    });
    chair.window->importTracker();
    CHECK(chair.plan().commits().size() == commits);
}

TEST_CASE("a calendar is saved for whom it is asked", "[calendar]") {
    SampleWindow chair;
    chair.answers.file = chair.file->file(QStringLiteral("days.ics"));
    whenOpen<AudienceDialog>([&](AudienceDialog &dialog) {
        QTest::keyClicks(&dialog.choice(), QStringLiteral("G1"));
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    chair.window->findChild<QAction *>(QStringLiteral("saveCalendar"))->trigger();
    const QByteArray calendar = bytesOf(chair.answers.file);
    CHECK(calendar.startsWith("BEGIN:VCALENDAR\r\n"));
    CHECK(calendar.contains("X-WR-CALNAME:G1 "));
    CHECK(calendar.contains("BEGIN:VEVENT"));
}

TEST_CASE("e-mails to chase are saved for each group that has something to say", "[returns]") {
    SampleWindow chair;
    chair.answers.folder = chair.file->file(QString()); // the folder
    chair.workspace().go({PageId::Returns});
    auto &page = chair.window->view()->pageAs<ReturnsPage>(PageId::Returns);
    page.senders().finish();
    int owing = 0;
    for (int row = 0; row < page.groups().rowCount(); ++row)
        owing += page.groups().item(row, 3)->text() != QStringLiteral("nothing");
    REQUIRE(owing > 0);
    for (QAction *command : page.commands())
        if (command->text().contains(QStringLiteral("chase &all")))
            command->trigger();
    const QDir folder(chair.answers.folder);
    const QStringList files = folder.entryList({QStringLiteral("*.eml")});
    CHECK(files.size() == owing);
    CHECK(files.first().startsWith(QStringLiteral("OFFICIAL Update of G")));
    CHECK(bytesOf(folder.filePath(files.first())).contains("X-Unsent: 1"));
}

TEST_CASE("the foot of the window says what was not sent, and sends it", "[returns]") {
    SampleWindow chair;
    const auto *unsent = chair.window->findChild<QToolButton *>(QStringLiteral("unsent"));
    REQUIRE(unsent);
    QTest::qWait(50);
    const QString before = unsent->isVisible() ? unsent->text() : QStringLiteral("0 unsent changes");
    Action action = chair.record<Action>("P1-05");
    action.ragReason = QStringLiteral("New words");
    chair.plan().commit(QStringLiteral("Say"), chair.plan().edit().put(action));
    REQUIRE(unsent->isVisible());
    CHECK(unsent->text().section(u' ', 0, 0).toInt() == before.section(u' ', 0, 0).toInt() + 1);
    chair.plan().noteSent(QStringLiteral("Somebody"), chair.plan().heads());
    REQUIRE(QTest::qWaitFor([unsent] { return !unsent->isVisible(); }));
}
