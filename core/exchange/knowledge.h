#pragma once

#include "core/plan/openplan.h"

#include <map>

namespace saferplan {

class OpenPlan;

/// Who knew what: of any two commits, whether the writer of one had the other before them.
class Knowledge {
public:
    Knowledge() = default;
    explicit Knowledge(const OpenPlan &plan);

    /// Takes in a commit whose writer had newly taken in others; those of one writer in their order.
    void add(const CommitId &commit, const Heads &seen);

    /// What the writer of a commit knew of other writers' commits when making it.
    const Heads &of(const CommitId &commit) const;
    /// Whether `later` was made with knowledge of `earlier`; none knows itself.
    bool knows(const CommitId &later, const CommitId &earlier) const;
    /// Whether two commits of different laptops were made without knowledge of each other.
    bool areApart(const CommitId &a, const CommitId &b) const {
        return a != b && !knows(a, b) && !knows(b, a);
    }

private:
    QHash<QUuid, std::map<Stamp, Heads>> m_known; ///< by writer, from a stamp on
};

} // namespace saferplan
