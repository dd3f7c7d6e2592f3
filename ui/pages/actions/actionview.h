#pragma once

#include "core/record/action.h"
#include "ui/models/slicedwork.h"
#include "ui/workspace/workspace.h"

#include <QWidget>

namespace saferplan {

class RecordTable;

/// Another way to see the actions that the table shows: the same ones, whatever its filter and chips let
/// through. Which they are is read in slices, while the view is seen, and read again when they change.
class ActionView : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive it.
    ActionView(Workspace &workspace, RecordTable &table, QWidget *parent);

    /// Puts the keyboard where work begins.
    virtual void begin() = 0;

protected:
    Workspace &workspace() const { return m_workspace; }
    OpenPlan &plan() const { return m_workspace.plan(); }
    const Records &records() const { return m_workspace.records(); }

    /// A reading begins, takes in the actions in the order of the table, and is shown at its end.
    virtual void beginReading() = 0;
    virtual void take(const Action &action) = 0;
    virtual void showRead() = 0;
    /// Shows which action is selected in the workspace.
    virtual void showSelected() = 0;

    void readAgain();
    /// The action that is selected and shown; nullptr: none.
    const Action *selected() const;
    /// Selects an action, in the table and in the workspace.
    void choose(const QUuid &id);
    /// Puts the keyboard into a field of an action; the title where no name is given.
    void open(const QUuid &id, const QString &field = {});

    void showEvent(QShowEvent *event) override;

private:
    bool readSome();

    Workspace &m_workspace;
    RecordTable &m_table;
    SlicedWork m_work;
    QList<QUuid> m_ids;   ///< to be read, in the order of the table
    qsizetype m_next = 0; ///< of them
    bool m_fresh = false;
};

} // namespace saferplan
