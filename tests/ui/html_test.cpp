#include "core/report/chartwords.h"
#include "core/report/editiondocument.h"
#include "tests/support/officefile.h"
#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"
#include "tests/ui/hardcases.h"
#include "ui/print/htmlwriter.h"

#include <QRegularExpression>

using namespace saferplan;
using test::Element;
using test::elementsOf;
using test::named;

namespace {

QStringList namesOf(const QList<Element> &elements) {
    QStringList names;
    for (const Element &element : elements)
        names += element.name;
    return names;
}

} // namespace

TEST_CASE("a document as HTML has a language, a title, landmarks and a way past them", "[html]") {
    const QList<Element> elements = elementsOf(htmlOf(hardDocument()));
    REQUIRE_FALSE(elements.isEmpty());
    CHECK(elements.first()["lang"] == QStringLiteral("en-GB"));
    CHECK(named(elements, "title").first().text == QStringLiteral("Hard cases, 31 December 2025"));
    for (const char *landmark : {"header", "main", "footer", "nav"})
        CHECK(named(elements, landmark).size() == 1);
    CHECK(named(elements, "a").first()["href"] == QStringLiteral("#content"));
    CHECK(named(elements, "main").first()["id"] == QStringLiteral("content"));
    for (const char *end : {"header", "footer"})
        CHECK(named(elements, end).first().text.contains(QStringLiteral("OFFICIAL")));
    CHECK(named(elements, "main").first().text.contains(QStringLiteral("data as at 31 December 2025")));
}

TEST_CASE("the headings of HTML leave no level out, and the contents lead to them", "[html]") {
    const QList<Element> elements = elementsOf(htmlOf(hardDocument()));
    QStringList levels;
    QSet<QString> ids;
    for (const Element &element : elements) {
        static const QRegularExpression heading(QStringLiteral("^h[1-6]$"));
        if (heading.match(element.name).hasMatch())
            levels += element.name;
        if (const QString id = element["id"]; !id.isEmpty()) {
            INFO(id.toStdString());
            CHECK_FALSE(ids.contains(id)); // each stands once
            ids += id;
        }
    }
    CHECK(levels.join(u' ') == QStringLiteral("h1 h2 h2 h3 h3 h2"));
    for (const Element &link : named(elements, "a"))
        CHECK(ids.contains(link["href"].mid(1)));
    for (const Element &use : named(elements, "use"))
        CHECK(ids.contains(use["href"].mid(1)));
}

TEST_CASE("tables of HTML name what each row and column is", "[html]") {
    const QList<Element> elements = elementsOf(htmlOf(hardDocument()));
    const QList<Element> captions = named(elements, "caption");
    REQUIRE(captions.size() == 2); // the table, and the figures of the chart
    CHECK(captions.first().text == QStringLiteral("Actions"));
    QStringList scopes;
    for (const Element &header : named(elements, "th"))
        if (!header.within.contains(QStringLiteral("details")))
            scopes += header["scope"];
    CHECK(scopes.join(u' ') == QStringLiteral("col col col col row row row row"));
    CHECK(named(elements, "main").first().text.contains(QStringLiteral("There is none.")));
}

TEST_CASE("a chart of HTML is a picture with words, and has its figures beside it", "[html]") {
    const QList<Element> elements = elementsOf(htmlOf(hardDocument()));
    QList<Element> pictures;
    for (const Element &svg : named(elements, "svg"))
        if (svg["role"] == QStringLiteral("img"))
            pictures.append(svg);
    REQUIRE(pictures.size() == 2); // on a light ground and on a dark one
    for (const Element &picture : pictures)
        for (const QString &id : picture["aria-labelledby"].split(u' '))
            CHECK(std::any_of(elements.begin(), elements.end(), [&id](const Element &element) {
                return element["id"] == id && !element.text.isEmpty();
            }));
    const QString figures = named(elements, "details").first().text;
    for (const QList<Cell> &row : figuresOf(smallChart()).rows)
        for (const Cell &cell : row)
            CHECK(figures.contains(cell.text));
}

TEST_CASE("words in another language say so in HTML", "[html]") {
    const QList<Element> elements = elementsOf(htmlOf(hardDocument()));
    QStringList welsh;
    for (const Element &element : elements)
        if (element["lang"] == QStringLiteral("cy"))
            welsh += element.text;
    CHECK(welsh == QStringList{QStringLiteral("Iaith"), QStringLiteral("Heddlu Dyfed-Powys"),
                               QStringLiteral("Iaith")});
}

TEST_CASE("HTML needs nothing from elsewhere, and is the same each time", "[html]") {
    const std::unique_ptr<test::TestPlan> sample = test::samplePlan();
    const Document pack = editionDocument(sample->plan(), {})();
    const QByteArray html = htmlOf(pack);
    CHECK(html == htmlOf(pack));
    for (const Element &element : elementsOf(html)) {
        for (const char *attribute : {"src", "href", "srcset", "data"})
            CHECK_FALSE(element[attribute].contains(u':'));
        CHECK(element.name != QStringLiteral("script"));
    }
    CHECK_FALSE(html.contains("url("));
    CHECK_FALSE(html.contains("@import"));
    CHECK_FALSE(html.contains("&quot;:")); // the style sheet is as written
}

TEST_CASE("what XML cannot hold is left out of HTML, and no element is ended before its time", "[html]") {
    Document document;
    document.title = QString(QChar(0xd800)) + QStringLiteral("A\u0001B");
    document.blocks = {ParagraphBlock{QStringLiteral("one\ntwo <b>&amp;")}, ListBlock{{QString()}},
                       TableBlock{QString(), {{QString()}}, {{}}, QString()}, ChartBlock{}};
    const QByteArray html = htmlOf(document);
    const QList<Element> elements = elementsOf(html);
    CHECK(named(elements, "h1").first().text == QStringLiteral("AB"));
    CHECK(namesOf(elements).contains(QStringLiteral("br")));
    for (const char *empty : {"<td/>", "<li/>", "<p/>", "<th/>", "<figure/>"})
        CHECK_FALSE(html.contains(empty));
    CHECK(named(elements, "b").isEmpty());
}
