// How a table of records follows the plan: what a commit touched is found, put in its place, and told.

#include "ui/models/recordtablemodel.h"

namespace saferplan {

void RecordTableModel::follow(const ChangeSet &set) {
    const RowChanges changes = rowChangesOf(set);
    const bool many = changes.gone.size() > fewRows;
    if (many)
        beginResetModel();
    takeOut(changes.gone);
    const Records &records = m_plan.records();
    const auto count = static_cast<int>(m_kind.count(records));
    for (auto row = static_cast<int>(m_ids.size()); row < count; ++row)
        m_ids.push_back(m_kind.idAt(records, row));
    m_at.resize(m_ids.size(), -1);

    const auto stale = [&](const Column &column) {
        return column.searched && dependsOn(column, changes.others);
    };
    const bool grouped = followGroups(changes);
    m_index->update(count, changes.changed);
    if (std::any_of(m_columns.begin(), m_columns.end(), stale))
        m_index->updateAll();
    const bool placed = placeInOrder(changes);
    const Rows moved = keepAgain(changes);
    if (!m_query.isEmpty() && !m_searching) {
        m_found.resize(m_ids.size());
        m_index->texts().findIn(changes.changed, m_query, m_found);
    } else if (!m_found.empty()) {
        m_found.resize(m_ids.size()); // a longer query waits for its answer
    }

    if (many) {
        takeLines(walk());
        endResetModel();
    } else if (placed && grouped) {
        showPlaced(moved);
    } else {
        show(walk());
    }
    if (!changes.gone.empty())
        emit filtered();
    tellChanged(changes);
}

RecordTableModel::RowChanges RecordTableModel::rowChangesOf(const ChangeSet &set) const {
    RowChanges changes;
    QSet<QUuid> touched;
    QSet<QUuid> takenBack;
    for (const Change &change : set.changes) {
        if (change.kind != &m_kind) {
            changes.others.insert(change.kind);
            continue;
        }
        touched.insert(change.record);
        if (change.field == Change::presence && change.after.isEmpty())
            takenBack.insert(change.record);
    }
    for (size_t row = 0; !takenBack.isEmpty() && row < m_ids.size(); ++row)
        if (takenBack.contains(m_ids[row]))
            changes.gone.push_back(static_cast<int>(row));
    for (const QUuid &id : touched)
        if (const qsizetype row = m_kind.rowOf(m_plan.records(), id); row >= 0)
            changes.changed.push_back(static_cast<int>(row));
    std::sort(changes.changed.begin(), changes.changed.end());
    return changes;
}

/// The plan's table closes the gap that a record leaves, and so do all that keep something for each row.
void RecordTableModel::takeOut(const Rows &gone) {
    if (gone.empty())
        return;
    if (gone.size() <= fewRows)
        for (const int row : gone)
            while (m_at[static_cast<size_t>(row)] >= 0)
                removeShown(m_at[static_cast<size_t>(row)]);
    const auto close = [&gone](auto &ofRows) {
        size_t row = 0;
        std::erase_if(ofRows, [&](const auto &) {
            return std::binary_search(gone.begin(), gone.end(), static_cast<int>(row++));
        });
    };
    close(m_ids);
    close(m_kept);
    close(m_at);
    if (!m_found.empty())
        close(m_found);
    if (m_groups) {
        close(m_tallied);
        m_groups->remove(gone);
    }
    std::erase_if(m_lines.all, [&gone](const Line &line) {
        return std::binary_search(gone.begin(), gone.end(), line.row);
    });
    for (Line &line : m_lines.all)
        line.row -= static_cast<int>(std::lower_bound(gone.begin(), gone.end(), line.row) - gone.begin());
    m_order.remove(gone);
    m_index->remove(gone);
}

bool RecordTableModel::placeInOrder(const RowChanges &changes) {
    const size_t lookups = changes.changed.size() * 20; // keys that placing takes: some for each row
    if (dependsOn(columnAt(m_sortColumn), changes.others) || lookups > m_ids.size() + 1000) {
        findSorted();
        return false;
    }
    m_order.place(changes.changed, [this](int row) { return sortKeyOf(row); });
    return true;
}

RecordTableModel::Rows RecordTableModel::keepAgain(const RowChanges &changes) {
    Rows moved = changes.changed;
    m_kept.resize(m_ids.size(), Archived);
    if (m_groups)
        m_tallied.resize(m_ids.size());
    if ((m_keep || m_groups) && !changes.others.isEmpty()) {
        const std::vector<Place> before = m_kept;
        findKept();
        for (size_t row = 0; row < before.size(); ++row)
            if (before[row] != m_kept[row])
                moved.push_back(static_cast<int>(row));
        std::sort(moved.begin(), moved.end());
        moved.erase(std::unique(moved.begin(), moved.end()), moved.end());
        return moved;
    }
    for (const int row : changes.changed) {
        m_kept[static_cast<size_t>(row)] = placeOf(row);
        if (m_groups)
            m_tallied[static_cast<size_t>(row)] = isTallied(m_ids[static_cast<size_t>(row)]);
    }
    m_total = static_cast<int>(m_kept.size()) -
              static_cast<int>(std::count(m_kept.begin(), m_kept.end(), Archived));
    return moved;
}

bool RecordTableModel::dependsOn(const Column &column, const QSet<const Kind *> &kinds) const {
    return std::any_of(column.from.begin(), column.from.end(),
                       [&kinds](const Kind *kind) { return kinds.contains(kind); });
}

/// All texts are there: the query that waits is answered, or answered again where they were read anew.
void RecordTableModel::answer() {
    if (m_query.isEmpty())
        return;
    const SearchText::Bits before = m_found;
    m_found = m_index->texts().find(m_query);
    setSearching(false);
    Rows moved;
    for (size_t row = 0; before.size() == m_found.size() && row < before.size(); ++row)
        if (before[row] != m_found[row])
            moved.push_back(static_cast<int>(row));
    if (before.size() == m_found.size())
        showPlaced(moved);
    else
        show(walk());
}

void RecordTableModel::tellChanged(const RowChanges &changes) {
    const int last = columnCount() - 1;
    if (changes.changed.size() > fewRows && rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, last));
        return;
    }
    const auto isChanged = [&changes](int row) {
        return std::binary_search(changes.changed.begin(), changes.changed.end(), row);
    };
    for (int at = 0; at < rowCount() && !changes.changed.empty(); ++at)
        if (isChanged(m_lines.all[static_cast<size_t>(at)].row))
            emit dataChanged(index(at, 0), index(at, last));
    for (int column = 0; column <= last && rowCount() > 0; ++column)
        if (dependsOn(columnAt(column), changes.others))
            emit dataChanged(index(0, column), index(rowCount() - 1, column));
}

} // namespace saferplan
