#pragma once

#include "core/record/kind.h"

#include <QStyledItemDelegate>

namespace saferplan {

/// Edits a field in its cell: a list for choices, a number box, a line for dates and words.
class FieldDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    FieldDelegate(const Kind &kind, QObject *parent) : QStyledItemDelegate(parent), m_kind(kind) {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    const FieldInfo *fieldOf(const QModelIndex &index) const;

    const Kind &m_kind;
};

} // namespace saferplan
