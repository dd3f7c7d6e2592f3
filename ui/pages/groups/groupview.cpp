#include "ui/pages/groups/groupview.h"

#include "core/record/records.h"
#include "core/record/shown.h"
#include "ui/inspector/adddialog.h"
#include "ui/models/column.h"
#include "ui/pages/blocktable.h"
#include "ui/pages/chartview.h"
#include "ui/pages/groups/closegroupdialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace saferplan {

namespace {

QScrollArea *scrolled(QWidget *content, QWidget *parent) {
    auto *scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    return scroll;
}

/// "Task-and-finish group, reports to DG, meets fortnightly, until 30 Jun 2026".
QString factsOf(const Records &records, const Group &group) {
    QStringList parts{labelOf(group.kind)};
    if (group.state != GroupState::Active)
        parts.append(labelOf(group.state).toLower());
    const Group *above = records.find(group.reportsTo);
    parts.append(above ? QStringLiteral("reports to %1").arg(above->reference)
                       : QStringLiteral("reports to nobody in the plan"));
    parts.append(group.rhythm == Rhythm::AsNeeded
                     ? QStringLiteral("meets as needed")
                     : QStringLiteral("meets %1").arg(labelOf(group.rhythm).toLower()));
    parts.append(group.leadRole.isEmpty() ? QStringLiteral("no lead named")
                                          : QStringLiteral("led by the %1").arg(group.leadRole));
    if (group.termEnd.isValid())
        parts.append(QStringLiteral("until %1").arg(dateText(group.termEnd)));
    return QStringLiteral("%1 %2: %3").arg(group.reference, group.name, parts.join(QStringLiteral(", ")));
}

} // namespace

GroupView::GroupView(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace) {
    m_facts = new QLabel(this);
    m_facts->setObjectName(QStringLiteral("groupFacts"));
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    m_actions = new QPushButton(QStringLiteral("Show its actions"), this);
    m_actions->setToolTip(QStringLiteral("Goes to the page of actions, with only those of this group"));
    connect(m_actions, &QPushButton::clicked, this, &GroupView::showActions);
    m_close = new QPushButton(this);
    m_close->setObjectName(QStringLiteral("closeGroup"));
    m_close->setToolTip(QStringLiteral("Closes the group and hands over what is open of it"));
    connect(m_close, &QPushButton::clicked, this, &GroupView::closeGroup);
    m_chart = new ChartView(this);
    m_chart->setLeading(true);
    connect(m_chart, &ChartView::chosen, this, &GroupView::goToStatus);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(QStringLiteral("Parts of the group"));
    m_tabs->addTab(scrolled(m_chart, m_tabs), QStringLiteral("Workload"));
    m_tabs->addTab(makeMembers(), QStringLiteral("Members"));
    m_tabs->addTab(makeTerms(), QStringLiteral("Terms of reference"));
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_facts, 1);
    bar->addWidget(m_actions);
    bar->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(m_tabs, 1);
}

QWidget *GroupView::makeMembers() {
    auto *content = new QWidget(m_tabs);
    m_members = new BlockTable(content);
    connect(m_members, &BlockTable::chosen, this, [this](const QUuid &id) {
        m_workspace.select({&kindOf<Membership>(), id});
    });
    m_add = new QPushButton(QStringLiteral("Add a member"), content);
    m_add->setToolTip(QStringLiteral("Gives an agency a seat on this group"));
    connect(m_add, &QPushButton::clicked, this, &GroupView::addMember);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_members);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    layout->addStretch(1);
    return scrolled(content, m_tabs);
}

QWidget *GroupView::makeTerms() {
    auto *content = new QWidget(m_tabs);
    m_terms = new QLabel(content);
    m_terms->setWordWrap(true);
    m_terms->setTextFormat(Qt::PlainText);
    m_terms->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_terms->setMaximumWidth(fontMetrics().averageCharWidth() * 90);
    m_terms->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *edit = new QPushButton(QStringLiteral("Write the terms of reference"), content);
    edit->setToolTip(QStringLiteral("Goes to their field, at the right"));
    connect(edit, &QPushButton::clicked, this, [this] {
        m_workspace.select({&kindOf<Group>(), m_group.uuid});
        m_workspace.edit("terms_of_reference");
    });
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_terms);
    layout->addWidget(edit, 0, Qt::AlignLeft);
    layout->addStretch(1);
    return scrolled(content, m_tabs);
}

void GroupView::showGroup(Id<Group> group) {
    m_group = group;
    refresh();
}

bool GroupView::canClose() const {
    const Group *group = m_workspace.records().find(m_group);
    return group && !m_workspace.plan().isReadOnly() && group->state != GroupState::Closed;
}

void GroupView::refresh() {
    const Group *group = m_workspace.records().find(m_group);
    m_tabs->setEnabled(group);
    m_actions->setEnabled(group);
    m_close->setEnabled(canClose());
    m_add->setEnabled(group && !m_workspace.plan().isReadOnly());
    m_close->setText(group ? QStringLiteral("Close %1…").arg(group->reference) : QStringLiteral("Close…"));
    if (!group) {
        m_facts->setText(
            QStringLiteral("Choose a group to see its workload, members and terms of reference."));
        m_workload = {};
        m_chart->show(workloadChart(m_workload, QStringLiteral("No group"), m_workspace.plan().today()));
        m_members->show({});
        m_terms->clear();
        return;
    }
    m_facts->setText(factsOf(m_workspace.records(), *group));
    m_workload = workloadOf(m_workspace.facts().standings(), m_group);
    m_chart->show(workloadChart(m_workload, group->reference, m_workspace.plan().today()));
    showMembers();
    m_terms->setText(
        group->termsOfReference.isEmpty()
            ? QStringLiteral("Not yet written. Say what the group is for, how long it has, who sits "
                             "on it and what it reports.")
            : group->termsOfReference);
}

void GroupView::showMembers() {
    const Records &records = m_workspace.records();
    TableBlock table;
    table.caption = QStringLiteral("Members of the group");
    table.columns = {{QStringLiteral("Role"), 3}, {QStringLiteral("Agency"), 3}};
    table.whenEmpty = QStringLiteral("Nobody sits on this group yet.");
    for (const Membership &member : records.all<Membership>()) {
        if (member.archived || !(member.group == m_group))
            continue;
        Cell role{member.role.isEmpty() ? QStringLiteral("not said") : member.role};
        role.about = member.id.uuid;
        table.rows.append({role, Cell{nameOf(records, kindOf<Agency>(), member.agency.uuid)}});
    }
    m_tabs->setTabText(1, QStringLiteral("Members (%1)").arg(table.rows.size()));
    m_members->show(table, 60);
}

void GroupView::goToStatus(int category) {
    if (category < 0 || category >= m_workload.statuses.size())
        return;
    const Status status = m_workload.statuses[category];
    const Records &records = m_workspace.records();
    m_workspace.go({PageId::Actions,
                    {},
                    Narrowing{QStringLiteral("%1, %2").arg(records.get(m_group).reference, labelOf(status)),
                              [&records, group = m_group, status](const QUuid &id) {
                                  const Action *action = records.find(Id<Action>{id});
                                  return action && action->group == group && action->status == status;
                              }}});
}

void GroupView::showActions() {
    const Records &records = m_workspace.records();
    const Group *group = records.find(m_group);
    if (!group)
        return;
    m_workspace.go(
        {PageId::Actions, {}, Narrowing{group->reference, [&records, id = m_group](const QUuid &of) {
                                            const Action *action = records.find(Id<Action>{of});
                                            return action && action->group == id;
                                        }}});
}

void GroupView::showTermsOfReference() {
    m_tabs->setCurrentIndex(2);
    m_tabs->setFocus(Qt::OtherFocusReason);
}

void GroupView::closeGroup() {
    if (canClose())
        (new CloseGroupDialog(m_workspace, m_group, window()))->open();
}

void GroupView::addMember() {
    if (m_workspace.plan().isReadOnly() || !m_workspace.records().find(m_group))
        return;
    const Kind &kind = kindOf<Membership>();
    const LinkField through{&kind, kind.fieldNamed("group")};
    m_tabs->setCurrentIndex(1);
    (new AddDialog(m_workspace, through, {&kindOf<Group>(), m_group.uuid}, window()))->open();
}

} // namespace saferplan
