#pragma once

#include "core/tables/audience.h"
#include "ui/pages/recordpage.h"

class QHBoxLayout;
class QTabBar;

namespace saferplan {

class ActionView;
class BoardView;
class TimelineView;

/// Every action of the plan: the table that is filtered, sorted and edited in place, and the same actions as
/// a board and as a timeline.
class ActionsPage : public RecordPage {
    Q_OBJECT

public:
    /// In the order of their tabs; what is remembered of a plan is the number.
    enum class View { Table, Board, Timeline };

    explicit ActionsPage(Workspace &workspace, QWidget *parent = nullptr);

    void addNew() { table().addNew(); }
    void showAs(View view);
    void begin() override;

private:
    void addChips();
    void makeTabs();
    void makeCommands();
    /// Adds a command that works in one view only.
    void addCommandOf(View view, const QString &text, const QString &tip, const QKeySequence &keys,
                      const std::function<void()> &work);
    void showTab();
    /// Each is made when it is first shown.
    BoardView &board();
    TimelineView &timeline();
    void takeIn(View view, ActionView &made);
    /// nullptr for the table.
    ActionView *shownInstead();
    Audience ownerOfSelected() const;
    void prepare(Edits &edits, const QUuid &id) const;

    QTabBar *m_tabs;
    QHBoxLayout *m_tabRow = nullptr;
    BoardView *m_board = nullptr;
    TimelineView *m_timeline = nullptr;
    View m_view = View::Table;
    std::vector<std::pair<View, QAction *>> m_ofViews;
};

} // namespace saferplan
