// What no decent program sends: damaged, cut off, foreign and hostile files, made up by the hundred. All are
// refused with a sentence, or read as what they were; none crashes the program or gets anything into the
// plan.

#include "core/tables/importerror.h"
#include "core/tables/sheetreturn.h"
#include "core/tables/trackerimport.h"
#include "core/tables/workbookfile.h"
#include "tests/core/tables/rawworkbook.h"
#include "tests/support/testplan.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <random>

using namespace saferplan;
using test::RawWorkbook;

namespace {

QByteArray text(const char *reference, const QByteArray &words) {
    return "<c r=\"" + QByteArray(reference) + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
}

/// A workbook that is well and is a tracker of one action.
QByteArray goodRows() {
    QByteArray rows = "<row r=\"1\">" + text("A1", "Ref") + text("B1", "Priority") + text("C1", "Action") +
                      text("D1", "Due") + "</row>";
    for (int row = 2; row < 60; ++row) {
        const QByteArray number = QByteArray::number(row);
        rows += "<row r=\"" + number + "\">" + text(("A" + number).constData(), "X" + number) +
                text(("B" + number).constData(), "P1") +
                text(("C" + number).constData(), "Do thing " + number) + "<c r=\"D" + number +
                "\" s=\"1\"><v>46036</v></c></row>";
    }
    return rows;
}

RawWorkbook good() {
    return RawWorkbook(goodRows())
        .texts("<si><t>one</t></si>")
        .formats("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>");
}

/// A plan that is watched while files are held against it.
class Watched {
public:
    Watched() : m_before(m_plan->plan().records()) {}

    ~Watched() {
        CHECK(m_plan->plan().records() == m_before);
        CHECK(m_plan->plan().check().isEmpty());
        INFO("files tried: " << tried);
        CHECK(tried > 0);
    }

    /// The sentence by which a file is refused as a workbook, a tracker and a return; empty: it was read.
    QString refusal(const QByteArray &bytes) {
        ++tried;
        const Records &records = m_plan->plan().records();
        QString sentence;
        try {
            const Workbook book = readWorkbook(bytes, QStringLiteral("x.xlsx"));
            try {
                readReturnSheet(book, records, m_plan->plan().planId());
            } catch (const ImportError &) {
            }
            const TrackerImport import = readTracker(book, records, m_plan->plan().today());
            if (import.count(TrackerRow::Does::Add) == 0)
                sentence = QStringLiteral("x.xlsx: nothing to take in.");
        } catch (const ImportError &error) {
            sentence = error.text();
        }
        return sentence;
    }

    void refuses(const QByteArray &bytes, const std::string &what) {
        INFO(what);
        const QString sentence = refusal(bytes);
        CHECK((sentence.startsWith(QStringLiteral("x.xlsx")) || sentence.startsWith(QStringLiteral("Actions: "))));
        CHECK(sentence.endsWith(u'.'));
    }

    int tried = 0;

private:
    std::unique_ptr<test::TestPlan> m_plan = test::samplePlan();
    Records m_before;
};

} // namespace

TEST_CASE("the workbook that the others are made from is well", "[tables][hostile]") {
    Watched watched;
    CHECK(watched.refusal(good().bytes()).isEmpty());
}

TEST_CASE("a workbook that is cut off anywhere is refused", "[tables][hostile]") {
    Watched watched;
    const QByteArray bytes = good().bytes();
    for (int piece = 1; piece <= 100; ++piece)
        watched.refuses(bytes.left(bytes.size() * piece / 101), "cut at " + std::to_string(piece));
}

TEST_CASE("a workbook whose sheet was changed on the way is refused by its check sum", "[tables][hostile]") {
    Watched watched;
    const QByteArray bytes = good().bytes();
    const QByteArray name = "xl/worksheets/sheet1.xml";
    const qsizetype from =
        bytes.indexOf(name) + name.size() + 1; // the first bit says only whether more follows
    const qsizetype to = bytes.indexOf("PK", from);
    REQUIRE(to - from > 100);
    for (int i = 0; i < 100; ++i) {
        QByteArray spoilt = bytes;
        const qsizetype at = from + (to - from) * i / 100;
        spoilt[at] = static_cast<char>(spoilt[at] ^ (1 << (i % 8)));
        watched.refuses(spoilt, "changed at " + std::to_string(at));
    }
}

TEST_CASE("a workbook with any byte changed is refused or read as it was", "[tables][hostile]") {
    Watched watched;
    const QByteArray bytes = good().bytes();
    const Workbook whole = readWorkbook(bytes, QStringLiteral("x.xlsx"));
    std::mt19937 random(7);
    for (int i = 0; i < 200; ++i) {
        QByteArray spoilt = bytes;
        const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()));
        spoilt[at] = static_cast<char>(random());
        if (!watched.refusal(spoilt).isEmpty())
            continue;
        const Workbook read = readWorkbook(spoilt, QStringLiteral("x.xlsx"));
        REQUIRE(read.sheets.size() == whole.sheets.size());
        // A part that is not found any more may leave out formats, and never put other words in.
        for (int row = 0; row < whole.sheets[0].rowCount(); ++row)
            CHECK(read.sheets[0].text(row, 2) == whole.sheets[0].text(row, 2));
    }
}

TEST_CASE("parts that break off, are missing or of another kind are refused", "[tables][hostile]") {
    Watched watched;
    const QByteArray sheet = "<worksheet><sheetData>" + goodRows() + "</sheetData></worksheet>";
    for (int piece = 0; piece < 40; ++piece)
        watched.refuses(
            good().part("xl/worksheets/sheet1.xml", sheet.left(1 + sheet.size() * piece / 41)).bytes(),
            "sheet cut at " + std::to_string(piece));
    const QByteArray others[] = {"",
                                 "\x89PNG\r\n\x1a\n",
                                 QByteArray(1000, '\0'),
                                 "<html><body>Sign in to continue</body></html>",
                                 "{\"error\": 404}",
                                 "<worksheet>\xff\xfe\xfd</worksheet>",
                                 "<worksheet><sheetData></worksheet></sheetData>",
                                 "<a:b xmlns:c=\"d\"/>",
                                 "<worksheet a=\"1\" a=\"2\"/>"};
    for (const char *part :
         {"_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"}) {
        // Without a list of its own parts a workbook is looked for where it usually is.
        if (QByteArray(part) != "_rels/.rels")
            watched.refuses(good().part(part, QByteArray()).bytes(), part);
        for (const QByteArray &other : others)
            if (QByteArray(part) != "_rels/.rels" || !QString::fromLatin1(other).startsWith(u'<'))
                watched.refuses(good().part(part, other).bytes(),
                                part + (": " + other.left(20).toStdString()));
    }
}

TEST_CASE("bombs of every kind are refused", "[tables][hostile]") {
    Watched watched;
    const auto sheet = [&watched](const QByteArray &xml, const char *what) {
        watched.refuses(good().part("xl/worksheets/sheet1.xml", xml).bytes(), what);
    };
    QByteArray laughs = "<!DOCTYPE w [<!ENTITY l0 \"ha\">";
    for (int i = 1; i < 20; ++i)
        laughs += "<!ENTITY l" + QByteArray::number(i) + " \"" +
                  ("&l" + QByteArray::number(i - 1) + ";").repeated(10) + "\">";
    sheet(laughs + "]><worksheet>&l19;</worksheet>", "a billion laughs");
    sheet("<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><worksheet/>", "a document type from outside");
    sheet("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet>&x;</worksheet>",
          "an entity from outside");
    sheet("<worksheet>&nothing;</worksheet>", "an entity that is not there");
    sheet("<worksheet>" + QByteArray("<a>").repeated(200'000), "deep nesting");
    sheet("<worksheet " + QByteArray("a='' ").repeated(100'000) + "/>", "very many attributes");
    sheet("<worksheet><" + QByteArray(1'000'000, 'a') + "/></worksheet>", "a very long name");
    sheet(QByteArray(70 << 20, ' '), "a sheet of spaces");
    watched.refuses(good().texts(QByteArray("<si/>").repeated(2'100'000)).bytes(), "very many texts");
    QByteArray sheets;
    for (int i = 0; i < 1'000; ++i)
        sheets += "<sheet name=\"S" + QByteArray::number(i) + "\" r:id=\"rId1\"/>";
    watched.refuses(good().book("<sheets>" + sheets + "</sheets>").bytes(), "very many sheets");
    QList<std::pair<QByteArray, QByteArray>> parts;
    for (int i = 0; i < 3'000; ++i)
        parts.append({"p" + QByteArray::number(i), "x"});
    watched.refuses(test::zipOf(parts), "very many parts");
    QByteArray wide;
    for (int i = 1; i <= 3'000; ++i)
        wide += "<row r=\"" + QByteArray::number(i) + "\"><c r=\"ALL" + QByteArray::number(i) +
                "\"><v>1</v></c></row>";
    sheet("<worksheet><sheetData>" + wide + "</sheetData></worksheet>", "cells far to the right");
    QByteArray merged;
    for (int i = 0; i < 20'000; ++i)
        merged += "<mergeCell ref=\"A1:ALL200000\"/>";
    watched.refuses(good()
                        .sheet("<sheetData><row r=\"200000\">" + text("ALL200000", "x") +
                               "</row><row r=\"1\">" + text("A1", "x") + "</row></sheetData><mergeCells>" +
                               merged + "</mergeCells>")
                        .bytes(),
                    "merged cells upon each other");
}

TEST_CASE("numbers and names that are out of bounds are refused, or are nothing", "[tables][hostile]") {
    Watched watched;
    const char *places[] = {"A0",       "A-1",  "1A",     "A99999999999999999999", "XFE1", "ZZZZZZ1",
                            "A1048577", "ALM1", "A200001"};
    for (const char *place : places)
        watched.refuses(RawWorkbook("<row>" + text(place, "Ref") + "</row>").bytes(), place);
    for (const char *number : {"-1", "999999999", "abc", "1.5", "", "99999999999999999999"})
        watched.refuses(
            good()
                .sheet("<sheetData><row><c t=\"s\"><v>" + QByteArray(number) + "</v></c></row></sheetData>")
                .bytes(),
            number);
    for (const char *style : {"-1", "999999", "abc", "99999999999999999999"})
        CHECK(readWorkbook(good()
                               .sheet("<sheetData><row><c s=\"" + QByteArray(style) +
                                      "\"><v>46036</v></c></row></sheetData>")
                               .bytes(),
                           QStringLiteral("x.xlsx"))
                  .sheets[0]
                  .text(0, 0) == QStringLiteral("46036"));
    for (const char *row : {"-5", "0", "abc", "2147483648"})
        CHECK(readWorkbook(good()
                               .sheet("<sheetData><row r=\"" + QByteArray(row) +
                                      "\"><c><v>1</v></c></row></sheetData>")
                               .bytes(),
                           QStringLiteral("x.xlsx"))
                  .sheets[0]
                  .rowCount() == 1);
}

TEST_CASE("names of parts that lead out of the file lead nowhere", "[tables][hostile]") {
    Watched watched;
    const QString before = QDir::currentPath();
    for (const char *target :
         {"../../../../etc/passwd", "/etc/passwd", "C:\\Windows\\win.ini", "file:///etc/passwd",
          "http://example.org/x.xml", "\\\\server\\share\\x", "..", "", "."})
        watched.refuses(good()
                            .part("xl/_rels/workbook.xml.rels",
                                  "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"" +
                                      QByteArray(target) + "\"/></Relationships>")
                            .bytes(),
                        target);
    // Parts of such names are in the file and nobody asks for them.
    RawWorkbook book = good();
    for (const char *name : {"../../evil.txt", "/tmp/evil.txt", "C:/evil.txt", "con", "a/../../evil"})
        book.part(name, "evil");
    CHECK(watched.refusal(book.bytes()).isEmpty());
    CHECK_FALSE(QFile::exists(QStringLiteral("/tmp/evil.txt")));
    CHECK_FALSE(QFile::exists(QStringLiteral("../../evil.txt")));
    watched.refuses(
        good()
            .part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\" TargetMode=\"External\"/></Relationships>")
            .bytes(),
        "a sheet that lies outside");
}

TEST_CASE("files that are no tables are refused", "[tables][hostile]") {
    Watched watched;
    const QByteArray files[] = {"",
                                "   \r\n ",
                                "PK",
                                "PK\x03\x04",
                                QByteArray("PK\x05\x06") + QByteArray(18, '\0'),
                                QByteArray(5'000, '\0'),
                                "%PDF-1.7\n\x01",
                                "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
                                "\xff\xfe\xff",
                                "SQLite format 3\0 and so on",
                                "<!DOCTYPE html><html><body>Sign in</body></html>",
                                "just some words",
                                "\"never closed",
                                "Ref,Action\n\"a\" b,c\n",
                                QByteArray(9'000'000, ';'),
                                QByteArray(33 << 20, 'a')};
    for (const QByteArray &file : files)
        watched.refuses(file, file.left(20).toStdString());
    std::mt19937 random(11);
    for (int i = 0; i < 100; ++i) {
        QByteArray noise(static_cast<qsizetype>(1 + random() % 2'000), '\0');
        for (char &c : noise)
            c = static_cast<char>(random());
        watched.refuses(noise, "noise " + std::to_string(i));
    }
}
