#pragma once

#include "ui/pages/tablestate.h"

#include <QObject>
#include <QTimer>

class QAction;
class QKeySequence;
class QMenu;
class QToolButton;

namespace saferplan {

class OpenPlan;
class RecordTable;

/// The saved views of a table: its filter, chips, grouping, order and, where wished, columns under a name.
/// Remembered for this plan and this kind of record, as is how the table was left.
class SavedViews : public QObject {
    Q_OBJECT

public:
    /// All must outlive it. `always` are views that are there in every plan, and cannot be changed.
    SavedViews(const OpenPlan &plan, RecordTable &table, QList<TableState> always);
    ~SavedViews() override;

    /// Opens the menu of views; for the bar of the table.
    QToolButton *button() const { return m_button; }
    /// For the menu of the page.
    const QList<QAction *> &commands() const { return m_commands; }
    /// The menu to choose in; owned by the table.
    QMenu *makeMenu();

    /// Those that people saved.
    const QList<TableState> &own() const { return m_own; }
    /// Shows the table as it was left.
    void restore();
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
    void follow();
    void write();
    /// Changes the saved views as they stand in the preferences.
    void changeOwn(const std::function<void(QList<TableState> &)> &change);
    QVariantMap kept() const;
    void readOwn();
    void showName();
    void askToSave();
    void askToRename();
    void askToRemove();

    const OpenPlan &m_plan;
    RecordTable &m_table;
    QString m_key; ///< the kind of record
    QList<TableState> m_always;
    QList<TableState> m_own;
    TableState m_now; ///< with the name of the view that was shown last
    QTimer m_writing; ///< a moment after the last change: not at each key
    QToolButton *m_button;
    QList<QAction *> m_commands;
    QAction *m_update = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_remove = nullptr;
};

} // namespace saferplan
