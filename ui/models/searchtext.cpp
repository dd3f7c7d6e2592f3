#include "ui/models/searchtext.h"

#include <cstring>
#include <numeric>

namespace saferplan {

namespace {

QByteArrayList wordsOf(const QString &query) {
    QByteArrayList words = query.toCaseFolded().toUtf8().simplified().split(' ');
    words.removeAll(QByteArray());
    return words;
}

/// Finds a word in folded text. Three bytes of it, those that occur least in the texts, are looked for at
/// many places at once: the compiler makes vector instructions of the inner loop, which memmem and Qt's
/// matchers do not reach for two or three letters.
class WordSeeker {
public:
    WordSeeker(const QByteArray &word, const std::array<qsizetype, 256> &often) : m_word(word) {
        std::vector<qsizetype> places(static_cast<size_t>(word.size()));
        std::iota(places.begin(), places.end(), 0);
        const auto rarer = [&](qsizetype a, qsizetype b) {
            return often[static_cast<unsigned char>(word[a])] < often[static_cast<unsigned char>(word[b])];
        };
        std::stable_sort(places.begin(), places.end(), rarer);
        for (size_t i = 0; i < m_places.size(); ++i)
            m_places[i] = places[std::min(i, places.size() - 1)];
    }

    /// Where the word first stands from `from` up to `end`, or nullptr.
    const char *in(const char *from, const char *end) const {
        const qsizetype size = m_word.size();
        if (size == 1)
            return static_cast<const char *>(std::memchr(from, m_word[0], static_cast<size_t>(end - from)));
        const char *const last = end - size + 1;
        while (from < last) {
            const auto places = std::min<qsizetype>(atOnce, last - from);
            if (places == atOnce && !mayStandIn(from)) {
                from += atOnce;
                continue;
            }
            for (qsizetype i = 0; i < places; ++i)
                if (from[i + m_places[0]] == m_word[m_places[0]] &&
                    std::memcmp(from + i, m_word.constData(), static_cast<size_t>(size)) == 0)
                    return from + i;
            from += places;
        }
        return nullptr;
    }

private:
    static constexpr qsizetype atOnce = 64;

    bool mayStandIn(const char *from) const {
        const char *const texts[] = {from + m_places[0], from + m_places[1], from + m_places[2]};
        const char bytes[] = {m_word[m_places[0]], m_word[m_places[1]], m_word[m_places[2]]};
        std::array<unsigned char, atOnce> hits;
        for (qsizetype i = 0; i < atOnce; ++i)
            hits[static_cast<size_t>(i)] =
                (texts[0][i] == bytes[0]) & (texts[1][i] == bytes[1]) & (texts[2][i] == bytes[2]);
        std::array<quint64, atOnce / sizeof(quint64)> words;
        std::memcpy(words.data(), hits.data(), hits.size());
        return std::any_of(words.begin(), words.end(), [](quint64 word) { return word != 0; });
    }

    QByteArray m_word;
    std::array<qsizetype, 3> m_places; ///< in the word
};

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
    const qsizetype start = from.startOf(static_cast<size_t>(first));
    const qsizetype shift = m_buffer.size() - start;
    m_buffer.append(
        QByteArrayView(from.m_buffer).sliced(start, from.startOf(static_cast<size_t>(last)) - start));
    for (int row = first; row < last; ++row)
        m_ends.push_back(from.m_ends[static_cast<size_t>(row)] + shift);
}

void SearchText::replace(const std::vector<int> &changed, const TextOf &textOf) {
    if (changed.size() == 1) { // the most common case: one edit
        const auto row = static_cast<size_t>(changed[0]);
        const QByteArray text = folded(textOf(changed[0]));
        const qsizetype start = startOf(row);
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
    const char *const text = m_buffer.constData();
    for (qsizetype i = 0; i < words.size(); ++i) {
        const WordSeeker seeker(words[i], m_often);
        if (i > 0) {
            for (size_t row = 0; row < found.size(); ++row)
                found[row] = found[row] && seeker.in(text + startOf(row), text + m_ends[row]);
            continue;
        }
        size_t row = 0;
        const char *const end = text + m_buffer.size();
        for (const char *hit = seeker.in(text, end); hit; hit = seeker.in(text + m_ends[row], end)) {
            while (text + m_ends[row] <= hit)
                ++row;
            found[row] = 1;
        }
    }
    return found;
}

void SearchText::findIn(const std::vector<int> &some, const QString &query, Bits &found) const {
    const char *const text = m_buffer.constData();
    for (const int row : some)
        found[static_cast<size_t>(row)] = 1;
    for (const QByteArray &word : wordsOf(query)) {
        const WordSeeker seeker(word, m_often);
        for (const int number : some) {
            const auto row = static_cast<size_t>(number);
            found[row] = found[row] && seeker.in(text + startOf(row), text + m_ends[row]);
        }
    }
}

} // namespace saferplan
