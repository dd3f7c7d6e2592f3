#include "ui/window/planview.h"

#include "ui/look/icon.h"
#include "ui/pages/actionspage.h"
#include "ui/pages/pagelist.h"
#include "ui/pages/tablecommands.h"
#include "ui/window/finder.h"
#include "ui/window/inspector.h"
#include "ui/window/pagenames.h"
#include "ui/window/topbar.h"
#include "ui/workspace/preferences.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace saferplan {

namespace {

// In characters of the window's width.
constexpr int roomForBoth = 170;  ///< of a page with a record beside it
constexpr int roomForNames = 205; ///< of these and the names of the pages, which are icons in less

} // namespace

PlanView::PlanView(OpenPlan &plan, const ActionList &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(plan) {
    m_stack = new QStackedWidget(this);
    // Before the inspector hears of it: what is not shown cannot take the keyboard.
    connect(&m_workspace, &Workspace::editWanted, this, [this] {
        m_isAtRecord = true;
        placeInspector();
    });
    m_inspector = new Inspector(m_workspace, this);
    m_splitter = new QSplitter(this);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_inspector);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    const int width = preference(Preference::InspectorWidth).toInt();
    m_splitter->setSizes({1200 - width, width});
    m_splitter->handle(1)->setAccessibleName(QStringLiteral("Width of the selected record"));
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { setPreference(Preference::InspectorWidth, m_inspector->width()); });
    m_names = makeNames();
    placeNames();

    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(8, 8, 8, 0);
    middle->addWidget(new TopBar(m_workspace, actions, this));
    m_toPage = new QPushButton(QStringLiteral("Back to the page (Esc)"), this);
    m_toPage->setToolTip(QStringLiteral("Leaves this record; what you changed is saved"));
    connect(m_toPage, &QPushButton::clicked, this, [this] { showInspector(false); });
    middle->addWidget(m_toPage, 0, Qt::AlignLeft);
    middle->addWidget(m_splitter, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_names);
    layout->addLayout(middle, 1);
    m_finder = new Finder(m_workspace, this);

    connect(&m_workspace, &Workspace::placeChanged, this, &PlanView::arrive);
    connect(&m_workspace, &Workspace::selectionChanged, this, &PlanView::placeInspector);
    restoreLastPage();
    arrive();
}

/// The page on which this plan was left; what stands in the preferences may be of another version.
void PlanView::restoreLastPage() {
    const auto last = static_cast<PageId>(ofPlan(m_workspace.plan(), Preference::LastPage).toInt());
    const auto &list = pageList();
    if (std::any_of(list.begin(), list.end(), [last](const PageInfo &info) { return info.id == last; }))
        m_workspace.begin(last);
}

PlanView::~PlanView() {
    // The finder, the pages and the forms read the workspace, which is a member and would go before them.
    delete m_finder;
    delete m_splitter;
}

QListWidget *PlanView::makeNames() {
    auto *names = new QListWidget(this);
    names->setObjectName(QStringLiteral("pages"));
    names->setAccessibleName(QStringLiteral("Pages"));
    names->setFrameShape(QFrame::NoFrame);
    names->setSpacing(2);
    names->setItemDelegate(new PageNames(names));
    names->viewport()->setBackgroundRole(QPalette::Window);
    names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const PageInfo &info : pageList()) {
        auto *item = new QListWidgetItem(icon(QLatin1String(info.icon)), QString(), names);
        item->setData(Qt::AccessibleTextRole, QString::fromUtf8(info.name).remove(u'&'));
        item->setToolTip(QStringLiteral("%1 (%2)").arg(
            QString::fromUtf8(info.whatFor), shortcutOf(info.id).toString(QKeySequence::NativeText)));
        item->setData(Qt::UserRole, static_cast<int>(info.id));
    }
    connect(names, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        const auto page =
            item ? static_cast<PageId>(item->data(Qt::UserRole).toInt()) : m_workspace.here().page;
        if (page != m_workspace.here().page)
            m_workspace.go({page});
    });
    // The arrows look through the pages; Enter or a click begins on one.
    const auto beginThere = [this] { currentPage().begin(); };
    connect(names, &QListWidget::itemActivated, this, beginThere);
    connect(names, &QListWidget::itemClicked, this, beginThere);
    return names;
}

/// In words where there is room for them; else by their icons, whose tool tips say the words.
void PlanView::placeNames() {
    for (int row = 0; row < m_names->count(); ++row) {
        QListWidgetItem *item = m_names->item(row);
        item->setText(m_saysNames ? item->data(Qt::AccessibleTextRole).toString() : QString());
    }
    // It can be narrow at once, or the window could not become so.
    m_names->setMinimumWidth(m_names->iconSize().width() + m_names->fontMetrics().averageCharWidth() * 4);
    m_names->setMaximumWidth(m_names->sizeHintForColumn(0) +
                             m_names->fontMetrics().averageCharWidth() * (m_saysNames ? 4 : 2));
}

Page &PlanView::page(PageId id) {
    Page *&page = m_pages[id];
    if (!page) {
        const auto &list = pageList();
        const auto info =
            std::find_if(list.begin(), list.end(), [id](const PageInfo &i) { return i.id == id; });
        page = (info == list.end() ? list.front() : *info).make(m_workspace);
        TableCommands::offerIn(*page, m_workspace.plan());
        // A page that is wider or higher than its place is scrolled and not cut.
        auto *place = new QScrollArea(m_stack);
        place->setFrameShape(QFrame::NoFrame);
        place->setWidgetResizable(true);
        place->setFocusPolicy(Qt::NoFocus);
        place->setWidget(page);
        m_places[id] = place;
        m_stack->addWidget(place);
    }
    return *page;
}

void PlanView::arrive() {
    const Place place = m_workspace.here();
    // Whoever comes for a record has it before them; the arrows go on through the names of the pages.
    const bool begins = isVisible() && place.record.isNull() && !m_names->hasFocus();
    Page &shown = page(place.page);
    m_isAtRecord = false;
    m_workspace.select({}); // a page that has something to select does so on arrival
    m_stack->setCurrentWidget(m_places.at(place.page));
    shown.arrive(place);
    for (int row = 0; row < m_names->count(); ++row)
        if (m_names->item(row)->data(Qt::UserRole).toInt() == static_cast<int>(place.page))
            m_names->setCurrentRow(row);
    placeInspector();
    if (begins)
        shown.begin();
    setOfPlan(m_workspace.plan(), Preference::LastPage, static_cast<int>(place.page));
    emit pageShown();
}

void PlanView::begin() {
    m_names->setFocus(Qt::OtherFocusReason);
    currentPage().begin();
}

void PlanView::find(const QList<FinderCommand> &commands) {
    m_finder->open(commands);
}

void PlanView::lookAs(const QString &groupName) {
    if (!ofPlan(m_workspace.plan(), Preference::ViewingAs).toString().isEmpty())
        return;
    for (const Group &group : m_workspace.records().all<Group>())
        if (!group.archived && group.kind == GroupKind::TaskAndFinishGroup && group.name == groupName)
            m_workspace.setViewingAs(group.id);
}

void PlanView::newAction() {
    if (m_workspace.here().page != PageId::Actions)
        m_workspace.go({PageId::Actions});
    pageAs<ActionsPage>(PageId::Actions).addNew();
}

bool PlanView::isInspectorWanted() const {
    return m_isNarrow ? m_isAtRecord : preference(Preference::InspectorShown).toBool();
}

void PlanView::showInspector(bool shown) {
    if (m_isNarrow && shown)
        return editRecord();
    if (m_isNarrow)
        m_isAtRecord = false;
    else
        setPreference(Preference::InspectorShown, shown);
    placeInspector();
    if (m_isNarrow)
        currentPage().begin();
}

void PlanView::editRecord() {
    const RecordName selected = m_workspace.selected();
    if (selected.kind)
        m_workspace.edit(selected.kind->field(std::max(0, selected.kind->titleField())).name);
}

void PlanView::placeInspector() {
    const bool shown = m_workspace.selected().kind && isInspectorWanted();
    m_inspector->setVisible(shown);
    m_stack->setVisible(!(m_isNarrow && shown));
    m_toPage->setVisible(m_isNarrow && shown);
}

void PlanView::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    const int characters = width() / fontMetrics().averageCharWidth();
    if (const bool saysNames = characters >= roomForNames; saysNames != m_saysNames) {
        m_saysNames = saysNames;
        placeNames();
    }
    const bool isNarrow = characters < roomForBoth;
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    placeInspector();
    emit pageShown();
}

void PlanView::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && m_isNarrow && m_isAtRecord)
        return showInspector(false);
    QWidget::keyPressEvent(event);
}

} // namespace saferplan
