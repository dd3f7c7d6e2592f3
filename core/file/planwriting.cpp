// The writing half of PlanFile.

#include "core/file/connection.h"
#include "core/file/planfile.h"
#include "core/file/schema.h"
#include "core/file/statement.h"
#include "core/file/storeerror.h"
#include "core/record/kind.h"

namespace saferplan {

Statement &PlanFile::cached(const QString &sql) {
    auto &statement = m_statements[sql];
    if (!statement)
        statement = std::make_shared<Statement>(*m_connection, sql);
    return *statement;
}

void PlanFile::forgetKeys() {
    m_statements.clear();
    m_entities.clear();
    m_fields.clear();
}

void PlanFile::prepareToWrite() {
    if (isReadOnly())
        throw StoreError(StoreError::Kind::ReadOnly,
                         QStringLiteral("This plan is open for reading only, so the change was not saved. %1")
                             .arg(m_readOnlyReason));
    if (m_outdated)
        upgrade();
}

void PlanFile::together(const std::function<void()> &work) {
    prepareToWrite();
    try {
        Transaction all(*m_connection);
        work();
        all.commit();
    } catch (...) {
        // What was learnt of keys in the transaction went with it.
        forgetKeys();
        loadFields();
        throw;
    }
}

qint64 PlanFile::entityKey(const QString &kind, const QUuid &id) {
    const QString text = uuidText(id);
    Statement &find = cached(QStringLiteral("select key from entity where id = ?"));
    find.bind(text).run();
    if (find.next()) {
        const qint64 key = find.number(0);
        find.finish();
        return key;
    }
    find.finish();
    const qint64 key = cached(QStringLiteral("insert into entity (kind, id) values (?, ?)"))
                           .bind(kind)
                           .bind(text)
                           .run()
                           .insertedKey();
    if (m_entities.size() <= static_cast<size_t>(key))
        m_entities.resize(static_cast<size_t>(key) + 1);
    m_entities[static_cast<size_t>(key)] = id;
    return key;
}

qint64 PlanFile::writerKey(const CommitInfo &commit) {
    Statement &find = cached(QStringLiteral("select key from writer where id = ?"));
    find.bind(uuidText(commit.writer)).run();
    const bool found = find.next();
    const qint64 key = found ? find.number(0) : 0;
    find.finish();
    return found ? key
                 : cached(QStringLiteral("insert into writer (id, machine) values (?, ?)"))
                       .bind(uuidText(commit.writer))
                       .bind(commit.machine)
                       .run()
                       .insertedKey();
}

qint64 PlanFile::fieldKey(const Kind &kind, int field) {
    for (auto at = m_fields.constBegin(); at != m_fields.constEnd(); ++at)
        if (at->known && at->kind == &kind && at->field == field)
            return at.key();
    const QString name = field == Change::presence
                             ? QString()
                             : QString::fromLatin1(kind.fields()[static_cast<size_t>(field)]->name);
    const qint64 key = cached(QStringLiteral("insert into field (kind, name) values (?, ?)"))
                           .bind(QString::fromLatin1(kind.name()))
                           .bind(name)
                           .run()
                           .insertedKey();
    m_fields.insert(key, {&kind, field, true});
    return key;
}

void PlanFile::append(CommitInfo &commit, const Changes &changes, const Records &after,
                      const QList<QByteArray> &attached) {
    prepareToWrite();
    if (commit.stamp < 0 || commit.stamp > lastStamp)
        throw StoreError(
            StoreError::Kind::Sql,
            QStringLiteral(
                "No later change can be saved in this plan: its last one is dated at the end of the "
                "year 5999. Restore the nearest good backup."));
    static constexpr const char *roles[] = {"edit", "undo", "redo"};
    try {
        Transaction transaction(*m_connection);
        Statement &insert = cached(QStringLiteral(
            "insert into commits (stamp, writer, author, label, role, target) values (?, ?, ?, ?, ?, ?)"));
        const qint64 writer = writerKey(commit);
        insert.bind(commit.stamp)
            .bind(writer)
            .bind(commit.author)
            .bind(commit.label)
            .bind(QString::fromLatin1(roles[static_cast<int>(commit.role)]));
        commit.target ? insert.bind(commit.target) : insert.bindNull();
        const qint64 seq = insert.run().insertedKey();
        insertChanges(seq, changes);
        storeRecords(changes, after);
        for (const QByteArray &bytes : attached)
            cached(
                QStringLiteral("insert into attachment (sha256, bytes) values (?, ?) on conflict do nothing"))
                .bind(nameOfAttachment(bytes))
                .bind(bytes)
                .run();
        transaction.commit();
        commit.seq = seq;
    } catch (...) {
        // What was learnt of keys in the transaction went with it.
        forgetKeys();
        loadFields();
        throw;
    }
}

void PlanFile::insertChanges(qint64 seq, const Changes &changes) {
    Statement &insert = cached(QStringLiteral(
        "insert into change (at, entity, field, member, before, after) values (?, ?, ?, ?, ?, ?)"));
    for (const Change &change : changes) {
        const qint64 entity = entityKey(QString::fromLatin1(change.kind->name()), change.record);
        const qint64 field = fieldKey(*change.kind, change.field);
        const QString memberKind =
            change.field < 0
                ? QString()
                : QString::fromLatin1(change.kind->fields()[static_cast<size_t>(change.field)]->target);
        const qint64 member = change.member.isNull() ? 0 : entityKey(memberKind, change.member);
        insert.bind(seq).bind(entity).bind(field);
        member ? insert.bind(member) : insert.bindNull();
        insert.bind(change.before).bind(change.after).run();
    }
}

void PlanFile::storeRecords(const Changes &changes, const Records &after) {
    QSet<QUuid> rowsStored;
    for (const Change &change : changes) {
        const qint64 key = entityKey(QString::fromLatin1(change.kind->name()), change.record);
        if (!change.member.isNull()) {
            Statement &member =
                change.after.isEmpty()
                    ? cached(
                          QStringLiteral("delete from member where entity = ? and field = ? and member = ?"))
                    : cached(QStringLiteral("insert into member (entity, field, member) values (?, ?, ?)"));
            member.bind(key)
                .bind(fieldKey(*change.kind, change.field))
                .bind(entityKey({}, change.member))
                .run();
        } else if (!rowsStored.contains(change.record)) {
            rowsStored.insert(change.record);
            store(*change.kind, change.record, key, after);
        }
    }
}

void PlanFile::store(const Kind &kind, const QUuid &id, qint64 key, const Records &after) {
    if (!kind.has(after, id)) {
        cached(QStringLiteral("delete from %1 where key = ?").arg(tableOf(kind))).bind(key).run();
        return;
    }
    QString columns = QStringLiteral("key");
    QString places = QStringLiteral("?");
    for (const FieldInfo *field : kind.fields()) {
        if (field->kind == FieldKind::Links)
            continue;
        columns += QStringLiteral(", \"%1\"").arg(QLatin1String(field->name));
        places += QStringLiteral(", ?");
    }
    Statement &replace =
        cached(QStringLiteral("replace into %1 (%2) values (%3)").arg(tableOf(kind), columns, places));
    replace.bind(key);
    for (size_t i = 0; i < kind.fields().size(); ++i)
        if (kind.fields()[i]->kind != FieldKind::Links)
            replace.bind(kind.text(after, id, static_cast<int>(i)));
    replace.run();
}

} // namespace saferplan
