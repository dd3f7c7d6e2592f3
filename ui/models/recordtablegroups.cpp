// The groups of a table of records, and their headings.

#include "core/rules/words.h"
#include "ui/models/recordtablemodel.h"

#include <QScopedValueRollback>

namespace saferplan {

void RecordTableModel::setGrouping(std::optional<Grouping> grouping) {
    if (!grouping && !m_groups)
        return;
    m_groups.reset();
    if (grouping) {
        m_groups.emplace(std::move(*grouping), m_plan.records());
        m_groups->make(static_cast<int>(m_ids.size()),
                       [this](int row) { return m_ids[static_cast<size_t>(row)]; });
        m_tallied.clear();
        for (const QUuid &id : m_ids)
            m_tallied.push_back(isTallied(id));
    }
    {
        // Lines are named by the number of their group, and these are others now.
        const QScopedValueRollback shifting(m_shifting, true);
        beginResetModel();
        takeLines(walk());
        endResetModel();
    }
    emit filtered();
}

bool RecordTableModel::isHeading(int row) const {
    return row >= 0 && row < rowCount() && m_lines.all[static_cast<size_t>(row)].row < 0;
}

int RecordTableModel::groupAt(int row) const {
    return m_groups && row >= 0 && row < rowCount() ? m_lines.all[static_cast<size_t>(row)].group : -1;
}

int RecordTableModel::headingOf(int group) const {
    return group < 0 || !m_groups ? -1 : positionOf({group, -1}, m_lines.all);
}

int RecordTableModel::headingOf(const QUuid &id) const {
    if (!m_groups || !isShown(id))
        return -1;
    const std::vector<int> &groups = m_groups->of(static_cast<int>(m_kind.rowOf(m_plan.records(), id)));
    int first = rowCount();
    for (const int group : groups)
        first = std::min(first, headingOf(group));
    return first;
}

int RecordTableModel::endOfGroup(int row) const {
    const int group = groupAt(row);
    int end = row + 1;
    while (end < rowCount() && groupAt(end) == group)
        ++end;
    return end;
}

RecordTableModel::Count RecordTableModel::countOf(int group) const {
    const auto at = static_cast<size_t>(group);
    return at < m_lines.counts.size() ? m_lines.counts[at] : Count();
}

QString RecordTableModel::headingText(int group) const {
    const Count count = countOf(group);
    QString text = QStringLiteral("%1 — %2").arg(
        groupTitle(group), countText(count.records, QString::fromUtf8(m_kind.label()).toLower(),
                                     QString::fromUtf8(m_kind.plural()).toLower()));
    if (count.tallied > 0)
        text += QStringLiteral(", %1 %2").arg(count.tallied).arg(m_tally.word);
    return text;
}

QVariant RecordTableModel::headingData(int group, int column, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return column == 0 ? headingText(group) : QString();
    case Qt::ToolTipRole:
        return headingText(group);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(headingText(group), isOpen(group) ? QStringLiteral("unfolded")
                                                                              : QStringLiteral("folded"));
    case FieldRole:
        return -1;
    default:
        return {};
    }
}

/// The rows of one group stand together, so that they come and go as one.
void RecordTableModel::setOpen(int group, bool open) {
    if (!m_groups || m_groups->isOpen(group) == open)
        return;
    const int heading = headingOf(group);
    const int end = heading < 0 ? 0 : endOfGroup(heading);
    m_groups->setOpen(group, open);
    if (heading < 0)
        return;
    Lines lines = walk();
    {
        const QScopedValueRollback shifting(m_shifting, true);
        if (open) {
            beginInsertRows({}, heading + 1, heading + countOf(group).records);
            takeLines(std::move(lines));
            endInsertRows();
        } else {
            beginRemoveRows({}, heading + 1, end - 1);
            takeLines(std::move(lines));
            endRemoveRows();
        }
    }
    emit dataChanged(index(heading, 0), index(heading, columnCount() - 1), {Qt::AccessibleTextRole});
    emit filtered();
}

void RecordTableModel::setAllOpen(bool open) {
    if (!m_groups)
        return;
    for (int group = 0; group < m_groups->count(); ++group)
        m_groups->setOpen(group, open);
    show(walk());
}

void RecordTableModel::tellHeadings() {
    for (int row = 0; row < rowCount(); row = endOfGroup(row))
        if (isHeading(row))
            emit dataChanged(index(row, 0), index(row, columnCount() - 1));
}

bool RecordTableModel::followGroups(const RowChanges &changes) {
    if (!m_groups)
        return true;
    const auto idOf = [this](int row) { return m_ids[static_cast<size_t>(row)]; };
    m_groups->update(static_cast<int>(m_ids.size()), changes.changed, idOf);
    const std::vector<const Kind *> &from = m_groups->grouping().from;
    if (std::none_of(from.begin(), from.end(),
                     [&changes](const Kind *kind) { return changes.others.contains(kind); }))
        return true;
    m_groups->nameAgain();
    return false;
}

bool RecordTableModel::isShown(const QUuid &id) const {
    const auto row = static_cast<size_t>(m_kind.rowOf(m_plan.records(), id));
    return row < m_ids.size() && m_ids[row] == id && isFound(row);
}

QList<QUuid> RecordTableModel::shownIds() const {
    const Lines lines = m_groups ? walkGroups(true) : Lines();
    const std::vector<Line> &all = m_groups ? lines.all : m_lines.all;
    QList<QUuid> ids;
    ids.reserve(m_lines.records);
    std::vector<bool> seen(m_ids.size());
    for (const Line &line : all) {
        const auto row = static_cast<size_t>(line.row);
        if (line.row >= 0 && !seen[row])
            ids.append(m_ids[row]);
        if (line.row >= 0)
            seen[row] = true;
    }
    return ids;
}

/// Calls `take` with each row of the plan's table that stands in the ranges, once.
template <class Take>
void RecordTableModel::eachIn(const QList<std::pair<int, int>> &ranges, const Take &take) const {
    std::vector<bool> seen(m_ids.size());
    for (const auto &[top, bottom] : ranges)
        for (int at = top; at <= bottom; ++at)
            if (const int row = m_lines.all[static_cast<size_t>(at)].row;
                row >= 0 && !seen[static_cast<size_t>(row)]) {
                seen[static_cast<size_t>(row)] = true;
                take(static_cast<size_t>(row));
            }
}

QList<QUuid> RecordTableModel::idsIn(const QList<std::pair<int, int>> &ranges) const {
    QList<QUuid> ids;
    eachIn(ranges, [&](size_t row) { ids.append(m_ids[row]); });
    return ids;
}

int RecordTableModel::countIn(const QList<std::pair<int, int>> &ranges) const {
    int count = 0;
    if (!m_groups) {
        for (const auto &[top, bottom] : ranges)
            count += bottom - top + 1;
        return count;
    }
    eachIn(ranges, [&count](size_t) { ++count; });
    return count;
}

} // namespace saferplan
