#include "ui/print/pdfabout.h"

#include "ui/print/pdfstructure.h"

#include <QXmlStreamWriter>

namespace saferplan {

namespace {

using Object = QPDFObjectHandle;

constexpr auto program = "SaferPlan";

Object text(const QString &value) {
    return Object::newUnicodeString(value.toStdString());
}

QString xmp(const QString &name) {
    return QStringLiteral("http://ns.adobe.com/xap/1.0/") + name;
}

const QString rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
const QString dublinCore = QStringLiteral("http://purl.org/dc/elements/1.1/");
const QString pdfNames = QStringLiteral("http://ns.adobe.com/pdf/1.3/");
const QString accessible = QStringLiteral("http://www.aiim.org/pdfua/ns/id/");
const QString archival = QStringLiteral("http://www.aiim.org/pdfa/ns/id/");
const QString schemas = QStringLiteral("http://www.aiim.org/pdfa/ns/extension/");
const QString schema = QStringLiteral("http://www.aiim.org/pdfa/ns/schema#");
const QString property = QStringLiteral("http://www.aiim.org/pdfa/ns/property#");

/// A value in a list of one, as the Dublin Core has them.
void writeListed(QXmlStreamWriter &xml, const QString &name, const QString &list, const QString &value) {
    if (value.isEmpty())
        return;
    xml.writeStartElement(dublinCore, name);
    xml.writeStartElement(rdf, list);
    xml.writeStartElement(rdf, QStringLiteral("li"));
    if (list == QStringLiteral("Alt"))
        xml.writeAttribute(QStringLiteral("xml:lang"), QStringLiteral("x-default"));
    xml.writeCharacters(value);
    for (int i = 0; i < 3; ++i)
        xml.writeEndElement();
}

/// What PDF/A asks to be told of the names of PDF/UA, which it does not know.
void writeExtension(QXmlStreamWriter &xml) {
    const auto resource = [&xml](const QString &list) {
        xml.writeStartElement(rdf, list);
        xml.writeStartElement(rdf, QStringLiteral("li"));
        xml.writeAttribute(rdf, QStringLiteral("parseType"), QStringLiteral("Resource"));
    };
    xml.writeStartElement(schemas, QStringLiteral("schemas"));
    resource(QStringLiteral("Bag"));
    xml.writeTextElement(schema, QStringLiteral("schema"), QStringLiteral("PDF/UA identification schema"));
    xml.writeTextElement(schema, QStringLiteral("namespaceURI"), accessible);
    xml.writeTextElement(schema, QStringLiteral("prefix"), QStringLiteral("pdfuaid"));
    xml.writeStartElement(schema, QStringLiteral("property"));
    resource(QStringLiteral("Seq"));
    xml.writeTextElement(property, QStringLiteral("name"), QStringLiteral("part"));
    xml.writeTextElement(property, QStringLiteral("valueType"), QStringLiteral("Integer"));
    xml.writeTextElement(property, QStringLiteral("category"), QStringLiteral("internal"));
    xml.writeTextElement(property, QStringLiteral("description"),
                         QStringLiteral("PDF/UA version identifier"));
    for (int i = 0; i < 6; ++i)
        xml.writeEndElement();
}

void writeDescription(QXmlStreamWriter &xml, const PdfAbout &about) {
    writeListed(xml, QStringLiteral("title"), QStringLiteral("Alt"), about.title);
    writeListed(xml, QStringLiteral("creator"), QStringLiteral("Seq"), about.author);
    writeListed(xml, QStringLiteral("description"), QStringLiteral("Alt"), about.subject);
    writeListed(xml, QStringLiteral("language"), QStringLiteral("Bag"), about.language);
    if (about.madeAt.isValid())
        for (const auto &name : {QStringLiteral("CreateDate"), QStringLiteral("ModifyDate")})
            xml.writeTextElement(xmp({}), name, about.madeAt.toUTC().toString(Qt::ISODate));
    xml.writeTextElement(xmp({}), QStringLiteral("CreatorTool"), QLatin1String(program));
    xml.writeTextElement(pdfNames, QStringLiteral("Producer"), QLatin1String(program));
    xml.writeTextElement(accessible, QStringLiteral("part"), QStringLiteral("1"));
    if (about.archive) {
        xml.writeTextElement(archival, QStringLiteral("part"), QStringLiteral("2"));
        xml.writeTextElement(archival, QStringLiteral("conformance"), QStringLiteral("A"));
        writeExtension(xml);
    }
}

QByteArray packetOf(const PdfAbout &about) {
    QByteArray packet;
    QXmlStreamWriter xml(&packet);
    const QString meta = QStringLiteral("adobe:ns:meta/");
    xml.writeProcessingInstruction(QStringLiteral("xpacket"),
                                   QStringLiteral("begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\""));
    xml.writeNamespace(meta, QStringLiteral("x"));
    xml.writeStartElement(meta, QStringLiteral("xmpmeta"));
    xml.writeNamespace(rdf, QStringLiteral("rdf"));
    xml.writeStartElement(rdf, QStringLiteral("RDF"));
    const QList<std::pair<QString, QString>> prefixes = {
        {dublinCore, QStringLiteral("dc")},     {xmp({}), QStringLiteral("xmp")},
        {pdfNames, QStringLiteral("pdf")},      {accessible, QStringLiteral("pdfuaid")},
        {archival, QStringLiteral("pdfaid")},   {schemas, QStringLiteral("pdfaExtension")},
        {schema, QStringLiteral("pdfaSchema")}, {property, QStringLiteral("pdfaProperty")}};
    for (const auto &[name, prefix] : prefixes)
        xml.writeNamespace(name, prefix);
    xml.writeStartElement(rdf, QStringLiteral("Description"));
    xml.writeAttribute(rdf, QStringLiteral("about"), QString());
    writeDescription(xml, about);
    for (int i = 0; i < 3; ++i)
        xml.writeEndElement();
    xml.writeProcessingInstruction(QStringLiteral("xpacket"), QStringLiteral("end=\"w\""));
    return packet;
}

/// An entry of the outline with those below it.
struct Entry {
    Object object;
    std::vector<size_t> below;
};

void linkEntries(Object &parent, const std::vector<size_t> &below, std::vector<Entry> &entries) {
    for (size_t i = 0; i < below.size(); ++i) {
        Object &one = entries[below[i]].object;
        one.replaceKey("/Parent", parent);
        if (i > 0)
            one.replaceKey("/Prev", entries[below[i - 1]].object);
        if (i + 1 < below.size())
            one.replaceKey("/Next", entries[below[i + 1]].object);
    }
    if (below.empty())
        return;
    parent.replaceKey("/First", entries[below.front()].object);
    parent.replaceKey("/Last", entries[below.back()].object);
}

} // namespace

void writeOutline(QPDF &pdf, const std::vector<Object> &pages, const PdfParts &parts) {
    std::vector<Entry> entries;
    std::vector<size_t> top;
    std::vector<std::pair<int, size_t>> above; // the levels and entries that the next one may be under
    for (const Bookmark &bookmark : parts.structure.bookmarks) {
        const auto place = parts.headings.find(bookmark.element);
        if (place == parts.headings.end())
            continue; // a heading without words
        while (!above.empty() && above.back().first >= bookmark.level)
            above.pop_back();
        (above.empty() ? top : entries[above.back().second].below).push_back(entries.size());
        above.emplace_back(bookmark.level, entries.size());
        entries.push_back(
            {pdf.makeIndirectObject(Object::newDictionary(
                 {{"/Title", text(bookmark.title)}, {"/Dest", destinationOf(place->second, pages)}})),
             {}});
    }
    if (entries.empty())
        return;
    Object outline = pdf.makeIndirectObject(Object::newDictionary());
    outline.replaceKey("/Type", Object::newName("/Outlines"));
    outline.replaceKey("/Count", Object::newInteger(static_cast<long long>(top.size())));
    linkEntries(outline, top, entries);
    for (size_t i = 0; i < entries.size(); ++i)
        if (const std::vector<size_t> below = entries[i].below; !below.empty()) {
            linkEntries(entries[i].object, below, entries);
            // Closed at first: what is below is counted as hidden.
            entries[i].object.replaceKey("/Count", Object::newInteger(-static_cast<long long>(below.size())));
        }
    pdf.getRoot().replaceKey("/Outlines", outline);
    pdf.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
}

void writeAbout(QPDF &pdf, const PdfAbout &about) {
    Object root = pdf.getRoot();
    root.replaceKey("/Lang", Object::newString(about.language.toStdString()));
    root.replaceKey("/MarkInfo", Object::newDictionary({{"/Marked", Object::newBool(true)}}));
    root.replaceKey("/ViewerPreferences",
                    Object::newDictionary({{"/DisplayDocTitle", Object::newBool(true)}}));
    Object packet = pdf.newStream(packetOf(about).toStdString());
    packet.getDict().replaceKey("/Type", Object::newName("/Metadata"));
    packet.getDict().replaceKey("/Subtype", Object::newName("/XML"));
    root.replaceKey("/Metadata", packet);
    Object info = Object::newDictionary({{"/Title", text(about.title)},
                                         {"/Creator", Object::newString(program)},
                                         {"/Producer", Object::newString(program)}});
    if (!about.author.isEmpty())
        info.replaceKey("/Author", text(about.author));
    if (!about.subject.isEmpty())
        info.replaceKey("/Subject", text(about.subject));
    if (about.madeAt.isValid())
        for (const char *key : {"/CreationDate", "/ModDate"})
            info.replaceKey(
                key,
                Object::newString(
                    about.madeAt.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toStdString()));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
}

} // namespace saferplan
