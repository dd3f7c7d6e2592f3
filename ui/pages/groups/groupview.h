#pragma once

#include "core/report/workload.h"
#include "ui/workspace/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;

namespace saferplan {

class BlockTable;
class ChartView;

/// One group: what it has to do, who sits on it, and its terms of reference.
class GroupView : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit GroupView(Workspace &workspace, QWidget *parent = nullptr);

    void showGroup(Id<Group> group);
    Id<Group> group() const { return m_group; }
    /// Shows the plan as it is now.
    void refresh();

    /// Asks who takes over, and closes the group.
    void closeGroup();
    bool canClose() const;
    void addMember();
    /// Goes to the actions of the group.
    void showActions();
    void showTermsOfReference();
    ChartView &workload() { return *m_chart; }
    BlockTable &members() { return *m_members; }
    QLabel &terms() { return *m_terms; }

private:
    QWidget *makeMembers();
    QWidget *makeTerms();
    void showMembers();
    void goToStatus(int category);

    Workspace &m_workspace;
    Id<Group> m_group;
    Workload m_workload;
    QLabel *m_facts = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_actions = nullptr;
    QPushButton *m_add = nullptr;
    QTabWidget *m_tabs = nullptr;
    ChartView *m_chart = nullptr;
    BlockTable *m_members = nullptr;
    QLabel *m_terms = nullptr;
};

} // namespace saferplan
