#include "ui/print/office/docxparts.h"

#include "ui/print/office/officestyle.h"

namespace saferplan {

namespace {

QString yes() {
    return QStringLiteral("1");
}

QString relationSpace() {
    return QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
}

/// What Word knows by its own id has the look of Word's, so ours are those ids.
void writeStyle(XmlOut &xml, const StyleLook &look) {
    const QString id = QString::fromLatin1(look.docx);
    xml.begin("w:style", {{"w:type", QStringLiteral("paragraph")}, {"w:styleId", id}});
    if (look.style == Style::Text)
        xml.attribute("w:default", yes());
    xml.element("w:name", {{"w:val", QString::fromLatin1(look.name)}});
    if (look.style != Style::Text)
        xml.element("w:basedOn", {{"w:val", QStringLiteral("Normal")}});
    if (look.outline > 0)
        xml.element("w:next", {{"w:val", QStringLiteral("Normal")}});
    xml.element("w:qFormat");
    xml.begin("w:pPr");
    if (look.keep)
        xml.element("w:keepNext");
    xml.element("w:widowControl");
    if (look.tab > 0) {
        xml.begin("w:tabs");
        xml.begin("w:tab", {{"w:val", look.tabAtRight ? QStringLiteral("right") : QStringLiteral("left")}});
        if (look.tabDotted)
            xml.attribute("w:leader", QStringLiteral("dot"));
        xml.attribute("w:pos", twips(look.tab));
        xml.end();
        xml.end();
    }
    xml.element("w:spacing", {{"w:before", twips(look.before)},
                              {"w:after", twips(look.after)},
                              {"w:line", QString::number(qRound(look.lineHeight * 240 * 0.87))},
                              {"w:lineRule", QStringLiteral("auto")}});
    xml.element("w:ind", {{"w:left", twips(look.indent)}, {"w:hanging", twips(look.hanging)}});
    if (look.centred)
        xml.element("w:jc", {{"w:val", QStringLiteral("center")}});
    if (look.outline > 0)
        xml.element("w:outlineLvl", {{"w:val", QString::number(look.outline - 1)}});
    xml.end();
    xml.begin("w:rPr");
    if (look.bold)
        xml.element("w:b");
    xml.element("w:color", {{"w:val", look.colour.mid(1).toUpper()}});
    xml.element("w:sz", {{"w:val", QString::number(qRound(look.size * 2))}});
    xml.end();
    xml.end();
}

void field(XmlOut &xml, const char *name) {
    xml.begin("w:fldSimple", {{"w:instr", QStringLiteral(" %1 ").arg(QLatin1String(name))}});
    xml.begin("w:r");
    xml.element("w:t", {}, QStringLiteral("1"));
    xml.end();
    xml.end();
}

void run(XmlOut &xml, const QString &text) {
    xml.begin("w:r");
    xml.element("w:t", {{"xml:space", QStringLiteral("preserve")}}, text);
    xml.end();
}

void beginParagraph(XmlOut &xml, Style style) {
    xml.begin("w:p");
    xml.begin("w:pPr");
    xml.element("w:pStyle", {{"w:val", QString::fromLatin1(lookOf(style).docx)}});
    xml.end();
}

void line(XmlOut &xml, const QString &text) {
    beginParagraph(xml, Style::Marking);
    run(xml, text);
    xml.end();
}

QByteArray contentTypes() {
    XmlOut xml;
    xml.begin("Types",
              {{"xmlns", QStringLiteral("http://schemas.openxmlformats.org/package/2006/content-types")}});
    const auto ending = [&xml](const char *name, const char *type) {
        xml.element("Default",
                    {{"Extension", QString::fromLatin1(name)}, {"ContentType", QString::fromLatin1(type)}});
    };
    ending("rels", "application/vnd.openxmlformats-package.relationships+xml");
    ending("xml", "application/xml");
    ending("png", "image/png");
    ending("svg", "image/svg+xml");
    const auto part = [&xml](const char *name, const char *type) {
        xml.element("Override", {{"PartName", QString::fromLatin1(name)},
                                 {"ContentType", QStringLiteral("application/vnd.openxmlformats-") +
                                                     QString::fromLatin1(type) + QStringLiteral("+xml")}});
    };
    part("/word/document.xml", "officedocument.wordprocessingml.document.main");
    part("/word/styles.xml", "officedocument.wordprocessingml.styles");
    part("/word/numbering.xml", "officedocument.wordprocessingml.numbering");
    part("/word/settings.xml", "officedocument.wordprocessingml.settings");
    part("/word/header1.xml", "officedocument.wordprocessingml.header");
    part("/word/footer1.xml", "officedocument.wordprocessingml.footer");
    part("/docProps/core.xml", "package.core-properties");
    part("/docProps/app.xml", "officedocument.extended-properties");
    xml.end();
    return xml.finish();
}

QByteArray coreProperties(const Document &document) {
    XmlOut xml;
    xml.begin("cp:coreProperties",
              {{"xmlns:cp",
                QStringLiteral("http://schemas.openxmlformats.org/package/2006/metadata/core-properties")},
               {"xmlns:dc", QStringLiteral("http://purl.org/dc/elements/1.1/")},
               {"xmlns:dcterms", QStringLiteral("http://purl.org/dc/terms/")},
               {"xmlns:xsi", QStringLiteral("http://www.w3.org/2001/XMLSchema-instance")}});
    xml.element("dc:title", {}, titleText(document));
    xml.element("dc:subject", {}, subjectText(document));
    if (!document.author.isEmpty())
        xml.element("dc:creator", {}, document.author);
    xml.element("dc:language", {}, document.language);
    if (const QDateTime time = timeOf(document).toUTC(); time.isValid())
        for (const char *when : {"dcterms:created", "dcterms:modified"})
            xml.element(when, {{"xsi:type", QStringLiteral("dcterms:W3CDTF")}}, time.toString(Qt::ISODate));
    xml.end();
    return xml.finish();
}

QByteArray appProperties() {
    XmlOut xml;
    xml.begin("Properties",
              {{"xmlns", QStringLiteral(
                             "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")}});
    xml.element("Application", {}, QStringLiteral("SaferPlan"));
    xml.end();
    return xml.finish();
}

QByteArray settings(const Document &document) {
    XmlOut xml;
    xml.begin("w:settings");
    writeDocxSpaces(xml);
    const auto isContents = [](const Block &block) { return std::holds_alternative<ContentsBlock>(block); };
    if (std::any_of(document.blocks.begin(), document.blocks.end(), isContents))
        xml.element("w:updateFields", {{"w:val", QStringLiteral("true")}});
    xml.begin("w:compat");
    xml.element("w:compatSetting", {{"w:name", QStringLiteral("compatibilityMode")},
                                    {"w:uri", QStringLiteral("http://schemas.microsoft.com/office/word")},
                                    {"w:val", QStringLiteral("15")}});
    xml.end();
    xml.element("w:themeFontLang", {{"w:val", docxLanguage(document.language)}});
    xml.end();
    return xml.finish();
}

} // namespace

QString twips(double points) {
    return QString::number(qRound(points * 20));
}

QString docxLanguage(const QString &language) {
    return language.contains(u'-')           ? language
           : language == QLatin1String("pl") ? QStringLiteral("pl-PL")
                                             : language + QStringLiteral("-GB");
}

void writeDocxSpaces(XmlOut &xml) {
    xml.attribute("xmlns:w", QStringLiteral("http://schemas.openxmlformats.org/wordprocessingml/2006/main"));
    xml.attribute("xmlns:r", relationSpace());
    xml.attribute("xmlns:wp",
                  QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"));
    xml.attribute("xmlns:a", QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/main"));
    xml.attribute("xmlns:pic", QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/picture"));
}

QByteArray docxRelations(const QList<DocxRelation> &relations) {
    XmlOut xml;
    xml.begin("Relationships",
              {{"xmlns", QStringLiteral("http://schemas.openxmlformats.org/package/2006/relationships")}});
    for (const DocxRelation &relation : relations)
        xml.element("Relationship", {{"Id", relation.id},
                                     {"Type", relation.type.startsWith(u'h') && relation.type.contains(u':')
                                                  ? relation.type
                                                  : relationSpace() + u'/' + relation.type},
                                     {"Target", relation.target}});
    xml.end();
    return xml.finish();
}

QByteArray docxStyles(const Document &document) {
    XmlOut xml;
    xml.begin("w:styles");
    writeDocxSpaces(xml);
    xml.begin("w:docDefaults");
    xml.begin("w:rPrDefault");
    xml.begin("w:rPr");
    xml.element("w:rFonts", {{"w:ascii", officeFont()},
                             {"w:hAnsi", officeFont()},
                             {"w:cs", officeFont()},
                             {"w:eastAsia", officeFont()}});
    xml.element("w:sz", {{"w:val", QStringLiteral("22")}});
    xml.element("w:lang", {{"w:val", docxLanguage(document.language)}});
    xml.end();
    xml.end();
    xml.end();
    for (const StyleLook &look : officeStyles())
        writeStyle(xml, look);
    xml.begin("w:style", {{"w:type", QStringLiteral("table")}, {"w:styleId", QStringLiteral("Report")}});
    xml.element("w:name", {{"w:val", QStringLiteral("Report Table")}});
    xml.begin("w:tblPr");
    xml.begin("w:tblCellMar");
    for (const char *side : {"w:top", "w:left", "w:bottom", "w:right"})
        xml.element(side, {{"w:w", twips(3.5)}, {"w:type", QStringLiteral("dxa")}});
    xml.end();
    xml.end();
    xml.end();
    xml.end();
    return xml.finish();
}

QByteArray docxNumbering(int numberedLists) {
    XmlOut xml;
    xml.begin("w:numbering");
    writeDocxSpaces(xml);
    for (const bool numbered : {false, true}) {
        xml.begin("w:abstractNum", {{"w:abstractNumId", numbered ? yes() : QStringLiteral("0")}});
        xml.element("w:multiLevelType", {{"w:val", QStringLiteral("singleLevel")}});
        xml.begin("w:lvl", {{"w:ilvl", QStringLiteral("0")}});
        xml.element("w:start", {{"w:val", yes()}});
        xml.element("w:numFmt", {{"w:val", numbered ? QStringLiteral("decimal") : QStringLiteral("bullet")}});
        xml.element("w:lvlText", {{"w:val", numbered ? QStringLiteral("%1.") : QStringLiteral("•")}});
        xml.element("w:lvlJc", {{"w:val", QStringLiteral("left")}});
        xml.begin("w:pPr");
        xml.element("w:ind", {{"w:left", twips(22)}, {"w:hanging", twips(22)}});
        xml.end();
        xml.end();
        xml.end();
    }
    for (int list = 0; list <= numberedLists; ++list) {
        xml.begin("w:num", {{"w:numId", QString::number(list + 1)}});
        xml.element("w:abstractNumId", {{"w:val", list > 0 ? yes() : QStringLiteral("0")}});
        if (list > 0) {
            xml.begin("w:lvlOverride", {{"w:ilvl", QStringLiteral("0")}});
            xml.element("w:startOverride", {{"w:val", yes()}});
            xml.end();
        }
        xml.end();
    }
    xml.end();
    return xml.finish();
}

QByteArray docxHeader(const Document &document) {
    XmlOut xml;
    xml.begin("w:hdr");
    writeDocxSpaces(xml);
    line(xml, markingText(document));
    if (document.illustrative)
        line(xml, illustrativeNotice());
    xml.end();
    return xml.finish();
}

QByteArray docxFooter(const Document &document) {
    XmlOut xml;
    xml.begin("w:ftr");
    writeDocxSpaces(xml);
    beginParagraph(xml, Style::Foot);
    run(xml, editionText(document));
    xml.begin("w:r");
    xml.element("w:tab");
    xml.end();
    run(xml, QStringLiteral("Page "));
    field(xml, "PAGE");
    run(xml, QStringLiteral(" of "));
    field(xml, "NUMPAGES");
    xml.end();
    line(xml, markingText(document));
    xml.end();
    return xml.finish();
}

std::vector<PackagePart> docxFrame(const Document &document) {
    const auto core = QStringLiteral(
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties");
    return {{QStringLiteral("[Content_Types].xml"), contentTypes()},
            {QStringLiteral("_rels/.rels"),
             docxRelations({{QStringLiteral("rId1"), QStringLiteral("officeDocument"),
                             QStringLiteral("word/document.xml")},
                            {QStringLiteral("rId2"), core, QStringLiteral("docProps/core.xml")},
                            {QStringLiteral("rId3"), QStringLiteral("extended-properties"),
                             QStringLiteral("docProps/app.xml")}})},
            {QStringLiteral("docProps/core.xml"), coreProperties(document)},
            {QStringLiteral("docProps/app.xml"), appProperties()},
            {QStringLiteral("word/styles.xml"), docxStyles(document)},
            {QStringLiteral("word/settings.xml"), settings(document)},
            {QStringLiteral("word/header1.xml"), docxHeader(document)},
            {QStringLiteral("word/footer1.xml"), docxFooter(document)}};
}

} // namespace saferplan
