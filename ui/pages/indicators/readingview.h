#pragma once

#include <QTableView>

namespace saferplan {

/// A sheet of cells that are typed into: Enter takes what was typed and goes down, Tab to the right.
class ReadingView : public QTableView {
    Q_OBJECT

public:
    explicit ReadingView(QWidget *parent = nullptr);
    /// What was typed was refused: it stays in its cell, to be put right there.
    void keepTyped(const QString &typed) { m_typed = typed; }

protected:
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    QString m_typed; ///< refused, and to be shown in the editor again
};

} // namespace saferplan
