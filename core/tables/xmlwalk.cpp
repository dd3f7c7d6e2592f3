#include "core/tables/xmlwalk.h"

#include "core/tables/importerror.h"

namespace saferplan {

namespace {

constexpr int deepest = 32;
constexpr qsizetype longestTag = 1 << 16;
constexpr int mostAttributes = 128;

/// Whether each tag is of a length and a number of attributes that the reader takes in its stride.
bool hasPlainTags(QStringView text) {
    const auto after = [text](QStringView end, qsizetype from) {
        const qsizetype found = text.indexOf(end, from);
        return found < 0 ? text.size() : found + end.size();
    };
    for (qsizetype at = text.indexOf(u'<'); at >= 0; at = text.indexOf(u'<', at)) {
        const QStringView tag = text.mid(at, 9);
        if (tag.startsWith(u"<!--")) {
            at = after(u"-->", at);
        } else if (tag.startsWith(u"<![CDATA[")) {
            at = after(u"]]>", at);
        } else if (tag.startsWith(u"<!")) {
            return false;
        } else {
            const qsizetype end = after(u">", at);
            if (end - at > longestTag || text.mid(at, end - at).count(u'=') > mostAttributes * 4)
                return false;
            at = end;
        }
    }
    return true;
}

} // namespace

XmlWalk::XmlWalk(const QString &text, const QString &file) : m_file(file), m_reader(text) {
    if (!hasPlainTags(text))
        refuse();
}

void XmlWalk::refuse() const {
    throw ImportError(m_file,
                      QStringLiteral("what is in it is written in a way that no spreadsheet writes. Open "
                                     "it in Excel and save it again as .xlsx."));
}

QXmlStreamReader::TokenType XmlWalk::next() {
    const auto token = m_reader.readNext();
    if (token == QXmlStreamReader::StartElement &&
        (++m_depth > deepest || m_reader.attributes().size() > mostAttributes))
        refuse();
    if (token == QXmlStreamReader::EndElement)
        --m_depth;
    if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference)
        refuse();
    if (token == QXmlStreamReader::Invalid)
        throw ImportError(
            m_file, QStringLiteral("the workbook is damaged: what is in it breaks off or cannot be read. "
                                   "Ask for it to be sent again."));
    return token;
}

bool XmlWalk::nextElement() {
    while (true) {
        const auto token = next();
        if (token == QXmlStreamReader::StartElement)
            return true;
        if (token == QXmlStreamReader::EndDocument)
            return false;
    }
}

bool XmlWalk::nextInside(int depth) {
    while (m_depth >= depth) {
        const auto token = next();
        if (token == QXmlStreamReader::StartElement)
            return true;
        if (token == QXmlStreamReader::EndDocument)
            return false;
    }
    return false;
}

QString XmlWalk::attribute(QStringView name) const {
    for (const QXmlStreamAttribute &one : m_reader.attributes())
        if (one.name() == name)
            return one.value().toString();
    return {};
}

QString XmlWalk::textInside() {
    QString text;
    const int outside = m_depth - 1;
    while (m_depth > outside) {
        const auto token = next();
        if (token == QXmlStreamReader::EndDocument)
            break;
        if (token == QXmlStreamReader::Characters)
            text += m_reader.text();
    }
    return text;
}

} // namespace saferplan
