#pragma once

#include "core/record/kind.h"

#include <QStyledItemDelegate>

namespace saferplan {

class Drafts;

/// Edits a field in its cell: a list for choices, a number box, a line for dates and words. What is typed
/// into a line is a draft of the record's field until the plan has taken it; Escape drops it.
class FieldDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// `drafts` must outlive it.
    FieldDelegate(const Kind &kind, Drafts &drafts, QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    struct Cell {
        QUuid record;
        const FieldInfo *field = nullptr;
        bool isTyped = false; ///< something was typed: until then a draft is one of another time
    };
    const FieldInfo *fieldOf(const QModelIndex &index) const;
    static QString textOf(QWidget *editor, const FieldInfo &field);
    void keepDraft(QWidget *line) const;
    void dropDraft(QWidget *editor) const;

    const Kind &m_kind;
    Drafts &m_drafts;
    mutable QHash<QWidget *, Cell> m_lines; ///< a cell that is edited; by the editor alone, for rows move
};

} // namespace saferplan
