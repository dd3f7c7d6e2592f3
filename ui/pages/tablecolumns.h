#pragma once

#include <QObject>

class QAction;
class QMenu;
class QTableView;

namespace saferplan {

class OpenPlan;
class RecordTableModel;

/// Which columns of a table are shown, how wide and in which order: chosen in a menu, and remembered for this
/// plan and this kind of record.
class TableColumns : public QObject {
    Q_OBJECT

public:
    /// All must outlive it. Shows the columns as they were left.
    TableColumns(const OpenPlan &plan, const RecordTableModel &model, QTableView &view, QObject *parent);

    /// For the menu of the page.
    QAction *command() const { return m_command; }
    /// Shows or hides a column; the first two, which say what a row is, are always shown.
    void setShown(int column, bool shown);
    /// The menu to choose in; owned by the view.
    QMenu *makeMenu();

private:
    void restore();
    void remember();

    const OpenPlan &m_plan;
    const RecordTableModel &m_model;
    QTableView &m_view;
    QAction *m_command = nullptr;
};

} // namespace saferplan
