#include "tests/bench/rawsqlite.h"

#include <stdexcept>

namespace saferplan::bench {

RawSqlite::RawSqlite(const std::string &path) {
    if (sqlite3_open(path.c_str(), &m_database) != SQLITE_OK)
        throw std::runtime_error("cannot open " + path);
    for (const char *pragma :
         {"trusted_schema=OFF", "cell_size_check=ON", "foreign_keys=ON", "temp_store=MEMORY",
          "cache_size=-65536", "locking_mode=EXCLUSIVE", "synchronous=FULL", "secure_delete=ON"})
        run(std::string("pragma ") + pragma);
}

RawSqlite::~RawSqlite() {
    sqlite3_close(m_database);
}

void RawSqlite::run(const std::string &sql) {
    char *message = nullptr;
    if (sqlite3_exec(m_database, sql.c_str(), nullptr, nullptr, &message) != SQLITE_OK)
        throw std::runtime_error(sql + ": " + (message ? message : ""));
}

sqlite3_stmt *RawSqlite::prepare(const std::string &sql) {
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_database, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        throw std::runtime_error(sql + ": " + sqlite3_errmsg(m_database));
    return statement;
}

void RawSqlite::step(sqlite3_stmt *statement) {
    if (sqlite3_step(statement) != SQLITE_DONE)
        throw std::runtime_error(sqlite3_errmsg(m_database));
    sqlite3_reset(statement);
}

void RawSqlite::rows(const std::string &sql, const std::function<void(sqlite3_stmt *)> &take) {
    sqlite3_stmt *statement = prepare(sql);
    while (sqlite3_step(statement) == SQLITE_ROW)
        take(statement);
    sqlite3_finalize(statement);
}

} // namespace saferplan::bench
