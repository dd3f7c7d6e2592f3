#pragma once

#include <QString>

#include <memory>

class QSqlQuery;

namespace saferplan {

class Connection;

/// A prepared statement, forward only, that throws StoreError where QSqlQuery would answer false.
class Statement {
public:
    Statement(const Connection &connection, const QString &sql);
    ~Statement();
    Statement(Statement &&) noexcept;

    /// Binds the next value; a null text is bound as an empty one.
    Statement &bind(const QString &text);
    Statement &bind(qint64 number);
    Statement &bind(const QByteArray &bytes);
    Statement &bindNull();

    /// Runs it with the values bound since the last run.
    Statement &run();
    /// Goes to the next row of the result; false after the last.
    bool next();
    /// Lets go of the result, so that others may write.
    void finish();

    QString text(int column) const;
    QByteArray bytes(int column) const;
    qint64 number(int column) const;
    /// The row id that the last insert made.
    qint64 insertedKey() const;
    /// How many rows the last run wrote.
    int affected() const;

private:
    std::unique_ptr<QSqlQuery> m_query;
    int m_bound = 0;
};

} // namespace saferplan
