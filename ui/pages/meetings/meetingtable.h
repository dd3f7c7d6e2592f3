#pragma once

#include "ui/models/recordtablemodel.h"
#include "ui/workspace/workspace.h"

#include <QTableView>

class QLabel;

namespace saferplan {

/// The records of one kind that have to do with one meeting, edited in place. What is selected in it is
/// selected in the workspace; without rows it says so in words.
class MeetingTable : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    MeetingTable(Workspace &workspace, const Kind &kind, std::vector<Column> columns,
                 const QString &whenEmpty, QWidget *parent = nullptr);

    /// Shows these records only.
    void show(const QSet<QUuid> &records);
    void setEditable(bool editable);
    /// The record of the current row; null: none.
    QUuid current() const;
    void select(const QUuid &record);

    RecordTableModel &model() { return *m_model; }
    QTableView &view() { return *m_view; }

private:
    Workspace &m_workspace;
    RecordTableModel *m_model;
    QTableView *m_view;
    QLabel *m_empty;
};

/// The columns of an agenda, of decisions, of log actions.
std::vector<Column> agendaColumns();
std::vector<Column> decisionColumns();
std::vector<Column> meetingActionColumns();
/// The columns of log actions that a meeting looks at: `meeting` says which, and must outlive them.
std::vector<Column> matterColumns(const OpenPlan &plan, const Id<Meeting> &meeting);
/// The columns of the list of meetings and of scrutiny recommendations; `plan` must outlive them.
std::vector<Column> meetingColumns(const OpenPlan &plan);
std::vector<Column> recommendationColumns(const OpenPlan &plan);

} // namespace saferplan
