#pragma once

#include <sqlite3.h>

#include <functional>
#include <string>

namespace saferplan::bench {

/// The lower bound: SQLite's own C interface, with nothing between.
class RawSqlite {
public:
    explicit RawSqlite(const std::string &path);
    ~RawSqlite();
    RawSqlite(const RawSqlite &) = delete;
    RawSqlite &operator=(const RawSqlite &) = delete;

    void run(const std::string &sql);
    /// Steps through a result; the row is read with sqlite3_column_*.
    void rows(const std::string &sql, const std::function<void(sqlite3_stmt *)> &take);
    sqlite3_stmt *prepare(const std::string &sql);
    /// Runs a prepared statement that has no result.
    void step(sqlite3_stmt *statement);
    sqlite3_int64 insertedKey() const { return sqlite3_last_insert_rowid(m_database); }

private:
    sqlite3 *m_database = nullptr;
};

} // namespace saferplan::bench
