#include "ui/print/htmlwriter.h"

#include "core/record/shown.h"
#include "core/report/chartwords.h"
#include "core/report/headings.h"
#include "ui/charts/svgdevice.h"
#include "ui/print/chartpicture.h"
#include "ui/print/htmlstyle.h"
#include "ui/print/xmltext.h"

#include <QXmlStreamWriter>

namespace saferplan {

namespace {

enum class Dress { Full, Plain };

QString symbolId(Delivery rag, bool outlined, Ground ground) {
    return QStringLiteral("rag-%1%2%3")
        .arg(QString(colourOf(rag)).toLower().replace(u' ', u'-'),
             outlined ? QStringLiteral("-outlined") : QString(),
             ground == Ground::Dark ? QStringLiteral("-dark") : QString());
}

/// Writes a document block by block.
class HtmlWriter {
public:
    HtmlWriter(const Document &document, Dress dress, QByteArray &to)
        : m_document(document)
        , m_dress(dress)
        , m_xml(&to) {}

    void write(const Progress &progress) {
        m_xml.writeDTD(QStringLiteral("<!DOCTYPE html>"));
        begin("html");
        attribute("xmlns", QStringLiteral("http://www.w3.org/1999/xhtml"));
        attribute("lang", m_document.language);
        head();
        begin("body");
        if (isFull()) {
            begin("a", "skip");
            attribute("href", QStringLiteral("#content"));
            text(QStringLiteral("Skip to the document"));
            end();
            symbols();
        }
        begin("header");
        marking();
        end();
        begin("main");
        attribute("id", QStringLiteral("content"));
        title();
        qsizetype done = 0;
        for (const Block &block : m_document.blocks) {
            tell(progress, done++, m_document.blocks.size());
            std::visit([this](const auto &one) { add(one); }, block);
        }
        end();
        begin("footer");
        if (isFull())
            element("p", editionText(m_document), "edition");
        marking();
        end();
        m_xml.writeEndDocument();
    }

private:
    bool isFull() const { return m_dress == Dress::Full; }
    void attribute(const char *name, const QString &value) {
        m_xml.writeAttribute(QLatin1String(name), xmlText(value));
    }
    void begin(const char *name, const char *kind = nullptr, const QString &language = {}) {
        m_xml.writeStartElement(QLatin1String(name));
        QStringList kinds;
        if (kind)
            kinds += QLatin1String(kind);
        if (std::exchange(m_newPage, false))
            kinds += QStringLiteral("new-page");
        if (!kinds.isEmpty() && isFull())
            attribute("class", kinds.join(u' '));
        if (!language.isEmpty() && language != m_document.language)
            attribute("lang", language);
    }
    void end() {
        m_xml.writeCharacters(QString()); // or an empty element would be one that HTML never ends
        m_xml.writeEndElement();
    }
    void text(const QString &said) {
        const QStringList lines = xmlText(said).split(u'\n');
        for (const QString &line : lines) {
            if (&line != &lines.first())
                m_xml.writeEmptyElement(QStringLiteral("br"));
            m_xml.writeCharacters(line);
        }
    }
    void element(const char *name, const QString &said, const char *kind = nullptr,
                 const QString &language = {}) {
        begin(name, kind, language);
        text(said);
        end();
    }

    void head() {
        begin("head");
        m_xml.writeEmptyElement(QStringLiteral("meta"));
        attribute("charset", QStringLiteral("utf-8"));
        const auto meta = [this](const char *name, const QString &content) {
            if (content.isEmpty())
                return;
            m_xml.writeEmptyElement(QStringLiteral("meta"));
            attribute("name", QLatin1String(name));
            attribute("content", content);
        };
        element("title", titleText(m_document));
        if (isFull()) {
            meta("viewport", QStringLiteral("width=device-width, initial-scale=1"));
            meta("author", m_document.author);
            meta("description", subjectText(m_document));
            begin("style");
            m_xml.writeCharacters(htmlStyle(m_document));
            end();
        }
        end();
    }

    /// The symbols of RAG on either ground, each once.
    void symbols() {
        begin("svg");
        attribute("width", QStringLiteral("0"));
        attribute("height", QStringLiteral("0"));
        attribute("style", QStringLiteral("position:absolute"));
        attribute("aria-hidden", QStringLiteral("true"));
        for (const Delivery rag :
             {Delivery::Red, Delivery::Amber, Delivery::Green, Delivery::Blue, Delivery::Grey})
            for (const bool outlined : {false, true})
                for (const Ground ground : {Ground::Light, Ground::Dark}) {
                    begin("symbol");
                    attribute("id", symbolId(rag, outlined, ground));
                    attribute("viewBox", QStringLiteral("0 0 %1 %1").arg(svgNumber(symbolSize)));
                    writeSymbolSvg(m_xml, rag, outlined, ground);
                    end();
                }
        end();
    }

    void symbol(Delivery rag, bool outlined) {
        if (!isFull())
            return;
        begin("svg", "rag");
        attribute("aria-hidden", QStringLiteral("true"));
        for (const Ground ground : {Ground::Light, Ground::Dark}) {
            begin("use", ground == Ground::Light ? "light" : "dark");
            attribute("href", u'#' + symbolId(rag, outlined, ground));
            end();
        }
        end();
    }

    void marking() {
        if (!isFull() && m_document.marking == Marking::Official && !m_document.illustrative)
            return;
        element("p", markingText(m_document), "marking");
        if (m_document.illustrative)
            element("p", illustrativeNotice(), "marking");
    }

    void title() {
        if (!m_document.subtitle.isEmpty())
            element("p", m_document.subtitle, "subtitle");
        element("h1", m_document.title);
        element("p", editionText(m_document), "edition");
        if (m_document.facts.isEmpty())
            return;
        begin("dl");
        for (const auto &[what, said] : m_document.facts) {
            element("dt", what);
            element("dd", said);
        }
        end();
    }

    void heading(int level, const QString &said, const QString &language, const QString &id) {
        const QString name = QStringLiteral("h%1").arg(m_depths.depthOf(level) + 1);
        begin(name.toLatin1().constData(), nullptr, language);
        if (!id.isEmpty())
            attribute("id", id);
        text(said);
        end();
    }

    void add(const HeadingBlock &block) {
        heading(block.level, block.text, block.language, QStringLiteral("h-%1").arg(++m_headings));
    }
    void add(const ParagraphBlock &paragraph) {
        if (paragraph.text.isEmpty())
            return;
        begin("p", nullptr, paragraph.language);
        for (const Stretch &stretch : stretchesOf(paragraph)) {
            if (stretch.language.isEmpty())
                text(stretch.text);
            else
                element("span", stretch.text, nullptr, stretch.language);
        }
        end();
    }
    void add(const ListBlock &list) {
        if (list.items.isEmpty())
            return;
        begin(list.numbered ? "ol" : "ul", nullptr, list.language);
        for (const QString &item : list.items)
            element("li", item);
        end();
    }
    void add(const NoteBlock &note) {
        begin("p", "note", note.language);
        element("b", note.label);
        text(u' ' + note.text);
        end();
    }
    void add(const ContentsBlock &contents) {
        begin("nav");
        attribute("aria-labelledby", QStringLiteral("contents"));
        heading(1, contents.title, {}, QStringLiteral("contents"));
        begin("ul");
        for (const auto &[place, one] : entriesOf(contents, m_document)) {
            begin("li", one->level == 1 ? nullptr : one->level == 2 ? "under2" : "under3", one->language);
            begin("a");
            attribute("href", QStringLiteral("#h-%1").arg(place + 1));
            text(one->text);
            end();
            end();
        }
        end();
        end();
    }
    void add(const TableBlock &table) {
        if (!table.rows.isEmpty())
            return addRows(table);
        element("p", table.caption, "caption");
        element("p", table.whenEmpty);
    }

    /// A table wider than the screen is scrolled by itself, by keys as well.
    void addRows(const TableBlock &table) {
        const QString id = QStringLiteral("t-%1").arg(++m_tables);
        begin("div", "wide");
        if (!table.caption.isEmpty()) {
            attribute("role", QStringLiteral("region"));
            attribute("aria-labelledby", id);
            attribute("tabindex", QStringLiteral("0"));
        }
        begin("table");
        if (!isFull())
            attribute("border", QStringLiteral("1"));
        if (!table.caption.isEmpty()) {
            begin("caption");
            attribute("id", id);
            text(table.caption);
            end();
        }
        columns(table);
        begin("thead");
        begin("tr");
        for (const TableColumn &column : table.columns)
            headerCell(column.header, "col", column.number, {});
        end();
        end();
        begin("tbody");
        for (const QList<Cell> &row : table.rows) {
            begin("tr");
            for (qsizetype column = 0; column < table.columns.size(); ++column)
                cell(row.value(column), column == table.rowHeader, table.columns[column].number);
            end();
        }
        end();
        end();
        end();
    }
    /// The widths that columns ask for, where their words leave a choice.
    void columns(const TableBlock &table) {
        if (!isFull())
            return;
        double sum = 0;
        for (const TableColumn &column : table.columns)
            sum += column.weight;
        begin("colgroup");
        for (const TableColumn &column : table.columns) {
            m_xml.writeEmptyElement(QStringLiteral("col"));
            attribute("style",
                      QStringLiteral("width:%1%").arg(svgNumber(100 * column.weight / std::max(sum, 0.1))));
        }
        end();
    }
    void headerCell(const QString &said, const char *scope, bool number, const Cell &of) {
        begin("th", number ? "n" : nullptr, of.language);
        attribute("scope", QLatin1String(scope));
        if (of.rag)
            symbol(*of.rag, of.outlined);
        text(said);
        end();
    }
    void cell(const Cell &said, bool isHeader, bool number) {
        if (isHeader)
            return headerCell(said.text, "row", number, said);
        begin("td", number ? "n" : nullptr, said.language);
        if (number && !isFull())
            attribute("align", QStringLiteral("right"));
        if (said.rag)
            symbol(*said.rag, said.outlined);
        text(said.text);
        end();
    }

    void add(const ChartBlock &chart) {
        const QString id = QStringLiteral("c-%1").arg(++m_charts);
        begin("figure");
        if (!chart.title.isEmpty())
            element("p", chart.title, "caption");
        if (!hasFigures(chart)) {
            element("figcaption", whyEmpty(chart));
            return end();
        }
        if (isFull()) {
            const ChartPicture drawn(chart);
            begin("div", "chart");
            picture(drawn, chart, id, Ground::Light);
            picture(drawn, chart, id + QStringLiteral("-dark"), Ground::Dark);
            end();
        }
        if (!chart.caption.isEmpty())
            element("figcaption", chart.caption);
        if (!chart.textEquivalent.isEmpty())
            element("p", chart.textEquivalent);
        if (isFull()) {
            begin("details");
            element("summary", QStringLiteral("Figures of the chart: %1").arg(chart.title));
            addRows(figuresOf(chart));
            end();
        }
        end();
    }
    void picture(const ChartPicture &drawn, const ChartBlock &chart, const QString &id, Ground ground) {
        begin("svg", ground == Ground::Light ? "light" : "dark");
        attribute("xmlns", QStringLiteral("http://www.w3.org/2000/svg"));
        attribute("viewBox", QStringLiteral("0 0 %1 %2")
                                 .arg(svgNumber(drawn.size().width()), svgNumber(drawn.size().height())));
        attribute("role", QStringLiteral("img"));
        attribute("aria-labelledby", id + QStringLiteral("-title ") + id + QStringLiteral("-desc"));
        const auto said = [&](const char *name, const char *suffix, const QString &words) {
            begin(name);
            attribute("id", id + QLatin1String(suffix));
            m_xml.writeCharacters(xmlText(words));
            end();
        };
        said("title", "-title", alternativeTo(chart));
        said("desc", "-desc", chart.textEquivalent.isEmpty() ? chart.caption : chart.textEquivalent);
        drawn.writeSvg(m_xml, ground);
        end();
    }

    void add(const PageBreak &) { m_newPage = true; }
    void add(const SymbolKey &key) {
        begin("ul", "key");
        for (const KeyEntry &entry : entriesOf(key)) {
            begin("li");
            symbol(entry.rag, entry.outlined);
            text(entry.text);
            end();
        }
        end();
    }

    const Document &m_document;
    Dress m_dress;
    QXmlStreamWriter m_xml;
    HeadingDepths m_depths;
    qsizetype m_headings = 0;
    qsizetype m_tables = 0;
    qsizetype m_charts = 0;
    bool m_newPage = false; ///< the next element begins a page
};

} // namespace

QByteArray htmlOf(const Document &document, const Progress &progress) {
    QByteArray html;
    HtmlWriter(document, Dress::Full, html).write(progress);
    return html;
}

QString plainHtmlOf(const Document &document) {
    QByteArray html;
    HtmlWriter(document, Dress::Plain, html).write({});
    return QString::fromUtf8(html);
}

} // namespace saferplan
