#pragma once

#include "core/file/planfile.h"
#include "core/file/storeerror.h"
#include "core/file/writerregistry.h"
#include "core/plan/edits.h"
#include "core/plan/pastrecords.h"
#include "core/plan/references.h"
#include "core/plan/tentative.h"
#include "core/plan/undohistory.h"
#include "core/record/problem.h"
#include "core/rules/clock.h"

#include <QObject>

namespace saferplan {

/// A commit that was refused: what is wrong with it, as data. Nothing was changed.
class Refused : public std::runtime_error {
public:
    explicit Refused(Problems problems);
    const Problems &problems() const { return m_problems; }

private:
    Problems m_problems;
};

/// What one commit did, told once to everybody who listens.
struct ChangeSet {
    CommitInfo commit;
    Changes changes;
};

/// The open plan: its records as values in memory, and the one door by which they are changed. Reading never
/// waits for the file; writing is a named, atomic commit that is in the file when `commit` returns.
class OpenPlan : public QObject {
    Q_OBJECT

public:
    /// `clock` and `registry` must outlive the plan. `author` is a role and agency, such as "Delivery Group
    /// chair, Council"; of it, as of a commit's label, one clean line is kept. Throws StoreError, or Stopped
    /// where `progress` says so.
    OpenPlan(std::unique_ptr<PlanFile> file, const Clock &clock, WriterRegistry &registry,
             const QString &author, const Progress &progress = {});

    const Records &records() const { return m_records; }
    const Settings &settings() const { return m_records.single<Settings>(); }
    /// Today: the plan's own "as at" date where it has one, else the clock's.
    QDate today() const;
    /// The clock's time, in milliseconds since 1970 UTC, whatever day it is in the plan.
    qint64 now() const { return m_clock.now(); }

    QString path() const { return m_file->path(); }
    QUuid planId() const { return m_file->planId(); }
    bool isReadOnly() const { return m_file->isReadOnly(); }
    QString readOnlyReason() const { return m_file->readOnlyReason(); }
    QString author() const { return m_author; }
    void setAuthor(const QString &author);

    Edits edit() const { return Edits(m_records); }
    /// What would be wrong with the edits; warnings are included.
    Problems problems(const Edits &edits) const;

    /// The one door for writes. Gives references where they are missing, checks, writes, and tells. Returns
    /// what was done; edits that change nothing make no commit (seq 0). Throws Refused, StoreError, or
    /// Stopped where `progress` says so, and then nothing has changed.
    CommitInfo commit(const QString &label, Edits edits, const Progress &progress = {});

    /// Runs `work`, whose commits reach the disk as one (see PlanFile::together). When it throws, the plan is
    /// as it was before; who listens was told of commits that are none, and must ask anew.
    void together(const std::function<void()> &work);

    /// Takes commits of other copies into the plan, in their order, as `merged` has them: the records as they
    /// are with those of their changes that stand. `own` is what is to follow from it. With `said` it is one
    /// commit of this plan's that can be undone; without, and with nothing of its own, it leaves none.
    /// Returns that commit (seq 0: none). The one caller is core/exchange, which decides what stands. Throws
    /// StoreError, or Stopped, and then nothing has changed.
    CommitInfo takeIn(const QString &label, QList<Arrival> arrivals, const Records &merged,
                      const Changes &own, bool said, const QList<QByteArray> &attached,
                      const Progress &progress = {});

    /// What the file knows of other copies (see PlanFile).
    const Heads &heads() const { return m_file->heads(); }
    QHash<CommitId, Heads> takenIn() const { return m_file->takenIn(); }
    QSet<CommitId> partialCommits() const { return m_file->partialCommits(); }
    QList<qint64> usesOf(const QUuid &record) const { return m_file->usesOf(record); }
    /// The name under which this copy of the plan writes.
    QUuid writer();
    /// Gives this copy another: somebody else writes under it, as after two computers were set up from one
    /// copy of a disk. Its own commits after a stamp, where the two parted, go with it. Who was sent some
    /// of them gets them once more, under the new name.
    void changeWriter(Stamp after);
    Heads sentTo(const QString &receiver) const { return m_file->sentTo(receiver); }
    Heads sentToAnybody() const { return m_file->sentToAnybody(); }
    void noteSent(const QString &receiver, const Heads &heads) {
        m_file->noteSent(receiver, heads, m_clock.now());
        emit sent();
    }

    /// The name of the author's last commit that can be undone or redone; empty when there is none.
    QString undoLabel() const;
    /// Whether that commit took in what others sent.
    bool undoesMerge() const;
    QString redoLabel() const;
    /// Takes back, or makes again, the author's last commit, as a commit of its own. Fields that somebody
    /// else has changed since are left as they are, and its label says so. Does nothing (seq 0) when there is
    /// none. Throws Refused where a link would lead nowhere, a reference be used twice, or somebody else's
    /// work on a record be lost with it; or StoreError, or Stopped; and then nothing has changed.
    CommitInfo undo(const Progress &progress = {});
    CommitInfo redo(const Progress &progress = {});

    /// The records as this file had them at the end of a stamp: what had arrived by then. Throws StoreError,
    /// or Stopped where `progress` says so.
    Records asAt(Stamp stamp, const Progress &progress = {}) const;
    /// The records as they were at each of the stamps, which ascend: one pass over the log. `take` gets each
    /// in turn.
    void asAt(const QList<Stamp> &stamps, const PastRecords::Take &take, const Progress &progress = {}) const;
    /// The same, step by step; the plan must outlive it.
    PastRecords past(const QList<Stamp> &stamps, const PastRecords::Take &take) const {
        return {*m_file, stamps, take};
    }

    QStringList authors() const { return m_file->authors(); }
    QList<CommitInfo> commits() const { return m_file->commits(); }
    /// The commits that arrived before one, the newest first, `most` at a time: for lists of a long log.
    QList<CommitInfo> commitsBefore(qint64 seq, int most) const { return m_file->commitsBefore(seq, most); }
    Changes changesOf(const CommitInfo &commit) const { return m_file->changesOf(commit.seq); }
    /// The first `most` changes of a commit: an import can have hundreds of thousands.
    Changes changesOf(const CommitInfo &commit, int most) const {
        return m_file->changesOf(commit.seq, most);
    }
    /// Adds the next `most` of them, those after the one that `after` names: 0 at the beginning. False where
    /// there are no more.
    bool readChanges(const CommitInfo &commit, qint64 &after, int most, Changes &into) const {
        return m_file->readChanges(commit.seq, after, most, into);
    }
    /// The changes of one record, oldest first, each with the commit it came by.
    QList<std::pair<CommitInfo, Change>> historyOf(const Kind &kind, const QUuid &record) const {
        return m_file->logOf(kind, record);
    }

    /// The largest file that can be attached, in bytes.
    static constexpr qint64 attachmentLimit = PlanFile::attachmentLimit;
    /// Attaches a file to a record as evidence; its bytes are kept in the plan file,
    /// written with the commit.
    CommitInfo attach(const QUuid &about, const QString &title, const QString &fileName,
                      const QByteArray &bytes);
    /// The same within a commit that does more: adds the evidence and its bytes to its edits.
    void addEvidence(Edits &edits, const QUuid &about, const QString &title, const QString &fileName,
                     const QByteArray &bytes) const;
    QByteArray attachment(const Evidence &evidence) const { return m_file->attachment(evidence.sha256); }
    /// The stored data of a published edition (see core/report/editiondata.h). Throws StoreError: NotFound
    /// where the plan does not hold it.
    QByteArray attachment(const Edition &edition) const { return m_file->attachment(edition.sha256); }

    /// What is wrong with the file and with what is in it: SQLite's own check, the log against the records,
    /// and the rules. Empty when all is well.
    QStringList check() const;
    void copyTo(const QString &path) const { m_file->copyTo(path); }

signals:
    void changed(const saferplan::ChangeSet &changes);
    /// A return was sent, which is no change of the plan.
    void sent();

private:
    void stamp(CommitInfo &info);
    void keep(const CommitInfo &info, const Changes &changes);
    Changes changesMadeBy(const CommitInfo &commit, const Progress &progress) const;
    CommitInfo makeAgain(const Changes &changes, CommitInfo info, const Progress &progress);
    CommitInfo write(CommitInfo info, Tentative &made, const QList<QByteArray> &attached,
                     const Progress &progress);
    void refuse(const Problems &problems);
    const UndoHistory &history() const;
    References &references() const;

    std::unique_ptr<PlanFile> m_file;
    const Clock &m_clock;
    WriterRegistry &m_registry;
    QString m_author;
    QUuid m_writer;
    Stamp m_latest = 0;
    Stamp m_latestArrival = 0;
    Records m_records;
    mutable std::optional<References> m_references;
    mutable std::optional<UndoHistory> m_history;
};

} // namespace saferplan
