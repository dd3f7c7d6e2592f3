#include "ui/models/textrows.h"

namespace saferplan {

TextRows::TextRows(QStringList headings, QObject *parent)
    : QAbstractTableModel(parent)
    , m_headings(std::move(headings)) {}

void TextRows::setRows(qsizetype count, Text text) {
    beginResetModel();
    m_count = count;
    m_text = std::move(text);
    endResetModel();
}

int TextRows::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_count);
}

int TextRows::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QVariant TextRows::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QString text = m_text(index.row(), index.column());
    return role == Qt::DisplayRole ? text.simplified() : text; // copied whole
}

QVariant TextRows::headerData(int section, Qt::Orientation orientation, int role) const {
    return orientation == Qt::Horizontal && role == Qt::DisplayRole && section < m_headings.size()
               ? QVariant(m_headings[section])
               : QVariant();
}

} // namespace saferplan
