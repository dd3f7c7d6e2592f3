#include "ui/models/ledgermodel.h"

#include "core/record/shown.h"
#include "core/rules/words.h"

namespace saferplan {

LedgerModel::LedgerModel(const OpenPlan &plan, QObject *parent) : QAbstractTableModel(parent), m_plan(plan) {}

void LedgerModel::setLedger(QList<Slip> ledger) {
    beginResetModel();
    m_ledger = std::move(ledger);
    endResetModel();
}

const Slip *LedgerModel::at(int row) const {
    return row >= 0 && row < m_ledger.size() ? &m_ledger[row] : nullptr;
}

int LedgerModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ledger.size());
}

int LedgerModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString LedgerModel::textOf(const Slip &entry, int column) const {
    const Slippage &slippage = entry.slippage;
    switch (column) {
    case Record:
        return titleOf(m_plan.records(), entry.id).simplified();
    case Original:
        return dateText(slippage.original);
    case Now:
        return dateText(slippage.current);
    case Moved:
        return slippage.days < 0 ? QStringLiteral("%1 earlier").arg(daysText(-slippage.days))
                                 : daysText(slippage.days);
    case Agreed:
        if (!slippage.isCovered())
            return QStringLiteral("%1 not agreed").arg(daysText(slippage.uncovered));
        return slippage.agreedOn.isValid() ? dateText(slippage.agreedOn)
               : slippage.approved > 0     ? QStringLiteral("yes")
                                           : QStringLiteral("not needed");
    default:
        return entry.why.isEmpty() ? QStringLiteral("no reason recorded") : entry.why.simplified();
    }
}

QVariant LedgerModel::data(const QModelIndex &index, int role) const {
    const Slip *entry = index.isValid() ? at(index.row()) : nullptr;
    if (!entry)
        return {};
    if (role == Qt::DisplayRole)
        return textOf(*entry, index.column());
    if (role == Qt::ToolTipRole)
        return index.column() == Record || index.column() == Why ? textOf(*entry, index.column())
                                                                 : entry->slippage.sentence();
    if (role == Qt::TextAlignmentRole && index.column() == Moved)
        return static_cast<int>(Qt::AlignVCenter | Qt::AlignRight);
    return {};
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Record:
        return QStringLiteral("Action or milestone");
    case Original:
        return QStringLiteral("Original");
    case Now:
        return QStringLiteral("Now");
    case Moved:
        return QStringLiteral("Moved");
    case Agreed:
        return QStringLiteral("Agreed");
    case Why:
        return QStringLiteral("Why");
    default:
        return {};
    }
}

} // namespace saferplan
