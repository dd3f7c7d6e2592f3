#include "core/exchange/worddifference.h"

#include <QStringList>

#include <vector>

namespace saferplan {

namespace {

constexpr qsizetype mostWords = 2'000;

/// Words, each with the white space that follows it.
QStringList wordsOf(const QString &text) {
    QStringList words;
    qsizetype from = 0;
    for (qsizetype at = 1; at <= text.size(); ++at)
        if (at == text.size() || (text[at - 1].isSpace() && !text[at].isSpace())) {
            words += text.mid(from, at - from);
            from = at;
        }
    return words;
}

void add(QList<WordPiece> &pieces, WordPiece::In in, const QString &text) {
    if (text.isEmpty())
        return;
    if (!pieces.isEmpty() && pieces.last().in == in)
        pieces.last().text += text;
    else
        pieces.append({in, text});
}

/// The longest common subsequence, by the table that says how long it is from any two words on.
void compare(const QStringList &a, const QStringList &b, QList<WordPiece> &pieces) {
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<quint16> longest((static_cast<size_t>(a.size()) + 1) * width);
    const auto at = [&](qsizetype i, qsizetype j) -> quint16 & {
        return longest[static_cast<size_t>(i) * width + static_cast<size_t>(j)];
    };
    for (qsizetype i = a.size() - 1; i >= 0; --i)
        for (qsizetype j = b.size() - 1; j >= 0; --j)
            at(i, j) = a[i] == b[j] ? static_cast<quint16>(at(i + 1, j + 1) + 1)
                                    : std::max(at(i + 1, j), at(i, j + 1));
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            add(pieces, WordPiece::In::Both, a[i]);
            ++i;
            ++j;
        } else if (i < a.size() && (j == b.size() || at(i + 1, j) >= at(i, j + 1))) {
            add(pieces, WordPiece::In::First, a[i++]);
        } else {
            add(pieces, WordPiece::In::Second, b[j++]);
        }
    }
}

} // namespace

QList<WordPiece> wordDifference(const QString &first, const QString &second) {
    QStringList a = wordsOf(first);
    QStringList b = wordsOf(second);
    QString begin;
    while (!a.isEmpty() && !b.isEmpty() && a.first() == b.first()) {
        begin += a.takeFirst();
        b.removeFirst();
    }
    QString end;
    while (!a.isEmpty() && !b.isEmpty() && a.last() == b.last()) {
        end.prepend(a.takeLast());
        b.removeLast();
    }
    QList<WordPiece> pieces;
    add(pieces, WordPiece::In::Both, begin);
    if (a.size() > mostWords || b.size() > mostWords) {
        add(pieces, WordPiece::In::First, a.join(QString()));
        add(pieces, WordPiece::In::Second, b.join(QString()));
    } else {
        compare(a, b, pieces);
    }
    add(pieces, WordPiece::In::Both, end);
    return pieces;
}

} // namespace saferplan
