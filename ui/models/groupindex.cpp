#include "ui/models/groupindex.h"

namespace saferplan {

void GroupIndex::make(int rows, const IdOf &idOf) {
    m_setOf.clear();
    m_setOf.reserve(static_cast<size_t>(rows));
    for (int row = 0; row < rows; ++row)
        m_setOf.push_back(setOf(idOf(row)));
    nameAgain();
}

void GroupIndex::remove(const std::vector<int> &gone) {
    int row = 0;
    std::erase_if(m_setOf, [&](int) { return std::binary_search(gone.begin(), gone.end(), row++); });
}

bool GroupIndex::update(int rows, const std::vector<int> &changed, const IdOf &idOf) {
    const size_t before = m_groups.size();
    m_setOf.resize(static_cast<size_t>(rows));
    for (const int row : changed)
        m_setOf[static_cast<size_t>(row)] = setOf(idOf(row));
    const bool isNew = m_groups.size() != before;
    if (isNew)
        nameAgain();
    return isNew;
}

void GroupIndex::nameAgain() {
    m_order.clear();
    for (size_t group = 0; group < m_groups.size(); ++group) {
        m_groups[group].name = m_grouping.nameOf(m_records, m_groups[group].key);
        m_order.push_back(static_cast<int>(group));
    }
    std::stable_sort(m_order.begin(), m_order.end(), [this](int a, int b) {
        return m_groups[static_cast<size_t>(a)].name.order < m_groups[static_cast<size_t>(b)].name.order;
    });
}

int GroupIndex::setOf(const QUuid &id) {
    m_keys.clear();
    m_grouping.keysOf(m_records, id, m_keys);
    if (m_keys.empty())
        m_keys.emplace_back();
    QList<int> groups;
    for (const GroupKey &key : m_keys)
        groups.append(groupOf(key));
    const auto known = m_setNumbers.constFind(groups);
    if (known != m_setNumbers.constEnd())
        return *known;
    m_sets.emplace_back(groups.begin(), groups.end());
    return *m_setNumbers.insert(groups, static_cast<int>(m_sets.size()) - 1);
}

int GroupIndex::groupOf(const GroupKey &key) {
    const auto known = m_groupOf.constFind(key);
    if (known != m_groupOf.constEnd())
        return *known;
    m_groups.push_back({key, {}});
    return *m_groupOf.insert(key, static_cast<int>(m_groups.size()) - 1);
}

} // namespace saferplan
