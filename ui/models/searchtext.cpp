#include "ui/models/searchtext.h"

#include <QByteArrayMatcher>

namespace saferplan {

namespace {

QByteArrayList wordsOf(const QByteArray &query) {
    QByteArrayList words = query.simplified().split(' ');
    words.removeAll(QByteArray());
    return words;
}

} // namespace

QByteArray SearchText::folded(const QString &text) {
    QByteArray utf8 = text.toCaseFolded().toUtf8();
    utf8.replace('\n', ' ');
    utf8.append('\n'); // ends the row: no word holds it, so no hit runs from one row into the next
    return utf8;
}

void SearchText::build(qsizetype rows, const std::function<QString(qsizetype)> &textOf) {
    m_buffer.clear();
    m_starts.clear();
    m_starts.reserve(static_cast<size_t>(rows) + 1);
    for (qsizetype row = 0; row < rows; ++row) {
        m_starts.push_back(m_buffer.size());
        m_buffer.append(folded(textOf(row)));
    }
    m_starts.push_back(m_buffer.size());
}

void SearchText::replace(qsizetype row, const QString &text) {
    const auto at = static_cast<size_t>(row);
    const QByteArray utf8 = folded(text);
    const qsizetype before = m_starts[at + 1] - m_starts[at];
    m_buffer.replace(m_starts[at], before, utf8);
    const qsizetype longer = utf8.size() - before;
    for (size_t i = at + 1; longer != 0 && i < m_starts.size(); ++i)
        m_starts[i] += longer;
}

SearchText::Bits SearchText::find(const QString &query) const {
    const QByteArrayList words = wordsOf(query.toCaseFolded().toUtf8());
    Bits found(static_cast<size_t>(rows()), words.isEmpty() ? char(1) : char(0));
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i == 0) {
            markAll(words[0], found);
            continue;
        }
        for (size_t row = 0; row < found.size(); ++row)
            found[row] = found[row] && holds(static_cast<qsizetype>(row), words[i]);
    }
    return found;
}

SearchText::Bits SearchText::narrow(const QString &query, const Bits &before) const {
    const auto still = std::count(before.begin(), before.end(), char(1));
    // Looking row by row costs more a row than one pass over all of them.
    if (before.size() != static_cast<size_t>(rows()) || still * 4 > rows())
        return find(query);
    const QByteArrayList words = wordsOf(query.toCaseFolded().toUtf8());
    Bits found = before;
    for (size_t row = 0; row < found.size(); ++row)
        for (const QByteArray &word : words)
            found[row] = found[row] && holds(static_cast<qsizetype>(row), word);
    return found;
}

void SearchText::markAll(const QByteArray &word, Bits &found) const {
    const QByteArrayMatcher matcher(word);
    qsizetype at = matcher.indexIn(m_buffer, 0);
    auto next = m_starts.begin();
    while (at >= 0) {
        next = std::upper_bound(next, m_starts.end(), at);
        found[static_cast<size_t>(next - m_starts.begin()) - 1] = 1;
        at = matcher.indexIn(m_buffer, *next);
    }
}

bool SearchText::holds(qsizetype row, const QByteArray &word) const {
    const auto start = m_starts[static_cast<size_t>(row)];
    const auto end = m_starts[static_cast<size_t>(row) + 1];
    return QByteArrayView(m_buffer).sliced(start, end - start).indexOf(word) >= 0;
}

} // namespace saferplan
