#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <functional>
#include <vector>

namespace saferplan {

/// What can be searched for in the rows of a table: one text a row, folded, all in one buffer, so that a
/// keystroke is one pass over memory whatever the number of rows.
class SearchText {
public:
    using Bits = std::vector<char>; ///< one a row; char, for walking is faster than in packed bits
    using TextOf = std::function<QString(int row)>;

    void clear();
    void append(const QString &text);
    /// Takes the texts of some rows anew, ascending; the rest stays as it is.
    void replace(const std::vector<int> &rows, const TextOf &textOf);
    /// Takes some rows out, ascending; those after them move up.
    void remove(const std::vector<int> &rows);

    int rows() const { return static_cast<int>(m_ends.size()); }

    /// The rows in which every word of the query occurs, in any order.
    Bits find(const QString &query) const;
    /// The same of some rows alone: sets their bits in `found`.
    void findIn(const std::vector<int> &rows, const QString &query, Bits &found) const;

private:
    static QByteArray folded(const QString &text);
    qsizetype startOf(size_t row) const { return row == 0 ? 0 : m_ends[row - 1]; }
    void append(const QByteArray &folded);
    /// Takes rows over from another, from `first` up to but not including `last`.
    void append(const SearchText &from, int first, int last);

    QByteArray m_buffer;
    std::vector<qsizetype> m_ends;           ///< where each row ends
    std::array<qsizetype, 256> m_often = {}; ///< about how often each byte occurs
};

} // namespace saferplan
