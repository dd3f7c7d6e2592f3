#pragma once

#include "core/report/document.h"
#include "ui/models/tablecopy.h"
#include "ui/workspace/workspace.h"

class QAction;
class QTableView;

namespace saferplan {

class RecordTableModel;

/// What can be done with the rows of a table, or with those of them that are selected: copied, printed, and
/// changed all at once.
class TableCommands : public QObject {
    Q_OBJECT

public:
    /// The workspace, the model and the view must outlive it; `table` is the widget that holds the view.
    TableCommands(Workspace &workspace, RecordTableModel &model, QTableView &view, QWidget *table);

    /// For the menu of the page, and that of the table.
    const QList<QAction *> &all() const { return m_all; }
    QAction *change() const { return m_change; }
    /// How many rows are selected; costs nothing that grows with them.
    int selectedCount() const;

    /// More rows than this are not printed: a book that nobody reads.
    static constexpr int mostPrinted = 2000;

signals:
    /// Something to say for a moment: "12 rows copied".
    void said(const QString &text);

private:
    QAction *add(const QString &text, const QString &tip, const QKeySequence &keys,
                 const std::function<void()> &work);
    void enable();
    QList<QUuid> selectedRows() const;
    std::vector<Column> shownColumns() const;
    void copy();
    void print();
    Document document() const;
    void changeSelected();

    Workspace &m_workspace;
    RecordTableModel &m_model;
    QTableView &m_view;
    QWidget *m_table;
    TableCopy m_copy;
    QList<QAction *> m_all;
    QAction *m_copyRows = nullptr;
    QAction *m_change = nullptr;
};

} // namespace saferplan
