#include "core/exchange/unsent.h"

#include <limits>

namespace saferplan {

UnsentCount::UnsentCount(const OpenPlan &plan) : m_plan(plan), m_sent(plan.sentToAnybody()) {
    const QList<CommitInfo> newest = plan.commitsBefore(std::numeric_limits<qint64>::max(), 1);
    m_last = newest.isEmpty() ? 0 : newest.first().seq;
    m_before = m_last + 1;
}

/// What somebody took in is none of their own changes, but for what a sheet asked for.
bool UnsentCount::isUnsent(const CommitInfo &commit) const {
    return commit.role != CommitRole::Merge &&
           sheetAuthorsOf(commit.author).takenInBy == sheetAuthorsOf(m_plan.author()).takenInBy &&
           !knows(m_sent, commit.id());
}

bool UnsentCount::step() {
    const QList<CommitInfo> some = m_plan.commitsBefore(m_before, 100);
    for (const CommitInfo &commit : some) {
        m_before = commit.seq;
        m_count += isUnsent(commit);
    }
    return !some.isEmpty();
}

void UnsentCount::follow(const CommitInfo &commit) {
    if (commit.seq > m_last)
        m_count += isUnsent(commit);
    m_last = std::max(m_last, commit.seq);
}

} // namespace saferplan
