#pragma once

#include "core/progress/riskmatrix.h"

#include <QAbstractTableModel>

namespace saferplan {

/// The 5 x 5 matrix of open risks: a row a likelihood, the highest first, and a column an impact. Each cell
/// says its band and how many risks are in it.
class RiskMatrixModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit RiskMatrixModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void show(const RiskMatrix &matrix);
    static int likelihoodOf(const QModelIndex &index) { return 5 - index.row(); }
    static int impactOf(const QModelIndex &index) { return index.column() + 1; }
    QModelIndex cell(int likelihood, int impact) const { return index(5 - likelihood, impact - 1); }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 5; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 5; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString spoken(const QModelIndex &index) const;

    RiskMatrix m_matrix;
};

} // namespace saferplan
