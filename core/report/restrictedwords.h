#pragma once

#include "core/report/document.h"
#include "core/rules/publication.h"

#include <QSet>

namespace saferplan {

class Kind;

/// The words of the records that may not be public, as they would stand in a document: their references,
/// titles and texts, sentence by sentence. A text that a public record has as well is none of them; nor are
/// single words, roles and places made of words that public records use.
class RestrictedWords {
public:
    RestrictedWords(const Records &records, const Withheld &withheld);

    /// A record that a document holds something of, and what.
    struct Found {
        QUuid record;
        QString words;
    };
    /// What of the records withheld stands in a document, in texts, charts and links; each record once.
    QList<Found> in(const Document &document) const;

private:
    /// How a text stands in its record.
    struct Manner {
        bool isWhole = true;  ///< all of a field, and not a sentence of it
        bool isPlain = false; ///< it says who or where, and not what the record is
        bool isReference = false;
    };
    /// What the program and the public records of a kind say.
    void learn(const Records &records, const Kind &kind);
    void addAll(const Records &records, const Kind &kind, const QUuid &id);
    void add(const QUuid &record, const QString &text, const Manner &manner);

    /// Words as they are compared: lower case, separated and surrounded by single spaces.
    struct Phrase {
        QUuid record;
        QString words;
    };
    QList<Phrase> m_phrases;
    QSet<QString> m_known; ///< whole texts that public records hold, and what fields and choices are called
    QSet<QString> m_words; ///< the words of those
    Withheld m_withheld;
};

/// The highest protection of what stands in a document made of records, with the document's own marking.
Protection protectionOf(const Document &document, const Records &records, const Withheld &withheld);

/// All that a document says in words, whoever reads it: also what stands in charts alone.
QString everyWord(const Document &document);

} // namespace saferplan
