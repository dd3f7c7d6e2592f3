#include "core/file/packedrows.h"

#include "core/file/connection.h"
#include "core/file/storeerror.h"

#include <charconv>
#include <cstring>

namespace saferplan {

namespace {

constexpr char betweenValues = '\x1f';
constexpr char betweenRows = '\x1e';

QString plainSql(const QString &table, const QString &key, const QStringList &columns) {
    return QStringLiteral("select %2, %3 from %1 where %2 > ? order by %2 limit %4")
        .arg(table, key, columns.join(QStringLiteral(", ")))
        .arg(PackedRows::rowsAtOnce);
}

QString packedSql(const QString &table, const QString &key, const QStringList &columns) {
    QString format = QStringLiteral("%d");
    for (qsizetype i = 0; i < columns.size(); ++i)
        format += QChar::fromLatin1(betweenValues) + QStringLiteral("%s");
    return QStringLiteral(
               "select count(*), max(k), cast(group_concat(r, char(30)) as blob) from "
               "(select %2 as k, format('%4', %2, %3) as r from %1 where %2 > ? order by %2 limit %5)")
        .arg(table, key, columns.join(QStringLiteral(", ")), format)
        .arg(PackedRows::rowsAtOnce);
}

} // namespace

PackedRows::PackedRows(const Connection &connection, const QString &table, const QString &key,
                       const QStringList &columns, qint64 after)
    : m_width(static_cast<size_t>(columns.size()) + 1)
    , m_connection(connection)
    , m_plainSql(plainSql(table, key, columns))
    , m_packed(connection, packedSql(table, key, columns))
    , m_lastKey(after)
    , m_row(m_width) {}

bool PackedRows::next() {
    if (m_nextRow * m_width >= m_values.size() && !readChunk())
        return false;
    std::copy_n(m_values.begin() + static_cast<std::ptrdiff_t>(m_nextRow * m_width), m_width, m_row.begin());
    ++m_nextRow;
    return true;
}

qint64 PackedRows::number(int column) const {
    const QByteArrayView text = at(column);
    qint64 value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        throw StoreError(
            StoreError::Kind::Corrupt,
            QStringLiteral(
                "The plan file is damaged: a number in it is none. Restore the nearest good backup."));
    return value;
}

bool PackedRows::readChunk() {
    m_nextRow = 0;
    m_values.clear();
    if (m_ended)
        return false;
    m_packed.bind(m_lastKey).run();
    m_packed.next();
    const qsizetype rows = m_packed.number(0);
    const qint64 lastKey = m_packed.number(1);
    m_chunk = rows > 0 ? m_packed.bytes(2) : QByteArray();
    m_packed.finish();
    m_ended = rows < rowsAtOnce;
    if (rows == 0)
        return false;
    if (!split(rows))
        readPlainly();
    m_lastKey = lastKey;
    return true;
}

bool PackedRows::split(qsizetype rows) {
    m_values.reserve(static_cast<size_t>(rows) * m_width);
    const char *at = m_chunk.constData();
    const char *const end = at + m_chunk.size();
    size_t inRow = 0;
    for (const char *from = at;; ++at) {
        if (at != end && *at != betweenValues && *at != betweenRows)
            continue;
        m_values.emplace_back(from, at - from);
        ++inRow;
        if (at == end || *at == betweenRows) {
            if (inRow != m_width)
                return false;
            inRow = 0;
        }
        if (at == end)
            break;
        from = at + 1;
    }
    return m_values.size() == static_cast<size_t>(rows) * m_width;
}

void PackedRows::readPlainly() {
    m_values.clear();
    m_owned.clear();
    if (!m_plain)
        m_plain.emplace(m_connection, m_plainSql);
    m_plain->bind(m_lastKey).run();
    while (m_plain->next())
        for (size_t column = 0; column < m_width; ++column)
            m_owned.push_back(m_plain->text(static_cast<int>(column)).toUtf8());
    m_plain->finish();
    for (const QByteArray &value : m_owned)
        m_values.emplace_back(value);
}

} // namespace saferplan
