#include "core/file/schema.h"

#include "core/file/connection.h"
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

/// Tables for records whose descriptions are new, columns for fields that are new.
void addColumns(const Connection &connection) {
    const QStringList tables =
        connection.column(QStringLiteral("select name from sqlite_schema where type = 'table'"));
    for (const Kind *kind : kinds()) {
        if (!tables.contains(tableOf(*kind))) {
            QString sql = QStringLiteral("create table %1 (key integer primary key references entity")
                              .arg(tableOf(*kind));
            for (const FieldInfo *field : kind->fields())
                if (hasColumn(*field))
                    sql +=
                        QStringLiteral(", \"%1\" text not null default ''").arg(QLatin1String(field->name));
            connection.run(sql + QStringLiteral(") strict"));
            continue;
        }
        const QStringList there =
            connection.column(QStringLiteral("select name from pragma_table_info('%1')").arg(tableOf(*kind)));
        for (const FieldInfo *field : kind->fields())
            if (hasColumn(*field) && !there.contains(QLatin1String(field->name)))
                connection.run(QStringLiteral("alter table %1 add column \"%2\" text not null default ''")
                                   .arg(tableOf(*kind), QLatin1String(field->name)));
    }
}

[[noreturn]] void refuse(const QString &what) {
    throw StoreError(
        StoreError::Kind::Corrupt,
        QStringLiteral(
            "The plan file holds %1, which SaferPlan never writes. It was not opened, and nothing was changed; "
            "restore the nearest good backup.")
            .arg(what));
}

} // namespace

int newestVersion() {
    initialiseMigrations();
    return static_cast<int>(QDir(QStringLiteral(":/migrations")).entryList(QDir::Files).size());
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

QStringList columnsOf(const Connection &connection, const Kind &kind, std::vector<int> &fields) {
    QStringList columns;
    fields.clear();
    const QStringList there =
        connection.column(QStringLiteral("select name from pragma_table_info('%1')").arg(tableOf(kind)));
    for (size_t i = 0; i < kind.fields().size(); ++i) {
        const QString name = QLatin1String(kind.fields()[i]->name);
        if (!hasColumn(*kind.fields()[i]) || !there.contains(name))
            continue;
        columns += u'"' + name + u'"';
        fields.push_back(static_cast<int>(i));
    }
    return columns;
}

bool lacksColumns(const Connection &connection) {
    for (const Kind *kind : kinds()) {
        std::vector<int> fields;
        columnsOf(connection, *kind, fields);
        const auto wanted = std::count_if(kind->fields().begin(), kind->fields().end(),
                                          [](const FieldInfo *f) { return hasColumn(*f); });
        if (static_cast<long>(fields.size()) != wanted)
            return true;
    }
    return false;
}

void checkSchema(const Connection &connection) {
    static const QSet<QString> own = {QStringLiteral("entity"),     QStringLiteral("writer"),
                                      QStringLiteral("commits"),    QStringLiteral("field"),
                                      QStringLiteral("change"),     QStringLiteral("member"),
                                      QStringLiteral("attachment"), QStringLiteral("about")};
    const QStringList tables =
        connection.column(QStringLiteral("select name from sqlite_schema where type = 'table'"));
    for (
        const QString &odd : connection.column(QStringLiteral(
            "select type || ' ' || name from sqlite_schema where type in ('trigger', 'view') or sql like 'create virtual%'")))
        refuse(QStringLiteral("the %1").arg(odd));
    for (const QString &table : own)
        if (!tables.contains(table))
            refuse(QStringLiteral("no table \"%1\"").arg(table));
    // xinfo also lists generated columns, which could compute what they like.
    if (!connection
             .value(QStringLiteral(
                 "select 1 from sqlite_schema t, pragma_table_xinfo(t.name) c where t.type = 'table' and c.hidden limit 1"))
             .isNull())
        refuse(QStringLiteral("a computed column"));
    for (const QString &table : tables) {
        if (own.contains(table) || table.startsWith(QLatin1String("sqlite_")))
            continue;
        const Kind *kind = table.startsWith(QLatin1String("record_")) ? kindNamed(table.mid(7)) : nullptr;
        const bool newer = table.startsWith(QLatin1String("record_"));
        if (!kind && !newer)
            refuse(QStringLiteral("a table \"%1\"").arg(table));
        QStringList known = {QStringLiteral("key")};
        if (kind)
            for (const FieldInfo *field : kind->fields())
                known += QLatin1String(field->name);
        for (const QString &column :
             connection.column(QStringLiteral("select name from pragma_table_info('%1')")
                                   .arg(QString(table).replace(u'\'', QStringLiteral("''")))))
            if (!kind || !known.contains(column))
                throw StoreError(
                    StoreError::Kind::TooNew,
                    QStringLiteral(
                        "This plan was last saved by a newer SaferPlan, which keeps \"%1\" in it. It was not touched: "
                        "open it with that version, or update this one.")
                        .arg(kind ? column : table.mid(7)));
    }
}

} // namespace saferplan
