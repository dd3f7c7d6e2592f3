#pragma once

#include "core/progress/casepath.h"
#include "ui/workspace/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace saferplan {

class BlockTable;
class CasePanel;
class Columns;
class TrianglePanels;

/// One case: the problem, its path with what each step still needs, the analysis triangle, the figures before
/// and after, and what is linked to it. Its fields are edited beside it, in the inspector.
class CaseView : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit CaseView(Workspace &workspace, QWidget *parent = nullptr);

    void showCase(Id<Case> subject);
    Id<Case> subject() const { return m_id; }
    /// Shows the case as the plan has it now; says that it is left where there is none any more.
    void refresh();
    /// Puts the keyboard on what comes next.
    void begin();

    /// Whether each of these can be done now.
    bool canClose() const;
    bool canMove() const;
    void closeCase();
    /// Says that the case was looked at today; its next review follows from that.
    void reviewedToday();
    /// Moves the case to the next stage.
    void move();
    void addUpdate();
    void addSharing();
    void linkActions();

    QList<CasePanel *> path() const { return m_steps; }
    TrianglePanels &triangle() { return *m_triangle; }
    BlockTable &actions() { return *m_actions; }
    BlockTable &updates() { return *m_updates; }
    BlockTable &sharing() { return *m_sharing; }

signals:
    /// Somebody wants to go back to the table.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Case *found() const;
    bool isWritable() const;
    void makeHead(QVBoxLayout *layout);
    void makeTables(QVBoxLayout *layout);
    QLabel *addHeading(QVBoxLayout *layout, const QString &text);
    QPushButton *addButton(Columns *to, const QString &text, void (CaseView::*work)()) const;
    void showHead(const Case &subject);
    void showPath(const Case &subject);
    void showTables(const Case &subject);
    void edit(const char *field);
    void add(const Kind &kind, const char *field);
    void commit(const QString &what, const QString &label, const Case &changed);

    Workspace &m_workspace;
    Id<Case> m_id;
    QScrollArea *m_scroll = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_clock = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_reviewed = nullptr;
    QPushButton *m_move = nullptr;
    QPushButton *m_back = nullptr;
    QLabel *m_pathTitle = nullptr;
    Columns *m_path = nullptr;
    QList<CasePanel *> m_steps;
    QList<PathStep> m_shown; ///< the steps that the panels show
    TrianglePanels *m_triangle = nullptr;
    QWidget *m_problemSolving = nullptr; ///< triangle and figures
    QLabel *m_figures = nullptr;
    QLabel *m_worked = nullptr;
    QPushButton *m_giveFigures = nullptr;
    QLabel *m_actionsTitle = nullptr;
    QLabel *m_updatesTitle = nullptr;
    QLabel *m_sharingTitle = nullptr;
    BlockTable *m_actions = nullptr;
    BlockTable *m_updates = nullptr;
    BlockTable *m_sharing = nullptr;
    QPushButton *m_linkActions = nullptr;
    QPushButton *m_addUpdate = nullptr;
    QPushButton *m_addSharing = nullptr;
};

} // namespace saferplan
