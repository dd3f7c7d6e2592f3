// The reading of the records as they are now: a part of PlanFile.

#include "core/file/connection.h"
#include "core/file/damaged.h"
#include "core/file/packedrows.h"
#include "core/file/planfile.h"
#include "core/file/schema.h"
#include "core/file/statement.h"
#include "core/record/kind.h"

namespace saferplan {

namespace {

/// How many rows the table of each kind has, asked at once.
QStringList tableSizes(const Connection &connection) {
    QStringList parts;
    for (size_t number = 0; number < kinds().size(); ++number)
        parts +=
            QStringLiteral("select (select count(*) from %2), %1").arg(number).arg(tableOf(*kinds()[number]));
    return connection.column(parts.join(QStringLiteral(" union all ")) + QStringLiteral(" order by 2"));
}

} // namespace

void PlanFile::loadEntities() const {
    m_entities.clear();
    PackedRows rows(*m_connection, QStringLiteral("entity"), QStringLiteral("key"), {QStringLiteral("id")});
    const qint64 count = m_connection->value(QStringLiteral("select count(*) from entity")).toLongLong();
    m_entities.reserve(static_cast<size_t>(count) + 1);
    while (rows.next()) {
        const qint64 key = rows.number(0);
        QUuid id;
        // Keys are given one after the other, so a key far beyond the number of rows is none of ours.
        if (key < 1 || key > count * 2 + 1000 || !readUuid(rows.at(1), id) || id.isNull())
            damaged(QStringLiteral("the list of its records is not as written"));
        if (m_entities.size() <= static_cast<size_t>(key))
            m_entities.resize(static_cast<size_t>(key) + 1);
        m_entities[static_cast<size_t>(key)] = id;
    }
}

QUuid PlanFile::entityAt(qint64 key) const {
    if (key < 1 || static_cast<size_t>(key) >= m_entities.size() ||
        m_entities[static_cast<size_t>(key)].isNull())
        loadEntities();
    if (key < 1 || static_cast<size_t>(key) >= m_entities.size())
        damaged(QStringLiteral("it speaks of a record that is not there"));
    return m_entities[static_cast<size_t>(key)];
}

void PlanFile::loadFields() const {
    Statement statement(*m_connection, QStringLiteral("select key, kind, name from field"));
    statement.run();
    m_fields.clear();
    while (statement.next()) {
        LoggedField field{kindNamed(statement.text(1)), Change::presence, true};
        if (!statement.text(2).isEmpty() && field.kind)
            field.field = field.kind->fieldNamed(statement.text(2));
        field.known = field.kind && (statement.text(2).isEmpty() || field.field >= 0);
        m_fields.insert(statement.number(0), field);
    }
}

Records PlanFile::load(const Progress &progress) {
    loadEntities();
    loadFields();
    Records records;
    const QStringList sizes = tableSizes(*m_connection);
    qint64 total = 0;
    for (const QString &size : sizes)
        total += size.toLongLong();
    qint64 done = 0;
    for (size_t number = 0; number < kinds().size(); ++number) {
        const Kind *kind = kinds()[number];
        const qint64 size = sizes[static_cast<qsizetype>(number)].toLongLong();
        if (size == 0)
            continue;
        kind->reserve(records, size);
        std::vector<int> fields;
        const QStringList columns = columnsOf(*kind, fields);
        PackedRows rows(*m_connection, tableOf(*kind), QStringLiteral("key"), columns);
        while (rows.next()) {
            if (done++ % PackedRows::rowsAtOnce == 0)
                tell(progress, done, total);
            const QUuid id = entityAt(rows.number(0));
            const int wrong = kind->add(records, id, fields, rows.columnsAfterKey());
            if (wrong >= 0)
                damaged(QStringLiteral("\"%1\" of %2 %3 is not a value of its kind")
                            .arg(QString::fromUtf8(kind->fields()[static_cast<size_t>(wrong)]->label),
                                 QString::fromUtf8(kind->label()).toLower(), kind->reference(records, id)));
        }
    }
    loadMembers(records);
    return records;
}

void PlanFile::loadMembers(Records &records) {
    PackedRows rows(*m_connection, QStringLiteral("member"), QStringLiteral("key"),
                    {QStringLiteral("entity"), QStringLiteral("field"), QStringLiteral("member")});
    while (rows.next()) {
        const auto field = m_fields.constFind(rows.number(2));
        if (field == m_fields.constEnd() || !field->known || field->field < 0)
            damaged(QStringLiteral("a set in it belongs to nothing"));
        field->kind->setMember(records, entityAt(rows.number(1)), field->field, entityAt(rows.number(3)),
                               true);
    }
}

} // namespace saferplan
