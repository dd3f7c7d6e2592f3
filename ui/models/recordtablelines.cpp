// Which lines a table of records shows, and how views are told of others: as few rows as can be where a
// commit did little, the whole where a filter did much.

#include "ui/models/recordtablemodel.h"

#include <QScopedValueRollback>

namespace saferplan {

RecordTableModel::Lines RecordTableModel::walkAll() const {
    Lines lines;
    lines.all.reserve(m_ids.size());
    for (const int row : m_order.rows())
        if (isFound(static_cast<size_t>(row)))
            lines.all.push_back({0, row});
    lines.records = static_cast<int>(lines.all.size());
    return lines;
}

/// One pass counts, which says where each group begins; another puts the rows there in their order.
RecordTableModel::Lines RecordTableModel::walkGroups(bool withClosed) const {
    Lines lines;
    lines.counts.resize(static_cast<size_t>(m_groups->count()));
    for (size_t row = 0; row < m_ids.size(); ++row) {
        if (!isFound(row))
            continue;
        ++lines.records;
        for (const int group : m_groups->of(static_cast<int>(row))) {
            Count &count = lines.counts[static_cast<size_t>(group)];
            ++count.records;
            count.tallied += m_tallied[row];
        }
    }
    std::vector<int> next(lines.counts.size(), -1); // where the next row of a group goes; -1: it is closed
    int at = 0;
    std::vector<std::pair<int, int>> headings;
    for (const int group : m_groups->order()) {
        const int count = lines.counts[static_cast<size_t>(group)].records;
        if (count == 0)
            continue;
        headings.emplace_back(at++, group);
        if (withClosed || m_groups->isOpen(group)) {
            next[static_cast<size_t>(group)] = at;
            at += count;
        }
    }
    lines.all.resize(static_cast<size_t>(at));
    for (const auto &[place, group] : headings)
        lines.all[static_cast<size_t>(place)] = {group, -1};
    for (const int row : m_order.rows())
        if (isFound(static_cast<size_t>(row)))
            for (const int group : m_groups->of(row))
                if (int &place = next[static_cast<size_t>(group)]; place >= 0)
                    lines.all[static_cast<size_t>(place++)] = {group, row};
    return lines;
}

RecordTableModel::Rows RecordTableModel::positionsOf(const std::vector<Line> &lines) const {
    Rows at(m_ids.size(), -1);
    for (auto position = static_cast<int>(lines.size()) - 1; position >= 0; --position)
        if (const int row = lines[static_cast<size_t>(position)].row; row >= 0)
            at[static_cast<size_t>(row)] = position;
    return at;
}

int RecordTableModel::positionOf(const Line &line, const std::vector<Line> &lines) {
    const auto found = std::find(lines.begin(), lines.end(), line);
    return found == lines.end() ? -1 : static_cast<int>(found - lines.begin());
}

void RecordTableModel::takeLines(Lines lines) {
    m_lines = std::move(lines);
    m_at = positionsOf(m_lines.all);
}

void RecordTableModel::show(Lines lines) {
    if (lines.all == m_lines.all && m_at.size() == m_ids.size()) {
        const bool counted = lines.counts != m_lines.counts || lines.records != m_lines.records;
        m_lines = std::move(lines);
        if (counted) {
            tellHeadings();
            emit filtered();
        }
        return;
    }
    {
        const QScopedValueRollback shifting(m_shifting, true);
        if (lines.all.size() == m_lines.all.size()) {
            emit layoutAboutToBeChanged();
            moveHeld(lines, positionsOf(lines.all));
            takeLines(std::move(lines));
            emit layoutChanged();
        } else {
            beginResetModel();
            takeLines(std::move(lines));
            endResetModel();
        }
    }
    emit filtered();
}

/// What views hold on to goes along: to the same line, or to the record where it is in another group now.
void RecordTableModel::moveHeld(const Lines &lines, const Rows &at) {
    const auto keyOf = [](const Line &line) {
        return (static_cast<qint64>(line.group) << 32) | quint32(line.row);
    };
    const QModelIndexList before = persistentIndexList();
    QHash<qint64, int> places;
    for (const QModelIndex &index : before)
        places.insert(keyOf(m_lines.all[static_cast<size_t>(index.row())]), -1);
    for (size_t place = 0; !places.isEmpty() && place < lines.all.size(); ++place)
        if (const auto sought = places.find(keyOf(lines.all[place])); sought != places.end())
            *sought = static_cast<int>(place);
    QModelIndexList after;
    for (const QModelIndex &index : before) {
        const Line &line = m_lines.all[static_cast<size_t>(index.row())];
        int row = places.value(keyOf(line));
        if (row < 0 && line.row >= 0)
            row = at[static_cast<size_t>(line.row)];
        after.append(row < 0 ? QModelIndex() : createIndex(row, index.column()));
    }
    changePersistentIndexList(before, after);
}

void RecordTableModel::showPlaced(const Rows &placed) {
    Lines lines = walk();
    if (placed.size() > fewRows || lines.all == m_lines.all) {
        show(std::move(lines));
        return;
    }
    {
        const QScopedValueRollback shifting(m_shifting, true);
        const auto isPlaced = [&placed](int row) {
            return std::binary_search(placed.begin(), placed.end(), row);
        };
        for (size_t at = 0; at < std::max(lines.all.size(), m_lines.all.size());) {
            const std::vector<Line> &shown = m_lines.all;
            const auto here = static_cast<int>(at);
            if (at < shown.size() && at < lines.all.size() && shown[at] == lines.all[at])
                ++at;
            else if (at < shown.size() && positionOf(shown[at], lines.all) < 0)
                removeShown(here);
            else if (positionOf(lines.all[at], shown) < 0)
                insertShown(here, lines.all[at]);
            else if (isPlaced(lines.all[at].row))
                moveShown(positionOf(lines.all[at], shown), here);
            else
                moveShown(here, std::min(positionOf(shown[at], lines.all), rowCount() - 1));
        }
    }
    const bool counted = lines.counts != m_lines.counts;
    m_lines = std::move(lines);
    if (counted)
        tellHeadings();
    emit filtered();
}

void RecordTableModel::removeShown(int at) {
    const QScopedValueRollback shifting(m_shifting, true);
    beginRemoveRows({}, at, at);
    m_lines.all.erase(m_lines.all.begin() + at);
    m_at = positionsOf(m_lines.all);
    endRemoveRows();
}

void RecordTableModel::insertShown(int at, const Line &line) {
    beginInsertRows({}, at, at);
    m_lines.all.insert(m_lines.all.begin() + at, line);
    m_at = positionsOf(m_lines.all);
    endInsertRows();
}

void RecordTableModel::moveShown(int from, int to) {
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    const auto at = m_lines.all.begin();
    if (to > from)
        std::rotate(at + from, at + from + 1, at + to + 1);
    else
        std::rotate(at + to, at + from, at + from + 1);
    m_at = positionsOf(m_lines.all);
    endMoveRows();
}

} // namespace saferplan
