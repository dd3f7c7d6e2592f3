#pragma once

#include "core/record/table.h"

namespace saferplan {

/// Records of one kind found by the record they link to, for as long as the table they stand in is unchanged:
/// `Related<Milestone, Action> milestones(records.all<Milestone>(), &Milestone::action)`.
/// Archived records are left out.
template <class T, class Target> class Related {
public:
    Related(const Table<T> &table, Id<Target> T::*link) {
        for (const T &record : table)
            if (!record.archived && record.*link)
                m_found[(record.*link).uuid].append(&record);
    }

    QList<const T *> of(Id<Target> id) const { return m_found.value(id.uuid); }

private:
    QHash<QUuid, QList<const T *>> m_found;
};

} // namespace saferplan
