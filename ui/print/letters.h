#pragma once

#include "core/report/document.h"

#include <QTextLayout>

namespace saferplan {

/// Marks on stretches of a laid-out text, as properties of its formats.
enum LetterMark {
    OriginalText = QTextFormat::UserProperty + 1, ///< what is read where the letters shown are others
    StretchElement                                ///< the element of the structure that the stretch is
};

/// A text in letters that can be printed, with what it replaces marked.
struct Letters {
    QString text;
    QList<QTextLayout::FormatRange> marks;

    /// Joins more to the end; marks all of it with an element, where one is given.
    void append(const Letters &more, int element = -1);
};

/// The text as it can be printed. Only the letters that come with the program are used, so that a document is
/// the same on every computer: what they lack (emoji, Chinese, Arabic) is shown as a box and can still be
/// read, copied and searched; what has no shape, such as a joiner, is left out.
Letters lettersOf(const QString &text);

/// The strings of a chart as they can be printed.
ChartBlock printable(ChartBlock chart);

/// Where a document says what cannot be printed.
struct Unprintable {
    QString characters;
    QString text; ///< the line in which they stand
};

/// What of a document will be shown as boxes; to be told to whoever has it made.
QList<Unprintable> unprintableIn(const Document &document);
/// The same as a sentence; empty: there is nothing to tell.
QString unprintableNote(const Document &document);

} // namespace saferplan
