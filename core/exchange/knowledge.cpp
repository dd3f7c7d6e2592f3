#include "core/exchange/knowledge.h"

#include "core/plan/openplan.h"

namespace saferplan {

Knowledge::Knowledge(const OpenPlan &plan) {
    const QHash<CommitId, Heads> takenIn = plan.takenIn();
    QList<CommitId> commits = takenIn.keys();
    std::sort(commits.begin(), commits.end());
    for (const CommitId &commit : commits)
        add(commit, takenIn[commit]);
}

void Knowledge::add(const CommitId &commit, const Heads &seen) {
    if (seen.isEmpty())
        return;
    Heads known = of(commit);
    raise(known, seen);
    m_known[commit.writer][commit.stamp] = known;
}

const Heads &Knowledge::of(const CommitId &commit) const {
    static const Heads none;
    const auto steps = m_known.constFind(commit.writer);
    if (steps == m_known.constEnd())
        return none;
    const auto next = steps->upper_bound(commit.stamp);
    return next == steps->begin() ? none : std::prev(next)->second;
}

bool Knowledge::knows(const CommitId &later, const CommitId &earlier) const {
    return later.writer == earlier.writer ? earlier.stamp < later.stamp
                                          : saferplan::knows(of(later), earlier);
}

} // namespace saferplan
