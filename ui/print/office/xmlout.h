#pragma once

#include "ui/print/xmltext.h"

#include <QXmlStreamWriter>

#include <initializer_list>
#include <utility>

namespace saferplan {

/// Attributes of an element, by their names.
using XmlAttributes = std::initializer_list<std::pair<const char *, QString>>;

/// Writes one part of a word processor's file.
class XmlOut {
public:
    XmlOut() : m_xml(&m_bytes) { m_xml.writeStartDocument(); }

    void begin(const char *name, XmlAttributes attributes = {}) {
        m_xml.writeStartElement(QLatin1String(name));
        for (const auto &[attribute, value] : attributes)
            m_xml.writeAttribute(QLatin1String(attribute), xmlText(value));
    }
    void attribute(const char *name, const QString &value) {
        m_xml.writeAttribute(QLatin1String(name), xmlText(value));
    }
    void end() { m_xml.writeEndElement(); }
    void element(const char *name, XmlAttributes attributes = {}) {
        begin(name, attributes);
        end();
    }
    void element(const char *name, XmlAttributes attributes, const QString &text) {
        begin(name, attributes);
        this->text(text);
        end();
    }
    void text(const QString &text) { m_xml.writeCharacters(xmlText(text)); }

    QByteArray finish() {
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace saferplan
