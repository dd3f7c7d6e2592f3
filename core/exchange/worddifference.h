#pragma once

#include <QList>
#include <QString>

namespace saferplan {

/// A stretch of two texts: in both, in the first alone, or in the second alone.
struct WordPiece {
    enum class In { Both, First, Second };
    In in = In::Both;
    QString text;

    friend bool operator==(const WordPiece &, const WordPiece &) = default;
};

/// How two texts differ, word by word; joined, the pieces of one text give it back. Texts of more than 2,000
/// words are told as wholly different between what they begin and end with alike.
QList<WordPiece> wordDifference(const QString &first, const QString &second);

} // namespace saferplan
