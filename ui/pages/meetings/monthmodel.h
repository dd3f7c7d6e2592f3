#pragma once

#include "core/meetings/diary.h"

#include <QAbstractTableModel>

namespace saferplan {

/// The days of a month as six weeks from Monday to Sunday, with what stands in the diary on each in words.
class MonthModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Shows the month of a day; `records` must outlive the model.
    void show(const Records &records, const QDate &month, const QDate &today);
    /// The first and the last day shown.
    QDate firstDay() const { return m_first; }
    QDate lastDay() const { return m_first.addDays(41); }

    QDate dayAt(const QModelIndex &index) const;
    QModelIndex indexOf(const QDate &day) const;
    /// What stands on a day, in order.
    QList<DiaryEntry> entriesOn(const QDate &day) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 6; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 7; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(const QDate &day) const;
    QString sentenceOf(const QDate &day) const;

    const Records *m_records = nullptr;
    QDate m_month;
    QDate m_first;
    QDate m_today;
    QList<DiaryEntry> m_entries;
};

} // namespace saferplan
