#pragma once

#include "core/record/change.h"
#include "core/record/stamp.h"

#include <QHash>
#include <QString>
#include <QUuid>

#include <compare>

namespace saferplan {

/// Why a commit was made; undo, redo and the taking in of other copies' commits are commits too.
enum class CommitRole { Edit, Undo, Redo, Merge };

/// The word for it in the file and in returns: "edit".
QString wordOf(CommitRole role);
/// Any other word is an edit.
CommitRole commitRoleNamed(QAnyStringView word);

/// Which commit one is, on every laptop.
struct CommitId {
    Stamp stamp = 0;
    QUuid writer;

    friend bool operator==(const CommitId &, const CommitId &) = default;
    /// The plan's own order. What was written knowing of something else comes after it.
    friend bool operator<(const CommitId &a, const CommitId &b) {
        return a.stamp != b.stamp ? a.stamp < b.stamp : a.writer < b.writer;
    }
    friend size_t qHash(const CommitId &id, size_t seed = 0) { return qHashMulti(seed, id.stamp, id.writer); }
};

/// The latest commit of each writer that somebody knows. All earlier ones of that writer are known with it.
using Heads = QHash<QUuid, Stamp>;

/// Adds to `heads` what `others` know later commits of.
void raise(Heads &heads, const Heads &others);
/// Whether the heads tell that a commit is known.
inline bool knows(const Heads &heads, const CommitId &id) {
    return heads.value(id.writer, -1) >= id.stamp;
}

/// What is known of a commit beside its changes.
struct CommitInfo {
    qint64 seq = 0;  ///< order of arrival in this file; 0 until it is written
    Stamp stamp = 0; ///< with `writer`: its place in the plan's own order
    QUuid writer;    ///< the copy of the plan that wrote it
    QString machine; ///< the name of the machine that wrote it
    QString author;  ///< who, as a role and agency
    QString label;   ///< such as "Update P1-03"
    CommitRole role = CommitRole::Edit;
    qint64 target = 0; ///< Undo: the commit taken back; Redo: the commit made again; Merge: the first commit
                       ///< that was taken in with it; else 0. In a file that lacks that commit: 0
    qint64 clock = 0;  ///< what the writer's clock said: milliseconds since 1970 UTC
    Stamp arrived = 0; ///< when it came into this file; ascends with `seq`

    CommitId id() const { return {stamp, writer}; }
    friend bool operator==(const CommitInfo &, const CommitInfo &) = default;
};

/// A commit of another copy of the plan, as it arrives.
struct Arrival {
    CommitInfo info;    ///< seq, target and arrived are given by the file
    Stamp previous = 0; ///< of the commit of the same writer before it; 0: it is the first
    Heads seen;         ///< what its writer had newly taken in before it
    CommitId target;    ///< of an undo or redo; stamp 0: none
    Changes changes;
    QList<bool> stands;   ///< a change each: false where a later change of the same field stands already
    bool partial = false; ///< some of its changes were left out on their way
};

} // namespace saferplan
