#pragma once

#include "core/plan/openplan.h"
#include "ui/models/slicedwork.h"

#include <QAbstractTableModel>

namespace saferplan {

/// The archived records of all kinds that hold every word of a query. They are gathered in slices, and follow
/// the plan from then on.
class ArchivedModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { RecordKind, Record, ColumnCount };

    /// `plan` must outlive the model.
    explicit ArchivedModel(OpenPlan &plan, QObject *parent = nullptr);

    /// Begins to gather; nothing is gathered before.
    void begin();
    void setQuery(const QString &query);
    bool isComplete() const { return m_begun && !m_work.isRunning(); }
    /// Gathers what is left now.
    void finish() { m_work.finish(); }
    /// Of no kind where there is no such row.
    RecordName at(int row) const;
    qsizetype total() const { return m_archived.size(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// More may be listed.
    void progressed();

private:
    void gather();
    bool step();
    void follow(const ChangeSet &set);
    void show();

    OpenPlan &m_plan;
    bool m_begun = false;
    QString m_query;
    QList<RecordName> m_archived;
    QList<RecordName> m_shown;
    SlicedWork m_work;
    size_t m_kind = 0; ///< where gathering is
    qsizetype m_row = 0;
};

} // namespace saferplan
