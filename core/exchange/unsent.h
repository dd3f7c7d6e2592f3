#pragma once

#include "core/plan/openplan.h"

namespace saferplan {

/// Counts the changes of a plan's author that were sent to nobody yet: once through the log, a little at a
/// time, and then by each commit that is made.
class UnsentCount {
public:
    /// `plan` must outlive it.
    explicit UnsentCount(const OpenPlan &plan);

    /// Looks at a few commits; false when all were looked at.
    bool step();
    /// Counts a commit that was just made here.
    void follow(const CommitInfo &commit);
    qsizetype count() const { return m_count; }

private:
    bool isUnsent(const CommitInfo &commit) const;

    const OpenPlan &m_plan;
    Heads m_sent;
    qint64 m_last;   ///< the newest commit that is counted, or will be
    qint64 m_before; ///< the commits that arrived before this one are still to be looked at
    qsizetype m_count = 0;
};

} // namespace saferplan
