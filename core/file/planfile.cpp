#include "core/file/planfile.h"

#include "core/file/connection.h"
#include "core/file/filelock.h"
#include "core/file/packedrows.h"
#include "core/file/planheader.h"
#include "core/file/schema.h"
#include "core/file/statement.h"
#include "core/file/storeerror.h"
#include "core/record/kind.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QTemporaryFile>

namespace saferplan {

namespace {

[[noreturn]] void damaged(const QString &what) {
    throw StoreError(
        StoreError::Kind::Corrupt,
        QStringLiteral("The plan file is damaged: %1. Nothing was changed; restore the nearest good backup.")
            .arg(what));
}

/// Throws unless SQLite finds the pages of the file in order.
void quickCheck(const Connection &connection) {
    const QString answer = connection.value(QStringLiteral("pragma quick_check(1)"));
    if (answer != QLatin1String("ok"))
        damaged(QStringLiteral("its parts do not fit together (%1)").arg(answer.section(u'\n', 0, 0)));
    if (!connection.value(QStringLiteral("select \"table\" from pragma_foreign_key_check limit 1")).isNull())
        damaged(QStringLiteral("a row belongs to another that is not there"));
}

/// Throws where a commit bears a moment that none of ours can bear: the next one could not be later.
void checkStamps(const Connection &connection) {
    const QString first = connection.value(QStringLiteral("select min(stamp) from commits"));
    const QString last = connection.value(QStringLiteral("select max(stamp) from commits"));
    if (first.toLongLong() < 0)
        damaged(QStringLiteral("a commit in it is dated before 1970"));
    if (last.toLongLong() > lastStamp)
        damaged(QStringLiteral("a commit in it is dated after the year 5999"));
}

} // namespace

PlanFile::PlanFile(QString path) : m_path(std::move(path)) {}

PlanFile::~PlanFile() {
    m_statements.clear();
    m_connection.reset();
    if (!m_copy.isEmpty()) {
        QFile::remove(m_copy);
        QFile::remove(m_copy + QStringLiteral("-journal"));
    }
}

std::unique_ptr<PlanFile> PlanFile::create(const QString &path) {
    if (QFileInfo::exists(path))
        throw StoreError(
            StoreError::Kind::CannotOpen,
            QStringLiteral("\"%1\" is there already and was left as it is. Choose another name.").arg(path));
    if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
        throw StoreError(
            StoreError::Kind::CannotOpen,
            QStringLiteral("The folder of \"%1\" does not exist. Make it, or choose another.").arg(path));
    {
        const Connection connection(path, Access::Create);
        Transaction made(connection);
        makeSchema(connection);
        Statement(connection, QStringLiteral("insert into about (name, value) values ('plan', ?)"))
            .bind(uuidText(QUuid::createUuid()))
            .run();
        made.commit();
    }
    return open(path);
}

std::unique_ptr<PlanFile> PlanFile::open(const QString &path, Want want) {
    const PlanHeader header = readHeader(path);
    std::unique_ptr<PlanFile> file(new PlanFile(path));
    if (want == Want::ReadOnly)
        file->m_readOnlyReason = QStringLiteral("It was opened for reading only.");
    else if (!QFileInfo(path).isWritable())
        file->m_readOnlyReason = QStringLiteral("You may read this file but not change it.");
    file->m_lock = std::make_unique<FileLock>(path);
    if (!file->m_lock->take()) {
        const QString holder = file->m_lock->holder();
        if (!holder.isEmpty())
            file->m_readOnlyReason = QStringLiteral("It is open already: %1.").arg(holder);
        else if (file->m_readOnlyReason.isEmpty())
            file->m_readOnlyReason = QStringLiteral("Its folder cannot be written.");
        file->m_lock.reset();
    }
    const bool outdated = header.version < newestVersion();
    if (outdated && file->isReadOnly())
        throw StoreError(
            StoreError::Kind::ReadOnly,
            QStringLiteral(
                "This plan was saved by an older SaferPlan and must be brought up to date first, but it cannot be written. %1")
                .arg(file->m_readOnlyReason));
    file->connect(!file->isReadOnly());
    if (file->isReadOnly())
        return file;
    if (outdated || lacksColumns(*file->m_connection)) {
        const QString copy = path + QStringLiteral(".before-upgrade");
        if (!QFileInfo::exists(copy))
            file->copyTo(copy);
        upgradeSchema(*file->m_connection, header.version);
    }
    return file;
}

void PlanFile::connect(bool writable) {
    QString from = m_path;
    if (!writable)
        from = m_copy = copyWhole(m_path);
    m_connection = std::make_unique<Connection>(from, writable ? Access::ReadWrite : Access::ReadOnly);
    checkSchema(*m_connection);
    quickCheck(*m_connection);
    checkStamps(*m_connection);
    if (!readUuid(m_connection->value(QStringLiteral("select value from about where name = 'plan'")).toUtf8(),
                  m_planId) ||
        m_planId.isNull())
        damaged(QStringLiteral("it does not say which plan it is"));
}

void PlanFile::loadEntities() const {
    m_entities.clear();
    PackedRows rows(*m_connection, QStringLiteral("entity"), QStringLiteral("key"), {QStringLiteral("id")});
    const qint64 count = m_connection->value(QStringLiteral("select count(*) from entity")).toLongLong();
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

Records PlanFile::load() {
    loadEntities();
    loadFields();
    Records records;
    for (const Kind *kind : kinds()) {
        std::vector<int> fields;
        const QStringList columns = columnsOf(*m_connection, *kind, fields);
        kind->reserve(
            records,
            m_connection->value(QStringLiteral("select count(*) from %1").arg(tableOf(*kind))).toLongLong());
        PackedRows rows(*m_connection, tableOf(*kind), QStringLiteral("key"), columns);
        while (rows.next()) {
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

Statement &PlanFile::cached(const QString &sql) {
    auto &statement = m_statements[sql];
    if (!statement)
        statement = std::make_shared<Statement>(*m_connection, sql);
    return *statement;
}

void PlanFile::together(const std::function<void()> &work) {
    Transaction all(*m_connection);
    work();
    all.commit();
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

void PlanFile::append(CommitInfo &commit, const Changes &changes, const Records &after) {
    if (isReadOnly())
        throw StoreError(StoreError::Kind::ReadOnly,
                         QStringLiteral("This plan is open for reading only, so the change was not saved. %1")
                             .arg(m_readOnlyReason));
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
        transaction.commit();
        commit.seq = seq;
    } catch (...) {
        // What was learnt of keys in the transaction went with it.
        m_fields.clear();
        m_entities.clear();
        m_statements.clear();
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

void PlanFile::copyTo(const QString &path) const {
    if (QFileInfo::exists(path))
        throw StoreError(
            StoreError::Kind::CannotOpen,
            QStringLiteral("\"%1\" is there already and was left as it is. Choose another name.").arg(path));
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    try {
        Statement(*m_connection, QStringLiteral("vacuum into ?")).bind(part).run();
        const auto copy = PlanFile::open(part, Want::ReadOnly);
        if (!copy->integrityProblems().isEmpty())
            damaged(QStringLiteral("the copy made of it is not sound"));
    } catch (...) {
        QFile::remove(part);
        throw;
    }
    if (!QFile::rename(part, path)) {
        QFile::remove(part);
        throw StoreError(
            StoreError::Kind::CannotOpen,
            QStringLiteral("The copy could not be put at \"%1\". Check that you may write there.").arg(path));
    }
}

QStringList PlanFile::integrityProblems() const {
    QStringList problems = m_connection->column(QStringLiteral("pragma integrity_check(20)"));
    problems.removeAll(QStringLiteral("ok"));
    return problems;
}

QString PlanFile::attach(const QByteArray &bytes) {
    if (bytes.size() > attachmentLimit)
        throw StoreError(
            StoreError::Kind::NoSpace,
            QStringLiteral(
                "The file is larger than 10 MiB, the most that a plan keeps of one. Link to it instead."));
    if (isReadOnly())
        throw StoreError(
            StoreError::Kind::ReadOnly,
            QStringLiteral("This plan is open for reading only, so the file was not attached. %1")
                .arg(m_readOnlyReason));
    const QString sha256 =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    Transaction transaction(*m_connection);
    cached(QStringLiteral("insert into attachment (sha256, bytes) values (?, ?) on conflict do nothing"))
        .bind(sha256)
        .bind(bytes)
        .run();
    transaction.commit();
    return sha256;
}

QByteArray PlanFile::attachment(const QString &sha256) const {
    Statement statement(*m_connection, QStringLiteral("select bytes from attachment where sha256 = ?"));
    statement.bind(sha256).run();
    if (!statement.next())
        throw StoreError(StoreError::Kind::NotFound,
                         QStringLiteral("The attached file is not in this plan."));
    const QByteArray bytes = statement.bytes(0);
    if (QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()) != sha256)
        damaged(QStringLiteral("an attached file is not as it was attached"));
    return bytes;
}

} // namespace saferplan
