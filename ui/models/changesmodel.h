#pragma once

#include "core/plan/openplan.h"

#include <QAbstractTableModel>

namespace saferplan {

/// Changes of the log in words, a row a change.
class ChangesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// In `Summary` all of it stands in two lines: when and by whom, and what changed.
    enum Column { Summary, Record, Field, Before, After, ColumnCount };
    using Row = std::pair<CommitInfo, Change>;

    /// `plan` must outlive the model.
    explicit ChangesModel(OpenPlan &plan, QObject *parent = nullptr);

    void setRows(QList<Row> rows);
    /// nullptr where there is no such row.
    const Row *at(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(const Row &row, int column) const;

    OpenPlan &m_plan;
    QList<Row> m_rows;
};

} // namespace saferplan
