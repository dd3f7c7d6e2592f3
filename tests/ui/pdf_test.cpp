#include "core/report/deliverygrouppack.h"
#include "core/report/editiondocument.h"
#include "tests/support/pdfcheck.h"
#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"
#include "tests/ui/hardcases.h"
#include "ui/print/letters.h"
#include "ui/print/libqpdf.h"
#include "ui/print/pdfwriter.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace saferplan;

namespace {

/// What a tool says of a PDF.
QString saidOf(const QByteArray &pdf, const QString &tool, QStringList arguments) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("it.pdf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    arguments.replaceInStrings(QStringLiteral("FILE"), file.fileName());
    QProcess process;
    process.start(tool, arguments);
    REQUIRE(process.waitForFinished());
    CHECK(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString structureOf(const QByteArray &pdf) {
    return saidOf(pdf, QStringLiteral("pdfinfo"), {QStringLiteral("-struct-text"), QStringLiteral("FILE")});
}

/// A PDF with something done to each element of its structure of a role.
QByteArray spoilt(const QByteArray &pdf, const char *role,
                  const std::function<void(QPDFObjectHandle &)> &spoil) {
    QPDF file;
    file.processMemoryFile("spoilt", pdf.constData(), static_cast<size_t>(pdf.size()));
    for (QPDFObjectHandle object : file.getAllObjects())
        if (object.isDictionary() && object.getKey("/S").isName() && object.getKey("/S").getName() == role)
            spoil(object);
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.write();
    const auto data = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(data->getBuffer()), static_cast<qsizetype>(data->getSize())};
}

/// A PDF with the words of its first page changed.
QByteArray withContent(const QByteArray &pdf, const std::function<void(std::string &)> &change) {
    QPDF file;
    file.processMemoryFile("spoilt", pdf.constData(), static_cast<size_t>(pdf.size()));
    QPDFObjectHandle page = file.getAllPages().front();
    QPDFObjectHandle stream = page.getKey("/Contents");
    const auto content = stream.getStreamData(qpdf_dl_generalized);
    std::string text(reinterpret_cast<const char *>(content->getBuffer()), content->getSize());
    change(text);
    stream.replaceStreamData(text, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.write();
    const auto data = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(data->getBuffer()), static_cast<qsizetype>(data->getSize())};
}

void replaceOnce(std::string &text, const std::string &what, const std::string &by) {
    const size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    text.replace(at, what.size(), by);
}

const QByteArray &hardPdf() {
    static const QByteArray pdf = pdfOf(hardDocument());
    return pdf;
}

} // namespace

TEST_CASE("every PDF is tagged as PDF/UA-1 asks, whatever is in it", "[pdf]") {
    CHECK(accessibilityProblems(hardPdf()).isEmpty());
    CHECK(accessibilityProblems(pdfOf(hardDocument(), {true})).isEmpty());
    const Records none;
    CHECK(accessibilityProblems(pdfOf(deliveryGroupPack({none, nullptr, nullptr, QDate(2026, 1, 30)})))
              .isEmpty());
    const std::unique_ptr<test::TestPlan> sample = test::samplePlan();
    CHECK(accessibilityProblems(pdfOf(editionDocument(sample->plan(), {})())).isEmpty());
    CHECK(saidOf(hardPdf(), QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")})
              .contains(QStringLiteral("No syntax or stream encoding errors found")));
}

TEST_CASE("a PDF of little or nothing, and one of cells that fill pages, is a sound one", "[pdf]") {
    const auto isSound = [](const Document &document) {
        const QByteArray pdf = pdfOf(document);
        const QStringList problems = accessibilityProblems(pdf);
        INFO(problems.join(u'\n').toStdString());
        CHECK(problems.isEmpty());
        CHECK(saidOf(pdf, QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")})
                  .contains(QStringLiteral("No syntax or stream encoding errors found")));
    };
    Document document;
    document.title = QStringLiteral("Nothing");
    isSound(document);
    document.blocks = {PageBreak{}, HeadingBlock{1, {}}, ParagraphBlock{}, ListBlock{}, PageBreak{}};
    isSound(document);
    document.blocks = {TableBlock{}, ChartBlock{}, NoteBlock{}, ContentsBlock{},
                       ListBlock{{QString(), QStringLiteral("One")}}};
    isSound(document);
    TableBlock table;
    table.columns = {{QString()}, {QStringLiteral("Words")}};
    table.rows = {{}, {{QString()}}, {{manyWords(3000)}, {QString(20'000, u'W')}}};
    document.blocks = {table};
    isSound(document);
    document.blocks = {ParagraphBlock{QString(QChar(0xd800)) + QChar(0) + QStringLiteral("\n\n\t")}};
    isSound(document);
}

TEST_CASE("what is wrong with a tagged PDF is found", "[pdf]") {
    const auto isFound = [](const QByteArray &pdf, const char *number) {
        const QStringList problems = accessibilityProblems(pdf);
        INFO(problems.join(u'\n').toStdString());
        CHECK_FALSE(problems.filter(QLatin1String(number)).isEmpty());
    };
    const auto without = [](const char *key) {
        return [key](QPDFObjectHandle &element) { element.removeKey(key); };
    };
    isFound(spoilt(hardPdf(), "/Figure", without("/Alt")), "13-004");
    isFound(spoilt(hardPdf(), "/TH", without("/A")), "15-003");
    isFound(spoilt(hardPdf(), "/Note", without("/ID")), "19-003");
    isFound(spoilt(hardPdf(), "/Link", without("/K")), "28-002");
    isFound(spoilt(hardPdf(), "/P", without("/K")), "01-005");
    isFound(
        spoilt(hardPdf(), "/H2",
               [](QPDFObjectHandle &heading) { heading.replaceKey("/S", QPDFObjectHandle::newName("/H5")); }),
        "02-001");
    isFound(
        spoilt(hardPdf(), "/H2",
               [](QPDFObjectHandle &heading) { heading.replaceKey("/S", QPDFObjectHandle::newName("/H3")); }),
        "14-003");
    isFound(spoilt(hardPdf(), "/LI",
                   [](QPDFObjectHandle &item) { item.replaceKey("/S", QPDFObjectHandle::newName("/P")); }),
            "09-004");
    isFound(withContent(hardPdf(), [](std::string &text) { replaceOnce(text, "BDC\n", "BDC EMC\n"); }),
            "01-005");
    isFound(withContent(hardPdf(), [](std::string &text) { replaceOnce(text, "/MCID 1>>", "/MCID 0>>"); }),
            "01-006");
    isFound(withContent(hardPdf(), [](std::string &text) { replaceOnce(text, "<00", "<000000"); }), "31-030");
}

TEST_CASE("the structure of a PDF says what the pages show, in its order", "[pdf]") {
    const QString said = structureOf(hardPdf());
    auto follows = [&said, at = qsizetype(0)](const char *what) mutable {
        const qsizetype found = said.indexOf(QString::fromUtf8(what), at);
        INFO(what);
        CHECK(found >= at);
        at = std::max(at, found);
    };
    for (const char *what : {"Document",
                             "\"Hard cases",
                             "\"Meeting",
                             "\"none",
                             "TOC",
                             "TOCI",
                             "Link",
                             "\"Letters 2",
                             "H1",
                             "\"Letters",
                             "H2",
                             "\"A level is left out",
                             "Span",
                             "\"The name",
                             "\"Heddlu Dyfed-Powys",
                             "is Welsh",
                             "H2",
                             "\"Lists",
                             "/ListNumbering /Disc",
                             "Lbl",
                             "LBody",
                             "\"First point",
                             "word900",
                             "/ListNumbering /Decimal",
                             "\"1. ",
                             "\"First step",
                             "Note",
                             "\"A note",
                             "\"Red: well behind",
                             "\"Iaith",
                             "word1500",
                             "Table",
                             "Caption",
                             "\"Actions",
                             "THead",
                             "/Scope /Column",
                             "\"Ref",
                             "TBody",
                             "/Scope /Row",
                             "\"P1-1",
                             "TD",
                             "\"Amber",
                             "\"P1-3",
                             "word1200",
                             "\"P1-4",
                             "Figure",
                             "\"Three of seven are red.",
                             "\"Cases",
                             "\"There is none."})
        follows(what);
    CHECK(said.count(QStringLiteral("\"Where it stands")) == 1); // the headers that are repeated are not
    CHECK(said.count(QStringLiteral("OFFICIAL")) == 0);          // nor what stands in the margins
}

TEST_CASE("what the letters of the program lack is a box on paper and can still be read", "[pdf]") {
    const QString text = saidOf(hardPdf(), QStringLiteral("pdftotext"),
                                {QStringLiteral("-f"), QStringLiteral("2"), QStringLiteral("-l"),
                                 QStringLiteral("2"), QStringLiteral("FILE"), QStringLiteral("-")});
    for (const char *word : {"Tŷ Gŵyl", "Łódź", "Zażółć gęślą jaźń", "😀", "中文", "end"}) {
        INFO(word);
        CHECK(text.contains(QString::fromUtf8(word)));
    }
    CHECK(lettersOf(foreignWords()).text ==
          QString::fromUtf8("Tŷ Gŵyl Łódź Zażółć gęślą jaźń □ □□ □□□□□ end"));
    CHECK(lettersOf(QString::fromUtf8("w\u0302 ✔\ufe0f\u200d soft\u00adhyphen")).text ==
          QString::fromUtf8("ŵ ✓ softhyphen"));
    const QList<Unprintable> found = unprintableIn(hardDocument());
    REQUIRE(found.size() == 3);
    CHECK(found[0].characters == QString::fromUtf8("😀中文مرحبا"));
    CHECK(found[1].text.contains(QStringLiteral("Half is done")));
    CHECK(found[2].characters == QString::fromUtf8("中文"));
    CHECK(unprintableNote(hardDocument()).contains(QString::fromUtf8("“Tŷ Gŵyl")));
    CHECK(unprintableNote(Document()).isEmpty());
}

TEST_CASE("the same document gives the same bytes, and says when it was made as it is told", "[pdf]") {
    Document document = hardDocument();
    CHECK(pdfOf(document) == hardPdf());
    CHECK(pdfOf(document, {true}) == pdfOf(document, {true}));
    const auto dates = [](const QByteArray &pdf) {
        return saidOf(pdf, QStringLiteral("pdfinfo"), {QStringLiteral("-isodates"), QStringLiteral("FILE")});
    };
    CHECK(dates(hardPdf()).contains(QStringLiteral("2025-12-31T00:00:00Z")));
    document.madeAt = QDateTime(QDate(2026, 1, 27), QTime(10, 5), Qt::UTC);
    const QByteArray later = pdfOf(document);
    CHECK(later != hardPdf());
    CHECK(dates(later).contains(QStringLiteral("2026-01-27T10:05:00Z")));
    CHECK(dates(later).contains(QStringLiteral("Hard cases, 31 December 2025")));
}

TEST_CASE("a PDF for keeping says that it is PDF/A-2a and what its colours mean", "[pdf]") {
    const QByteArray kept = pdfOf(hardDocument(), {true});
    const QString words =
        saidOf(kept, QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), QStringLiteral("FILE")});
    CHECK(words.contains(QStringLiteral("<pdfaid:part>2</pdfaid:part>")));
    CHECK(words.contains(QStringLiteral("<pdfaid:conformance>A</pdfaid:conformance>")));
    CHECK(words.contains(QStringLiteral("<pdfuaid:part>1</pdfuaid:part>")));
    QPDF file;
    file.processMemoryFile("kept", kept.constData(), static_cast<size_t>(kept.size()));
    CHECK(file.getRoot().getKey("/OutputIntents").isArray());
    CHECK_FALSE(
        saidOf(hardPdf(), QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), QStringLiteral("FILE")})
            .contains(QStringLiteral("pdfaid:part")));
}
