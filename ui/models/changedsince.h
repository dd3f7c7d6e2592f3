#pragma once

#include "core/plan/openplan.h"
#include "ui/models/slicedwork.h"
#include "ui/window/messages.h"

namespace saferplan {

/// Which actions were changed after a moment: in a field of their own, or by an update, a milestone, a
/// re-baseline or evidence about them. Read from the log, commit by commit, when it is first asked for; then
/// it follows the plan.
class ChangedSince : public QObject {
    Q_OBJECT

public:
    /// `plan` must outlive it.
    ChangedSince(const OpenPlan &plan, QObject *parent);

    /// Begins to read what came after a stamp.
    void read(Stamp after);
    bool has(const QUuid &action) const { return m_actions.contains(action); }

signals:
    /// Other actions are in it than before.
    void changed();
    /// The log could not be read; it is read anew when it is next asked for.
    void failed(const saferplan::Failure &why);

private:
    void follow(const ChangeSet &set);
    bool step();
    /// Reads one commit; false when there are no more.
    bool readOne();
    void take(const Changes &changes);

    const OpenPlan &m_plan;
    SlicedWork m_work;
    Stamp m_after = lastStamp;
    bool m_wanted = false;
    QList<CommitInfo> m_commits; ///< still to be read, the newest last
    qint64 m_before = 0;         ///< those that arrived before this one are still to be asked for
    QSet<QUuid> m_actions;
};

} // namespace saferplan
