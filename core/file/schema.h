#pragma once

#include <QStringList>

namespace saferplan {

class Connection;
class Kind;

/// "SPLN": marks an SQLite file as a plan of ours (pragma application_id).
constexpr qint32 planApplicationId = 0x53504c4e;

/// The newest version of the file that this program writes: the number of the last migration.
int newestVersion();

/// Makes the tables of an empty file: all migrations one by one, then a table a kind of record. In the
/// caller's transaction.
void makeSchema(const Connection &connection);

/// Brings a file of `version` to the newest one, each step in a transaction of its own that also sets the
/// version, then adds what the descriptions of the records have gained. The caller has copied the file.
void upgradeSchema(const Connection &connection, int version);

/// Whether the tables of the records lack a column or table that a description has.
bool lacksColumns(const Connection &connection);

/// Throws StoreError where the file holds a table, column, trigger or view that this program never makes.
void checkSchema(const Connection &connection);

/// The name of a kind's table, and of the columns that are there now, in the order of its fields. Sets of
/// links have no column; `fields` gets the number of each column's field.
QString tableOf(const Kind &kind);
QStringList columnsOf(const Connection &connection, const Kind &kind, std::vector<int> &fields);

} // namespace saferplan
