#include "ui/pages/plan/yearmodel.h"

#include "core/record/shown.h"

namespace saferplan {

YearModel::YearModel(const OpenPlan &plan, YearRollOver proposal, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
    , m_proposal(std::move(proposal)) {}

int YearModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_proposal.items.size());
}

QVariant YearModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const YearItem &item = m_proposal.items[index.row()];
    if (role == Qt::CheckStateRole && index.column() == Name)
        return item.accepted ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name:
        return titleOf(m_plan.records(), item.action.uuid).simplified();
    case Standing:
        return labelOf(m_plan.records().get(item.action).status);
    default:
        return item.outcome(m_plan.records(), m_proposal.yearEnd);
    }
}

QVariant YearModel::headerData(int section, Qt::Orientation orientation, int role) const {
    static const char *const titles[] = {"Action", "Status", "What happens"};
    return orientation == Qt::Horizontal && role == Qt::DisplayRole
               ? QVariant(QString::fromLatin1(titles[section]))
               : QVariant();
}

Qt::ItemFlags YearModel::flags(const QModelIndex &index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

bool YearModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != Name)
        return false;
    m_proposal.items[index.row()].accepted = value.toInt() == Qt::Checked;
    emit dataChanged(index, index.siblingAtColumn(ColumnCount - 1));
    return true;
}

} // namespace saferplan
