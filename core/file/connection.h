#pragma once

#include <QString>

class QSqlDatabase;

namespace saferplan {

enum class Access { ReadOnly, ReadWrite, Create };

/// One connection to one SQLite file through Qt Sql, with the settings that every connection of ours has:
/// rollback journal, full synchronisation, exclusive locking, foreign keys, secure deletion, and nothing in
/// the schema trusted. Used from one thread.
class Connection {
public:
    /// Opens the file; throws StoreError. `Create` makes it where it is missing.
    Connection(const QString &path, Access access);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Runs one statement that returns nothing.
    void run(const QString &sql) const;
    /// The first value of the first row of a statement; a null QString when there is none.
    QString value(const QString &sql) const;
    /// The first column of all rows.
    QStringList column(const QString &sql) const;

    QSqlDatabase database() const;

private:
    friend class Transaction;

    QString m_name;
    mutable int m_transactions = 0; ///< open now, one inside the other
};

/// Begins a write at once, so that two writers meet at the start and not in the middle; rolls back when it
/// goes out of scope without `commit`. One inside another is a savepoint of it.
class Transaction {
public:
    explicit Transaction(const Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    const Connection &m_connection;
    QString m_savepoint; ///< empty: the outermost
    bool m_open = true;
};

} // namespace saferplan
