#include "core/file/schema.h"

#include "core/file/connection.h"
#include "core/file/statement.h"
#include "core/file/storeerror.h"
#include "core/record/kind.h"

#include <QDir>
#include <QFile>
#include <QSet>

// Outside the namespace, as Q_INIT_RESOURCE asks.
static void initialiseMigrations() {
    Q_INIT_RESOURCE(migrations);
}

namespace saferplan {

namespace {

QStringList statementsOf(int version) {
    initialiseMigrations();
    QFile file(QStringLiteral(":/migrations/%1.sql").arg(version, 4, 10, QLatin1Char('0')));
    if (!file.open(QIODevice::ReadOnly))
        throw StoreError(
            StoreError::Kind::Sql,
            QStringLiteral(
                "The program is incomplete: a step of the file's format is missing. Install it again."));
    // A blank line ends a statement, so that no scanner for strings and comments is needed.
    return QString::fromUtf8(file.readAll()).split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
}

void setVersion(const Connection &connection, int version) {
    connection.run(QStringLiteral("pragma user_version=%1").arg(version));
}

void migrateTo(const Connection &connection, int version) {
    for (const QString &statement : statementsOf(version))
        connection.run(statement);
    setVersion(connection, version);
}

bool hasColumn(const FieldInfo &field) {
    return field.kind != FieldKind::Links;
}

[[noreturn]] void refuse(const QString &what) {
    throw StoreError(
        StoreError::Kind::Corrupt,
        QStringLiteral(
            "The plan file holds %1, which SaferPlan never writes. It was not opened, and nothing was changed; "
            "restore the nearest good backup.")
            .arg(what));
}

/// The statement that makes a kind's table, as SQLite keeps it in the schema.
QString tableSql(const Kind &kind) {
    QString sql =
        QStringLiteral("CREATE TABLE %1 (key integer primary key references entity").arg(tableOf(kind));
    for (const FieldInfo *field : kind.fields())
        if (hasColumn(*field))
            sql += QStringLiteral(", \"%1\" text not null default ''").arg(QLatin1String(field->name));
    return sql + QStringLiteral(") strict");
}

const Kind *kindOfTable(const QString &table) {
    return table.startsWith(QLatin1String("record_")) ? kindNamed(table.mid(7)) : nullptr;
}

QStringList allColumnsOf(const Kind &kind) {
    QStringList columns = {QStringLiteral("key")};
    for (const FieldInfo *field : kind.fields())
        if (hasColumn(*field))
            columns += QLatin1String(field->name);
    return columns;
}

/// Tables for records whose descriptions are new, columns for fields that are new.
void addColumns(const Connection &connection) {
    const FileSchema schema(connection);
    for (const Kind *kind : kinds()) {
        const QStringList there = schema.columnsOf(tableOf(*kind));
        if (there.isEmpty()) {
            connection.run(tableSql(*kind));
            continue;
        }
        for (const FieldInfo *field : kind->fields())
            if (hasColumn(*field) && !there.contains(QLatin1String(field->name)))
                connection.run(QStringLiteral("alter table %1 add column \"%2\" text not null default ''")
                                   .arg(tableOf(*kind), QLatin1String(field->name)));
    }
}

} // namespace

int newestVersion() {
    initialiseMigrations();
    static const int newest =
        static_cast<int>(QDir(QStringLiteral(":/migrations")).entryList(QDir::Files).size());
    return newest;
}

void makeSchema(const Connection &connection) {
    connection.run(QStringLiteral("pragma application_id=%1").arg(planApplicationId));
    for (int version = 1; version <= newestVersion(); ++version)
        migrateTo(connection, version);
    addColumns(connection);
}

void upgradeSchema(const Connection &connection, int version) {
    while (version < newestVersion()) {
        Transaction step(connection);
        migrateTo(connection, ++version);
        step.commit();
    }
    Transaction step(connection);
    addColumns(connection);
    step.commit();
}

QString tableOf(const Kind &kind) {
    return QStringLiteral("record_") + QLatin1String(kind.name());
}

QStringList columnsOf(const Kind &kind, std::vector<int> &fields) {
    QStringList columns;
    fields.clear();
    for (size_t i = 0; i < kind.fields().size(); ++i) {
        if (!hasColumn(*kind.fields()[i]))
            continue;
        columns += u'"' + QString::fromLatin1(kind.fields()[i]->name) + u'"';
        fields.push_back(static_cast<int>(i));
    }
    return columns;
}

FileSchema::FileSchema(const Connection &connection) {
    QStringList unusual;
    Statement all(connection, QStringLiteral("select type, name, sql from sqlite_schema"));
    all.run();
    while (all.next()) {
        const QString type = all.text(0);
        const QString name = all.text(1);
        const QString sql = all.text(2);
        if (type == QLatin1String("index"))
            continue;
        if (type != QLatin1String("table") || !sql.startsWith(QLatin1String("CREATE TABLE ")))
            m_acting = type + u' ' + name;
        else if (const Kind *kind = kindOfTable(name); kind && sql == tableSql(*kind))
            m_columns.insert(name, allColumnsOf(*kind));
        else
            unusual += name;
    }
    // The others are asked only where nothing can act: a virtual table's columns would ask its module.
    if (!m_acting.isNull())
        return;
    Statement columns(connection, QStringLiteral("select name, hidden from pragma_table_xinfo(?)"));
    for (const QString &table : unusual) {
        columns.bind(table).run();
        while (columns.next()) {
            m_columns[table] += columns.text(0);
            if (columns.number(1) != 0)
                m_acting = QStringLiteral("computed column ") + columns.text(0);
        }
        columns.finish();
    }
}

void FileSchema::refuseWhatActs() const {
    if (!m_acting.isNull())
        refuse(QStringLiteral("the %1").arg(m_acting));
}

bool FileSchema::isComplete() const {
    return std::all_of(kinds().begin(), kinds().end(), [this](const Kind *kind) {
        const QStringList there = m_columns.value(tableOf(*kind));
        return std::all_of(kind->fields().begin(), kind->fields().end(), [&there](const FieldInfo *field) {
            return !hasColumn(*field) || there.contains(QLatin1String(field->name));
        });
    });
}

void FileSchema::check() const {
    static const QSet<QString> own = {
        QStringLiteral("entity"),     QStringLiteral("writer"), QStringLiteral("commits"),
        QStringLiteral("field"),      QStringLiteral("change"), QStringLiteral("member"),
        QStringLiteral("attachment"), QStringLiteral("about"),  QStringLiteral("sent")};
    refuseWhatActs();
    for (const QString &table : own)
        if (!m_columns.contains(table))
            refuse(QStringLiteral("no table \"%1\"").arg(table));
    for (auto table = m_columns.begin(); table != m_columns.end(); ++table) {
        if (own.contains(table.key()) || table.key().startsWith(QLatin1String("sqlite_")))
            continue;
        if (!table.key().startsWith(QLatin1String("record_")))
            refuse(QStringLiteral("a table \"%1\"").arg(table.key()));
        const Kind *kind = kindOfTable(table.key());
        for (const QString &column : *table)
            if (!kind || (column != QLatin1String("key") && kind->fieldNamed(column) < 0))
                throw StoreError(
                    StoreError::Kind::TooNew,
                    QStringLiteral(
                        "This plan was last saved by a newer SaferPlan, which keeps \"%1\" in it. It was not touched: "
                        "open it with that version, or update this one.")
                        .arg(kind ? column : table.key().mid(7)));
    }
}

} // namespace saferplan
