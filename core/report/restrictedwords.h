#pragma once

#include "core/report/document.h"
#include "core/rules/publication.h"

#include <QSet>

namespace saferplan {

/// The words of the records that may not be public, as they would stand in a document: their references, titles
/// and texts, sentence by sentence. A word that public records say too, or that the program itself uses, is none
/// of them.
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
    void add(const QUuid &record, const QString &text, bool isWhole);

    /// Words as they are compared: lower case, separated and surrounded by single spaces.
    struct Phrase {
        QUuid record;
        QString words;
    };
    QList<Phrase> m_phrases;
    QSet<QString> m_known;   ///< what public records say
    QSet<QString> m_program; ///< what fields and choices are called
    Withheld m_withheld;
};

/// The highest marking of what stands in a document.
Marking markingOf(const Document &document, const Records &records);

/// All that a document says in words, whoever reads it: also what stands in charts alone.
QString everyWord(const Document &document);

} // namespace saferplan
