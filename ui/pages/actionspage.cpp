#include "ui/pages/actionspage.h"

#include "core/record/records.h"
#include "core/rules/lateness.h"
#include "core/rules/words.h"
#include "ui/actions/keys.h"
#include "ui/models/columns.h"
#include "ui/pages/actions/boardview.h"
#include "ui/pages/actions/timelineview.h"
#include "ui/pages/sincechip.h"
#include "ui/pages/tablecommands.h"
#include "ui/window/sheetwork.h"
#include "ui/workspace/preferences.h"

#include <QAction>
#include <QHBoxLayout>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace saferplan {

namespace {

TableState viewOf(const QString &name, const QString &chip, const QString &grouping,
                  const QString &sort = QStringLiteral("Due")) {
    TableState view;
    view.name = name;
    if (!chip.isEmpty())
        view.chips.insert(chip, {});
    view.grouping = grouping;
    view.sort = sort;
    return view;
}

/// What chairs ask for before a meeting.
QList<TableState> actionViews() {
    return {
        viewOf(QStringLiteral("All actions"), {}, {}, QStringLiteral("Reference")),
        viewOf(QStringLiteral("Overdue by agency"), QStringLiteral("Overdue"), QStringLiteral("lead_agency")),
        viewOf(QStringLiteral("Due this month by group"), QStringLiteral("Due this month"),
               QStringLiteral("group")),
        viewOf(QStringLiteral("Red by priority"), QStringLiteral("Red"), QStringLiteral("priority")),
        viewOf(QStringLiteral("Not updated by group"), QStringLiteral("Not updated"),
               QStringLiteral("group"))};
}

} // namespace

ActionsPage::ActionsPage(Workspace &workspace, QWidget *parent)
    : RecordPage(workspace, kindOf<Action>(), actionColumns(workspace.facts()),
                 QStringLiteral(
                     "Actions are the commitments of the plan: each has one lead agency, a due date and a "
                     "measure of success. Begin with the first one; it is given a reference from its "
                     "priority."),
                 parent)
    , m_tabs(new QTabBar(this)) {
    addChips();
    table().setPrepare([this](Edits &edits, const QUuid &id) { prepare(edits, id); });
    makeTabs();
    makeCommands();
    const int last = ofPlan(workspace.plan(), Preference::ActionsView).toInt();
    if (last > 0 && last < m_tabs->count()) // what stands in the preferences may be of another version
        m_tabs->setCurrentIndex(last);
    else
        showTab();
}

void ActionsPage::addChips() {
    const ActionFacts &facts = workspace().facts();
    const auto isOverdue = [&facts](const QUuid &id) { return facts.of(id).overdue; };
    table().setGroupings(actionGroupings(), {QStringLiteral("overdue"), isOverdue});
    table().addChip(QStringLiteral("Overdue"), QStringLiteral("Only actions past their due date"), isOverdue);
    table().addChip(QStringLiteral("Red"),
                    QStringLiteral("Only actions whose declared or computed RAG is red"),
                    [&facts](const QUuid &id) { return facts.of(id).worse() == Delivery::Red; });
    table().addChip(QStringLiteral("Due this month"),
                    QStringLiteral("Only actions still to be delivered that are due this month"),
                    [&facts](const QUuid &id) { return facts.isDueThisMonth(id); });
    table().addChip(QStringLiteral("Not updated"),
                    QStringLiteral("Only actions not updated since the last meeting"),
                    [&facts](const QUuid &id) { return facts.of(id).freshness.stale; });
    table().addChip(
        QStringLiteral("No owner"),
        QStringLiteral("Only actions still to be delivered without a lead agency or a lead officer"),
        [this](const QUuid &id) {
            const Action *action = records().find(Id<Action>{id});
            return action && isLive(*action) && (!action->leadAgency || isBlank(action->leadOfficer));
        });
    auto *since = new SinceChip(workspace(), &table());
    connect(since, &SinceChip::found, &table(), &RecordTable::applyChips);
    table().addChip(
        {QStringLiteral("Changed since"), since, [since](const QUuid &id) { return since->keeps(id); },
         [since] { return since->value(); }, [since](const QString &value) { since->setValue(value); }});
    table().keepViews(actionViews());
}

void ActionsPage::makeTabs() {
    m_tabs->setAccessibleName(QStringLiteral("How the actions are shown"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    const std::pair<const char *, const char *> tabs[] = {
        {"Table", "The actions as a table, to sort, edit, copy and print (Alt+1)"},
        {"Board", "The actions as cards, a column a status, to move them on (Alt+2)"},
        {"Timeline", "The actions along the plan's time, with what was first agreed (Alt+3)"}};
    for (const auto &[name, tip] : tabs)
        m_tabs->setTabToolTip(m_tabs->addTab(QString::fromUtf8(name)), QString::fromUtf8(tip));
    m_tabRow = new QHBoxLayout;
    m_tabRow->addWidget(m_tabs);
    m_tabRow->addStretch(1);
    static_cast<QVBoxLayout *>(layout())->insertLayout(0, m_tabRow);
    connect(m_tabs, &QTabBar::currentChanged, this, &ActionsPage::showTab);
}

void ActionsPage::makeCommands() {
    const auto toView = [this](View view, const QString &text, const QKeySequence &keys) {
        giveKeys(
            *addCommand(text, m_tabs->tabToolTip(static_cast<int>(view)), [this, view] { showAs(view); }),
            keys);
    };
    toView(View::Table, QStringLiteral("Show as a &table"), Qt::ALT | Qt::Key_1);
    toView(View::Board, QStringLiteral("Show as a &board"), Qt::ALT | Qt::Key_2);
    toView(View::Timeline, QStringLiteral("Show as a time&line"), Qt::ALT | Qt::Key_3);
    addCommand(QStringLiteral("Save a calendar of &its owner…"),
               QStringLiteral(
                   "Writes the due days and meetings of the selected action's lead as a file for Outlook"),
               [this] { saveCalendar(this, plan(), ownerOfSelected()); });
    addCommandOf(View::Board, QStringLiteral("Move the card to the &next status"),
                 QStringLiteral("Moves the selected card one column to the right"), Qt::CTRL | Qt::Key_Right,
                 [this] { board().moveBy(1); });
    addCommandOf(View::Board, QStringLiteral("Move the card &back"),
                 QStringLiteral("Moves the selected card one column to the left"), Qt::CTRL | Qt::Key_Left,
                 [this] { board().moveBy(-1); });
    addCommandOf(View::Board, QStringLiteral("&Move the card to…"),
                 QStringLiteral("Asks to which status the selected card is to be moved"),
                 Qt::CTRL | Qt::SHIFT | Qt::Key_M, [this] { board().askWhere(); });
    addCommandOf(View::Timeline, QStringLiteral("Show &less time"),
                 QStringLiteral("Zooms in: from the plan to a year to a quarter"), Qt::Key_Plus,
                 [this] { timeline().zoomBy(1); });
    addCommandOf(View::Timeline, QStringLiteral("Show m&ore time"),
                 QStringLiteral("Zooms out: from a quarter to a year to the plan"), Qt::Key_Minus,
                 [this] { timeline().zoomBy(-1); });
    addCommandOf(View::Timeline, QStringLiteral("Go to to&day"), QStringLiteral("Brings today into view"),
                 Qt::Key_Home, [this] { timeline().goToToday(); });
    addCommandOf(View::Timeline, QStringLiteral("Go to the d&ue date"),
                 QStringLiteral("Brings the due date of the selected action into view"), Qt::Key_End,
                 [this] { timeline().goToDue(); });
    addCommandOf(View::Timeline, QStringLiteral("These &figures as a table"),
                 QStringLiteral("Shows the same actions in the table"), Qt::Key_T,
                 [this] { showAs(View::Table); });
}

void ActionsPage::addCommandOf(View view, const QString &text, const QString &tip, const QKeySequence &keys,
                               const std::function<void()> &work) {
    QAction *action = addCommand(text, tip, work);
    giveKeys(*action, keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // elsewhere the keys move through words
    m_ofViews.emplace_back(view, action);
}

void ActionsPage::showAs(View view) {
    m_tabs->setCurrentIndex(static_cast<int>(view));
    begin();
}

void ActionsPage::showTab() {
    m_view = static_cast<View>(m_tabs->currentIndex());
    table().showInstead(shownInstead());
    if (m_timeline)
        m_timeline->bar()->setVisible(m_view == View::Timeline);
    for (QAction *action : table().view().actions())
        action->setVisible(m_view == View::Table);
    for (const auto &[view, action] : m_ofViews)
        action->setVisible(m_view == view);
    setOfPlan(plan(), Preference::ActionsView, static_cast<int>(m_view));
}

BoardView &ActionsPage::board() {
    if (!m_board) {
        m_board = new BoardView(workspace(), table(), this);
        takeIn(View::Board, *m_board);
    }
    return *m_board;
}

TimelineView &ActionsPage::timeline() {
    if (!m_timeline) {
        m_timeline = new TimelineView(workspace(), table(), this);
        m_tabRow->addWidget(m_timeline->bar());
        takeIn(View::Timeline, *m_timeline);
    }
    return *m_timeline;
}

/// The keys of its commands are those of the view; what it has of tables came too late for the page's.
void ActionsPage::takeIn(View view, ActionView &made) {
    TableCommands::offerIn(made, plan());
    for (const auto &[ofView, action] : m_ofViews)
        if (ofView == view)
            made.addAction(action);
}

ActionView *ActionsPage::shownInstead() {
    switch (m_view) {
    case View::Board:
        return &board();
    case View::Timeline:
        return &timeline();
    case View::Table:
        break;
    }
    return nullptr;
}

void ActionsPage::begin() {
    if (ActionView *view = shownInstead())
        view->begin();
    else
        RecordPage::begin();
}

/// Who answers for the selected action: its lead officer, or else its lead agency.
Audience ActionsPage::ownerOfSelected() const {
    const Action *action = records().find(Id<Action>{workspace().selected().id});
    if (!action)
        return {};
    return isBlank(action->leadOfficer) ? Audience{{}, action->leadAgency}
                                        : Audience{{}, {}, action->leadOfficer.simplified()};
}

/// A new action has the priority of the one it is made beside, or else the first.
void ActionsPage::prepare(Edits &edits, const QUuid &id) const {
    const Action *beside = records().find(Id<Action>{workspace().selected().id});
    Id<Priority> priority = beside ? beside->priority : Id<Priority>();
    for (const Priority &other : records().all<Priority>())
        if (!priority && !other.archived)
            priority = other.id;
    edits.set(kindOf<Action>(), id, kindOf<Action>().fieldNamed("priority"), uuidText(priority.uuid));
}

} // namespace saferplan
