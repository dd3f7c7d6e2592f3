#pragma once

#include "core/file/commitinfo.h"
#include "core/record/change.h"
#include "core/record/progress.h"
#include "core/record/records.h"

#include <QFile>
#include <QHash>

#include <functional>
#include <memory>
#include <optional>
#include <set>

class QTemporaryDir;

namespace saferplan {

class Connection;
class FileLock;
class Statement;

/// One plan file: opened as hostile input, read whole into memory, and written commit by commit. All of it
/// throws StoreError; a commit that throws has left the file as it was.
class PlanFile {
public:
    enum class Want { Write, ReadOnly };

    /// Makes a new, empty plan file; never over one that is there.
    static std::unique_ptr<PlanFile> create(const QString &path);

    /// Opens a file. Where it cannot be written, or another program has it open, it is opened read-only from
    /// a copy, and `readOnlyReason` says why. Opening writes nothing, but for taking back what a program that
    /// died left half done. A file of an older version is read from a copy that is brought up to date; the
    /// file itself is by the first commit, after it was copied to `<name>.before-upgrade`.
    static std::unique_ptr<PlanFile> open(const QString &path, Want want = Want::Write);

    ~PlanFile();

    QString path() const { return m_path; }
    QUuid planId() const { return m_planId; }
    bool isReadOnly() const { return !m_readOnlyReason.isEmpty(); }
    QString readOnlyReason() const { return m_readOnlyReason; }

    /// All records as they are now. Throws Stopped where `progress` says so.
    Records load(const Progress &progress = {});

    /// Writes a commit, what it makes of the records, and the files that it attaches, in one transaction;
    /// fills in its `seq`. Throws Stopped where `progress` says so, and then nothing was written.
    void append(CommitInfo &commit, const Changes &changes, const Records &after,
                const QList<QByteArray> &attached = {}, const Progress &progress = {});

    /// Runs `work`, whose commits are then written to the disk as one: all of them, or none where it throws.
    /// For making a plan from templates, samples and imports.
    void together(const std::function<void()> &work);

    /// Writes commits of other copies in their order, with what taking them in makes of the records, and,
    /// where it is given, the own commit `merge` that says so, with changes of its own; all in one
    /// transaction. `effect` is what the arrivals make of the records, `after` what they are with all of it.
    /// Fills in the `seq` and `arrived` of each.
    void takeIn(QList<Arrival> &arrivals, const Changes &effect, CommitInfo *merge, const Changes &own,
                const Records &after, const QList<QByteArray> &attached, const Progress &progress = {});

    /// The latest commit of each writer that the file holds.
    const Heads &heads() const;
    /// The commits before which their writer had taken in others, each with the heads it then newly knew.
    QHash<CommitId, Heads> takenIn() const;
    /// Which commits have changes that were left out on their way here.
    QSet<CommitId> partialCommits() const;
    /// The commits that touch a record, or make another lead to it.
    QList<qint64> usesOf(const QUuid &record) const;

    /// What a receiver was sent last; empty: nothing.
    Heads sentTo(const QString &receiver) const;
    void noteSent(const QString &receiver, const Heads &heads, qint64 at);
    /// The latest commit of each writer that was sent to anybody.
    Heads sentToAnybody() const;
    /// Puts the commits of a writer after a stamp under another writer, which knew what it knew: for those of
    /// a copy that found another copy writing under its name, and which nobody else has built on.
    void changeWriter(const QUuid &writer, Stamp after, const QUuid &another);

    /// The latest stamp of any commit, and of the commits of one writer; 0 when there is none.
    Stamp latestStamp() const;
    /// The latest moment at which a commit came into this file.
    Stamp latestArrival() const;
    Stamp latestStamp(const QUuid &writer) const;

    /// Everybody who has written, the one who wrote last first.
    QStringList authors() const;
    /// Commits in the order of arrival, those after `afterSeq` only.
    QList<CommitInfo> commits(qint64 afterSeq = 0) const;
    /// The commits that arrived before one, the newest first, `most` at a time.
    QList<CommitInfo> commitsBefore(qint64 seq, int most) const;
    /// The changes of a commit in the order in which they were made; the first `most` of them.
    Changes changesOf(qint64 seq, qint64 most = std::numeric_limits<qint64>::max()) const;
    /// Adds at most `most` of them, those that the log has after the number `after`, which becomes that of
    /// the last. False where there are no more.
    bool readChanges(qint64 seq, qint64 &after, int most, Changes &into) const;

    /// Reads a part of the log in the order of arrival: about a thousand changes after the one with the
    /// number `after`, each with the number of its commit; `take` may answer false to stop. Changes that did
    /// not stand when they arrived are passed over. Returns where to read on; 0: there is no more.
    qint64 readLog(qint64 after, const std::function<bool(qint64 seq, const Change &)> &take) const;
    /// The changes of one record in the order of arrival, each with its commit.
    QList<std::pair<CommitInfo, Change>> logOf(const Kind &kind, const QUuid &record) const;

    /// The name under which a file is attached: its SHA-256 in lower-case hexadecimal. Throws NoSpace where
    /// it is larger than the limit.
    static QString nameOfAttachment(const QByteArray &bytes);
    /// The bytes of an attached file; throws NotFound.
    QByteArray attachment(const QString &sha256) const;

    /// Writes a closed, verified copy through SQLite itself; never over a file that is there.
    void copyTo(const QString &path) const;

    /// What SQLite finds wrong with the file: empty when it is sound.
    QStringList integrityProblems() const;

    static constexpr qint64 attachmentLimit = qint64{10} * 1024 * 1024;

private:
    PlanFile(QString path);

    void connect(int version);
    bool connectToFile();
    void connectToCopy();
    void watch();
    bool isReplaced() const;
    QByteArray headerNow();
    void refuseIfChangedSince(const QByteArray &header);
    void prepareToWrite();
    void upgrade();
    void forgetKeys();
    void loadEntities() const;
    void loadFields() const;
    void loadMembers(Records &records);
    QUuid entityAt(qint64 key) const;
    qint64 entityKey(const QString &kind, const QUuid &id);
    qint64 writerKey(const QUuid &writer, const QString &machine);
    qint64 fieldKey(const Kind &kind, int field);
    /// A record whose row a commit writes: made, taken out, or changed in some fields.
    struct ChangedRow {
        const Kind *kind = nullptr;
        QUuid id;
        qint64 key = 0;
        bool isMade = false;
        std::set<int> fields;

        bool isWrittenLike(const ChangedRow &other) const {
            return kind == other.kind && isMade == other.isMade && fields == other.fields;
        }
    };
    /// How such a row is written: the values of these fields, then the key.
    struct RowStatement {
        Statement *statement = nullptr;
        std::vector<int> fields;
    };
    qint64 insertCommit(const CommitInfo &commit, const Heads &seen, qint64 target, bool partial);
    /// Keys that were asked for in one transaction.
    using EntityKeys = QHash<QUuid, qint64>;
    qint64 keyOf(EntityKeys &keys, const char *kind, const QUuid &id);
    EntityKeys keysFor(const Changes &changes) const;
    void logChanges(qint64 seq, const Changes &changes, const QList<bool> &stands, EntityKeys &keys,
                    const Progress &progress);
    void storeChanges(const Changes &changes, const Records &after, EntityKeys &keys,
                      const Progress &progress);
    void storeAttached(const QList<QByteArray> &attached);
    void inTransaction(const std::function<void()> &work);
    Heads unseenBy(const QUuid &writer) const;
    QString headsText(const Heads &heads);
    qint64 seqOf(const CommitId &id) const;
    qint64 takenInBefore(const CommitId &id, const Changes &changes, const QList<bool> &stands,
                         EntityKeys &keys);
    void storeMember(qint64 entity, qint64 field, qint64 member, bool present);
    RowStatement statementFor(const ChangedRow &row);
    void store(const ChangedRow &row, const RowStatement &how, const Records &after);
    Statement &cached(const QString &sql);
    bool toChange(Change &change, qint64 field, qint64 entity, const QString &member, const QString &before,
                  const QString &after) const;

    QString m_path;
    QUuid m_planId;
    QString m_readOnlyReason;
    std::unique_ptr<FileLock> m_lock;
    int m_version = 0;                           ///< of the file
    bool m_outdated = false;                     ///< what is read is a copy, upgraded; the file is not yet
    std::unique_ptr<QTemporaryDir> m_copyFolder; ///< where the copy is that is read, if one is
    QFile m_self;                                ///< the file as it was opened, while it is read itself
    QByteArray m_header;                         ///< its header as we left it; empty: not known
    std::unique_ptr<Connection> m_connection;
    QHash<QString, std::shared_ptr<Statement>> m_statements;
    mutable std::vector<QUuid> m_entities; ///< by key
    struct LoggedField {
        const Kind *kind = nullptr;
        int field = Change::presence;
        bool known = false;
    };
    mutable QHash<qint64, LoggedField> m_fields; ///< by key
    mutable std::optional<Heads> m_heads;
    /// Of a writer: the latest commits of others that its own commits say to know.
    mutable std::optional<std::pair<QUuid, Heads>> m_known;
};

} // namespace saferplan
