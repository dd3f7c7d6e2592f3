#include "ui/models/searchtext.h"

#include <cstring>

namespace saferplan {

namespace {

QByteArrayList wordsOf(const QString &query) {
    QByteArrayList words = query.toCaseFolded().toUtf8().simplified().split(' ');
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

void SearchText::clear() {
    m_buffer.clear();
    m_ends.clear();
    m_often = {};
}

void SearchText::append(const QString &text) {
    append(folded(text));
}

void SearchText::append(const QByteArray &folded) {
    for (const char byte : folded)
        ++m_often[static_cast<unsigned char>(byte)];
    m_buffer.append(folded);
    m_ends.push_back(m_buffer.size());
}

void SearchText::append(const SearchText &from, int first, int last) {
    const qsizetype start = from.startOf(first);
    const qsizetype shift = m_buffer.size() - start;
    m_buffer.append(QByteArrayView(from.m_buffer).sliced(start, from.startOf(last) - start));
    for (int row = first; row < last; ++row)
        m_ends.push_back(from.m_ends[static_cast<size_t>(row)] + shift);
}

void SearchText::replace(const std::vector<int> &changed, const TextOf &textOf) {
    if (changed.size() == 1) { // the most common case: one edit
        const auto row = static_cast<size_t>(changed[0]);
        const QByteArray text = folded(textOf(changed[0]));
        const qsizetype start = startOf(changed[0]);
        const qsizetype longer = text.size() - (m_ends[row] - start);
        m_buffer.replace(start, m_ends[row] - start, text);
        for (size_t i = row; longer != 0 && i < m_ends.size(); ++i)
            m_ends[i] += longer;
        return;
    }
    SearchText made;
    made.m_buffer.reserve(m_buffer.size());
    made.m_ends.reserve(m_ends.size());
    made.m_often = m_often;
    int from = 0;
    for (const int row : changed) {
        made.append(*this, from, row);
        made.append(textOf(row));
        from = row + 1;
    }
    made.append(*this, from, rows());
    *this = std::move(made);
}

void SearchText::remove(const std::vector<int> &gone) {
    SearchText made;
    made.m_buffer.reserve(m_buffer.size());
    made.m_ends.reserve(m_ends.size());
    made.m_often = m_often;
    int from = 0;
    for (const int row : gone) {
        made.append(*this, from, row);
        from = row + 1;
    }
    made.append(*this, from, rows());
    *this = std::move(made);
}

SearchText::Bits SearchText::find(const QString &query) const {
    const QByteArrayList words = wordsOf(query);
    Bits found(m_ends.size(), words.isEmpty() ? char(1) : char(0));
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i == 0) {
            markAll(words[0], found);
            continue;
        }
        for (size_t row = 0; row < found.size(); ++row)
            found[row] = found[row] && holds(static_cast<int>(row), words[i]);
    }
    return found;
}

SearchText::Bits SearchText::narrow(const QString &query, const Bits &before) const {
    const auto still = std::count(before.begin(), before.end(), char(1));
    // Looking row by row costs more a row than one pass over all of them.
    if (before.size() != m_ends.size() || still * 4 > rows())
        return find(query);
    const QByteArrayList words = wordsOf(query);
    Bits found = before;
    for (size_t row = 0; row < found.size(); ++row)
        for (const QByteArray &word : words)
            found[row] = found[row] && holds(static_cast<int>(row), word);
    return found;
}

void SearchText::findIn(const std::vector<int> &some, const QString &query, Bits &found) const {
    const QByteArrayList words = wordsOf(query);
    for (const int row : some)
        found[static_cast<size_t>(row)] = std::all_of(
            words.begin(), words.end(), [this, row](const QByteArray &word) { return holds(row, word); });
}

/// Where in a word the byte stands that occurs least in the texts: the search leaps from one of them to the
/// next.
qsizetype SearchText::rarestIn(const QByteArray &word) const {
    const auto often = [this](char byte) { return m_often[static_cast<unsigned char>(byte)]; };
    return std::min_element(word.begin(), word.end(),
                            [&often](char a, char b) { return often(a) < often(b); }) -
           word.begin();
}

void SearchText::markAll(const QByteArray &word, Bits &found) const {
    const qsizetype rare = rarestIn(word);
    const char *const begin = m_buffer.constData();
    const char *const end = begin + m_buffer.size();
    const char *at = begin;
    size_t row = 0;
    while (at < end) {
        const void *hit = std::memchr(at, word[rare], static_cast<size_t>(end - at));
        if (!hit)
            return;
        at = static_cast<const char *>(hit) + 1;
        const qsizetype start = at - 1 - begin - rare;
        if (start < 0 || start + word.size() > m_buffer.size() ||
            std::memcmp(begin + start, word.constData(), static_cast<size_t>(word.size())) != 0)
            continue;
        while (m_ends[row] <= start)
            ++row;
        found[row] = 1;
        at = begin + m_ends[row];
    }
}

bool SearchText::holds(int row, const QByteArray &word) const {
    const qsizetype start = startOf(row);
    const qsizetype size = m_ends[static_cast<size_t>(row)] - start;
    return QByteArrayView(m_buffer).sliced(start, size).indexOf(word) >= 0;
}

} // namespace saferplan
