#include "ui/models/changesmodel.h"

#include "core/progress/changewords.h"
#include "core/record/shown.h"

namespace saferplan {

ChangesModel::ChangesModel(OpenPlan &plan, QObject *parent) : QAbstractTableModel(parent), m_plan(plan) {}

void ChangesModel::setRows(QList<Row> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const ChangesModel::Row *ChangesModel::at(int row) const {
    return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr;
}

int ChangesModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChangesModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString ChangesModel::textOf(const Row &row, int column) const {
    const auto &[commit, change] = row;
    const Records &records = m_plan.records();
    switch (column) {
    case Summary:
        return QStringLiteral("%1 · %2\n%3")
            .arg(momentText(commit.clock), commit.author, inBrief(sentenceOf(records, change)));
    case Record: {
        const QString name = titleOf(records, change.record).simplified();
        return name.isEmpty() ? QStringLiteral("not in the plan now") : name;
    }
    case Field:
        return wordsOf(records, change).field;
    case Before:
        return inBrief(wordsOf(records, change).before);
    default:
        return inBrief(wordsOf(records, change).after);
    }
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textOf(m_rows[index.row()], index.column());
    return {};
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Summary:
        return QStringLiteral("Change");
    case Record:
        return QStringLiteral("Record");
    case Field:
        return QStringLiteral("Field");
    case Before:
        return QStringLiteral("Before");
    case After:
        return QStringLiteral("After");
    default:
        return {};
    }
}

} // namespace saferplan
