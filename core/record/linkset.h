#pragma once

#include "core/record/id.h"

#include <QList>

#include <algorithm>
#include <initializer_list>

namespace saferplan {

/// A set of links to records of one kind, kept in the order of the ids so that equal sets compare equal.
/// Members are added and removed one by one in the change log, so that two laptops can each add a member.
template <class T> class LinkSet {
public:
    LinkSet() = default;
    LinkSet(std::initializer_list<Id<T>> ids) {
        for (const auto &id : ids)
            add(id);
    }

    bool contains(Id<T> id) const { return std::binary_search(m_ids.begin(), m_ids.end(), id); }
    bool isEmpty() const { return m_ids.isEmpty(); }
    qsizetype size() const { return m_ids.size(); }
    auto begin() const { return m_ids.cbegin(); }
    auto end() const { return m_ids.cend(); }

    /// Adds a member; one already there, or a null id, changes nothing.
    void add(Id<T> id) {
        const auto at = std::lower_bound(m_ids.begin(), m_ids.end(), id);
        if (id && (at == m_ids.end() || !(*at == id)))
            m_ids.insert(at, id);
    }

    /// Removes a member; one that is not there changes nothing.
    void remove(Id<T> id) {
        const auto at = std::lower_bound(m_ids.begin(), m_ids.end(), id);
        if (at != m_ids.end() && *at == id)
            m_ids.erase(at);
    }

    friend bool operator==(const LinkSet &, const LinkSet &) = default;

private:
    QList<Id<T>> m_ids;
};

} // namespace saferplan
