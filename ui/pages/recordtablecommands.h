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
    /// How many records are selected; costs nothing that grows with them.
    int selectedCount() const override;

protected:
    TableTexts texts(bool onlySelected) const override;
    QString caption(int printed, bool isCut) const override;

private:
    void enable();
    /// A record, or the heading of those that follow.
    struct Line {
        QUuid id;
        QString heading;
    };
    /// The first and last rows of what is selected, from the top down.
    QList<std::pair<int, int>> selectedRanges() const;
    /// The selected rows, each group of them under its heading.
    QList<Line> selectedLines() const;
    /// All rows, as many as are printed: of a folded group the heading alone, which counts its rows.
    QList<Line> shownLines() const;

    OpenPlan &m_plan;
    RecordTableModel &m_model;
    QTableView &m_view;
    QAction *m_change = nullptr;
};

} // namespace saferplan
