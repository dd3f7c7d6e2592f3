#pragma once

#include "core/plan/openplan.h"
#include "core/progress/readingentry.h"

#include <QAbstractTableModel>

namespace saferplan {

/// The readings of one rhythm as a sheet that is typed into: a row an indicator, a column a period. Follows
/// the plan.
class ReadingGridModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// Commits what was written in cells; false when it was not done.
    using Enter = std::function<bool(const QList<ReadingEntry> &entries)>;

    /// `plan` must outlive the model.
    explicit ReadingGridModel(const OpenPlan &plan, QObject *parent = nullptr);

    void setEnter(Enter enter) { m_enter = std::move(enter); }
    void setRhythm(Rhythm rhythm);
    Rhythm rhythm() const { return m_rhythm; }
    const ReadingGrid &grid() const { return m_grid; }
    /// The reading in a cell; nullptr: there is none.
    const Reading *readingAt(const QModelIndex &index) const;
    const Indicator *indicatorAt(int row) const;
    /// A figure as somebody types it: without thousands separated; empty where there is none.
    static QString writtenFigure(const Reading *reading);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

private:
    void follow(const ChangeSet &set);
    void read();
    QString shownAt(const QModelIndex &index) const;
    QString rowName(int row) const;

    const OpenPlan &m_plan;
    Enter m_enter;
    Rhythm m_rhythm = Rhythm::Quarterly;
    ReadingGrid m_grid;
};

} // namespace saferplan
