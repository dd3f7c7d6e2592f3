#include "core/tables/importerror.h"
#include "core/tables/xlsxreader.h"
#include "tests/core/tables/rawworkbook.h"
#include "tests/support/qtprint.h"

#include <catch2/catch.hpp>

using namespace saferplan;
using test::RawWorkbook;

namespace {

Sheet sheetOf(const RawWorkbook &book) {
    return readXlsx(book.bytes(), QStringLiteral("x.xlsx")).sheets.at(0);
}

QString refusal(const QByteArray &bytes) {
    try {
        readXlsx(bytes, QStringLiteral("x.xlsx"));
    } catch (const ImportError &error) {
        return error.text();
    }
    return {};
}

} // namespace

TEST_CASE("texts of a workbook are read inline, shared and rich, without how they are pronounced",
          "[tables][xlsx]") {
    const Sheet sheet =
        sheetOf(RawWorkbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                            "<c r=\"C1\" t=\"inlineStr\"><is><t>in</t><r><t>line</t></r></is></c>"
                            "<c r=\"D1\" t=\"str\"><f>A1&amp;\"x\"</f><v>worked out</v></c></row>")
                    .texts("<si>\n<t>plain</t>\n</si><si><r><t>ri</t></r><r><t>ch</t></r>"
                           "<rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh></si>"));
    CHECK(sheet.text(0, 0) == QStringLiteral("plain"));
    CHECK(sheet.text(0, 1) == QStringLiteral("rich"));
    CHECK(sheet.text(0, 2) == QStringLiteral("inline"));
    CHECK(sheet.text(0, 3) == QStringLiteral("worked out"));
    CHECK(sheet.address(0, 3) == QStringLiteral("Actions!D1"));
}

TEST_CASE("a number is a date where its format is one, whether its type is said or not", "[tables][xlsx]") {
    const QByteArray formats =
        "<numFmts count=\"4\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
        "<numFmt numFmtId=\"165\" formatCode=\"[Red]0.0&quot; days&quot;\"/>"
        "<numFmt numFmtId=\"166\" formatCode=\"[$-809]d mmmm yyyy;@\"/>"
        "<numFmt numFmtId=\"167\" formatCode=\"0\\d\"/></numFmts>"
        "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
        "<xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"167\"/><xf numFmtId=\"9\"/><xf "
        "numFmtId=\"20\"/></cellXfs>";
    const Sheet sheet = sheetOf(
        RawWorkbook(
            "<row><c s=\"0\"><v>46036</v></c><c s=\"1\"><v>46036</v></c><c s=\"2\" t=\"n\"><v>46036</v></c>"
            "<c s=\"3\"><v>46036</v></c><c s=\"4\"><v>46036.5</v></c><c s=\"5\"><v>46036</v></c>"
            "<c s=\"6\"><v>0.45</v></c><c s=\"7\"><v>0.5</v></c><c t=\"d\"><v>2026-01-14T00:00:00</v></c></row>")
            .formats(formats));
    QStringList read;
    for (int column = 0; column < 9; ++column)
        read += sheet.text(0, column);
    CHECK(read == QStringList{u"46036"_qs, u"2026-01-14"_qs, u"2026-01-14"_qs, u"46036"_qs,
                              u"2026-01-14T12:00"_qs, u"46036"_qs, u"45%"_qs, u"12:00"_qs, u"2026-01-14"_qs});
    CHECK(sheet.at(0, 1).date == QDate(2026, 1, 14));
}

TEST_CASE("a workbook begun on a Mac counts its days from 1904", "[tables][xlsx]") {
    RawWorkbook book("<row><c s=\"0\"><v>44574</v></c></row>");
    book.formats("<cellXfs><xf numFmtId=\"14\"/></cellXfs>");
    book.book(
        "<workbookPr date1904=\"1\"/><sheets><sheet name=\"Actions\" sheetId=\"1\" r:id=\"rId1\"/></sheets>");
    CHECK(sheetOf(book).text(0, 0) == QStringLiteral("2026-01-14"));
}

TEST_CASE("answers, errors and formulas without a value are told apart", "[tables][xlsx]") {
    const Sheet sheet =
        sheetOf(RawWorkbook("<row><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c><f>1+1</f></c>"
                            "<c><f>1+1</f><v>2</v></c><c><v>1e999</v></c><c><v></v></c></row>"));
    CHECK(sheet.text(0, 0) == QStringLiteral("yes"));
    CHECK(sheet.at(0, 1).kind == CellKind::Error);
    CHECK(sheet.text(0, 1) == QStringLiteral("#N/A"));
    CHECK(sheet.at(0, 2).kind == CellKind::Error);
    CHECK(sheet.at(0, 3).number == 2);
    CHECK(sheet.at(0, 4).kind == CellKind::Error);
    CHECK(sheet.at(0, 5).isEmpty());
}

TEST_CASE("cells that are merged are one, and hidden sheets are known as such", "[tables][xlsx]") {
    RawWorkbook book;
    book.sheet(
        "<sheetData><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>P1</t></is></c><c r=\"B2\"><v>1</v></c></row>"
        "<row r=\"3\"><c r=\"B3\"><v>2</v></c></row></sheetData>"
        "<mergeCells><mergeCell ref=\"A2:A1048576\"/></mergeCells>");
    book.book("<sheets><sheet name=\"Lists\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId1\"/></sheets>");
    const Sheet sheet = sheetOf(book);
    CHECK(sheet.hidden);
    CHECK(sheet.rowCount() == 3);
    CHECK(sheet.at(2, 0).isEmpty());
    CHECK(sheet.spread().text(2, 0) == QStringLiteral("P1"));
    CHECK(sheet.spread().rowCount() == 3);
}

TEST_CASE("characters that XML cannot hold are read as Excel writes them", "[tables][xlsx]") {
    const Sheet sheet = sheetOf(
        RawWorkbook("<row><c t=\"inlineStr\"><is><t>one_x000D_\ntwo _x005F_x000D_ _xZZ</t></is></c></row>"));
    CHECK(sheet.text(0, 0) == QStringLiteral("one\ntwo _x000D_ _xZZ"));
}

TEST_CASE("a workbook that is damaged or made to do harm is refused with a sentence", "[tables][xlsx]") {
    const auto says = [](const QByteArray &bytes, const char *words) {
        const QString text = refusal(bytes);
        INFO(text.toStdString());
        CHECK(text.startsWith(QStringLiteral("x.xlsx: ")));
        CHECK(text.contains(QLatin1String(words)));
    };
    const QByteArray good = RawWorkbook("<row><c><v>1</v></c></row>").bytes();
    CHECK(refusal(good).isEmpty());
    says(good.left(good.size() / 2), "cut off or no workbook");
    says(RawWorkbook().part("xl/workbook.xml", QByteArray()).bytes(), "no workbook that can be read");
    says(RawWorkbook().part("xl/worksheets/sheet1.xml", QByteArray()).bytes(), "a part of it is missing");
    says(RawWorkbook("<row><c t=\"s\"><v>7</v></c></row>").bytes(), "a text that is not there");
    says(RawWorkbook("<row><c><v>1</v></row>").bytes(), "breaks off");
    says(RawWorkbook().part("xl/worksheets/sheet1.xml", "\xff\xfe\xff").bytes(), "breaks off");
    says(RawWorkbook("<row><c r=\"ZZZ9\"><v>1</v></c></row>").bytes(), "cell ZZZ9");
    says(RawWorkbook("<row><c r=\"A2000000\"><v>1</v></c></row>").bytes(), "cell A2000000");
    says(RawWorkbook(QByteArray(200'000'000, ' ')).bytes(), "unpacks to more");
    const QByteArray bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>";
    says(RawWorkbook().part("xl/worksheets/sheet1.xml", bomb).bytes(), "no spreadsheet writes");
    says(RawWorkbook(QByteArray("<a>").repeated(100'000)).bytes(), "no spreadsheet writes");
    QByteArray attributes = "<row";
    for (int i = 0; i < 500; ++i)
        attributes += " a" + QByteArray::number(i) + "=\"\"";
    says(RawWorkbook(attributes + "/>").bytes(), "no spreadsheet writes");
}
