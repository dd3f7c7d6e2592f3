#pragma once

#include "core/plan/openplan.h"
#include "core/progress/rollover.h"

#include <QAbstractTableModel>

namespace saferplan {

/// What a new year does with each action, with a tick where the proposal is accepted.
class YearModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Standing, Outcome, ColumnCount };

    /// `plan` must outlive the model and stay as it is.
    YearModel(const OpenPlan &plan, YearRollOver proposal, QObject *parent = nullptr);

    const YearRollOver &proposal() const { return m_proposal; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override {
        return parent.isValid() ? 0 : ColumnCount;
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

private:
    const OpenPlan &m_plan;
    YearRollOver m_proposal;
};

} // namespace saferplan
