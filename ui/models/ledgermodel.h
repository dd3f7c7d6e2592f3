#pragma once

#include "core/plan/openplan.h"
#include "core/progress/slippageledger.h"

#include <QAbstractTableModel>

namespace saferplan {

/// The due dates that have moved, as a table.
class LedgerModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Record, Original, Now, Moved, Agreed, Why, ColumnCount };

    /// `plan` must outlive the model.
    explicit LedgerModel(const OpenPlan &plan, QObject *parent = nullptr);

    void setLedger(QList<Slip> ledger);
    /// nullptr where there is no such row.
    const Slip *at(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(const Slip &entry, int column) const;

    const OpenPlan &m_plan;
    QList<Slip> m_ledger;
};

} // namespace saferplan
