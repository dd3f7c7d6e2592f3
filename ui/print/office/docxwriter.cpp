#include "ui/charts/look.h"
#include "ui/print/office/docxparts.h"
#include "ui/print/office/officewriter.h"

namespace saferplan {

namespace {

constexpr double emusAPoint = 12700;

QString emus(double points) {
    return QString::number(qRound64(points * emusAPoint));
}

class DocxWriter : public OfficeWriter {
public:
    using OfficeWriter::OfficeWriter;

    QByteArray make(const Progress &progress);

private:
    void begin(const Paragraph &paragraph);
    void runs(const QList<Run> &runs);
    void letters(const Run &run);
    void drawing(const QString &picture, const QSizeF &size, const QString &title,
                 const QString &alternative);
    QString relationTo(const QString &picture);
    void fieldMark(const char *kind);
    void pageSetting();
    void cell(const Paragraph &paragraph, double width, bool isHeader);

    void write(const Paragraph &paragraph) override {
        begin(paragraph);
        runs(paragraph.runs);
        m_xml.end();
    }
    void write(const Paragraph &paragraph, const Picture &picture) override {
        begin(paragraph);
        drawing(picture.name, picture.size, picture.title, picture.alternative);
        m_xml.end();
    }
    void writeList(const QList<Paragraph> &items, bool numbered) override {
        m_list = numbered ? 1 + ++m_numberedLists : 1;
        for (const Paragraph &item : items)
            write(item);
        m_list = 0;
    }

    void beginTable(const TableBlock &table, const QList<double> &widths) override;
    void writeRow(const Row &row, const QList<double> &widths) override;
    void endTable() override {
        m_xml.end();
        write(Paragraph{Style::TableText, {}}); // or two tables in a row would be one
    }

    void beginContents(const Paragraph &title, int levels) override;
    void writeEntry(const Paragraph &entry, const QString &bookmark) override;
    void endContents() override;

    XmlOut m_xml;
    int m_list = 0; ///< that paragraphs are points of; 0: none
    int m_numberedLists = 0;
    int m_drawings = 0;
    int m_bookmarks = 0;
    int m_levels = 0; ///< of the contents whose first entry is still to come
    QStringList m_pictureNames;
};

QByteArray DocxWriter::make(const Progress &progress) {
    m_xml.begin("w:document");
    writeDocxSpaces(m_xml);
    m_xml.begin("w:body");
    walk(progress);
    pageSetting();
    m_xml.end();
    m_xml.end();
    std::vector<PackagePart> parts = docxFrame(document());
    parts.push_back({QStringLiteral("word/document.xml"), m_xml.finish()});
    parts.push_back({QStringLiteral("word/numbering.xml"), docxNumbering(m_numberedLists)});
    QList<DocxRelation> relations{
        {QStringLiteral("rIdStyles"), QStringLiteral("styles"), QStringLiteral("styles.xml")},
        {QStringLiteral("rIdNumbering"), QStringLiteral("numbering"), QStringLiteral("numbering.xml")},
        {QStringLiteral("rIdSettings"), QStringLiteral("settings"), QStringLiteral("settings.xml")},
        {QStringLiteral("rIdHeader"), QStringLiteral("header"), QStringLiteral("header1.xml")},
        {QStringLiteral("rIdFooter"), QStringLiteral("footer"), QStringLiteral("footer1.xml")}};
    for (const QString &name : m_pictureNames)
        for (const QString &ending : {QStringLiteral("png"), QStringLiteral("svg")})
            relations.append({QStringLiteral("rId_%1_%2").arg(name, ending), QStringLiteral("image"),
                              QStringLiteral("media/%1.%2").arg(name, ending)});
    parts.push_back({QStringLiteral("word/_rels/document.xml.rels"), docxRelations(relations)});
    for (PackagePart &picture : pictures(QStringLiteral("word/media/")))
        parts.push_back(std::move(picture));
    return packageOf(parts, timeOf(document()));
}

void DocxWriter::begin(const Paragraph &paragraph) {
    m_xml.begin("w:p");
    m_xml.begin("w:pPr");
    m_xml.element("w:pStyle", {{"w:val", QString::fromLatin1(lookOf(paragraph.style).docx)}});
    if (paragraph.newPage)
        m_xml.element("w:pageBreakBefore");
    if (m_list > 0) {
        m_xml.begin("w:numPr");
        m_xml.element("w:ilvl", {{"w:val", QStringLiteral("0")}});
        m_xml.element("w:numId", {{"w:val", QString::number(m_list)}});
        m_xml.end();
    }
    if (paragraph.number)
        m_xml.element("w:jc", {{"w:val", QStringLiteral("right")}});
    m_xml.end();
    if (paragraph.bookmark.isEmpty())
        return;
    const QString id = QString::number(++m_bookmarks);
    m_xml.element("w:bookmarkStart", {{"w:id", id}, {"w:name", paragraph.bookmark}});
    m_xml.element("w:bookmarkEnd", {{"w:id", id}});
}

void DocxWriter::runs(const QList<Run> &runs) {
    for (const Run &run : runs) {
        if (!run.text.isEmpty())
            letters(run);
    }
}

void DocxWriter::letters(const Run &run) {
    m_xml.begin("w:r");
    const bool foreign = !run.language.isEmpty() && run.language != document().language;
    if (run.bold || foreign || run.rag) {
        m_xml.begin("w:rPr");
        if (run.bold)
            m_xml.element("w:b");
        if (run.rag)
            m_xml.element("w:color", {{"w:val", ragLook(*run.rag).text.name().mid(1)}});
        if (foreign)
            m_xml.element("w:lang", {{"w:val", docxLanguage(run.language)}});
        m_xml.end();
    }
    QString plain;
    const auto flush = [&] {
        if (!plain.isEmpty())
            m_xml.element("w:t", {{"xml:space", QStringLiteral("preserve")}}, plain);
        plain.clear();
    };
    for (const QChar c : run.text) {
        if (c != u'\n' && c != u'\t') {
            plain += c;
            continue;
        }
        flush();
        m_xml.element(c == u'\n' ? "w:br" : "w:tab");
    }
    flush();
    m_xml.end();
}

QString DocxWriter::relationTo(const QString &picture) {
    if (!m_pictureNames.contains(picture))
        m_pictureNames += picture;
    return QStringLiteral("rId_%1_").arg(picture);
}

/// A picture in the line: as PNG, with the SVG beside it for programs that show it.
void DocxWriter::drawing(const QString &picture, const QSizeF &size, const QString &title,
                         const QString &alternative) {
    const QString relation = relationTo(picture);
    const QString id = QString::number(++m_drawings);
    const QString name = QStringLiteral("Picture %1").arg(id);
    const QString wide = emus(size.width());
    const QString high = emus(size.height());
    m_xml.begin("w:r");
    m_xml.begin("w:drawing");
    m_xml.begin("wp:inline");
    for (const char *side : {"distT", "distB", "distL", "distR"}) // no room about it in the line
        m_xml.attribute(side, QStringLiteral("0"));
    m_xml.element("wp:extent", {{"cx", wide}, {"cy", high}});
    m_xml.begin("wp:docPr", {{"id", id}, {"name", name}, {"descr", alternative}});
    if (!title.isEmpty())
        m_xml.attribute("title", title);
    m_xml.end();
    m_xml.begin("a:graphic");
    m_xml.begin("a:graphicData",
                {{"uri", QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/picture")}});
    m_xml.begin("pic:pic");
    m_xml.begin("pic:nvPicPr");
    m_xml.element("pic:cNvPr", {{"id", id}, {"name", name}});
    m_xml.element("pic:cNvPicPr");
    m_xml.end();
    m_xml.begin("pic:blipFill");
    m_xml.begin("a:blip", {{"r:embed", relation + QStringLiteral("png")}});
    m_xml.begin("a:extLst");
    m_xml.begin("a:ext", {{"uri", QStringLiteral("{96DAC541-7B7A-43D3-8B79-37D633B846F1}")}});
    m_xml.element(
        "asvg:svgBlip",
        {{"xmlns:asvg", QStringLiteral("http://schemas.microsoft.com/office/drawing/2016/SVG/main")},
         {"r:embed", relation + QStringLiteral("svg")}});
    m_xml.end();
    m_xml.end();
    m_xml.end();
    m_xml.begin("a:stretch");
    m_xml.element("a:fillRect");
    m_xml.end();
    m_xml.end();
    m_xml.begin("pic:spPr");
    m_xml.begin("a:xfrm");
    m_xml.element("a:off", {{"x", QStringLiteral("0")}, {"y", QStringLiteral("0")}});
    m_xml.element("a:ext", {{"cx", wide}, {"cy", high}});
    m_xml.end();
    m_xml.begin("a:prstGeom", {{"prst", QStringLiteral("rect")}});
    m_xml.element("a:avLst");
    for (int open = 0; open < 8; ++open) // up to the run
        m_xml.end();
}

void DocxWriter::beginTable(const TableBlock &table, const QList<double> &widths) {
    m_xml.begin("w:tbl");
    m_xml.begin("w:tblPr");
    m_xml.element("w:tblStyle", {{"w:val", QStringLiteral("Report")}});
    m_xml.element("w:tblW", {{"w:w", twips(officeWidth)}, {"w:type", QStringLiteral("dxa")}});
    m_xml.element("w:tblLayout", {{"w:type", QStringLiteral("fixed")}});
    m_xml.element("w:tblLook",
                  {{"w:firstRow", QStringLiteral("1")},
                   {"w:firstColumn", table.rowHeader == 0 ? QStringLiteral("1") : QStringLiteral("0")}});
    if (!table.caption.isEmpty())
        m_xml.element("w:tblCaption", {{"w:val", table.caption}});
    m_xml.end();
    m_xml.begin("w:tblGrid");
    for (const double width : widths)
        m_xml.element("w:gridCol", {{"w:w", twips(width)}});
    m_xml.end();
}

void DocxWriter::writeRow(const Row &row, const QList<double> &widths) {
    m_xml.begin("w:tr");
    m_xml.begin("w:trPr");
    if (!row.maySplit)
        m_xml.element("w:cantSplit");
    if (row.isHeader)
        m_xml.element("w:tblHeader");
    m_xml.end();
    for (qsizetype i = 0; i < row.cells.size(); ++i)
        cell(row.cells[i], widths[i], row.isHeader);
    m_xml.end();
}

void DocxWriter::cell(const Paragraph &paragraph, double width, bool isHeader) {
    const Look &look = lookOn(Ground::Light);
    m_xml.begin("w:tc");
    m_xml.begin("w:tcPr");
    m_xml.element("w:tcW", {{"w:w", twips(width)}, {"w:type", QStringLiteral("dxa")}});
    m_xml.begin("w:tcBorders");
    m_xml.element("w:bottom", {{"w:val", QStringLiteral("single")},
                               {"w:sz", isHeader ? QStringLiteral("8") : QStringLiteral("4")},
                               {"w:color", (isHeader ? look.muted : look.hairline).name().mid(1)}});
    m_xml.end();
    if (isHeader)
        m_xml.element("w:vAlign", {{"w:val", QStringLiteral("bottom")}});
    m_xml.end();
    write(paragraph);
    m_xml.end();
}

void DocxWriter::fieldMark(const char *kind) {
    m_xml.begin("w:r");
    m_xml.element("w:fldChar", {{"w:fldCharType", QString::fromLatin1(kind)}});
    m_xml.end();
}

/// The headings as links, without pages: only Word knows where its own lines and pages break, and a number
/// that is one off is worse than none. It asks on opening whether to fill them in (see `settings` in
/// docxparts.cpp).
void DocxWriter::beginContents(const Paragraph &title, int levels) {
    m_xml.begin("w:sdt");
    m_xml.begin("w:sdtPr");
    m_xml.begin("w:docPartObj");
    m_xml.element("w:docPartGallery", {{"w:val", QStringLiteral("Table of Contents")}});
    m_xml.element("w:docPartUnique");
    m_xml.end();
    m_xml.end();
    m_xml.begin("w:sdtContent");
    write(title);
    m_levels = levels;
}

void DocxWriter::writeEntry(const Paragraph &entry, const QString &bookmark) {
    begin(entry);
    if (const int levels = std::exchange(m_levels, 0); levels > 0) {
        fieldMark("begin");
        m_xml.begin("w:r");
        m_xml.element("w:instrText", {{"xml:space", QStringLiteral("preserve")}},
                      QStringLiteral(" TOC \\o \"1-%1\" \\h \\z \\u ").arg(levels));
        m_xml.end();
        fieldMark("separate");
    }
    m_xml.begin("w:hyperlink", {{"w:anchor", bookmark}, {"w:history", QStringLiteral("1")}});
    runs(entry.runs);
    m_xml.end();
    m_xml.end();
}

void DocxWriter::endContents() {
    if (std::exchange(m_levels, 0) == 0) {
        begin({});
        fieldMark("end");
        m_xml.end();
    }
    m_xml.end();
    m_xml.end();
}

void DocxWriter::pageSetting() {
    const QString margin = twips(20 / 25.4 * 72);
    const QString edge = twips(8 / 25.4 * 72);
    m_xml.begin("w:sectPr");
    m_xml.element("w:headerReference",
                  {{"w:type", QStringLiteral("default")}, {"r:id", QStringLiteral("rIdHeader")}});
    m_xml.element("w:footerReference",
                  {{"w:type", QStringLiteral("default")}, {"r:id", QStringLiteral("rIdFooter")}});
    m_xml.element("w:pgSz", {{"w:w", QStringLiteral("11906")}, {"w:h", QStringLiteral("16838")}});
    m_xml.element("w:pgMar", {{"w:top", margin},
                              {"w:right", margin},
                              {"w:bottom", margin},
                              {"w:left", margin},
                              {"w:header", edge},
                              {"w:footer", edge},
                              {"w:gutter", QStringLiteral("0")}});
    m_xml.end();
}

} // namespace

QByteArray docxOf(const Document &document, const Progress &progress) {
    return DocxWriter(document).make(progress);
}

} // namespace saferplan
