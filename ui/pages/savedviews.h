#pragma once

#include "ui/pages/tablestate.h"

#include <QObject>

class QAction;
class QKeySequence;
class QMenu;
class QToolButton;

namespace saferplan {

class OpenPlan;
class RecordTable;
class TableMemory;

/// The saved views of a table: its filter, chips, grouping, order and, where wished, columns under a name.
/// Remembered for this plan and this kind of record.
class SavedViews : public QObject {
    Q_OBJECT

public:
    /// All must outlive it. `always` are views that are there in every plan, and cannot be changed.
    SavedViews(const OpenPlan &plan, RecordTable &table, TableMemory &memory, QList<TableState> always);

    /// Whether views can be chosen now: where the table is not seen, the tool tip says why not.
    void setOffered(bool offered);
    /// Opens the menu of views; for the bar of the table.
    QToolButton *button() const { return m_button; }
    /// For the menu of the page.
    const QList<QAction *> &commands() const { return m_commands; }
    /// The menu to choose in; owned by the table.
    QMenu *makeMenu();

    /// Those that people saved.
    const QList<TableState> &own() const { return m_own; }
    void show(const TableState &view);
    /// Saves how the table is now, in the place of a view that has the name.
    void save(const QString &name, bool withColumns);
    void rename(const QString &from, const QString &to);
    void remove(const QString &name);
    /// Whether a view of this name is always there.
    bool isAlways(const QString &name) const;
    bool isOwn(const QString &name) const;

private:
    QAction *add(const QString &text, const QString &tip, const QKeySequence &keys,
                 const std::function<void()> &work);
    const TableState *named(const QString &name) const;
    /// Changes the saved views as they stand in the preferences.
    void changeOwn(const std::function<void(QList<TableState> &)> &change);
    void readOwn();
    void showName();
    void askToSave();
    void askToRename();
    void askToRemove();

    const OpenPlan &m_plan;
    RecordTable &m_table;
    TableMemory &m_memory;
    QString m_key; ///< the kind of record
    QList<TableState> m_always;
    QList<TableState> m_own;
    QToolButton *m_button;
    QList<QAction *> m_commands;
    QAction *m_update = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_remove = nullptr;
};

} // namespace saferplan
