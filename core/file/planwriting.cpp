// The writing half of PlanFile.

#include "core/file/connection.h"
#include "core/file/damaged.h"
#include "core/file/planfile.h"
#include "core/file/schema.h"
#include "core/file/statement.h"
#include "core/record/kind.h"

namespace saferplan {

namespace {

constexpr qsizetype changesBetweenTellings = 200;

} // namespace

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
    m_heads.reset();
    m_known.reset();
}

void PlanFile::prepareToWrite() {
    if (isReadOnly())
        throw StoreError(StoreError::Kind::ReadOnly,
                         QStringLiteral("This plan is open for reading only, so the change was not saved. %1")
                             .arg(m_readOnlyReason));
    if (isReplaced())
        throw StoreError(
            StoreError::Kind::Locked,
            QStringLiteral(
                "The plan file was moved, deleted or replaced by another program after it was opened, "
                "so your change was not saved. Make a copy of this plan to keep what it holds, then "
                "open it again."));
    if (m_outdated)
        upgrade();
}

void PlanFile::together(const std::function<void()> &work) {
    prepareToWrite();
    // Within it nobody else can write, while SQLite may write pages of ours ahead of the commit.
    const QByteArray header = std::exchange(m_header, {});
    try {
        Transaction all(*m_connection);
        refuseIfChangedSince(header);
        work();
        all.commit();
        m_header = headerNow();
    } catch (...) {
        m_header = header;
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

qint64 PlanFile::keyOf(EntityKeys &keys, const char *kind, const QUuid &id) {
    qint64 &key = keys[id];
    return key ? key : key = entityKey(QString::fromLatin1(kind), id);
}

/// The keys of what many changes touch, in one pass over those that are known; a few are looked up one by
/// one.
PlanFile::EntityKeys PlanFile::keysFor(const Changes &changes) const {
    constexpr size_t passedAsOneIsFound =
        100; // a look-up in the file takes some 3 us, passing one some 10 ns
    EntityKeys keys;
    if (static_cast<size_t>(changes.size()) * passedAsOneIsFound < m_entities.size())
        return keys;
    for (const Change &change : changes)
        keys.insert(change.record, 0);
    for (size_t key = 1; key < m_entities.size(); ++key)
        if (const auto wanted = keys.find(m_entities[key]); wanted != keys.end())
            *wanted = static_cast<qint64>(key);
    return keys;
}

qint64 PlanFile::writerKey(const QUuid &writer, const QString &machine) {
    Statement &find = cached(QStringLiteral("select key from writer where id = ?"));
    find.bind(uuidText(writer)).run();
    const bool found = find.next();
    const qint64 key = found ? find.number(0) : 0;
    find.finish();
    return found ? key
                 : cached(QStringLiteral("insert into writer (id, machine) values (?, ?)"))
                       .bind(uuidText(writer))
                       .bind(machine)
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

/// Runs `work` in a transaction of a file that is as we left it.
void PlanFile::inTransaction(const std::function<void()> &work) {
    prepareToWrite();
    try {
        Transaction transaction(*m_connection);
        refuseIfChangedSince(m_header);
        work();
        transaction.commit();
        if (!m_header.isEmpty())
            m_header = headerNow();
    } catch (...) {
        // What was learnt of keys in the transaction went with it.
        forgetKeys();
        loadFields();
        throw;
    }
}

void PlanFile::append(CommitInfo &commit, const Changes &changes, const Records &after,
                      const QList<QByteArray> &attached, const Progress &progress) {
    qint64 seq = 0;
    inTransaction([&] {
        EntityKeys keys = keysFor(changes);
        seq = insertCommit(commit, unseenBy(commit.writer), commit.target, false);
        logChanges(seq, changes, {}, keys, progress);
        storeChanges(changes, after, keys, progress);
        storeAttached(attached);
    });
    commit.seq = seq;
}

qint64 PlanFile::insertCommit(const CommitInfo &commit, const Heads &seen, qint64 target, bool partial) {
    if (commit.stamp < 0 || commit.stamp > lastStamp)
        throw StoreError(
            StoreError::Kind::Sql,
            QStringLiteral(
                "No later change can be saved in this plan: its last one is dated at the end of the "
                "year 5999. Restore the nearest good backup."));
    const qint64 writer = writerKey(commit.writer, commit.machine);
    const QString known = headsText(seen);
    Statement &insert = cached(QStringLiteral(
        "insert into commits (stamp, writer, author, label, role, target, clock, arrived, seen, partial) "
        "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(commit.stamp).bind(writer).bind(commit.author).bind(commit.label).bind(wordOf(commit.role));
    target ? insert.bind(target) : insert.bindNull();
    const qint64 seq =
        insert.bind(commit.clock).bind(commit.arrived).bind(known).bind(qint64(partial)).run().insertedKey();
    if (m_heads)
        raise(*m_heads, {{commit.writer, commit.stamp}});
    if (m_known && m_known->first == commit.writer)
        raise(m_known->second, seen);
    return seq;
}

void PlanFile::storeAttached(const QList<QByteArray> &attached) {
    for (const QByteArray &bytes : attached)
        cached(QStringLiteral("insert into attachment (sha256, bytes) values (?, ?) on conflict do nothing"))
            .bind(nameOfAttachment(bytes))
            .bind(bytes)
            .run();
}

/// Writes changes to the log. `stands` is empty where all of them do.
void PlanFile::logChanges(qint64 seq, const Changes &changes, const QList<bool> &stands, EntityKeys &keys,
                          const Progress &progress) {
    Statement &insert = cached(QStringLiteral(
        "insert into change (at, entity, field, member, before, after, stood) values (?, ?, ?, ?, ?, ?, ?)"));
    for (qsizetype at = 0; at < changes.size(); ++at) {
        if (at % changesBetweenTellings == 0)
            tell(progress, at, changes.size());
        const Change &change = changes[at];
        const Kind &kind = *change.kind;
        insert.bind(seq).bind(keyOf(keys, kind.name(), change.record)).bind(fieldKey(kind, change.field));
        if (change.member.isNull())
            insert.bindNull();
        else
            insert.bind(keyOf(keys, kind.field(change.field).target, change.member));
        insert.bind(change.before).bind(change.after).bind(qint64(stands.isEmpty() || stands[at])).run();
    }
}

/// Writes what changes make of sets and rows.
void PlanFile::storeChanges(const Changes &changes, const Records &after, EntityKeys &keys,
                            const Progress &progress) {
    QList<ChangedRow> rows;
    QHash<QUuid, qsizetype> rowOf;
    for (const Change &change : changes) {
        const Kind &kind = *change.kind;
        const qint64 entity = keyOf(keys, kind.name(), change.record);
        if (!change.member.isNull()) {
            storeMember(entity, fieldKey(kind, change.field),
                        keyOf(keys, kind.field(change.field).target, change.member), !change.after.isEmpty());
            continue;
        }
        if (!rowOf.contains(change.record)) {
            rowOf.insert(change.record, rows.size());
            rows.append({&kind, change.record, entity, false, {}});
        }
        ChangedRow &row = rows[rowOf[change.record]];
        if (change.field == Change::presence)
            row.isMade = !change.after.isEmpty();
        else
            row.fields.insert(change.field);
    }
    qsizetype done = 0;
    const ChangedRow *before = nullptr;
    RowStatement how;
    for (const ChangedRow &row : rows) {
        if (done++ % changesBetweenTellings == 0)
            tell(progress, done, rows.size());
        if (!row.kind->has(after, row.id)) {
            cached(QStringLiteral("delete from %1 where key = ?").arg(tableOf(*row.kind)))
                .bind(row.key)
                .run();
            continue;
        }
        if (!before || !row.isWrittenLike(*before))
            how = statementFor(row);
        before = &row;
        store(row, how, after);
    }
}

void PlanFile::storeMember(qint64 entity, qint64 field, qint64 member, bool present) {
    const QString sql =
        present ? QStringLiteral(
                      "insert into member (entity, field, member) values (?, ?, ?) on conflict do nothing")
                : QStringLiteral("delete from member where entity = ? and field = ? and member = ?");
    cached(sql).bind(entity).bind(field).bind(member).run();
}

PlanFile::RowStatement PlanFile::statementFor(const ChangedRow &row) {
    const Kind &kind = *row.kind;
    RowStatement how;
    QStringList columns;
    if (row.isMade) {
        columns = columnsOf(kind, how.fields);
    } else {
        for (const int field : row.fields) {
            columns += u'"' + QString::fromLatin1(kind.field(field).name) + u'"';
            how.fields.push_back(field);
        }
    }
    // A merge may take a record away and bring it back in one step.
    how.statement = &cached(row.isMade ? QStringLiteral("insert or replace into %1 (%2, key) values (%3?)")
                                             .arg(tableOf(kind), columns.join(QStringLiteral(", ")),
                                                  QStringLiteral("?, ").repeated(columns.size()))
                                       : QStringLiteral("update %1 set %2 = ? where key = ?")
                                             .arg(tableOf(kind), columns.join(QStringLiteral(" = ?, "))));
    return how;
}

void PlanFile::store(const ChangedRow &row, const RowStatement &how, const Records &after) {
    const Kind &kind = *row.kind;
    for (const int field : how.fields)
        how.statement->bind(kind.text(after, row.id, field));
    how.statement->bind(row.key).run();
    if (how.statement->affected() != 1)
        damaged(QStringLiteral("the row of %1 %2 is not there")
                    .arg(QString::fromUtf8(kind.label()).toLower(), kind.reference(after, row.id)));
}

} // namespace saferplan
