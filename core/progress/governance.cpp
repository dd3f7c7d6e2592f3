#include "core/progress/governance.h"

#include "core/record/records.h"

#include <QSet>

namespace saferplan {

namespace {

class Chart {
public:
    explicit Chart(const Records &records) : m_records(records) {
        for (const Group &group : records.all<Group>())
            if (!group.archived && isThere(group.reportsTo))
                m_below[group.reportsTo].append(&group);
        for (QList<const Group *> &below : m_below)
            std::sort(below.begin(), below.end(), comesBefore);
    }

    Governance make() {
        for (const Group &group : m_records.all<Group>()) {
            if (!isShown(group) || isThere(group.reportsTo))
                continue;
            if (group.kind == GroupKind::LinkedBoard && !m_below.contains(group.id))
                m_made.beside.append(group.id);
            else
                place(group, {}, 0);
        }
        // What was not reached reports in a ring.
        for (const Group &group : m_records.all<Group>())
            if (isShown(group) && isThere(group.reportsTo) && !m_placed.contains(group.id))
                place(group, {}, 0);
        return m_made;
    }

private:
    /// G2 before G10.
    static bool comesBefore(const Group *a, const Group *b) {
        return std::pair(a->reference.size(), a->reference) < std::pair(b->reference.size(), b->reference);
    }

    bool isThere(Id<Group> id) const {
        const Group *group = m_records.find(id);
        return group && !group->archived;
    }

    bool isShown(const Group &group) const {
        return !group.archived && (group.state != GroupState::Closed || m_below.contains(group.id));
    }

    /// Places a group in the next free row, and those that report to it beside it and below.
    void place(const Group &group, Id<Group> above, int column) {
        if (m_placed.contains(group.id))
            return;
        m_placed.insert(group.id);
        m_made.places.append({group.id, above, column, m_made.rows});
        m_made.columns = std::max(m_made.columns, column + 1);
        const int row = m_made.rows;
        for (const Group *below : m_below.value(group.id))
            if (isShown(*below))
                place(*below, group.id, column + 1);
        m_made.rows = std::max(m_made.rows, row + 1);
    }

    const Records &m_records;
    QHash<Id<Group>, QList<const Group *>> m_below;
    QSet<Id<Group>> m_placed;
    Governance m_made;
};

} // namespace

Governance governanceOf(const Records &records) {
    return Chart(records).make();
}

} // namespace saferplan
