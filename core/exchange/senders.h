#pragma once

#include "core/plan/openplan.h"

namespace saferplan {

/// Somebody whose changes came from another copy of the plan, or by a sheet.
struct Sender {
    QString author;       ///< of a sheet, the role that was asked
    QString machine;      ///< of the last of their commits; empty: it was a sheet
    qint64 madeAt = 0;    ///< the last of them, by their clock: milliseconds since 1970 UTC
    qint64 arrivedAt = 0; ///< when it came here
    qsizetype commits = 0;
    QList<CommitInfo> since; ///< those that came after the moment asked about, the last one first
};

/// Whether an author is somebody in a role: "Detective Inspector, Constabulary" is the Detective Inspector.
bool isInRole(const QString &author, const QString &role);

/// Finds those whose changes were taken in, a little at a time: the log is long.
class SenderReader {
public:
    /// `plan` must outlive it. `since`: see Sender.
    SenderReader(const OpenPlan &plan, Stamp since);

    /// Looks at a few commits; false when all were looked at. Throws StoreError.
    bool step();
    /// Those that were found, the one who came last first.
    QList<Sender> senders() const;

private:
    void add(const CommitInfo &commit, const QString &author, const QString &machine);

    const OpenPlan &m_plan;
    Stamp m_since;
    qint64 m_before;      ///< the commits that arrived before this one are still to be looked at
    qint64 m_arrivedFrom; ///< what stands from here up to the last merge came with that merge
    QHash<QString, Sender> m_byAuthor;
};

/// All of them at once.
QList<Sender> sendersTo(const OpenPlan &plan, Stamp since = lastStamp);

/// Everybody who has written in the plan but its author, the one who wrote last first: whom a return may be
/// for.
QStringList otherAuthors(const OpenPlan &plan);

} // namespace saferplan
