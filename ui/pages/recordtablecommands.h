#pragma once

#include "ui/pages/tablecommands.h"

class QTableView;

namespace saferplan {

class RecordTableModel;

/// What can be done with a table of records: what can be done with any table, and a change of one field of
/// all selected records at once.
class RecordTableCommands : public TableCommands {
    Q_OBJECT

public:
    /// The plan and the model must outlive it; `view` owns it, and `table` is the widget that holds the view.
    RecordTableCommands(OpenPlan &plan, RecordTableModel &model, QTableView &view, QWidget *table);

    QAction *change() const { return m_change; }
    using TableCommands::selectedCount;

protected:
    TableTexts texts(bool onlySelected) const override;
    QString caption(int printed, bool isCut) const override;

private:
    void enable();
    QList<QUuid> selectedRows() const;

    OpenPlan &m_plan;
    RecordTableModel &m_model;
    QTableView &m_view;
    QAction *m_change = nullptr;
};

} // namespace saferplan
