#pragma once

#include "ui/workspace/workspace.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QToolButton;

namespace saferplan {

class ActionList;
enum class Act;

/// Above the page: back and forward, what finds and does anything, undo and redo, and as which group somebody
/// looks at the plan.
class TopBar : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the bar.
    TopBar(Workspace &workspace, const ActionList &actions, QWidget *parent = nullptr);

private:
    QToolButton *addButton(QHBoxLayout *layout, QAction *action);
    QToolButton *makeFind(QAction *action);
    void makeViewingAs(QHBoxLayout *layout);
    void fillViewingAs();

    Workspace &m_workspace;
    QComboBox *m_viewingAs = nullptr;
};

} // namespace saferplan
