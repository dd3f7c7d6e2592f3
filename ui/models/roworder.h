#pragma once

#include "ui/models/column.h"

namespace saferplan {

/// The rows of a table in the order of one column. Rows with the same key stand in the order in which they
/// came, whichever way the order runs.
class RowOrder {
public:
    using KeyOf = std::function<SortKey(int row)>;

    const std::vector<int> &rows() const { return m_rows; }

    /// Puts the rows from 0 up to `count` in order.
    void sort(int count, Qt::SortOrder order, const KeyOf &keyOf);
    /// Puts some rows into their places: those whose key may have changed, and those that are new. The keys
    /// of the others must be as they were.
    void place(const std::vector<int> &rows, const KeyOf &keyOf);
    /// Rows are gone, ascending; the numbers of those after them go down.
    void remove(const std::vector<int> &gone);

private:
    struct Keyed {
        SortKey key;
        int row = 0;
    };
    /// Whether `a` stands before `b`.
    bool before(const Keyed &a, const Keyed &b) const;

    std::vector<int> m_rows;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace saferplan
