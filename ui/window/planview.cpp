#include "ui/window/planview.h"

#include "core/record/records.h"
#include "ui/actions/actionlist.h"
#include "ui/look/icon.h"
#include "ui/pages/actionspage.h"
#include "ui/pages/pagelist.h"
#include "ui/window/inspector.h"
#include "ui/workspace/preferences.h"

#include <QtWidgets>

namespace saferplan {

PlanView::PlanView(OpenPlan &plan, const ActionList &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(plan) {
    m_stack = new QStackedWidget(this);
    m_inspector = new Inspector(m_workspace, this);
    m_splitter = new QSplitter(this);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_inspector);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    const int width = preference(Preference::InspectorWidth).toInt();
    m_splitter->setSizes({1200 - width, width});
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { setPreference(Preference::InspectorWidth, m_inspector->width()); });
    m_names = makeNames();

    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(8, 8, 8, 0);
    middle->addWidget(makeBar(actions));
    middle->addWidget(m_splitter, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_names);
    layout->addLayout(middle, 1);

    connect(&m_workspace, &Workspace::placeChanged, this, &PlanView::arrive);
    connect(&plan, &OpenPlan::changed, this, &PlanView::fillViewingAs);
    connect(&m_workspace, &Workspace::selectionChanged, this, &PlanView::placeInspector);
    fillViewingAs();
    arrive();
}

PlanView::~PlanView() {
    // The pages and forms read the workspace, which is a member and would go before them.
    delete m_splitter;
}

QListWidget *PlanView::makeNames() {
    auto *names = new QListWidget(this);
    names->setObjectName(QStringLiteral("pages"));
    names->setAccessibleName(QStringLiteral("Pages"));
    names->setFrameShape(QFrame::NoFrame);
    names->setSpacing(2);
    names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const PageInfo &info : pageList()) {
        auto *item = new QListWidgetItem(icon(QLatin1String(info.icon)),
                                         QString::fromUtf8(info.name).remove(u'&'), names);
        item->setToolTip(QString::fromUtf8(info.whatFor));
        item->setData(Qt::UserRole, static_cast<int>(info.id));
    }
    names->setFixedWidth(names->sizeHintForColumn(0) + names->fontMetrics().averageCharWidth() * 4);
    connect(names, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        const auto page =
            item ? static_cast<PageId>(item->data(Qt::UserRole).toInt()) : m_workspace.here().page;
        if (page != m_workspace.here().page)
            m_workspace.go({page});
    });
    return names;
}

QWidget *PlanView::makeBar(const ActionList &actions) {
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto button = [bar, layout, &actions](Act act, const QString &text) {
        auto *made = new QToolButton(bar);
        made->setDefaultAction(actions[act]);
        made->setText(text);
        made->setAccessibleName(actions[act]->text().remove(u'&'));
        made->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(made);
        return made;
    };
    button(Act::Back, QStringLiteral("←"));
    button(Act::Forward, QStringLiteral("→"));
    button(Act::Find, QStringLiteral("Find or do…  (Ctrl+K)"))
        ->setMinimumWidth(fontMetrics().averageCharWidth() * 34);
    layout->addStretch(1);
    auto *label = new QLabel(QStringLiteral("&Viewing as"), bar);
    m_viewingAs = new QComboBox(bar);
    m_viewingAs->setAccessibleName(QStringLiteral("Viewing as"));
    m_viewingAs->setToolTip(
        QStringLiteral("The group whose actions and cases are yours on the page My group"));
    m_viewingAs->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    label->setBuddy(m_viewingAs);
    layout->addWidget(label);
    layout->addWidget(m_viewingAs);
    connect(m_viewingAs, &QComboBox::activated, this,
            [this] { m_workspace.setViewingAs({QUuid(m_viewingAs->currentData().toString())}); });
    connect(&m_workspace, &Workspace::viewingAsChanged, this, &PlanView::fillViewingAs);
    return bar;
}

void PlanView::fillViewingAs() {
    const QSignalBlocker quiet(m_viewingAs);
    m_viewingAs->clear();
    m_viewingAs->addItem(QStringLiteral("Everybody"), QString());
    for (const Group &group : m_workspace.records().all<Group>())
        if (!group.archived && group.kind == GroupKind::TaskAndFinishGroup)
            m_viewingAs->addItem(group.name, uuidText(group.id.uuid));
    m_viewingAs->setCurrentIndex(std::max(0, m_viewingAs->findData(uuidText(m_workspace.viewingAs().uuid))));
}

Page &PlanView::page(PageId id) {
    Page *&page = m_pages[id];
    if (!page) {
        const auto &list = pageList();
        const auto info =
            std::find_if(list.begin(), list.end(), [id](const PageInfo &i) { return i.id == id; });
        page = (info == list.end() ? list.front() : *info).make(m_workspace);
        m_stack->addWidget(page);
    }
    return *page;
}

void PlanView::arrive() {
    const Place place = m_workspace.here();
    Page &shown = page(place.page);
    m_workspace.select({}); // a page that has something to select does so on arrival
    m_stack->setCurrentWidget(&shown);
    shown.arrive(place);
    for (int row = 0; row < m_names->count(); ++row)
        if (m_names->item(row)->data(Qt::UserRole).toInt() == static_cast<int>(place.page))
            m_names->setCurrentRow(row);
    placeInspector();
    emit pageShown();
}

void PlanView::newAction() {
    if (m_workspace.here().page != PageId::Actions)
        m_workspace.go({PageId::Actions});
    pageAs<ActionsPage>(PageId::Actions).addNew();
}

void PlanView::showInspector(bool shown) {
    setPreference(Preference::InspectorShown, shown);
    placeInspector();
}

void PlanView::placeInspector() {
    m_inspector->setVisible(m_workspace.selected().kind && preference(Preference::InspectorShown).toBool());
}

} // namespace saferplan
