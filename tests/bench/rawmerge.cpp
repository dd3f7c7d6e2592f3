#include "tests/bench/rawmerge.h"

#include "tests/bench/measure.h"
#include "tests/bench/rawsqlite.h"

#include <vector>

namespace saferplan::bench {

double rawInsert(const std::string &path, const RawRows &rows) {
    RawSqlite raw(path);
    const int changes = rows.commits * rows.changesEach;
    std::vector<sqlite3_int64> keys;
    raw.rows("select key from record_action order by key limit " + std::to_string(changes),
             [&keys](sqlite3_stmt *row) { keys.push_back(sqlite3_column_int64(row, 0)); });
    sqlite3_int64 field = 0;
    raw.rows("select key from field where kind = 'action' and name = 'lead_officer'",
             [&field](sqlite3_stmt *row) { field = sqlite3_column_int64(row, 0); });
    sqlite3_stmt *const commit = raw.prepare(
        "insert into commits (stamp, writer, author, label, role, target, clock, arrived, seen, partial) values "
        "(?, 1, 'bench', 'Update', 'edit', null, 1, 1, '', 0)");
    sqlite3_stmt *const change =
        raw.prepare("insert into change (at, entity, field, member, before, after, stood) "
                    "values (?, ?, ?, null, 'Officer', ?, 1)");
    sqlite3_stmt *const record = raw.prepare("update record_action set lead_officer = ? where key = ?");
    const int inATransaction = rows.commits / rows.transactions * rows.changesEach;
    const double time = timeOf([&] {
        sqlite3_int64 seq = 0;
        for (int i = 0; i < changes; ++i) {
            if (i % inATransaction == 0)
                raw.run("begin immediate");
            if (i % rows.changesEach == 0) {
                sqlite3_bind_int64(commit, 1, 9'000'000'000'000'000'000 + i);
                raw.step(commit);
                seq = raw.insertedKey();
            }
            const sqlite3_int64 key = keys[static_cast<size_t>(i) % keys.size()];
            const std::string text = "Officer " + std::to_string(i) + " of 0";
            sqlite3_bind_int64(change, 1, seq);
            sqlite3_bind_int64(change, 2, key);
            sqlite3_bind_int64(change, 3, field);
            sqlite3_bind_text(change, 4, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
            raw.step(change);
            sqlite3_bind_text(record, 1, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
            sqlite3_bind_int64(record, 2, key);
            raw.step(record);
            if ((i + 1) % inATransaction == 0)
                raw.run("commit");
        }
    });
    for (sqlite3_stmt *statement : {commit, change, record})
        sqlite3_finalize(statement);
    return time;
}

} // namespace saferplan::bench
