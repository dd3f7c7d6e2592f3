#include "core/tables/workbookfile.h"
#include "core/tables/xlsxwriter.h"
#include "tests/support/qtprint.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QTemporaryDir>

using namespace saferplan;

namespace {

WrittenWorkbook book() {
    WrittenSheet sheet;
    sheet.name = QStringLiteral("Actions");
    sheet.above = {QStringLiteral("Actions of G2")};
    sheet.isProtected = true;
    sheet.columns = {
        {QStringLiteral("Reference"),
         QStringLiteral("k:reference"),
         10,
         CellsTake::Anything,
         {},
         {},
         true,
         false},
        {QStringLiteral("RAG"),
         QStringLiteral("k:rag"),
         10,
         CellsTake::Choice,
         {u"Red"_qs, u"Amber"_qs},
         u"One of these"_qs,
         false,
         false},
        {QStringLiteral("Due"), QStringLiteral("k:due"), 12, CellsTake::Date, {}, {}, false, false},
        {QStringLiteral("%"), QStringLiteral("k:percent"), 8, CellsTake::Percent, {}, {}, false, false},
        {QStringLiteral("Mark"), QStringLiteral("k:mark"), 8, CellsTake::Anything, {}, {}, true, true}};
    sheet.rows = {{SheetCell::ofText(u"P1-03"_qs), SheetCell::ofText(u"Red"_qs),
                   SheetCell::ofDate(QDate(2026, 1, 14)), SheetCell::ofNumber(45),
                   SheetCell::ofText(u"x"_qs)},
                  {SheetCell::ofText(u"=HYPERLINK(\"http://x\")"_qs),
                   {},
                   {},
                   {},
                   SheetCell::ofText(u"one\ntwo _x000D_ ŵ ✓ 🟢"_qs)}};
    return {QStringLiteral("Return"), QStringLiteral("OFFICIAL-SENSITIVE"), {sheet}};
}

} // namespace

TEST_CASE("a workbook that was written is read back as it was", "[tables][xlsx]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.xlsx"));
    writeXlsx(book(), path);
    CHECK(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) ==
          QStringList{u"x.xlsx"_qs});
    const Workbook read = readWorkbook(path);
    REQUIRE(read.sheets.size() == 1);
    const Sheet &sheet = read.sheets.first();
    CHECK(sheet.name == QStringLiteral("Actions"));
    CHECK(sheet.text(0, 0) == QStringLiteral("OFFICIAL-SENSITIVE"));
    CHECK(sheet.text(1, 0) == QStringLiteral("Actions of G2"));
    CHECK(sheet.text(2, 1) == QStringLiteral("k:rag"));
    CHECK(sheet.text(3, 1) == QStringLiteral("RAG"));
    CHECK(sheet.text(4, 0) == QStringLiteral("P1-03"));
    CHECK(sheet.at(4, 2).date == QDate(2026, 1, 14));
    CHECK(sheet.at(4, 3).number == 45);
    CHECK(sheet.text(5, 4) == QStringLiteral("one\ntwo _x000D_ ŵ ✓ 🟢"));
}

TEST_CASE("a text that a spreadsheet could take for a formula is written with a mark before it",
          "[tables][xlsx]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.xlsx"));
    writeXlsx(book(), path);
    const Sheet sheet = readWorkbook(path).sheets.first();
    CHECK(sheet.at(5, 0).text == QStringLiteral("'=HYPERLINK(\"http://x\")"));
    CHECK(sheet.text(5, 0) == QStringLiteral("=HYPERLINK(\"http://x\")"));
}

TEST_CASE("a choice that is too long for the cell stands on a hidden sheet", "[tables][xlsx]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.xlsx"));
    WrittenWorkbook wide = book();
    wide.sheets[0].columns[1].choices = {u"Green, on time"_qs, u"Red"_qs, QString(300, u'x')};
    writeXlsx(wide, path);
    const Workbook read = readWorkbook(path);
    REQUIRE(read.find(u"Lists"));
    CHECK(read.find(u"Lists")->hidden);
    CHECK(read.find(u"Lists")->text(0, 0) == QStringLiteral("Green, on time"));
    CHECK(read.find(u"Lists")->text(2, 0).size() == 300);
}

TEST_CASE("what no cell can hold is cut, and a folder that is not there is told", "[tables][xlsx]") {
    CHECK(cellText(QString(40'000, u'x')).size() == 32'001);
    CHECK(cellText(QStringLiteral("short")) == QStringLiteral("short"));
    CHECK_THROWS_WITH(writeXlsx(book(), QStringLiteral("/nowhere/x.xlsx")),
                      Catch::Contains("its folder is there"));
}
