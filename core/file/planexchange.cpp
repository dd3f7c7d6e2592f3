// What PlanFile knows of the other copies of its plan.

#include "core/file/connection.h"
#include "core/file/damaged.h"
#include "core/file/planfile.h"
#include "core/file/statement.h"
#include "core/record/kind.h"

namespace saferplan {

namespace {

/// Reads "writer:stamp writer:stamp", the writers by their keys here.
Heads headsOf(const QString &text, const QHash<qint64, QUuid> &writers) {
    Heads heads;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        bool key = false;
        bool stamp = false;
        const QUuid writer = writers.value(part.section(u':', 0, 0).toLongLong(&key));
        const Stamp at = part.section(u':', 1).toLongLong(&stamp);
        if (!key || !stamp || writer.isNull() || at < 0)
            damaged(QStringLiteral("what a commit in it knew of others is not as written"));
        heads.insert(writer, at);
    }
    return heads;
}

QHash<qint64, QUuid> writerIds(const Connection &connection) {
    QHash<qint64, QUuid> ids;
    Statement statement(connection, QStringLiteral("select key, id from writer"));
    statement.run();
    while (statement.next())
        ids.insert(statement.number(0), QUuid(statement.text(1)));
    return ids;
}

} // namespace

QString PlanFile::headsText(const Heads &heads) {
    QStringList parts;
    for (auto head = heads.begin(); head != heads.end(); ++head)
        parts += QStringLiteral("%1:%2").arg(writerKey(head.key(), QStringLiteral("-"))).arg(head.value());
    parts.sort();
    return parts.join(u' ');
}

const Heads &PlanFile::heads() const {
    if (m_heads)
        return *m_heads;
    Heads heads;
    Statement statement(*m_connection,
                        QStringLiteral("select w.id, max(c.stamp) from commits c join writer w on "
                                       "w.key = c.writer group by c.writer"));
    statement.run();
    while (statement.next())
        heads.insert(QUuid(statement.text(0)), statement.number(1));
    return m_heads.emplace(std::move(heads));
}

/// What stands in the file and no commit of this writer has said to know.
Heads PlanFile::unseenBy(const QUuid &writer) const {
    if (!m_known || m_known->first != writer) {
        m_known.emplace(writer, Heads());
        const QHash<qint64, QUuid> writers = writerIds(*m_connection);
        Statement statement(*m_connection,
                            QStringLiteral("select c.seen from commits c join writer w on w.key = c.writer "
                                           "where w.id = ? and c.seen <> ''"));
        statement.bind(uuidText(writer)).run();
        while (statement.next())
            raise(m_known->second, headsOf(statement.text(0), writers));
    }
    Heads unseen;
    for (auto head = heads().begin(); head != heads().end(); ++head)
        if (head.key() != writer && m_known->second.value(head.key(), -1) < head.value())
            unseen.insert(head.key(), head.value());
    return unseen;
}

QHash<CommitId, Heads> PlanFile::takenIn() const {
    const QHash<qint64, QUuid> writers = writerIds(*m_connection);
    QHash<CommitId, Heads> taken;
    Statement statement(*m_connection,
                        QStringLiteral("select stamp, writer, seen from commits where seen <> ''"));
    statement.run();
    while (statement.next())
        taken.insert({statement.number(0), writers.value(statement.number(1))},
                     headsOf(statement.text(2), writers));
    return taken;
}

QSet<CommitId> PlanFile::partialCommits() const {
    QSet<CommitId> partial;
    Statement statement(*m_connection, QStringLiteral("select c.stamp, w.id from commits c join writer w on "
                                                      "w.key = c.writer where c.partial <> 0"));
    statement.run();
    while (statement.next())
        partial.insert({statement.number(0), QUuid(statement.text(1))});
    return partial;
}

QList<qint64> PlanFile::usesOf(const QUuid &record) const {
    Statement statement(*m_connection,
                        QStringLiteral("select distinct at from change where entity = (select key from "
                                       "entity where id = ?) or member = (select key from entity where "
                                       "id = ?) or after = ? order by at"));
    statement.bind(uuidText(record)).bind(uuidText(record)).bind(uuidText(record)).run();
    QList<qint64> uses;
    while (statement.next())
        uses.append(statement.number(0));
    return uses;
}

qint64 PlanFile::seqOf(const CommitId &id) const {
    if (id.stamp == 0)
        return 0;
    Statement statement(*m_connection,
                        QStringLiteral("select c.seq from commits c join writer w on w.key = c.writer "
                                       "where c.stamp = ? and w.id = ?"));
    statement.bind(id.stamp).bind(uuidText(id.writer)).run();
    return statement.next() ? statement.number(0) : 0;
}

/// Adds to a commit that came with changes left out those that are missing of it; 0: it has not come yet.
qint64 PlanFile::takenInBefore(const CommitId &id, const Changes &changes, const QList<bool> &stands,
                               EntityKeys &keys) {
    const qint64 seq = seqOf(id);
    if (seq == 0)
        return 0;
    const Changes there = changesOf(seq);
    Changes missing;
    QList<bool> standing;
    for (qsizetype at = 0; at < changes.size(); ++at)
        if (!there.contains(changes[at])) {
            missing.append(changes[at]);
            standing.append(stands[at]);
        }
    logChanges(seq, missing, standing, keys, {});
    return seq;
}

void PlanFile::takeIn(QList<Arrival> &arrivals, const Changes &effect, CommitInfo *merge, const Changes &own,
                      const Records &after, const QList<QByteArray> &attached, const Progress &progress) {
    QList<Arrival> taken = arrivals;
    qint64 mergeSeq = 0;
    qint64 first = 0;
    inTransaction([&] {
        EntityKeys keys = keysFor(effect);
        qsizetype done = 0;
        for (Arrival &arrival : taken) {
            tell(progress, done++, taken.size());
            arrival.info.target = arrival.info.role == CommitRole::Merge ? 0 : seqOf(arrival.target);
            arrival.info.seq = takenInBefore(arrival.info.id(), arrival.changes, arrival.stands, keys);
            if (arrival.info.seq > 0) {
                if (!arrival.partial)
                    cached(QStringLiteral("update commits set partial = 0, label = ? where seq = ?"))
                        .bind(arrival.info.label)
                        .bind(arrival.info.seq)
                        .run();
                continue;
            }
            arrival.info.seq = insertCommit(arrival.info, arrival.seen, arrival.info.target, arrival.partial);
            logChanges(arrival.info.seq, arrival.changes, arrival.stands, keys, {});
            first = first ? first : arrival.info.seq;
        }
        if (merge) {
            mergeSeq = insertCommit(*merge, unseenBy(merge->writer), first, false);
            logChanges(mergeSeq, own, {}, keys, progress);
        }
        storeChanges(effect + own, after, keys, progress);
        storeAttached(attached);
    });
    arrivals = taken;
    if (merge) {
        merge->seq = mergeSeq;
        merge->target = first;
    }
}

Heads PlanFile::sentTo(const QString &receiver) const {
    Statement statement(*m_connection, QStringLiteral("select heads from sent where receiver = ?"));
    statement.bind(receiver).run();
    return statement.next() ? headsOf(statement.text(0), writerIds(*m_connection)) : Heads();
}

Heads PlanFile::sentToAnybody() const {
    const QHash<qint64, QUuid> writers = writerIds(*m_connection);
    Heads sent;
    Statement statement(*m_connection, QStringLiteral("select heads from sent"));
    statement.run();
    while (statement.next())
        raise(sent, headsOf(statement.text(0), writers));
    return sent;
}

void PlanFile::noteSent(const QString &receiver, const Heads &heads, qint64 at) {
    inTransaction([&] {
        cached(
            QStringLiteral("insert into sent (receiver, heads, at) values (?, ?, ?) on conflict (receiver) "
                           "do update set heads = excluded.heads, at = excluded.at"))
            .bind(receiver)
            .bind(headsText(heads))
            .bind(at)
            .run();
    });
}

void PlanFile::changeWriter(const QUuid &writer, Stamp after, const QUuid &another) {
    inTransaction([&] {
        const QHash<qint64, QUuid> writers = writerIds(*m_connection);
        const qint64 key = writers.key(writer);
        // The new writer knows what the old one did, and the old one's commits.
        Heads known;
        qint64 first = 0;
        Statement commits(*m_connection,
                          QStringLiteral("select seq, stamp, seen from commits where writer = ? "
                                         "order by seq"));
        commits.bind(key).run();
        while (first == 0 && commits.next()) {
            raise(known, headsOf(commits.text(2), writers));
            if (commits.number(1) > after)
                first = commits.number(0);
            else
                known[writer] = commits.number(1);
        }
        commits.finish();
        if (first == 0)
            return;
        Statement machine(*m_connection, QStringLiteral("select machine from writer where key = ?"));
        const QString name = machine.bind(key).run().next() ? machine.text(0) : QStringLiteral("-");
        machine.finish();
        cached(QStringLiteral("update commits set seen = ? where seq = ?"))
            .bind(headsText(known))
            .bind(first)
            .run();
        cached(QStringLiteral("update commits set writer = ? where writer = ? and stamp > ?"))
            .bind(writerKey(another, name))
            .bind(key)
            .bind(after)
            .run();
    });
    m_heads.reset();
    m_known.reset();
}

} // namespace saferplan
