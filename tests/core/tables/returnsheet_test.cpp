#include "core/record/shown.h"
#include "core/tables/importerror.h"
#include "core/tables/returnsheet.h"
#include "core/tables/sheetreturn.h"
#include "core/tables/workbookfile.h"
#include "tests/support/testplan.h"

#include <QRegularExpression>

using namespace saferplan;

namespace {

/// A sheet sent from the sample to the lead of G2, as it is in Excel, and what its lead does with it.
class SentSheet {
public:
    SentSheet() {
        const RecordName group = findReference(records(), QStringLiteral("G2"), &kindOf<Group>());
        const QString path = m_plan->file(QStringLiteral("G2.xlsx"));
        writeXlsx(returnSheet(records(), plan().planId(), {{group.id}, {}}, plan().today()), path);
        m_book = readWorkbook(path);
    }

    OpenPlan &plan() { return m_plan->plan(); }
    test::TestPlan &testPlan() { return *m_plan; }
    const Records &records() { return plan().records(); }
    Workbook &book() { return m_book; }
    Sheet &actions() {
        return *std::find_if(m_book.sheets.begin(), m_book.sheets.end(),
                             [](const Sheet &s) { return s.name == u"Actions"; });
    }
    Sheet &cases() {
        return *std::find_if(m_book.sheets.begin(), m_book.sheets.end(),
                             [](const Sheet &s) { return s.name == u"Cases"; });
    }

    static int headings(const Sheet &sheet) {
        for (int row = 0; row < sheet.rowCount(); ++row)
            if (sheet.text(row, 0) == QStringLiteral("Reference"))
                return row;
        FAIL("no headings");
        return -1;
    }
    static int column(const Sheet &sheet, const char *heading) {
        const int row = headings(sheet);
        for (int at = 0; at < sheet.columnCount(); ++at)
            if (sheet.text(row, at) == QString::fromUtf8(heading))
                return at;
        FAIL(heading);
        return -1;
    }
    static int rowOf(const Sheet &sheet, const char *reference) {
        for (int row = 0; row < sheet.rowCount(); ++row)
            if (sheet.text(row, 0) == QString::fromUtf8(reference))
                return row;
        FAIL(reference);
        return -1;
    }

    /// Writes into a cell as somebody would; returns its name.
    QString put(const char *reference, const char *heading, const SheetCell &cell) {
        Sheet &sheet = reference[0] == 'C' ? cases() : actions();
        const int row = rowOf(sheet, reference);
        const int at = column(sheet, heading);
        SheetFiller(QStringLiteral("test")).put(sheet, row, at, cell);
        return sheet.address(row, at);
    }
    QString put(const char *reference, const char *heading, const char *text) {
        return put(reference, heading, SheetCell::ofText(QString::fromUtf8(text)));
    }

    SheetReturn read() { return readReturnSheet(m_book, records(), plan().planId()); }

    const Action &action(const char *reference) {
        return records().get(
            Id<Action>{findReference(records(), QString::fromUtf8(reference), &kindOf<Action>()).id});
    }
    void set(const char *reference, const char *field, const QByteArray &text) {
        const RecordName record = findReference(records(), QString::fromUtf8(reference));
        Edits edits = plan().edit();
        REQUIRE(edits.set(*record.kind, record.id, record.kind->fieldNamed(QLatin1String(field)),
                          QString::fromUtf8(text)));
        plan().commit(QStringLiteral("Change"), edits);
    }
    CommitInfo take(const SheetReturn &returned) {
        Edits edits = plan().edit();
        toEdits(returned, records(), plan().today(), edits);
        return plan().commit(labelOf(returned), edits);
    }

private:
    std::unique_ptr<test::TestPlan> m_plan = test::samplePlan();
    Workbook m_book;
};

QStringList sentences(const SheetReturn &returned) {
    QStringList all;
    for (const SheetProblem &problem : returned.problems)
        all += problem.sentence();
    return all;
}

QString fieldOf(const SheetChange &change) {
    return QLatin1String(change.record.kind->field(change.field).name);
}

QString refusal(const Workbook &book, const Records &records, const QUuid &plan) {
    try {
        readReturnSheet(book, records, plan);
    } catch (const ImportError &error) {
        return error.text();
    }
    return {};
}

} // namespace

TEST_CASE("a return sheet has the open actions and cases of a group, and its marking", "[tables][return]") {
    SentSheet sent;
    CHECK(sent.book().sheets.first().text(0, 0) == QStringLiteral("OFFICIAL-SENSITIVE"));
    QStringList references;
    for (int row = SentSheet::headings(sent.actions()) + 1; row < sent.actions().rowCount(); ++row)
        references += sent.actions().text(row, 0);
    CHECK(references == QStringList{u"P2-02"_qs, u"P2-04"_qs, u"P2-05"_qs, u"P2-06"_qs, u"P2-07"_qs});
    CHECK(sent.cases().text(SentSheet::headings(sent.cases()) + 1, 0) == QStringLiteral("C-004"));
    CHECK(sent.book().find(u"SaferPlan")->hidden);
}

TEST_CASE("a sheet that comes back as it was sent changes nothing", "[tables][return]") {
    SentSheet sent;
    const SheetReturn returned = sent.read();
    CHECK(returned.isEmpty());
    CHECK(sentences(returned).isEmpty());
    CHECK(returned.missing.isEmpty());
    CHECK(returned.origin.lead == QStringLiteral("Detective Inspector"));
    CHECK(returned.origin.sentOn == QDate(2025, 12, 31));
}

TEST_CASE("what a lead fills in becomes changes field by field, and updates", "[tables][return]") {
    SentSheet sent;
    const QString rag = sent.put("P2-02", "RAG", "Amber - at risk");
    sent.put("P2-02", "Reason for amber or red", "Trainer ill");
    sent.put("P2-02", "% complete", SheetCell::ofNumber(0.6));
    sent.put("P2-02", "What happened", "90 trained");
    sent.put("P2-02", "Next step", "Book February");
    sent.put("P2-04", "What happened", "Nothing to report");
    sent.put("P2-07", "Status", "Done");
    sent.put("P2-07", "RAG", "Blue");
    sent.put("C-004", "SARA stage", "assessment");
    sent.put("C-004", "Next review", "3/2/26");
    const SheetReturn returned = sent.read();
    CHECK(sentences(returned).isEmpty());
    CHECK(returned.conflicts() == 0);
    QStringList told;
    for (const SheetChange &change : returned.changes)
        told += change.reference + u' ' + fieldOf(change) + u' ' + change.returned;
    CHECK(told == QStringList{u"P2-02 rag amber"_qs, u"P2-02 rag_reason Trainer ill"_qs,
                              u"P2-02 percent 60"_qs, u"P2-07 status complete"_qs,
                              u"C-004 stage assessment"_qs, u"C-004 next_review 2026-02-03"_qs});
    CHECK(returned.changes.first().cell == rag);
    CHECK(rag.startsWith(QStringLiteral("Actions!F")));

    CHECK(sent.take(returned).label == QStringLiteral("Take in the return of G2 Organised Crime Disruption"));
    CHECK(sent.action("P2-02").rag == Rag::Amber);
    CHECK(sent.action("P2-07").completedOn == QDate(2025, 12, 31));
    CHECK(sent.action("P2-07").percent == 100);
    const auto &updates = sent.records().all<ProgressUpdate>();
    const auto update = std::find_if(updates.begin(), updates.end(), [](const auto &one) {
        return one.happened == QStringLiteral("90 trained");
    });
    REQUIRE(update != updates.end());
    CHECK(update->saidBy == QStringLiteral("Detective Inspector"));
    CHECK(update->rag == Rag::Amber);
    CHECK(update->period == QStringLiteral("2025/26 Q3"));
    CHECK(std::any_of(updates.begin(), updates.end(), [](const auto &one) {
        return one.nothingToReport && one.happened == QStringLiteral("Nothing to report");
    }));
}

TEST_CASE("taking in a sheet twice changes nothing the second time", "[tables][return]") {
    SentSheet sent;
    sent.put("P2-02", "RAG", "Red");
    sent.put("P2-02", "What happened", "Stopped");
    sent.take(sent.read());
    const Records before = sent.records();
    const SheetReturn again = sent.read();
    CHECK(again.isEmpty());
    CHECK(sent.take(again).seq == 0);
    CHECK(sent.records() == before);
}

TEST_CASE("what somebody else has changed since is a conflict, and left until somebody decides",
          "[tables][return]") {
    SentSheet sent;
    sent.put("P2-02", "RAG", "Red");
    sent.put("P2-04", "RAG", "Amber");
    sent.put("P2-06", "RAG", "Amber");
    sent.set("P2-02", "rag", "amber"); // to something else
    sent.set("P2-04", "rag", "amber"); // to the same
    sent.set("P2-06", "title", "Another title");
    SheetReturn returned = sent.read();
    CHECK(sentences(returned).isEmpty());
    REQUIRE(returned.changes.size() == 2);
    CHECK(returned.changes[0].conflict);
    CHECK(returned.changes[0].sent == QStringLiteral("green"));
    CHECK(returned.changes[0].returned == QStringLiteral("red"));
    CHECK(returned.changes[0].now == QStringLiteral("amber"));
    CHECK_FALSE(returned.changes[1].conflict);
    sent.take(returned);
    CHECK(sent.action("P2-02").rag == Rag::Amber);
    CHECK(sent.action("P2-06").rag == Rag::Amber);
    CHECK(sent.action("P2-06").title == QStringLiteral("Another title"));
    returned.changes[0].accepted = true;
    sent.take(returned);
    CHECK(sent.action("P2-02").rag == Rag::Red);
}

TEST_CASE("a change to what was put away since is a conflict", "[tables][return]") {
    SentSheet sent;
    sent.put("P2-02", "RAG", "Red");
    sent.set("P2-02", "archived", "yes");
    const SheetReturn returned = sent.read();
    REQUIRE(returned.changes.size() == 1);
    CHECK(returned.changes.first().conflict);
}

TEST_CASE("a cell that is not understood is named, and the rest of its row is read", "[tables][return]") {
    SentSheet sent;
    const QString rag = sent.put("P2-02", "RAG", "purple");
    const QString percent = sent.put("P2-02", "% complete", "most");
    const QString status = sent.put("C-004", "Status", "Closed");
    const QString blue = sent.put("P2-04", "RAG", "Blue");
    SheetCell broken = SheetCell::ofText(QStringLiteral("#REF!"));
    broken.kind = CellKind::Error;
    const QString formula = sent.put("P2-05", "What happened", broken);
    sent.put("P2-02", "Path to green", "Hire a trainer by March");
    const SheetReturn returned = sent.read();
    CHECK(
        sentences(returned) ==
        QStringList{
            rag + u": \"purple\" is no RAG; write Red, Amber, Green, Blue or leave it empty."_qs,
            percent +
                u": \"most\" is no percentage; write a whole number from 0 to 100, or leave it empty."_qs,
            blue + u": Blue means complete; set the status to Complete as well, or choose another RAG."_qs,
            formula + u": there is an error of a formula; write what you mean."_qs,
            status + u": \"Closed\" cannot be returned here; write Referred, Open, On hold, Monitoring."_qs});
    REQUIRE(returned.changes.size() == 1);
    CHECK(fieldOf(returned.changes.first()) == QStringLiteral("path_to_green"));
}

TEST_CASE("rows that were sorted, columns that were moved or renamed, and texts for dates are understood",
          "[tables][return]") {
    SentSheet sent;
    sent.put("P2-02", "RAG", "Red");
    sent.put("P2-02", "Due", "28 February 2026");
    Sheet &sheet = sent.actions();
    const int first = SentSheet::headings(sheet) + 1;
    const int rag = SentSheet::column(sheet, "RAG");
    const int why = SentSheet::column(sheet, "Reason for amber or red");
    std::reverse(sheet.rows.begin() + first, sheet.rows.end());
    for (QList<SheetCell> &row : sheet.rows)
        if (row.size() > why)
            row.swapItemsAt(rag, why);
    sheet.rows[first - 1][why] = SheetCell::ofText(QStringLiteral("How is it going?"));
    const SheetReturn returned = sent.read();
    CHECK(sentences(returned).isEmpty());
    REQUIRE(returned.changes.size() == 1);
    CHECK(returned.changes.first().returned == QStringLiteral("red"));
    CHECK(returned.changes.first().reference == QStringLiteral("P2-02"));
}

TEST_CASE("a sheet whose hidden row of keys was deleted is read by its headings", "[tables][return]") {
    SentSheet sent;
    sent.put("P2-02", "RAG", "Red");
    sent.actions().rows.removeAt(SentSheet::headings(sent.actions()) - 1);
    const SheetReturn returned = sent.read();
    CHECK(sentences(returned).isEmpty());
    CHECK(returned.changes.size() == 1);
}

TEST_CASE("rows that were deleted are told and change nothing", "[tables][return]") {
    SentSheet sent;
    sent.actions().rows.removeAt(SentSheet::rowOf(sent.actions(), "P2-04"));
    const SheetReturn returned = sent.read();
    CHECK(returned.isEmpty());
    CHECK(returned.missing == QStringList{u"P2-04"_qs});
}

TEST_CASE("rows that were added, or have lost their mark, are named", "[tables][return]") {
    SentSheet sent;
    Sheet &sheet = sent.actions();
    const int lost = SentSheet::rowOf(sheet, "P2-02");
    const int cut = SentSheet::rowOf(sheet, "P2-04");
    const int mark = SentSheet::column(sheet, "SaferPlan mark 1");
    sheet.rows[lost][mark] = {};
    sheet.rows[cut][mark].text.chop(5);
    sheet.rows.append({SheetCell(), SheetCell::ofText(QStringLiteral("A new action"))});
    const QStringList told = sentences(sent.read());
    REQUIRE(told.size() == 3);
    CHECK(told[0].startsWith(sheet.address(lost, 0) + u": this row has lost its hidden mark"_qs));
    CHECK(told[1].startsWith(sheet.address(cut, 0) + u": the hidden mark of this row was written into"_qs));
    CHECK(told[2].startsWith(sheet.address(sheet.rowCount() - 1, 1) + u": this row was added"_qs));
}

TEST_CASE("a row that is there twice is read once, or not at all where the two differ", "[tables][return]") {
    SentSheet sent;
    sent.put("P2-02", "RAG", "Red");
    Sheet &sheet = sent.actions();
    const int row = SentSheet::rowOf(sheet, "P2-02");
    sheet.rows.append(sheet.rows[row]);
    CHECK(sentences(sent.read()).isEmpty());
    CHECK(sent.read().changes.size() == 1);
    sheet.rows[row][SentSheet::column(sheet, "RAG")] = SheetCell::ofText(QStringLiteral("Green"));
    const SheetReturn returned = sent.read();
    CHECK(returned.changes.isEmpty());
    REQUIRE(returned.problems.size() == 1);
    CHECK(returned.problems.first().text.contains(QStringLiteral("P2-02 is there more than once")));
}

TEST_CASE("a sheet of which only some columns were sorted is refused row by row", "[tables][return]") {
    SentSheet sent;
    sent.put("P2-02", "RAG", "Red");
    Sheet &sheet = sent.actions();
    std::swap(sheet.rows[SentSheet::rowOf(sheet, "P2-02")][0],
              sheet.rows[SentSheet::rowOf(sheet, "P2-04")][0]);
    const SheetReturn returned = sent.read();
    CHECK(returned.changes.isEmpty());
    REQUIRE(returned.problems.size() == 2);
    CHECK(
        returned.problems.first().text.startsWith(QStringLiteral("the row says P2-04 but belongs to P2-02")));
}

TEST_CASE("grey cells that were written into are told, and stay as they are", "[tables][return]") {
    SentSheet sent;
    const QString cell = sent.put("P2-02", "Title", "My own title");
    const SheetReturn returned = sent.read();
    CHECK(returned.isEmpty());
    REQUIRE(returned.problems.size() == 1);
    CHECK(returned.problems.first().cell == cell);
    CHECK(returned.problems.first().severity == Severity::Warning);
}

TEST_CASE("a new due date is asked for in the update, and moves nothing until it is agreed",
          "[tables][return]") {
    SentSheet sent;
    const QDate due = sent.action("P2-02").due;
    sent.put("P2-02", "New due date asked for", SheetCell::ofDate(QDate(2026, 4, 30)));
    const SheetReturn unsaid = sent.read();
    CHECK(unsaid.isEmpty());
    REQUIRE(unsaid.problems.size() == 1);
    CHECK(unsaid.problems.first().text.startsWith(QStringLiteral("say why 30 Apr 2026 is asked for")));

    sent.put("P2-02", "Why the new date", "The trainer left");
    sent.put("P2-02", "What happened", "No session");
    SheetReturn returned = sent.read();
    REQUIRE(returned.datesAsked.size() == 1);
    sent.take(returned);
    CHECK(sent.action("P2-02").due == due);
    const auto &updates = sent.records().all<ProgressUpdate>();
    CHECK(updates.at(updates.size() - 1).happened ==
          QStringLiteral("No session\nAsks for a new due date, 30 Apr 2026: The trainer left"));

    returned = sent.read();
    CHECK(returned.updates.isEmpty());
    returned.datesAsked[0].accepted = true;
    sent.take(returned);
    CHECK(sent.action("P2-02").due == QDate(2026, 4, 30));
    const auto &agreed = sent.records().all<Rebaseline>();
    CHECK(agreed.at(agreed.size() - 1).why == QStringLiteral("The trainer left"));
    CHECK(agreed.at(agreed.size() - 1).oldDue == due);
    CHECK(sent.read().isEmpty());
}

TEST_CASE("a sheet of another plan, and one that is none, are refused", "[tables][return]") {
    SentSheet sent;
    CHECK(refusal(sent.book(), sent.records(), QUuid::createUuid()).contains(QStringLiteral("another plan")));
    Workbook other{QStringLiteral("x.xlsx"), {sent.book().sheets.first()}};
    CHECK(refusal(other, sent.records(), sent.plan().planId()).contains(QStringLiteral("no return sheet")));
}

TEST_CASE("long texts and texts like formulas come back as they were sent", "[tables][return]") {
    SentSheet before;
    const QString path = before.testPlan().file(QStringLiteral("long.xlsx"));
    before.set("P2-02", "rag_reason", "=SUM(A1)\nand '=x' and \u2013 \U0001F7E2");
    before.set("P2-04", "rag_reason", QString(40'000, u'x').toUtf8());
    const RecordName police = findReference(before.records(), QStringLiteral("G2"), &kindOf<Group>());
    writeXlsx(returnSheet(before.records(), before.plan().planId(), {{police.id}, {}}, before.plan().today()),
              path);
    const SheetReturn returned =
        readReturnSheet(readWorkbook(path), before.records(), before.plan().planId());
    CHECK(returned.isEmpty());
    CHECK(sentences(returned).isEmpty());
}

TEST_CASE("a mark that was cut or written into is no mark", "[tables][return]") {
    RowMark mark{{QUuid::createUuid(), QUuid::createUuid(), QStringLiteral("G2"), QStringLiteral("Lead"),
                  QDate(2026, 1, 14)},
                 QUuid::createUuid(),
                 QStringLiteral("action"),
                 QStringLiteral("P1-03"),
                 {{QStringLiteral("rag"), QStringLiteral("green")},
                  {QStringLiteral("rag_reason"), QString(50'000, u'é')}}};
    const QStringList cells = markCells(mark);
    CHECK(cells.size() > 2);
    CHECK(readMark(cells) == mark);
    CHECK_FALSE(readMark(cells.mid(1)));
    CHECK_FALSE(readMark({cells.first()}));
    QStringList spoilt = cells;
    spoilt[1][100] = u'#';
    CHECK_FALSE(readMark(spoilt));
    CHECK_FALSE(readMark({}));
    CHECK_FALSE(readMark({QStringLiteral("SP1.")}));
}

TEST_CASE("the author of a return is the lead, by sheet", "[tables][return]") {
    SheetReturn returned;
    returned.origin.lead = QStringLiteral("Detective Inspector");
    CHECK(authorOf(returned, QStringLiteral("Chair, Council")) ==
          QStringLiteral("Detective Inspector, by sheet, taken in by Chair, Council"));
}

TEST_CASE("a role is asked about its own actions and all of the groups that it leads", "[tables][return]") {
    SentSheet sent;
    const Group group = sent.records().get(
        Id<Group>{findReference(sent.records(), QStringLiteral("G2"), &kindOf<Group>()).id});
    const QList<RecordName> ofGroup = askedOf(sent.records(), {group.id});
    const QList<RecordName> ofRole = askedOf(sent.records(), {{}, {}, group.leadRole.toUpper()});
    for (const RecordName &record : ofGroup)
        CHECK(std::any_of(ofRole.begin(), ofRole.end(),
                          [&record](const RecordName &other) { return other.id == record.id; }));
    for (const RecordName &record : ofRole)
        if (record.kind == &kindOf<Action>()) {
            const Action &action = sent.records().get(Id<Action>{record.id});
            CHECK((action.group == group.id || action.leadOfficer == group.leadRole));
        }
    CHECK(askedOf(sent.records(), {{}, {}, QStringLiteral("Astronaut")}).isEmpty());
}

TEST_CASE("the file of a return sheet is named by its marking", "[tables][return]") {
    SentSheet sent;
    const RecordName group = findReference(sent.records(), QStringLiteral("G2"), &kindOf<Group>());
    const WrittenWorkbook sheet =
        returnSheet(sent.records(), sent.plan().planId(), {{group.id}}, QDate(2026, 1, 14));
    const QString name = returnSheetName(sheet, QDate(2026, 1, 14));
    CHECK(name.startsWith(sheet.marking + QStringLiteral(" Update of G2 ")));
    CHECK(name.endsWith(QStringLiteral(" 14 Jan 2026.xlsx")));
    WrittenWorkbook hostile = sheet;
    hostile.title = QStringLiteral("Update of ../../x:y");
    CHECK_FALSE(returnSheetName(hostile, QDate(2026, 1, 14))
                    .contains(QRegularExpression(QStringLiteral("[/:]|\\.\\."))));
}

TEST_CASE("who took a sheet in can take it back", "[tables][return]") {
    SentSheet sent;
    const QString before = sent.action("P2-02").ragReason;
    sent.put("P2-02", "Reason for amber or red", "The lab is closed.");
    const QString author = sent.plan().author();
    const SheetReturn returned = sent.read();
    sent.plan().setAuthor(authorOf(returned, author));
    sent.take(returned);
    sent.plan().setAuthor(author);
    CHECK(sent.action("P2-02").ragReason == QStringLiteral("The lab is closed."));
    CHECK(sent.plan().undoLabel() == labelOf(returned));
    sent.plan().undo();
    CHECK(sent.action("P2-02").ragReason == before);
    sent.plan().redo();
    CHECK(sent.action("P2-02").ragReason == QStringLiteral("The lab is closed."));
}
