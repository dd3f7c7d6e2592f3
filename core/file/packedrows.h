#pragma once

#include "core/file/statement.h"

#include <QByteArrayView>
#include <QStringList>

#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace saferplan {

/// Reads a whole table fast. Qt Sql makes a QVariant of every value, which costs as much as reading it; so
/// SQLite joins a thousand rows into one text with separators, and the parts are read where they lie. Texts
/// in a plan never hold a separator; where a damaged or hostile file has one, the numbers of separators and
/// rows do not agree, and that thousand is read value by value.
class PackedRows {
public:
    static constexpr int rowsAtOnce = 1000;

    /// Rows of `table` in the order of its integer primary key `key`, which is column 0; then `columns`. Only
    /// those with a key beyond `after`.
    PackedRows(const Connection &connection, const QString &table, const QString &key,
               const QStringList &columns, qint64 after = std::numeric_limits<qint64>::min());

    /// Goes to the next row; false after the last.
    bool next();
    /// The UTF-8 text of a column of the row, valid until `next`.
    QByteArrayView at(int column) const { return m_row[static_cast<size_t>(column)]; }
    std::span<const QByteArrayView> columnsAfterKey() const { return std::span(m_row).subspan(1); }
    qint64 number(int column) const;

private:
    bool readChunk();
    bool split(qsizetype rows);
    void readPlainly();

    size_t m_width;
    const Connection &m_connection;
    QString m_plainSql;
    Statement m_packed;
    std::optional<Statement> m_plain; ///< hardly ever needed
    bool m_ended = false;             ///< the last chunk was read
    qint64 m_lastKey;
    QByteArray m_chunk;
    std::vector<QByteArray> m_owned;
    std::vector<QByteArrayView> m_values; ///< of all rows of the chunk, one after the other
    size_t m_nextRow = 0;
    std::vector<QByteArrayView> m_row;
};

} // namespace saferplan
