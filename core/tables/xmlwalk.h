#pragma once

#include <QXmlStreamReader>

namespace saferplan {

/// Goes through XML that somebody sent. Refuses what no workbook has and what makes readers slow or fat:
/// document types and entities, deep nesting, tags of enormous length or with very many attributes. Throws
/// ImportError, naming the file.
class XmlWalk {
public:
    XmlWalk(const QString &text, const QString &file);

    /// To the next tag that opens; false at the end of the document.
    bool nextElement();
    /// To the next tag that opens inside the element at `depth`; false when that closes.
    bool nextInside(int depth);
    int depth() const { return m_depth; }

    QStringView name() const { return m_reader.name(); }
    /// Whether the last tag opened is this one, in whichever namespace.
    bool is(QStringView name) const { return m_reader.name() == name; }
    /// The value of an attribute, whatever its namespace; empty when it has none.
    QString attribute(QStringView name) const;
    /// All text inside the element that was opened last, to its end.
    QString textInside();

private:
    QXmlStreamReader::TokenType next();
    [[noreturn]] void refuse() const;

    QString m_file;
    QXmlStreamReader m_reader;
    int m_depth = 0;
};

} // namespace saferplan
