#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace saferplan {

/// What can be searched for in the rows of a table: one text a row, folded, all in one buffer, so that a
/// keystroke is one pass over memory whatever the number of rows.
class SearchText {
public:
    using Bits = std::vector<char>; ///< one a row; char, for walking is faster than in packed bits

    /// Takes the text of each row anew.
    void build(qsizetype rows, const std::function<QString(qsizetype row)> &textOf);
    /// Gives one row another text; the rest stays as it is.
    void replace(qsizetype row, const QString &text);

    qsizetype rows() const { return m_starts.empty() ? 0 : static_cast<qsizetype>(m_starts.size()) - 1; }

    /// The rows in which every word of the query occurs, in any order.
    Bits find(const QString &query) const;
    /// The same, where `before` holds the rows found for a beginning of this query.
    Bits narrow(const QString &query, const Bits &before) const;

private:
    static QByteArray folded(const QString &text);
    void markAll(const QByteArray &word, Bits &found) const;
    bool holds(qsizetype row, const QByteArray &word) const;

    QByteArray m_buffer;
    std::vector<qsizetype> m_starts; ///< where each row begins, and the end
};

} // namespace saferplan
