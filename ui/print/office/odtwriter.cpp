#include "ui/charts/look.h"
#include "ui/print/office/odtparts.h"
#include "ui/print/office/officewriter.h"

#include <QSet>

namespace saferplan {

namespace {

QString pictureFolder() {
    return QStringLiteral("Pictures/");
}

QString styleName(Style style) {
    return QString::fromLatin1(lookOf(style).odt);
}

QString languageStyle(const QString &language, bool bold) {
    return QStringLiteral("In_%1%2").arg(language, bold ? QStringLiteral("_bold") : QString());
}

QString ragStyle(Delivery rag) {
    return QStringLiteral("Rag_") + colourOf(rag);
}

QString columnStyle(double width) {
    return QStringLiteral("Column%1").arg(qRound(width * 20));
}

class OdtWriter : public OfficeWriter {
public:
    using OfficeWriter::OfficeWriter;

    QByteArray make(const Progress &progress) {
        m_xml.begin("office:document-content");
        writeOdtSpaces(m_xml);
        writeAutomaticStyles();
        m_xml.begin("office:body");
        m_xml.begin("office:text");
        walk(progress);
        m_xml.end();
        m_xml.end();
        m_xml.end();
        std::vector<PackagePart> parts{
            {QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.text"},
            {QStringLiteral("content.xml"), m_xml.finish()},
            {QStringLiteral("styles.xml"), odtStyles(document())},
            {QStringLiteral("meta.xml"), odtMeta(document())}};
        for (PackagePart &picture : pictures(pictureFolder()))
            parts.push_back(std::move(picture));
        parts.push_back({QStringLiteral("META-INF/manifest.xml"), odtManifest(parts)});
        return packageOf(parts, timeOf(document()));
    }

private:
    void begin(const Paragraph &paragraph);
    void runs(const QList<Run> &runs);
    void letters(const QString &text);
    void frame(const QString &picture, const QSizeF &size, const QString &title, const QString &alternative);

    void write(const Paragraph &paragraph) override {
        begin(paragraph);
        runs(paragraph.runs);
        m_xml.end();
    }
    void write(const Paragraph &paragraph, const Picture &picture) override {
        begin(paragraph);
        frame(picture.name, picture.size, picture.title, picture.alternative);
        m_xml.end();
    }
    void writeList(const QList<Paragraph> &items, bool numbered) override {
        m_xml.begin("text:list",
                    {{"text:style-name", numbered ? QStringLiteral("Numbers") : QStringLiteral("Points")}});
        for (const Paragraph &item : items) {
            m_xml.begin("text:list-item");
            write(item);
            m_xml.end();
        }
        m_xml.end();
    }

    void beginTable(const TableBlock &table, const QList<double> &widths) override {
        m_xml.begin("table:table", {{"table:name", QStringLiteral("Table%1").arg(++m_tables)},
                                    {"table:style-name", QStringLiteral("Table")}});
        if (!table.caption.isEmpty())
            m_xml.element("table:title", {}, table.caption);
        for (const double width : widths)
            m_xml.element("table:table-column", {{"table:style-name", columnStyle(width)}});
    }
    void writeRow(const Row &row, const QList<double> &) override {
        if (row.isHeader)
            m_xml.begin("table:table-header-rows");
        m_xml.begin("table:table-row",
                    {{"table:style-name", row.maySplit ? QStringLiteral("TallRow") : QStringLiteral("Row")}});
        for (const Paragraph &cell : row.cells) {
            m_xml.begin("table:table-cell", {{"table:style-name", row.isHeader ? QStringLiteral("HeadCell")
                                                                               : QStringLiteral("Cell")},
                                             {"office:value-type", QStringLiteral("string")}});
            write(cell);
            m_xml.end();
        }
        m_xml.end();
        if (row.isHeader)
            m_xml.end();
    }
    void endTable() override { m_xml.end(); }

    void beginContents(const Paragraph &title, int levels) override;
    void writeEntry(const Paragraph &entry, const QString &bookmark) override;
    void endContents() override {
        m_xml.end();
        m_xml.end();
    }

    void writeAutomaticStyles();
    void writeTableStyles();
    void writeLanguageStyles();

    XmlOut m_xml;
    qsizetype m_tables = 0;
    qsizetype m_frames = 0;
};

void OdtWriter::begin(const Paragraph &paragraph) {
    const int outline = lookOf(paragraph.style).outline;
    QString style = styleName(paragraph.style);
    if (paragraph.newPage)
        style += QStringLiteral("_on_new_page");
    if (paragraph.number)
        style += QStringLiteral("_number");
    m_xml.begin(outline > 0 ? "text:h" : "text:p", {{"text:style-name", style}});
    if (outline > 0)
        m_xml.attribute("text:outline-level", QString::number(outline));
    if (!paragraph.bookmark.isEmpty())
        m_xml.element("text:bookmark", {{"text:name", paragraph.bookmark}});
}

void OdtWriter::runs(const QList<Run> &runs) {
    for (const Run &run : runs) {
        const bool foreign = !run.language.isEmpty() && run.language != document().language;
        const bool plain = !foreign && !run.bold && !run.rag;
        if (!plain)
            m_xml.begin("text:span", {{"text:style-name", run.rag   ? ragStyle(*run.rag)
                                                          : foreign ? languageStyle(run.language, run.bold)
                                                                    : QStringLiteral("Strong_20_Emphasis")}});
        letters(run.text);
        if (!plain)
            m_xml.end();
    }
}

/// Letters, with the white space that OpenDocument would take for one space.
void OdtWriter::letters(const QString &text) {
    QString plain;
    const auto flush = [&] {
        if (!plain.isEmpty())
            m_xml.text(plain);
        plain.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool alone = c != u' ' || (i > 0 && text[i - 1] != u' ');
        if (c == u'\n' || c == u'\t' || !alone) {
            flush();
            m_xml.element(c == u'\n' ? "text:line-break" : c == u'\t' ? "text:tab" : "text:s");
        } else {
            plain += c;
        }
    }
    flush();
}

void OdtWriter::frame(const QString &picture, const QSizeF &size, const QString &title,
                      const QString &alternative) {
    m_xml.begin("draw:frame", {{"draw:style-name", QStringLiteral("Picture")},
                               {"draw:name", QStringLiteral("Picture%1").arg(++m_frames)},
                               {"text:anchor-type", QStringLiteral("as-char")},
                               {"svg:width", points(size.width())},
                               {"svg:height", points(size.height())}});
    for (const QString &ending : {QStringLiteral(".svg"), QStringLiteral(".png")})
        m_xml.element("draw:image", {{"xlink:href", pictureFolder() + picture + ending},
                                     {"xlink:type", QStringLiteral("simple")},
                                     {"xlink:show", QStringLiteral("embed")},
                                     {"xlink:actuate", QStringLiteral("onLoad")}});
    if (!title.isEmpty())
        m_xml.element("svg:title", {}, title);
    if (!alternative.isEmpty())
        m_xml.element("svg:desc", {}, alternative);
    m_xml.end();
}

void OdtWriter::beginContents(const Paragraph &title, int levels) {
    m_xml.begin("text:table-of-content", {{"text:name", QStringLiteral("Contents")}});
    m_xml.begin("text:table-of-content-source", {{"text:outline-level", QString::number(levels)}});
    m_xml.element("text:index-title-template", {{"text:style-name", styleName(title.style)}},
                  title.runs.value(0).text);
    for (int level = 1; level <= levels; ++level) {
        m_xml.begin("text:table-of-content-entry-template",
                    {{"text:outline-level", QString::number(level)},
                     {"text:style-name", styleName(contentsStyle(level))}});
        m_xml.element("text:index-entry-link-start", {{"text:style-name", QStringLiteral("Index_20_Link")}});
        m_xml.element("text:index-entry-text");
        m_xml.element("text:index-entry-tab-stop",
                      {{"style:type", QStringLiteral("right")}, {"style:leader-char", QStringLiteral(".")}});
        m_xml.element("text:index-entry-page-number");
        m_xml.element("text:index-entry-link-end");
        m_xml.end();
    }
    m_xml.end();
    m_xml.begin("text:index-body");
    m_xml.begin("text:index-title", {{"text:name", QStringLiteral("Contents_Head")}});
    write(title);
    m_xml.end();
}

void OdtWriter::writeEntry(const Paragraph &entry, const QString &bookmark) {
    begin(entry);
    m_xml.begin("text:a", {{"xlink:type", QStringLiteral("simple")},
                           {"xlink:href", u'#' + bookmark},
                           {"text:style-name", QStringLiteral("Index_20_Link")},
                           {"text:visited-style-name", QStringLiteral("Index_20_Link")}});
    runs(entry.runs);
    m_xml.element("text:tab");
    // A field, so that the page is known as soon as the document is laid out.
    m_xml.element("text:bookmark-ref",
                  {{"text:reference-format", QStringLiteral("page")}, {"text:ref-name", bookmark}},
                  QStringLiteral("1"));
    m_xml.end();
    m_xml.end();
}

void OdtWriter::writeAutomaticStyles() {
    m_xml.begin("office:automatic-styles");
    const auto derived = [this](Style from, const char *ending, const char *property, const char *value) {
        m_xml.begin("style:style", {{"style:name", styleName(from) + QString::fromLatin1(ending)},
                                    {"style:family", QStringLiteral("paragraph")},
                                    {"style:parent-style-name", styleName(from)}});
        m_xml.element("style:paragraph-properties", {{property, QString::fromLatin1(value)}});
        m_xml.end();
    };
    for (const StyleLook &look : officeStyles())
        derived(look.style, "_on_new_page", "fo:break-before", "page");
    derived(Style::TableText, "_number", "fo:text-align", "end");
    derived(Style::TableHead, "_number", "fo:text-align", "end");
    writeTableStyles();
    writeLanguageStyles();
    for (const Delivery rag :
         {Delivery::Red, Delivery::Amber, Delivery::Green, Delivery::Blue, Delivery::Grey}) {
        m_xml.begin("style:style", {{"style:name", ragStyle(rag)}, {"style:family", QStringLiteral("text")}});
        m_xml.element("style:text-properties", {{"fo:color", ragLook(rag).text.name()}});
        m_xml.end();
    }
    m_xml.begin("style:style",
                {{"style:name", QStringLiteral("Picture")}, {"style:family", QStringLiteral("graphic")}});
    m_xml.element("style:graphic-properties", {{"style:vertical-pos", QStringLiteral("middle")},
                                               {"style:vertical-rel", QStringLiteral("text")}});
    m_xml.end();
    m_xml.end();
}

void OdtWriter::writeTableStyles() {
    const Look &look = lookOn(Ground::Light);
    const auto style = [this](const QString &name, const char *family, const char *properties,
                              XmlAttributes attributes) {
        m_xml.begin("style:style", {{"style:name", name}, {"style:family", QString::fromLatin1(family)}});
        m_xml.element(properties, attributes);
        m_xml.end();
    };
    style(QStringLiteral("Table"), "table", "style:table-properties",
          {{"style:width", points(officeWidth)},
           {"table:align", QStringLiteral("left")},
           {"fo:margin-bottom", points(10)}});
    QSet<QString> known;
    for (const Block &block : document().blocks)
        if (const auto *table = std::get_if<TableBlock>(&block))
            for (const double width : widthsOf(*table))
                if (const QString name = columnStyle(width); !known.contains(name)) {
                    known.insert(name);
                    style(name, "table-column", "style:table-column-properties",
                          {{"style:column-width", points(width)}});
                }
    style(QStringLiteral("Row"), "table-row", "style:table-row-properties",
          {{"fo:keep-together", QStringLiteral("always")}});
    style(QStringLiteral("TallRow"), "table-row", "style:table-row-properties",
          {{"fo:keep-together", QStringLiteral("auto")}});
    const auto rule = [](double width, const QColor &colour) {
        return QStringLiteral("%1 solid %2").arg(points(width), colour.name());
    };
    style(QStringLiteral("Cell"), "table-cell", "style:table-cell-properties",
          {{"fo:padding", points(3.5)}, {"fo:border-bottom", rule(0.5, look.hairline)}});
    style(QStringLiteral("HeadCell"), "table-cell", "style:table-cell-properties",
          {{"fo:padding", points(3.5)},
           {"style:vertical-align", QStringLiteral("bottom")},
           {"fo:border-bottom", rule(1, look.muted)}});
}

/// What says the language of letters, for each language of the document.
void OdtWriter::writeLanguageStyles() {
    for (const QString &language : languagesOf(document()))
        for (const bool bold : {false, true}) {
            m_xml.begin("style:style", {{"style:name", languageStyle(language, bold)},
                                        {"style:family", QStringLiteral("text")}});
            m_xml.begin("style:text-properties");
            writeOdtLanguage(m_xml, language);
            if (bold)
                m_xml.attribute("fo:font-weight", QStringLiteral("bold"));
            m_xml.end();
            m_xml.end();
        }
}

} // namespace

QByteArray odtOf(const Document &document, const Progress &progress) {
    return OdtWriter(document).make(progress);
}

} // namespace saferplan
