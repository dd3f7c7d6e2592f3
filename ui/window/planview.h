#pragma once

#include "ui/workspace/workspace.h"

#include <QWidget>

#include <map>

class QListWidget;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace saferplan {

class ActionList;
class Finder;
class Inspector;
class Page;
struct FinderCommand;

/// One open plan in the window: the pages with their names at the left, the selected record at the right, and
/// above them the ways to get about.
class PlanView : public QWidget {
    Q_OBJECT

public:
    /// `plan` and `actions` must outlive the view.
    PlanView(OpenPlan &plan, const ActionList &actions, QWidget *parent = nullptr);
    ~PlanView() override;

    Workspace &workspace() { return m_workspace; }
    Inspector &inspector() { return *m_inspector; }
    /// A page, made when it is first asked for.
    Page &page(PageId id);
    Page &currentPage() { return page(m_workspace.here().page); }
    /// The same, as what it is: `pageAs<ActionsPage>(PageId::Actions)`.
    template <class P> P &pageAs(PageId id) { return static_cast<P &>(page(id)); }

    /// Puts the keyboard where work on the page begins, or else on the names of the pages.
    void begin();
    /// Lets somebody find any record, or one of the commands.
    void find(const QList<FinderCommand> &commands);
    /// Looks at the plan as the group with this name, unless somebody chose one for this plan before.
    void lookAs(const QString &groupName);
    void newAction();
    /// Whether the selected record is shown: beside the page or, where there is no room for both, in its
    /// place.
    bool isInspectorWanted() const;
    void showInspector(bool shown);
    /// Puts the keyboard into the selected record.
    void editRecord();

signals:
    /// Another page is shown, with other commands, or the page has another room.
    void pageShown();

protected:
    void resizeEvent(QResizeEvent *event) override;
    /// Escape leads from a record that has the page's place back to the page.
    void keyPressEvent(QKeyEvent *event) override;

private:
    QListWidget *makeNames();
    void placeNames();
    void restoreLastPage();
    void arrive();
    /// Nothing selected: the page has all the room.
    void placeInspector();

    Workspace m_workspace;
    bool m_saysNames = true;   ///< room for the names of the pages
    bool m_isNarrow = false;   ///< no room for a page with the selected record beside it, as at 200 %
    bool m_isAtRecord = false; ///< while narrow: the record has the place of the page
    QListWidget *m_names = nullptr;
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_splitter = nullptr;
    QPushButton *m_toPage = nullptr; ///< seen while the record has the place of the page
    Inspector *m_inspector = nullptr;
    Finder *m_finder = nullptr;
    std::map<PageId, Page *> m_pages;
    std::map<PageId, QWidget *> m_places; ///< in which the pages are shown
};

} // namespace saferplan
