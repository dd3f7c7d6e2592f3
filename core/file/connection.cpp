#include "core/file/connection.h"

#include "core/file/statement.h"
#include "core/file/storeerror.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace saferplan {

namespace {

/// What SQLite's result codes mean for people. https://www.sqlite.org/rescode.html
[[noreturn]] void fail(const QSqlError &error, const QString &sql) {
    using Kind = StoreError::Kind;
    const QString detail = sql + u'\n' + error.text() + u' ' + error.nativeErrorCode();
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case 5:
    case 6:
        throw StoreError(
            Kind::Locked,
            QStringLiteral(
                "The plan file is in use by another program. Close it there, or open the plan read-only."),
            detail);
    case 8:
        throw StoreError(
            Kind::ReadOnly,
            QStringLiteral("The plan file cannot be written. Check that you may change files in its folder."),
            detail);
    case 11:
    case 26:
        throw StoreError(
            Kind::Corrupt,
            QStringLiteral("The plan file is damaged. Nothing was changed; restore the nearest good backup."),
            detail);
    case 13:
        throw StoreError(
            Kind::NoSpace,
            QStringLiteral("The disk is full. Your last change was not saved; make room and try again."),
            detail);
    case 14:
        throw StoreError(
            Kind::CannotOpen,
            QStringLiteral(
                "The plan file cannot be opened. Check that it is there and that you may read it."),
            detail);
    default:
        throw StoreError(
            Kind::Sql,
            QStringLiteral(
                "The plan file gave an error. Your last change was not saved; the file is as it was."),
            detail);
    }
}

} // namespace

Connection::Connection(const QString &path, Access access) : m_name(QUuid::createUuid().toString()) {
    {
        QSqlDatabase made = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        made.setDatabaseName(path);
        made.setConnectOptions(access == Access::ReadOnly ? QStringLiteral("QSQLITE_OPEN_READONLY")
                                                          : QString());
        if (!made.open()) {
            const QSqlError error = made.lastError();
            made = QSqlDatabase();
            QSqlDatabase::removeDatabase(m_name);
            fail(error, QStringLiteral("open"));
        }
    }
    try {
        for (const char *pragma :
             {"trusted_schema=OFF", "cell_size_check=ON", "foreign_keys=ON", "temp_store=MEMORY",
              "cache_size=-65536", "locking_mode=EXCLUSIVE", "synchronous=FULL", "secure_delete=ON"})
            column(QStringLiteral("pragma ") + QLatin1String(pragma));
    } catch (...) {
        database().close();
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

Connection::~Connection() {
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase Connection::database() const {
    return QSqlDatabase::database(m_name, false);
}

void Connection::run(const QString &sql) const {
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        fail(query.lastError(), sql);
}

QStringList Connection::column(const QString &sql) const {
    Statement statement(*this, sql);
    statement.run();
    QStringList values;
    while (statement.next())
        values += statement.text(0);
    return values;
}

QString Connection::value(const QString &sql) const {
    const QStringList values = column(sql);
    return values.isEmpty() ? QString() : values.first();
}

Transaction::Transaction(const Connection &connection) : m_connection(connection) {
    if (connection.m_transactions > 0)
        m_savepoint = QStringLiteral("inner%1").arg(connection.m_transactions);
    connection.run(m_savepoint.isEmpty() ? QStringLiteral("begin immediate")
                                         : QStringLiteral("savepoint ") + m_savepoint);
    ++connection.m_transactions;
}

Transaction::~Transaction() {
    if (!m_open)
        return;
    --m_connection.m_transactions;
    QSqlQuery query(m_connection.database());
    if (m_savepoint.isEmpty()) {
        query.exec(QStringLiteral("rollback"));
    } else {
        query.exec(QStringLiteral("rollback to ") + m_savepoint);
        query.exec(QStringLiteral("release ") + m_savepoint);
    }
}

void Transaction::commit() {
    m_connection.run(m_savepoint.isEmpty() ? QStringLiteral("commit")
                                           : QStringLiteral("release ") + m_savepoint);
    m_open = false;
    --m_connection.m_transactions;
}

Statement::Statement(const Connection &connection, const QString &sql)
    : m_query(std::make_unique<QSqlQuery>(connection.database())) {
    m_query->setForwardOnly(true);
    if (!m_query->prepare(sql))
        fail(m_query->lastError(), sql);
}

Statement::~Statement() = default;
Statement::Statement(Statement &&) noexcept = default;

Statement &Statement::bind(const QString &text) {
    m_query->bindValue(m_bound++, text.isNull() ? QStringLiteral("") : text);
    return *this;
}

Statement &Statement::bind(qint64 number) {
    m_query->bindValue(m_bound++, number);
    return *this;
}

Statement &Statement::bind(const QByteArray &bytes) {
    m_query->bindValue(m_bound++, bytes.isNull() ? QByteArray("") : bytes);
    return *this;
}

Statement &Statement::bindNull() {
    m_query->bindValue(m_bound++, QVariant(QMetaType(QMetaType::LongLong)));
    return *this;
}

Statement &Statement::run() {
    m_bound = 0;
    if (!m_query->exec())
        fail(m_query->lastError(), m_query->lastQuery());
    return *this;
}

bool Statement::next() {
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        fail(m_query->lastError(), m_query->lastQuery());
    return false;
}

void Statement::finish() {
    m_query->finish();
}
QString Statement::text(int column) const {
    return m_query->value(column).toString();
}
QByteArray Statement::bytes(int column) const {
    return m_query->value(column).toByteArray();
}
qint64 Statement::number(int column) const {
    return m_query->value(column).toLongLong();
}
qint64 Statement::insertedKey() const {
    return m_query->lastInsertId().toLongLong();
}
int Statement::affected() const {
    return m_query->numRowsAffected();
}

} // namespace saferplan
