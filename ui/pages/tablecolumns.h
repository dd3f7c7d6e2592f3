#pragma once

#include <QObject>

class QAction;
class QHeaderView;
class QMenu;
class QTableView;

namespace saferplan {

class OpenPlan;
class RecordTableModel;

/// How the columns of a view were left: remembered for this plan, under a name.
class ColumnMemory : public QObject {
    Q_OBJECT

public:
    /// Shows them as they were left, and follows them from now on. Belongs to the header; the plan must
    /// outlive it.
    ColumnMemory(const OpenPlan &plan, QHeaderView &header, const QString &name);

    void remember();
    /// Whether somebody ever left them otherwise than they were made.
    bool isKept() const { return m_isKept; }
    /// Does something with the columns that nobody asked for, and that is not remembered.
    void aside(const std::function<void()> &work);

private:
    const OpenPlan &m_plan;
    QHeaderView &m_header;
    QString m_key;
    bool m_isKept = false;
    bool m_isAside = false;
};

/// Which columns of a table are shown, how wide and in which order: chosen in a menu, and remembered for this
/// plan and this kind of record. Until somebody chooses, those of words share the room that is left over.
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

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int usualWidth(int column) const;
    void share();

    const RecordTableModel &m_model;
    QTableView &m_view;
    ColumnMemory *m_memory = nullptr;
    QAction *m_command = nullptr;
};

} // namespace saferplan
