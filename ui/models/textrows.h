#pragma once

#include <QAbstractTableModel>

#include <functional>

namespace saferplan {

/// A long list of texts as a table: each cell is asked for when it is seen.
class TextRows : public QAbstractTableModel {
    Q_OBJECT

public:
    using Text = std::function<QString(int row, int column)>;

    explicit TextRows(QStringList headings, QObject *parent = nullptr);

    /// Other rows from now on.
    void setRows(qsizetype count, Text text);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_headings;
    qsizetype m_count = 0;
    Text m_text;
};

} // namespace saferplan
