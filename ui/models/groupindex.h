#pragma once

#include "ui/models/grouping.h"

namespace saferplan {

/// Which rows of a table are in which groups, in which order the groups stand, and which are closed. A group
/// has a number that stays while the grouping does; what is asked for each row costs no more than a look-up.
class GroupIndex {
public:
    /// The id of a row, of which there are `rows` now.
    using IdOf = std::function<QUuid(int row)>;

    GroupIndex(Grouping grouping, const Records &records)
        : m_grouping(std::move(grouping))
        , m_records(records) {}

    const Grouping &grouping() const { return m_grouping; }

    /// Looks at all rows anew.
    void make(int rows, const IdOf &idOf);
    /// Rows are gone, ascending; those after them move up.
    void remove(const std::vector<int> &gone);
    /// There are `rows` rows now, and some (ascending, the new among them) have changed. True when a group is
    /// new.
    bool update(int rows, const std::vector<int> &changed, const IdOf &idOf);
    /// What groups are called or the order they stand in may have changed.
    void nameAgain();

    int count() const { return static_cast<int>(m_groups.size()); }
    /// The groups in their order.
    const std::vector<int> &order() const { return m_order; }
    /// The groups that a row is in: at least one.
    const std::vector<int> &of(int row) const {
        return m_sets[static_cast<size_t>(m_setOf[static_cast<size_t>(row)])];
    }
    const QString &title(int group) const { return m_groups[static_cast<size_t>(group)].name.title; }
    bool isOpen(int group) const { return m_groups[static_cast<size_t>(group)].open; }
    void setOpen(int group, bool open) { m_groups[static_cast<size_t>(group)].open = open; }

private:
    struct Group {
        GroupKey key;
        GroupName name;
        bool open = true;
    };
    int setOf(const QUuid &id);
    int groupOf(const GroupKey &key);

    Grouping m_grouping;
    const Records &m_records;
    std::vector<Group> m_groups;
    QHash<GroupKey, int> m_groupOf;
    std::vector<int> m_order;
    std::vector<std::vector<int>> m_sets; ///< rows that are in the same groups share a set
    QHash<QList<int>, int> m_setNumbers;
    std::vector<int> m_setOf;     ///< one a row
    std::vector<GroupKey> m_keys; ///< of the row that is being looked at
};

} // namespace saferplan
