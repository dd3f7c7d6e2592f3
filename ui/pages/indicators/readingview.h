#pragma once

#include <QTableView>

namespace saferplan {

/// A sheet of cells that are typed into: Enter takes what was typed and goes down, Tab to the right.
class ReadingView : public QTableView {
    Q_OBJECT

public:
    explicit ReadingView(QWidget *parent = nullptr);
    /// What was typed in a cell was refused: it stays there, to be put right, unless somebody has left the
    /// cell.
    void keepTyped(const QModelIndex &cell, const QString &typed);

protected:
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    QString m_typed;                 ///< refused, and to be shown in the editor again...
    QPersistentModelIndex m_typedIn; ///< ...of this cell
};

} // namespace saferplan
