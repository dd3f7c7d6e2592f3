#include "ui/pages/groupspage.h"

#include "core/record/records.h"
#include "ui/models/recordtablemodel.h"
#include "ui/pages/groups/governancechart.h"
#include "ui/pages/groups/groupcolumns.h"
#include "ui/pages/groups/groupview.h"
#include "ui/workspace/pageofrecord.h"

#include <QAction>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace saferplan {

namespace {

enum Tab { ChartTab, GroupsTab, AgenciesTab };

} // namespace

GroupsPage::GroupsPage(Workspace &workspace, QWidget *parent) : Page(workspace, parent) {
    m_figures = new OwnerFigures(workspace.plan(), workspace.facts(), this);
    makeTables();
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(QStringLiteral("Chart, groups and agencies"));
    m_tabs->addTab(makeChart(), QStringLiteral("Who reports to whom"));
    m_tabs->addTab(m_groups, QStringLiteral("Groups"));
    m_tabs->addTab(m_agencies, QStringLiteral("Agencies"));
    m_view = new GroupView(workspace, this);
    connect(m_tabs, &QTabWidget::currentChanged, this,
            [this](int tab) { m_view->setVisible(tab != AgenciesTab); });
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_tabs);
    splitter->addWidget(m_view);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({400, 240});
    splitter->handle(1)->setAccessibleName(QStringLiteral("Height of the group's own part"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 8);
    layout->addWidget(splitter);
    makeCommands();
    connect(&workspace, &Workspace::selectionChanged, this, &GroupsPage::follow);
}

QWidget *GroupsPage::makeChart() {
    m_chart = new GovernanceChart;
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_chart);
    connect(m_chart, &GovernanceChart::chosen, this, [this](Id<Group> group) {
        workspace().select({&kindOf<Group>(), group.uuid});
    });
    connect(m_chart, &GovernanceChart::walkedTo, scroll,
            [scroll](QWidget *card) { scroll->ensureWidgetVisible(card, 16, 16); });
    return scroll;
}

void GroupsPage::makeTables() {
    m_groups = new RecordTable(
        workspace(), kindOf<Group>(), groupColumns(*m_figures),
        QStringLiteral(
            "Groups deliver the plan: the Delivery Group, its task-and-finish groups, and the boards "
            "above and beside them. Add the Delivery Group first; the others report to it."),
        this);
    const auto chip = [this](const QString &name, const QString &tip, auto keep) {
        m_groups->addChip(name, tip, [this, keep](const QUuid &id) {
            const Group *group = records().find(Id<Group>{id});
            return group && keep(*group);
        });
    };
    chip(QStringLiteral("Active"), QStringLiteral("Only groups that are at work"),
         [](const Group &group) { return group.state == GroupState::Active; });
    chip(QStringLiteral("Task and finish"), QStringLiteral("Only task-and-finish groups"),
         [](const Group &group) { return group.kind == GroupKind::TaskAndFinishGroup; });
    chip(QStringLiteral("No lead"), QStringLiteral("Only groups without a lead"),
         [](const Group &group) { return group.leadRole.isEmpty(); });
    m_groups->setPrepare([this](Edits &edits, const QUuid &id) {
        for (const Group &group : records().all<Group>())
            if (!group.archived && group.kind == GroupKind::DeliveryGroup) {
                edits.set(kindOf<Group>(), id, kindOf<Group>().fieldNamed("reports_to"),
                          uuidText(group.id.uuid));
                return;
            }
    });
    m_agencies = new RecordTable(
        workspace(), kindOf<Agency>(), agencyColumns(*m_figures),
        QStringLiteral(
            "Agencies lead and support actions, and sit on groups. Add the council, the police and "
            "the others that the partnership is made of."),
        this);
    m_groups->keepState();
    m_agencies->keepState();
}

void GroupsPage::makeCommands() {
    const bool writable = !plan().isReadOnly();
    addCommand(QStringLiteral("&New group"),
               QStringLiteral("Adds a group that reports to the Delivery Group"), [this] { newGroup(); })
        ->setEnabled(writable);
    m_close = addCommand(QStringLiteral("&Close the group…"),
                         QStringLiteral("Closes the group and hands over what is open of it"),
                         [this] { m_view->closeGroup(); });
    addCommand(QStringLiteral("Add a &member…"), QStringLiteral("Gives an agency a seat on the group"),
               [this] { m_view->addMember(); })
        ->setEnabled(writable);
    addCommand(QStringLiteral("&Actions of the group"), QStringLiteral("Shows them on the page of actions"),
               [this] { m_view->showActions(); });
    addCommand(QStringLiteral("&Terms of reference"), QStringLiteral("Shows what the group is for"),
               [this] { m_view->showTermsOfReference(); });
    addCommand(QStringLiteral("Chart: &who reports to whom"), QStringLiteral("Goes to the governance chart"),
               [this] {
                   m_tabs->setCurrentIndex(ChartTab);
                   m_chart->takeFocus();
               });
    addCommand(QStringLiteral("Table of &groups"), QStringLiteral("Goes to the table of groups"), [this] {
        m_tabs->setCurrentIndex(GroupsTab);
        m_groups->view().setFocus(Qt::OtherFocusReason);
    });
    addCommand(QStringLiteral("Ta&ble of agencies"), QStringLiteral("Goes to the table of agencies"), [this] {
        m_tabs->setCurrentIndex(AgenciesTab);
        m_agencies->view().setFocus(Qt::OtherFocusReason);
    });
}

void GroupsPage::newGroup() {
    m_tabs->setCurrentIndex(GroupsTab);
    m_groups->addNew();
}

void GroupsPage::begin() {
    if (m_groups->model().total() == 0)
        m_tabs->setCurrentIndex(GroupsTab);
    if (m_tabs->currentIndex() == ChartTab)
        m_chart->takeFocus();
    else
        (m_tabs->currentIndex() == GroupsTab ? m_groups : m_agencies)->view().setFocus(Qt::OtherFocusReason);
}

void GroupsPage::focusFilter() {
    if (m_tabs->currentIndex() == AgenciesTab)
        return m_agencies->focusFilter();
    m_tabs->setCurrentIndex(GroupsTab);
    m_groups->focusFilter();
}

void GroupsPage::arrive(const Place &place) {
    refresh();
    if (records().find(Id<Agency>{place.record})) {
        m_tabs->setCurrentIndex(AgenciesTab);
        m_agencies->select(place.record);
        workspace().select({&kindOf<Agency>(), place.record});
        return;
    }
    if (m_tabs->currentIndex() == AgenciesTab)
        m_tabs->setCurrentIndex(ChartTab);
    Id<Group> wanted{place.record};
    if (!records().find(wanted))
        wanted = m_view->group();
    // Whoever comes without a wish sees the Delivery Group.
    for (const Group &group : records().all<Group>())
        if (!records().find(wanted) && !group.archived && group.kind == GroupKind::DeliveryGroup)
            wanted = group.id;
    if (!records().find(wanted))
        return;
    if (!place.record.isNull() || m_groups->model().isShown(wanted.uuid)) // the filter stays as it was left
        m_groups->select(wanted.uuid);
    workspace().select({&kindOf<Group>(), wanted.uuid});
    follow();
}

void GroupsPage::follow() {
    const Id<Group> group{nearestOf(kindOf<Group>(), records(), workspace().selected(), 1)};
    if (group && !(group == m_view->group())) {
        m_view->showGroup(group);
        m_chart->setCurrent(group);
    }
    m_close->setEnabled(m_view->canClose());
}

GroupWords GroupsPage::wordsOf(Id<Group> id) const {
    const Group &group = records().get(id);
    const Group *above = records().find(group.reportsTo);
    const QString actions = workloadText(m_figures->openOf(id.uuid), m_figures->of(id.uuid).overdue);
    QStringList second;
    if (group.state != GroupState::Active)
        second.append(labelOf(group.state));
    const bool delivers =
        group.kind == GroupKind::TaskAndFinishGroup || group.kind == GroupKind::DeliveryGroup;
    second.append(delivers || m_figures->openOf(id.uuid) > 0 ? actions : labelOf(group.kind));
    GroupWords words;
    words.name = QStringLiteral("%1 %2").arg(group.reference, group.name);
    words.figures = second.join(QStringLiteral(", "));
    words.spoken = QStringLiteral("%1, %2, %3, %4: %5")
                       .arg(words.name, labelOf(group.kind), labelOf(group.state).toLower(),
                            above ? QStringLiteral("reports to %1").arg(above->reference)
                                  : QStringLiteral("reports to nobody in the plan"),
                            actions);
    words.faded = group.state != GroupState::Active;
    return words;
}

void GroupsPage::refresh() {
    m_chart->show(governanceOf(records()), [this](Id<Group> group) { return wordsOf(group); });
    m_view->refresh();
    m_close->setEnabled(m_view->canClose());
}

} // namespace saferplan
