#include "core/report/chartwords.h"
#include "tests/support/officefile.h"
#include "tests/support/qtprint.h"
#include "tests/ui/hardcases.h"
#include "ui/print/documentfile.h"
#include "ui/print/office/officewriter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace saferplan;
using test::Element;
using test::elementsOf;
using test::named;
using test::partsOf;

namespace {

QList<Element> partOf(const QByteArray &file, const char *name) {
    return elementsOf(partsOf(file).value(QString::fromLatin1(name)));
}

QStringList all(const QList<Element> &elements, const char *attribute) {
    QStringList values;
    for (const Element &element : elements)
        values += element[attribute];
    return values;
}

QStringList headingsOfDocx(const QList<Element> &body) {
    QStringList levels;
    for (const Element &style : named(body, "w:pStyle"))
        if (style["w:val"].startsWith(QStringLiteral("Heading")))
            levels += style["w:val"].right(1);
    return levels;
}

} // namespace

TEST_CASE("an ODT begins with what it is, and every part of it is well-formed and listed", "[office]") {
    const QByteArray odt = odtOf(hardDocument());
    CHECK(odt.mid(30, 47) == QByteArray("mimetypeapplication/vnd.oasis.opendocument.text"));
    const QStringList listed = all(partOf(odt, "META-INF/manifest.xml"), "manifest:full-path");
    const auto parts = partsOf(odt);
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        INFO(part.key().toStdString());
        if (!part.key().endsWith(QStringLiteral(".png")) && part.key() != QStringLiteral("mimetype"))
            CHECK_FALSE(elementsOf(part.value()).isEmpty());
        if (part.key() != QStringLiteral("mimetype") && !part.key().startsWith(QStringLiteral("META-INF")))
            CHECK(listed.contains(part.key()));
    }
}

TEST_CASE("every part of a DOCX is well-formed, and what it leads to is there", "[office]") {
    const auto parts = partsOf(docxOf(hardDocument()));
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        INFO(part.key().toStdString());
        if (!part.key().endsWith(QStringLiteral(".png")))
            CHECK_FALSE(elementsOf(part.value()).isEmpty());
    }
    QStringList ids;
    for (const Element &relation :
         named(elementsOf(parts.value(QStringLiteral("word/_rels/document.xml.rels"))), "Relationship")) {
        INFO(relation["Target"].toStdString());
        CHECK(parts.contains(QStringLiteral("word/") + relation["Target"]));
        ids += relation["Id"];
    }
    const QList<Element> body = elementsOf(parts.value(QStringLiteral("word/document.xml")));
    for (const char *element : {"a:blip", "asvg:svgBlip"})
        for (const QString &id : all(named(body, element), "r:embed"))
            CHECK(ids.contains(id));
}

TEST_CASE("headings are headings to a word processor, in their order, and the contents lead to them",
          "[office]") {
    const QList<Element> odt = partOf(odtOf(hardDocument()), "content.xml");
    CHECK(all(named(odt, "text:h"), "text:outline-level").join(u' ') == QStringLiteral("1 2 2 1"));
    const QStringList bookmarks = all(named(odt, "text:bookmark"), "text:name");
    const QStringList links = all(named(odt, "text:a"), "xlink:href");
    CHECK(links.size() == 4);
    for (const QString &link : links)
        CHECK(bookmarks.contains(link.mid(1)));
    CHECK(named(odt, "text:bookmark-ref").size() == 4); // the pages
    const QList<Element> docx = partOf(docxOf(hardDocument()), "word/document.xml");
    CHECK(headingsOfDocx(docx).join(u' ') == QStringLiteral("1 2 2 1"));
    CHECK(named(docx, "w:instrText").first().text == QStringLiteral(" TOC \\o \"1-3\" \\h \\z \\u "));
    const QStringList marks = all(named(docx, "w:bookmarkStart"), "w:name");
    for (const QString &anchor : all(named(docx, "w:hyperlink"), "w:anchor"))
        CHECK(marks.contains(anchor));
    // Word is told to fill in the pages, where there are contents to fill.
    CHECK(named(partOf(docxOf(hardDocument()), "word/settings.xml"), "w:updateFields").size() == 1);
    Document without = hardDocument();
    without.blocks.removeIf([](const Block &block) { return std::holds_alternative<ContentsBlock>(block); });
    CHECK(named(partOf(docxOf(without), "word/settings.xml"), "w:updateFields").isEmpty());
}

TEST_CASE("the header of a table is repeated in a word processor, and only rows taller than a page are torn",
          "[office]") {
    const QList<Element> odt = partOf(odtOf(hardDocument()), "content.xml");
    REQUIRE(named(odt, "table:table-header-rows").size() == 1);
    CHECK(named(odt, "table:table-header-rows").first().text ==
          QStringLiteral("RefDeclaredWhere it standsDays"));
    CHECK(all(named(odt, "table:table-row"), "table:style-name").join(u' ') ==
          QStringLiteral("Row Row Row TallRow Row"));
    CHECK(named(odt, "table:title").first().text == QStringLiteral("Actions"));
    const QList<Element> docx = partOf(docxOf(hardDocument()), "word/document.xml");
    CHECK(named(docx, "w:tr").size() == 5);
    CHECK(named(docx, "w:tblHeader").size() == 1);
    CHECK(named(docx, "w:cantSplit").size() == 4);
    CHECK(named(docx, "w:tblCaption").first()["w:val"] == QStringLiteral("Actions"));
}

TEST_CASE("charts have words in place of the picture in a word processor", "[office]") {
    const QString alternative = alternativeTo(smallChart());
    const QList<Element> odt = partOf(odtOf(hardDocument()), "content.xml");
    CHECK(named(odt, "svg:desc").last().text == alternative);
    CHECK(named(odt, "svg:title").first().text == smallChart().title);
    for (const Element &frame : named(odt, "draw:frame"))
        CHECK(frame["svg:width"].endsWith(QStringLiteral("pt")));
    // Each as SVG and, for programs that show none, as dots.
    CHECK(named(odt, "draw:image").size() == 2 * named(odt, "draw:frame").size());
    const QList<Element> docx = partOf(docxOf(hardDocument()), "word/document.xml");
    CHECK(all(named(docx, "wp:docPr"), "descr").contains(alternative));
    CHECK(named(docx, "asvg:svgBlip").size() == named(docx, "a:blip").size());
}

TEST_CASE("RAG is a shape in its colour beside its word in a word processor", "[office]") {
    const QList<Element> odt = partOf(odtOf(hardDocument()), "content.xml");
    QStringList shapes;
    for (const Element &span : named(odt, "text:span"))
        if (span["text:style-name"] == QStringLiteral("Rag_Amber"))
            shapes += span.text.trimmed();
    CHECK(shapes.join(QString()) == QString::fromUtf8("▲▲△▲△▲△")); // the key, then the rows
    const QList<Element> docx = partOf(docxOf(hardDocument()), "word/document.xml");
    CHECK(all(named(docx, "w:color"), "w:val").count(QStringLiteral("8a5a00")) == 7);
}

TEST_CASE("words in another language say so in a word processor", "[office]") {
    const QList<Element> odt = partOf(odtOf(hardDocument()), "content.xml");
    QStringList welsh;
    for (const Element &span : named(odt, "text:span"))
        if (span["text:style-name"] == QStringLiteral("In_cy"))
            welsh += span.text;
    CHECK(welsh == QStringList{QStringLiteral("Iaith"), QStringLiteral("Heddlu Dyfed-Powys"),
                               QStringLiteral("Iaith")});
    CHECK(all(named(odt, "style:text-properties"), "fo:language").contains(QStringLiteral("cy")));
    CHECK(all(named(partOf(odtOf(hardDocument()), "styles.xml"), "style:text-properties"), "fo:country")
              .contains(QStringLiteral("GB")));
    const QList<Element> docx = partOf(docxOf(hardDocument()), "word/document.xml");
    CHECK(all(named(docx, "w:lang"), "w:val").count(QStringLiteral("cy-GB")) == 3);
}

TEST_CASE("each page of a word processor's document says its marking, edition, cut-off and number",
          "[office]") {
    const QByteArray odt = odtOf(hardDocument());
    const QList<Element> styles = partOf(odt, "styles.xml");
    CHECK(named(styles, "style:header").first().text == QStringLiteral("OFFICIAL"));
    CHECK(named(styles, "style:footer").first().text ==
          QStringLiteral("Trial, data as at 31 December 2025Page 1 of 1OFFICIAL"));
    CHECK(named(partOf(odt, "meta.xml"), "dc:title").first().text ==
          QStringLiteral("Hard cases, 31 December 2025"));
    const QByteArray docx = docxOf(hardDocument());
    CHECK(named(partOf(docx, "word/header1.xml"), "w:t").first().text == QStringLiteral("OFFICIAL"));
    CHECK(all(named(partOf(docx, "word/footer1.xml"), "w:fldSimple"), "w:instr") ==
          QStringList{QStringLiteral(" PAGE "), QStringLiteral(" NUMPAGES ")});
    CHECK(named(partOf(docx, "docProps/core.xml"), "dc:title").first().text ==
          QStringLiteral("Hard cases, 31 December 2025"));
}

TEST_CASE("the same document gives the same bytes as ODT and DOCX, and bears its own time", "[office]") {
    CHECK(odtOf(hardDocument()) == odtOf(hardDocument()));
    CHECK(docxOf(hardDocument()) == docxOf(hardDocument()));
    Document later = hardDocument();
    later.madeAt = QDateTime(QDate(2026, 1, 27), QTime(10, 5), Qt::UTC);
    CHECK(named(partOf(odtOf(later), "meta.xml"), "dc:date").first().text ==
          QStringLiteral("2026-01-27T10:05:00Z"));
    CHECK(docxOf(later) != docxOf(hardDocument()));
}

TEST_CASE("a document of little or nothing is a sound one for word processors too", "[office]") {
    Document document;
    const auto isSound = [&] {
        for (const QByteArray &part : partsOf(odtOf(document)))
            CHECK_FALSE(part.isEmpty());
        CHECK_FALSE(partOf(docxOf(document), "word/document.xml").isEmpty());
    };
    isSound();
    document.blocks = {TableBlock{},
                       ChartBlock{},
                       NoteBlock{},
                       ContentsBlock{},
                       PageBreak{},
                       HeadingBlock{1, {}},
                       ListBlock{},
                       TableBlock{QString(), {{QString()}}, {{}}, {}},
                       ParagraphBlock{QString(QChar(0xd800)) + QChar(0) + QStringLiteral("\n\n\t  x")}};
    isSound();
}

TEST_CASE("a document is written as what its name ends in, and takes the place of its like alone",
          "[office]") {
    const QTemporaryDir folder;
    CHECK(documentEndings().size() == 4);
    for (const DocumentKind &kind : documentKinds()) {
        const QString path = folder.filePath(QStringLiteral("pack.") + kind.ending);
        writeDocument(hardDocument(), path);
        writeDocument(hardDocument(), path); // over its like
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        for (const DocumentKind &other : documentKinds()) {
            if (other.ending == kind.ending)
                continue;
            const QString taken = folder.filePath(QStringLiteral("taken.") + other.ending);
            QFile::remove(taken);
            REQUIRE(QFile::copy(path, taken));
            CHECK_THROWS_WITH(writeDocument(hardDocument(), taken), Catch::Contains("was left as it is"));
        }
        CHECK_THROWS_AS(writeDocument(hardDocument(), path, [](qsizetype, qsizetype) { return false; }),
                        Stopped);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll() == whole);
    }
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 8); // nothing is left beside them
}
