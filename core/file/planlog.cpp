// The reading of the change log: the other half of PlanFile.

#include "core/file/connection.h"
#include "core/file/packedrows.h"
#include "core/file/planfile.h"
#include "core/file/statement.h"
#include "core/record/kind.h"

namespace saferplan {

namespace {

const QString selectCommits =
    QStringLiteral("select c.seq, c.stamp, w.id, w.machine, c.author, c.label, c.role, c.target "
                   "from commits c join writer w on w.key = c.writer ");

CommitInfo commitAt(const Statement &statement) {
    const QString role = statement.text(6);
    return {statement.number(0),
            statement.number(1),
            QUuid(statement.text(2)),
            statement.text(3),
            statement.text(4),
            statement.text(5),
            role == QLatin1String("undo")   ? CommitRole::Undo
            : role == QLatin1String("redo") ? CommitRole::Redo
                                            : CommitRole::Edit,
            statement.number(7)};
}

} // namespace

Stamp PlanFile::latestStamp() const {
    return m_connection->value(QStringLiteral("select max(stamp) from commits")).toLongLong();
}

Stamp PlanFile::latestStamp(const QUuid &writer) const {
    Statement statement(
        *m_connection,
        QStringLiteral(
            "select max(c.stamp) from commits c join writer w on w.key = c.writer where w.id = ?"));
    statement.bind(uuidText(writer)).run();
    return statement.next() ? statement.number(0) : 0;
}

QList<CommitInfo> PlanFile::commits(qint64 afterSeq) const {
    Statement statement(*m_connection, selectCommits + QStringLiteral("where c.seq > ? order by c.seq"));
    statement.bind(afterSeq).run();
    QList<CommitInfo> commits;
    while (statement.next())
        commits.append(commitAt(statement));
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

qint64 PlanFile::readLog(qint64 after, const std::function<bool(qint64, const Change &)> &take) const {
    PackedRows rows(*m_connection, QStringLiteral("change"), QStringLiteral("seq"),
                    {QStringLiteral("at"), QStringLiteral("field"), QStringLiteral("entity"),
                     QStringLiteral("member"), QStringLiteral("before"), QStringLiteral("after")},
                    after);
    Change change;
    qint64 last = 0;
    for (int row = 0; row < PackedRows::rowsAtOnce; ++row) {
        if (!rows.next())
            return 0;
        last = rows.number(0);
        if (toChange(change, rows.number(2), rows.number(3), QString::fromLatin1(rows.at(4)),
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
