// The reading of the change log: the other half of PlanFile.

#include "core/file/connection.h"
#include "core/file/packedrows.h"
#include "core/file/planfile.h"
#include "core/file/statement.h"
#include "core/record/kind.h"

namespace saferplan {

namespace {

constexpr const char *roleWords[] = {"edit", "undo", "redo", "merge"};

const QString selectCommits =
    QStringLiteral("select c.seq, c.stamp, w.id, w.machine, c.author, c.label, c.role, c.target, c.clock, "
                   "c.arrived from commits c join writer w on w.key = c.writer ");

CommitInfo commitAt(const Statement &statement) {
    return {statement.number(0), statement.number(1), QUuid(statement.text(2)),           statement.text(3),
            statement.text(4),   statement.text(5),   commitRoleNamed(statement.text(6)), statement.number(7),
            statement.number(8), statement.number(9)};
}

struct Writer {
    QUuid id;
    QString machine;
};

QHash<qint64, Writer> writersOf(const Connection &connection) {
    Statement statement(connection, QStringLiteral("select key, id, machine from writer"));
    statement.run();
    QHash<qint64, Writer> writers;
    while (statement.next())
        writers.insert(statement.number(0), {QUuid(statement.text(1)), statement.text(2)});
    return writers;
}

} // namespace

QString wordOf(CommitRole role) {
    return QString::fromLatin1(roleWords[static_cast<int>(role)]);
}

CommitRole commitRoleNamed(QAnyStringView word) {
    for (const CommitRole role : {CommitRole::Undo, CommitRole::Redo, CommitRole::Merge})
        if (word == QLatin1String(roleWords[static_cast<int>(role)]))
            return role;
    return CommitRole::Edit;
}

void raise(Heads &heads, const Heads &others) {
    for (auto head = others.begin(); head != others.end(); ++head)
        if (Stamp &known = heads[head.key()]; known < head.value())
            known = head.value();
}

Stamp PlanFile::latestStamp() const {
    return m_connection->value(QStringLiteral("select max(stamp) from commits")).toLongLong();
}

Stamp PlanFile::latestArrival() const {
    return m_connection->value(QStringLiteral("select max(arrived) from commits")).toLongLong();
}

Stamp PlanFile::latestStamp(const QUuid &writer) const {
    Statement statement(
        *m_connection,
        QStringLiteral(
            "select max(c.stamp) from commits c join writer w on w.key = c.writer where w.id = ?"));
    statement.bind(uuidText(writer)).run();
    return statement.next() ? statement.number(0) : 0;
}

QStringList PlanFile::authors() const {
    Statement statement(*m_connection,
                        QStringLiteral("select author from commits group by author order by max(seq) desc"));
    statement.run();
    QStringList authors;
    while (statement.next())
        authors += statement.text(0);
    return authors;
}

QList<CommitInfo> PlanFile::commits(qint64 afterSeq) const {
    const QHash<qint64, Writer> writers = writersOf(*m_connection);
    PackedRows rows(*m_connection, QStringLiteral("commits"), QStringLiteral("seq"),
                    {QStringLiteral("stamp"), QStringLiteral("writer"), QStringLiteral("author"),
                     QStringLiteral("label"), QStringLiteral("role"), QStringLiteral("target"),
                     QStringLiteral("clock"), QStringLiteral("arrived")},
                    afterSeq);
    QList<CommitInfo> commits;
    while (rows.next()) {
        const Writer writer = writers.value(rows.number(2));
        commits.append({rows.number(0), rows.number(1), writer.id, writer.machine,
                        QString::fromUtf8(rows.at(3)), QString::fromUtf8(rows.at(4)),
                        commitRoleNamed(QUtf8StringView(rows.at(5))),
                        rows.at(6).isEmpty() ? 0 : rows.number(6), rows.number(7), rows.number(8)});
    }
    return commits;
}

QList<CommitInfo> PlanFile::commitsBefore(qint64 seq, int most) const {
    Statement statement(*m_connection,
                        selectCommits + QStringLiteral("where c.seq < ? order by c.seq desc limit ?"));
    statement.bind(seq).bind(qint64(most)).run();
    QList<CommitInfo> commits;
    while (statement.next())
        commits.append(commitAt(statement));
    return commits;
}

/// Fills in a change from its row; false when it speaks of a kind or field that this version does not know.
bool PlanFile::toChange(Change &change, qint64 field, qint64 entity, const QString &member,
                        const QString &before, const QString &after) const {
    if (m_fields.isEmpty())
        loadFields();
    const LoggedField logged = m_fields.value(field);
    if (!logged.known)
        return false;
    change = {logged.kind,  entityAt(entity),
              logged.field, member.isEmpty() ? QUuid() : entityAt(member.toLongLong()),
              before,       after};
    return true;
}

Changes PlanFile::changesOf(qint64 seq, qint64 most) const {
    Statement statement(*m_connection,
                        QStringLiteral("select field, entity, member, before, after from change where at = ? "
                                       "order by seq limit ?"));
    statement.bind(seq).bind(most).run();
    Changes changes;
    Change change;
    while (statement.next())
        if (toChange(change, statement.number(0), statement.number(1), statement.text(2), statement.text(3),
                     statement.text(4)))
            changes.append(change);
    return changes;
}

bool PlanFile::readChanges(qint64 seq, qint64 &after, int most, Changes &into) const {
    Statement statement(*m_connection,
                        QStringLiteral("select field, entity, member, before, after, seq from change where "
                                       "at = ? and seq > ? order by seq limit ?"));
    statement.bind(seq).bind(after).bind(qint64(most)).run();
    Change change;
    int read = 0;
    for (; statement.next(); ++read) {
        after = statement.number(5);
        if (toChange(change, statement.number(0), statement.number(1), statement.text(2), statement.text(3),
                     statement.text(4)))
            into.append(change);
    }
    return read == most;
}

qint64 PlanFile::readLog(qint64 after, const std::function<bool(qint64, const Change &)> &take) const {
    PackedRows rows(*m_connection, QStringLiteral("change"), QStringLiteral("seq"),
                    {QStringLiteral("at"), QStringLiteral("field"), QStringLiteral("entity"),
                     QStringLiteral("member"), QStringLiteral("before"), QStringLiteral("after"),
                     QStringLiteral("stood")},
                    after);
    Change change;
    qint64 last = 0;
    for (int row = 0; row < PackedRows::rowsAtOnce; ++row) {
        if (!rows.next())
            return 0;
        last = rows.number(0);
        if (rows.number(7) != 0 &&
            toChange(change, rows.number(2), rows.number(3), QString::fromLatin1(rows.at(4)),
                     QString::fromUtf8(rows.at(5)), QString::fromUtf8(rows.at(6))) &&
            !take(rows.number(1), change))
            break;
    }
    return last;
}

QList<std::pair<CommitInfo, Change>> PlanFile::logOf(const Kind &kind, const QUuid &record) const {
    Statement statement(
        *m_connection,
        QStringLiteral("select c.at, c.field, c.entity, c.member, c.before, c.after from change c "
                       "join entity e on e.key = c.entity where e.id = ? and e.kind = ? order by c.seq"));
    statement.bind(uuidText(record)).bind(QString::fromLatin1(kind.name())).run();
    Statement commit(*m_connection, selectCommits + QStringLiteral("where c.seq = ?"));
    QList<std::pair<CommitInfo, Change>> log;
    CommitInfo by;
    Change change;
    while (statement.next()) {
        if (!toChange(change, statement.number(1), statement.number(2), statement.text(3), statement.text(4),
                      statement.text(5)))
            continue;
        if (by.seq != statement.number(0)) {
            commit.bind(statement.number(0)).run();
            by = commit.next() ? commitAt(commit) : CommitInfo();
        }
        log.append({by, change});
    }
    return log;
}

} // namespace saferplan
