#include "ui/print/office/odtparts.h"

#include "ui/charts/look.h"
#include "ui/charts/svgdevice.h"
#include "ui/print/office/officestyle.h"

namespace saferplan {

namespace {

QString version() {
    return QStringLiteral("1.3");
}

void writeParagraphLook(XmlOut &xml, const StyleLook &look) {
    xml.begin("style:paragraph-properties",
              {{"fo:margin-top", points(look.before)},
               {"fo:margin-bottom", points(look.after)},
               {"fo:margin-left", points(look.indent)},
               {"fo:text-indent", points(-look.hanging)},
               {"fo:line-height", QStringLiteral("%1%").arg(qRound(look.lineHeight * 87))}, // of its spacing
               {"fo:orphans", QStringLiteral("2")},
               {"fo:widows", QStringLiteral("2")}});
    if (look.keep)
        xml.attribute("fo:keep-with-next", QStringLiteral("always"));
    if (look.centred)
        xml.attribute("fo:text-align", QStringLiteral("center"));
    if (look.tab > 0) {
        xml.begin("style:tab-stops");
        xml.begin("style:tab-stop", {{"style:position", points(look.tab - look.indent)}});
        if (look.tabAtRight)
            xml.attribute("style:type", QStringLiteral("right"));
        if (look.tabDotted) {
            xml.attribute("style:leader-style", QStringLiteral("dotted"));
            xml.attribute("style:leader-text", QStringLiteral("."));
        }
        xml.end();
        xml.end();
    }
    xml.end();
}

void writeStyle(XmlOut &xml, const StyleLook &look) {
    QString shown = QString::fromLatin1(look.odt);
    shown.replace(QStringLiteral("_20_"), QStringLiteral(" "));
    xml.begin("style:style", {{"style:name", QString::fromLatin1(look.odt)},
                              {"style:display-name", shown},
                              {"style:family", QStringLiteral("paragraph")},
                              {"style:class", QStringLiteral("text")}});
    if (look.style != Style::Text)
        xml.attribute("style:parent-style-name", QStringLiteral("Standard"));
    if (look.outline > 0) {
        xml.attribute("style:default-outline-level", QString::number(look.outline));
        xml.attribute("style:next-style-name", QStringLiteral("Standard"));
    }
    writeParagraphLook(xml, look);
    const QString weight = look.bold ? QStringLiteral("bold") : QStringLiteral("normal");
    xml.element("style:text-properties",
                {{"fo:font-size", points(look.size)}, {"fo:font-weight", weight}, {"fo:color", look.colour}});
    xml.end();
}

/// Points and numbers, hanging before the text.
void writeListStyles(XmlOut &xml) {
    for (const bool numbered : {false, true}) {
        xml.begin("text:list-style",
                  {{"style:name", numbered ? QStringLiteral("Numbers") : QStringLiteral("Points")}});
        if (numbered)
            xml.begin("text:list-level-style-number", {{"text:level", QStringLiteral("1")},
                                                       {"style:num-suffix", QStringLiteral(".")},
                                                       {"style:num-format", QStringLiteral("1")}});
        else
            xml.begin("text:list-level-style-bullet",
                      {{"text:level", QStringLiteral("1")}, {"text:bullet-char", QStringLiteral("•")}});
        xml.begin("style:list-level-properties",
                  {{"text:list-level-position-and-space-mode", QStringLiteral("label-alignment")}});
        xml.element("style:list-level-label-alignment",
                    {{"text:label-followed-by", QStringLiteral("listtab")},
                     {"text:list-tab-stop-position", points(22)},
                     {"fo:text-indent", points(-22)},
                     {"fo:margin-left", points(22)}});
        xml.end();
        xml.end();
        xml.end();
    }
}

void writeOffice(XmlOut &xml, const Document &document) {
    xml.begin("office:styles");
    xml.begin("style:default-style", {{"style:family", QStringLiteral("paragraph")}});
    xml.begin("style:text-properties", {{"style:font-name", officeFont()}, {"fo:font-size", points(11)}});
    writeOdtLanguage(xml, document.language);
    xml.end();
    xml.end();
    for (const StyleLook &look : officeStyles())
        writeStyle(xml, look);
    xml.begin("style:style", {{"style:name", QStringLiteral("Strong_20_Emphasis")},
                              {"style:display-name", QStringLiteral("Strong Emphasis")},
                              {"style:family", QStringLiteral("text")}});
    xml.element("style:text-properties", {{"fo:font-weight", QStringLiteral("bold")}});
    xml.end();
    xml.begin("style:style", {{"style:name", QStringLiteral("Index_20_Link")},
                              {"style:display-name", QStringLiteral("Index Link")},
                              {"style:family", QStringLiteral("text")}});
    xml.element("style:text-properties", {{"fo:color", lookOn(Ground::Light).ink.name()}});
    xml.end();
    writeListStyles(xml);
    xml.end();
}

void writePage(XmlOut &xml) {
    xml.begin("office:automatic-styles");
    xml.begin("style:page-layout", {{"style:name", QStringLiteral("A4")}});
    xml.element("style:page-layout-properties", {{"fo:page-width", QStringLiteral("210mm")},
                                                 {"fo:page-height", QStringLiteral("297mm")},
                                                 {"fo:margin-left", QStringLiteral("20mm")},
                                                 {"fo:margin-right", QStringLiteral("20mm")},
                                                 {"fo:margin-top", QStringLiteral("8mm")},
                                                 {"fo:margin-bottom", QStringLiteral("8mm")}});
    for (const bool above : {true, false}) {
        xml.begin(above ? "style:header-style" : "style:footer-style");
        xml.element("style:header-footer-properties",
                    {{"fo:min-height", QStringLiteral("12mm")},
                     {above ? "fo:margin-bottom" : "fo:margin-top", QStringLiteral("4mm")}});
        xml.end();
    }
    xml.end();
    xml.end();
}

void writeMargins(XmlOut &xml, const Document &document) {
    const auto line = [&xml](Style style, const QString &text) {
        xml.element("text:p", {{"text:style-name", QString::fromLatin1(lookOf(style).odt)}}, text);
    };
    xml.begin("office:master-styles");
    xml.begin("style:master-page",
              {{"style:name", QStringLiteral("Standard")}, {"style:page-layout-name", QStringLiteral("A4")}});
    xml.begin("style:header");
    line(Style::Marking, markingText(document));
    if (document.illustrative)
        line(Style::Marking, illustrativeNotice());
    xml.end();
    xml.begin("style:footer");
    xml.begin("text:p", {{"text:style-name", QString::fromLatin1(lookOf(Style::Foot).odt)}});
    xml.text(editionText(document));
    xml.element("text:tab");
    xml.text(QStringLiteral("Page "));
    xml.element("text:page-number", {{"text:select-page", QStringLiteral("current")}}, QStringLiteral("1"));
    xml.text(QStringLiteral(" of "));
    xml.element("text:page-count", {}, QStringLiteral("1"));
    xml.end();
    line(Style::Marking, markingText(document));
    xml.end();
    xml.end();
    xml.end();
}

} // namespace

QString points(double count) {
    return svgNumber(count) + QStringLiteral("pt");
}

void writeOdtSpaces(XmlOut &xml) {
    const auto of = [&xml](const char *prefix, const char *name) {
        xml.attribute(prefix, QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:") +
                                  QString::fromLatin1(name) + QStringLiteral(":1.0"));
    };
    of("xmlns:office", "office");
    of("xmlns:style", "style");
    of("xmlns:text", "text");
    of("xmlns:table", "table");
    of("xmlns:draw", "drawing");
    of("xmlns:fo", "xsl-fo-compatible");
    of("xmlns:svg", "svg-compatible");
    of("xmlns:meta", "meta");
    xml.attribute("xmlns:xlink", QStringLiteral("http://www.w3.org/1999/xlink"));
    xml.attribute("xmlns:dc", QStringLiteral("http://purl.org/dc/elements/1.1/"));
    xml.attribute("office:version", version());
}

void writeOdtLanguage(XmlOut &xml, const QString &language) {
    const QStringList parts = language.split(u'-');
    xml.attribute("fo:language", parts.value(0));
    xml.attribute("fo:country", parts.value(1, QStringLiteral("none")));
}

QByteArray odtStyles(const Document &document) {
    XmlOut xml;
    xml.begin("office:document-styles");
    writeOdtSpaces(xml);
    xml.begin("office:font-face-decls");
    xml.element("style:font-face",
                {{"style:name", officeFont()},
                 {"svg:font-family", QStringLiteral("%1, 'Liberation Sans'").arg(officeFont())},
                 {"style:font-family-generic", QStringLiteral("swiss")}});
    xml.end();
    writeOffice(xml, document);
    writePage(xml);
    writeMargins(xml, document);
    xml.end();
    return xml.finish();
}

QByteArray odtMeta(const Document &document) {
    XmlOut xml;
    xml.begin("office:document-meta");
    writeOdtSpaces(xml);
    xml.begin("office:meta");
    xml.element("meta:generator", {}, QStringLiteral("SaferPlan"));
    xml.element("dc:title", {}, titleText(document));
    xml.element("dc:subject", {}, subjectText(document));
    xml.element("dc:language", {}, document.language);
    if (!document.author.isEmpty()) {
        xml.element("meta:initial-creator", {}, document.author);
        xml.element("dc:creator", {}, document.author);
    }
    if (const QDateTime time = timeOf(document).toUTC(); time.isValid()) {
        xml.element("meta:creation-date", {}, time.toString(Qt::ISODate));
        xml.element("dc:date", {}, time.toString(Qt::ISODate));
    }
    xml.end();
    xml.end();
    return xml.finish();
}

QByteArray odtManifest(const std::vector<PackagePart> &parts) {
    XmlOut xml;
    xml.begin("manifest:manifest",
              {{"xmlns:manifest", QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")},
               {"manifest:version", version()}});
    const auto entry = [&xml](const QString &path, const QString &type) {
        xml.element("manifest:file-entry", {{"manifest:full-path", path}, {"manifest:media-type", type}});
    };
    entry(QStringLiteral("/"), QStringLiteral("application/vnd.oasis.opendocument.text"));
    for (const PackagePart &part : parts)
        if (part.name != QStringLiteral("mimetype"))
            entry(part.name, part.name.endsWith(QStringLiteral(".svg"))   ? QStringLiteral("image/svg+xml")
                             : part.name.endsWith(QStringLiteral(".png")) ? QStringLiteral("image/png")
                                                                          : QStringLiteral("text/xml"));
    xml.end();
    return xml.finish();
}

} // namespace saferplan
