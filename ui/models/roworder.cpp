#include "ui/models/roworder.h"

#include <iterator>

namespace saferplan {

bool RowOrder::before(const Keyed &a, const Keyed &b) const {
    const bool falling = m_order == Qt::DescendingOrder;
    const SortKey &left = falling ? b.key : a.key;
    const SortKey &right = falling ? a.key : b.key;
    if (left.number != right.number)
        return left.number < right.number;
    const int texts = left.text.compare(right.text);
    return texts != 0 ? texts < 0 : a.row < b.row;
}

void RowOrder::sort(int count, Qt::SortOrder order, const KeyOf &keyOf) {
    m_order = order;
    std::vector<Keyed> keyed;
    keyed.reserve(static_cast<size_t>(count));
    for (int row = 0; row < count; ++row)
        keyed.push_back({keyOf(row), row});
    std::sort(keyed.begin(), keyed.end(), [this](const Keyed &a, const Keyed &b) { return before(a, b); });
    m_rows.clear();
    m_rows.reserve(keyed.size());
    for (const Keyed &one : keyed)
        m_rows.push_back(one.row);
}

void RowOrder::place(const std::vector<int> &rows, const KeyOf &keyOf) {
    std::vector<Keyed> moving;
    for (const int row : rows)
        moving.push_back({keyOf(row), row});
    std::sort(moving.begin(), moving.end(), [this](const Keyed &a, const Keyed &b) { return before(a, b); });

    std::vector<int> others;
    others.reserve(m_rows.size() + rows.size());
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(others),
                 [&rows](int row) { return !std::binary_search(rows.begin(), rows.end(), row); });
    std::vector<int> placed;
    placed.reserve(m_rows.size() + rows.size());
    auto from = others.begin();
    for (const Keyed &one : moving) {
        const auto to = std::lower_bound(from, others.end(), one, [&](int row, const Keyed &sought) {
            return before({keyOf(row), row}, sought);
        });
        placed.insert(placed.end(), from, to);
        placed.push_back(one.row);
        from = to;
    }
    placed.insert(placed.end(), from, others.end());
    m_rows = std::move(placed);
}

void RowOrder::remove(const std::vector<int> &gone) {
    size_t kept = 0;
    for (const int row : m_rows) {
        const auto before = std::lower_bound(gone.begin(), gone.end(), row);
        if (before == gone.end() || *before != row)
            m_rows[kept++] = row - static_cast<int>(before - gone.begin());
    }
    m_rows.resize(kept);
}

} // namespace saferplan
