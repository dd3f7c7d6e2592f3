#include "ui/pages/actions/actionrows.h"

#include "core/record/records.h"
#include "ui/models/recordtablemodel.h"

#include <QMimeData>
#include <QScopedValueRollback>

namespace saferplan {

namespace {

/// More rows than these are not told to come and go: views begin anew.
constexpr std::ptrdiff_t fewRows = 64;

} // namespace

ActionRows::ActionRows(const OpenPlan &plan, Words words, QObject *parent)
    : QAbstractListModel(parent)
    , m_plan(plan)
    , m_words(std::move(words)) {}

/// What stands at the beginning and the end of both stays; what is between goes, and what is new comes.
void ActionRows::show(std::vector<QUuid> ids) {
    const auto [before, now] = std::mismatch(m_ids.begin(), m_ids.end(), ids.begin(), ids.end());
    const auto first = before - m_ids.begin();
    const auto same = std::mismatch(m_ids.rbegin(), std::make_reverse_iterator(before), ids.rbegin(),
                                    std::make_reverse_iterator(now));
    const auto goneEnd = m_ids.size() - static_cast<size_t>(same.first - m_ids.rbegin());
    const auto comeEnd = ids.size() - static_cast<size_t>(same.second - ids.rbegin());
    const auto gone = static_cast<std::ptrdiff_t>(goneEnd) - first;
    const auto come = static_cast<std::ptrdiff_t>(comeEnd) - first;
    if (gone == 0 && come == 0)
        return;
    const QScopedValueRollback shifting(m_shifting, true);
    if (gone > fewRows || come > fewRows) {
        beginResetModel();
        m_ids = std::move(ids);
        endResetModel();
        return;
    }
    const auto at = static_cast<int>(first);
    if (gone > 0) {
        beginRemoveRows({}, at, at + static_cast<int>(gone) - 1);
        m_ids.erase(m_ids.begin() + first, m_ids.begin() + first + gone);
        endRemoveRows();
    }
    if (come > 0) {
        beginInsertRows({}, at, at + static_cast<int>(come) - 1);
        m_ids = std::move(ids);
        endInsertRows();
    }
}

void ActionRows::tellChanged() {
    if (!m_ids.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

QUuid ActionRows::idAt(int row) const {
    return row >= 0 && row < rowCount() ? m_ids[static_cast<size_t>(row)] : QUuid();
}

const Action *ActionRows::actionAt(int row) const {
    return m_plan.records().find(Id<Action>{idAt(row)});
}

int ActionRows::rowOf(const QUuid &id) const {
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return id.isNull() || found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

int ActionRows::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QVariant ActionRows::data(const QModelIndex &index, int role) const {
    const Action *action = index.isValid() ? actionAt(index.row()) : nullptr;
    if (!action)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return QStringLiteral("%1 %2").arg(action->reference, action->title.simplified());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return m_words(*action);
    case RecordTableModel::IdRole:
        return action->id.uuid;
    default:
        return {};
    }
}

QVariant ActionRows::headerData(int section, Qt::Orientation orientation, int role) const {
    return orientation == Qt::Vertical ? data(index(section), role) : QVariant();
}

Qt::ItemFlags ActionRows::flags(const QModelIndex &index) const {
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (!index.isValid())
        return flags;
    if (!m_plan.isReadOnly())
        flags |= Qt::ItemIsDragEnabled;
    return flags | Qt::ItemNeverHasChildren;
}

QMimeData *ActionRows::mimeData(const QModelIndexList &indexes) const {
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(mimeType(), idAt(indexes.first().row()).toByteArray());
    return data;
}

QStringList ActionRows::mimeTypes() const {
    return {mimeType()};
}

QString ActionRows::mimeType() {
    return QStringLiteral("application/x-saferplan-action");
}

} // namespace saferplan
