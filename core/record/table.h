#pragma once

#include "core/record/id.h"

#include <QList>

#include <stdexcept>

namespace saferplan {

/// All records of one kind in memory, in the order in which they came, found by id in constant time.
template <class T> class Table {
public:
    qsizetype size() const { return m_rows.size(); }
    bool isEmpty() const { return m_rows.isEmpty(); }
    const T &at(qsizetype row) const { return m_rows[row]; }
    auto begin() const { return m_rows.cbegin(); }
    auto end() const { return m_rows.cend(); }

    /// The row of a record, or -1.
    qsizetype rowOf(Id<T> id) const { return m_rowOf.value(id.uuid, -1); }

    const T *find(Id<T> id) const {
        const auto row = rowOf(id);
        return row < 0 ? nullptr : &m_rows[row];
    }

    /// The record with this id; throws std::out_of_range when there is none.
    const T &get(Id<T> id) const {
        if (const T *record = find(id))
            return *record;
        throw std::out_of_range("no record with this id");
    }

    /// For changing a record in place; nullptr when there is none.
    T *edit(Id<T> id) {
        const auto row = rowOf(id);
        return row < 0 ? nullptr : &m_rows[row];
    }

    /// Adds a record, or replaces the one with the same id.
    void put(T record) {
        if (T *there = edit(record.id)) {
            *there = std::move(record);
            return;
        }
        m_rowOf.insert(record.id.uuid, m_rows.size());
        m_rows.append(std::move(record));
    }

    /// Takes a record out, as undoing its creation does; the others keep their order.
    void erase(Id<T> id) {
        const auto row = rowOf(id);
        if (row < 0)
            return;
        m_rows.remove(row);
        m_rowOf.remove(id.uuid);
        for (auto i = row; i < m_rows.size(); ++i)
            m_rowOf[m_rows[i].id.uuid] = i;
    }

    void reserve(qsizetype size) {
        m_rows.reserve(size);
        m_rowOf.reserve(size);
    }

    /// Equal when the same records are in both, in whatever order.
    friend bool operator==(const Table &a, const Table &b) {
        return a.size() == b.size() && std::all_of(a.begin(), a.end(), [&b](const T &record) {
                   const T *other = b.find(record.id);
                   return other && *other == record;
               });
    }

private:
    QList<T> m_rows;
    QHash<QUuid, qsizetype> m_rowOf;
};

} // namespace saferplan
