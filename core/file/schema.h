#pragma once

#include <QHash>
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

/// The tables of a file and their columns, asked of it once.
class FileSchema {
public:
    explicit FileSchema(const Connection &connection);

    /// Throws StoreError where the file holds what could act on its own: a trigger, a view, a virtual table
    /// or a computed column.
    void refuseWhatActs() const;
    /// Throws StoreError where the file lacks a table that every plan has, or holds a table or column that
    /// this program does not know.
    void check() const;
    /// Whether the file has every table and column that the descriptions of the records have.
    bool isComplete() const;
    QStringList columnsOf(const QString &table) const { return m_columns.value(table); }

private:
    QHash<QString, QStringList> m_columns; ///< by table
    QString m_acting;                      ///< words for what could act on its own
};

/// The name of a kind's table, and of its columns, in the order of its fields. Sets of links have no column;
/// `fields` gets the number of each column's field.
QString tableOf(const Kind &kind);
QStringList columnsOf(const Kind &kind, std::vector<int> &fields);

} // namespace saferplan
