#include "ui/pages/planpage.h"

#include "core/record/records.h"
#include "ui/actions/keys.h"
#include "ui/pages/plan/plantreemodel.h"
#include "ui/pages/plan/yeardialog.h"
#include "ui/pages/tablecolumns.h"
#include "ui/pages/tablememory.h"
#include "ui/window/messages.h"
#include "ui/workspace/pageofrecord.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace saferplan {

namespace {

/// What is remembered of the tree for a plan.
const QString memoryName = QStringLiteral("plan tree");
const QString unfoldedKey = QStringLiteral("unfolded");

/// A tree whose names take the room that the other columns leave, and never less than names need.
class PlanTree : public QTreeView {
public:
    using QTreeView::QTreeView;

protected:
    void resizeEvent(QResizeEvent *event) override {
        QTreeView::resizeEvent(event);
        int room = viewport()->width();
        for (int column = 1; column < header()->count(); ++column)
            room -= columnWidth(column);
        setColumnWidth(PlanTreeModel::Name, std::max(room, fontMetrics().averageCharWidth() * 40));
    }
};

} // namespace

PlanPage::PlanPage(Workspace &workspace, QWidget *parent) : Page(workspace, parent) {
    m_model = new PlanTreeModel(workspace.plan(), workspace.facts(), this);
    m_hint = new QLabel(QStringLiteral("A plan begins with its priorities. Add the first one."), this);
    m_hint->setWordWrap(true);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_hint, 1);
    bar->addStretch(1);
    makeCommands();
    makeTree(); // after the buttons that stand above it, for whoever goes by Tab
    for (QPushButton *button : std::as_const(m_buttons))
        bar->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 8);
    layout->addLayout(bar);
    layout->addWidget(m_tree, 1);
}

/// Also when it is closed while it is seen.
PlanPage::~PlanPage() {
    if (isVisible())
        rememberFolds();
}

void PlanPage::makeTree() {
    m_tree = new PlanTree(this);
    m_tree->setModel(m_model);
    m_tree->setAccessibleName(QStringLiteral("The plan as a tree"));
    m_tree->setAccessibleDescription(
        QStringLiteral("Right and left unfold and fold, Insert adds below, Enter opens"));
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setTabKeyNavigation(false);
    m_tree->setAllColumnsShowFocus(true);
    const int character = fontMetrics().averageCharWidth();
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(character * 8);
    const int widths[] = {0, 16, 18, 18, 17};
    for (int column = 1; column < PlanTreeModel::ColumnCount; ++column)
        m_tree->setColumnWidth(column, widths[column] * character);
    new ColumnMemory(plan(), *header, memoryName);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &PlanPage::follow);
    connect(m_tree, &QTreeView::activated, this, &PlanPage::choose);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PlanPage::unfold);
}

/// A command that adds to the plan, with a button above the tree.
void PlanPage::addButton(const QString &text, const QString &tip, const std::function<void()> &work) {
    QAction *action = addCommand(text, tip, work);
    action->setEnabled(!plan().isReadOnly());
    auto *button = new QPushButton(QString(text).remove(u'&'), this);
    button->setToolTip(tip);
    button->setEnabled(action->isEnabled());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_buttons.append(button);
}

void PlanPage::makeCommands() {
    QAction *here =
        addCommand(QStringLiteral("Add what belongs &here"),
                   QStringLiteral("Adds an objective to a priority, an action to an objective, and so on"),
                   [this] { addHere(); });
    giveKeys(*here, Qt::Key_Insert);
    here->setEnabled(!plan().isReadOnly());
    addButton(QStringLiteral("New &priority"), QStringLiteral("Adds a priority after the last one"),
              [this] { newPriority(); });
    addButton(QStringLiteral("New &objective"),
              QStringLiteral("Adds an objective to the priority where you are (Insert)"),
              [this] { newObjective(); });
    addButton(QStringLiteral("New &action here"),
              QStringLiteral("Adds an action to the objective where you are (Insert)"),
              [this] { newAction(); });
    addCommand(QStringLiteral("&Title, period and words of the plan"),
               QStringLiteral("Shows the plan's own record, to change it"),
               [this] { editSingle(kindOf<Plan>()); });
    addCommand(QStringLiteral("&Settings: thresholds, lead times, patterns"),
               QStringLiteral("Shows the settings of the plan, to change them"),
               [this] { editSingle(kindOf<Settings>()); });
    addCommand(QStringLiteral("&Roll over into a new year…"),
               QStringLiteral("Shows what a new year does to the plan, and does it"), [this] { rollOver(); })
        ->setEnabled(!plan().isReadOnly());
    addCommand(QStringLiteral("&Unfold all"), QStringLiteral("Shows every line of the tree"),
               [this] { m_tree->expandAll(); });
    addCommand(QStringLiteral("&Fold to the priorities"),
               QStringLiteral("Shows the parts and the priorities"), [this] {
                   m_tree->collapseAll();
                   m_tree->expand(m_model->indexOf(PlanPart::Priorities));
               });
}

void PlanPage::begin() {
    m_tree->setFocus(Qt::OtherFocusReason);
}

void PlanPage::arrive(const Place &place) {
    refresh();
    if (!place.record.isNull() && select(place.record))
        return;
    if (!m_model->recordAt(m_tree->currentIndex()).kind) {
        const QModelIndex first = m_model->index(0, 0, m_model->indexOf(PlanPart::Priorities));
        m_tree->setCurrentIndex(first.isValid() ? first : m_model->index(0, 0));
    } else {
        follow(m_tree->currentIndex());
    }
}

void PlanPage::refresh() {
    m_model->follow();
    spanLines({});
    showHint();
}

/// A name under which a line is remembered.
QString PlanPage::nameOf(const QModelIndex &index) const {
    const RecordName record = m_model->recordAt(index);
    return record.kind ? uuidText(record.id) : QString::number(static_cast<int>(m_model->partOf(index)));
}

void PlanPage::rememberFolds() const {
    QStringList unfolded;
    const std::function<void(const QModelIndex &)> look = [&](const QModelIndex &parent) {
        for (int row = 0; row < m_model->rowCount(parent); ++row)
            if (const QModelIndex index = m_model->index(row, 0, parent); m_tree->isExpanded(index)) {
                unfolded.append(nameOf(index));
                look(index);
            }
    };
    look({});
    TableMemory::keep(plan(), memoryName, unfoldedKey, unfolded);
}

void PlanPage::unfoldAsLeft(const QSet<QString> &unfolded, const QModelIndex &parent) {
    for (int row = 0; row < m_model->rowCount(parent); ++row)
        if (const QModelIndex index = m_model->index(row, 0, parent); unfolded.contains(nameOf(index))) {
            m_tree->expand(index);
            unfoldAsLeft(unfolded, index);
        }
}

void PlanPage::hideEvent(QHideEvent *event) {
    rememberFolds();
    Page::hideEvent(event);
}

/// As it was left, or: parts with what they hold, and of the priorities the objectives.
void PlanPage::unfold() {
    const QVariant left = TableMemory::kept(plan(), memoryName).value(unfoldedKey);
    if (left.isValid()) {
        const QStringList names = left.toStringList();
        return unfoldAsLeft({names.begin(), names.end()}, {});
    }
    m_tree->expand(m_model->indexOf(PlanPart::ThePlan));
    m_tree->expand(m_model->indexOf(PlanPart::Unplaced));
    const QModelIndex priorities = m_model->indexOf(PlanPart::Priorities);
    m_tree->expand(priorities);
    for (int row = 0; row < m_model->rowCount(priorities); ++row)
        m_tree->expand(m_model->index(row, 0, priorities));
}

void PlanPage::spanLines(const QModelIndex &parent) {
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        if (!m_model->isOneLine(index))
            continue;
        if (!m_tree->isFirstColumnSpanned(row, parent))
            m_tree->setFirstColumnSpanned(row, parent, true);
        if (m_model->partOf(index) != PlanPart::Priorities)
            spanLines(index);
    }
}

void PlanPage::showHint() {
    const auto &priorities = records().all<Priority>();
    m_hint->setVisible(std::all_of(priorities.begin(), priorities.end(),
                                   [](const Priority &priority) { return priority.archived; }));
}

void PlanPage::follow(const QModelIndex &index) {
    // Where the line goes away, Qt selects its neighbour: that is nobody's choice.
    if (m_model->isShifting())
        return;
    if (const RecordName record = m_model->recordAt(index); record.kind)
        workspace().select(record);
}

void PlanPage::choose(const QModelIndex &index) {
    const RecordName record = m_model->recordAt(index);
    if (!record.kind) {
        m_tree->setExpanded(index.siblingAtColumn(0), !m_tree->isExpanded(index.siblingAtColumn(0)));
        return;
    }
    if (pageOf(*record.kind) != PageId::Plan)
        return workspace().open(record.id);
    workspace().select(record);
    const int title = record.kind->titleField();
    workspace().edit(title >= 0 ? record.kind->field(title).name : "red_after_days");
}

bool PlanPage::select(const QUuid &record) {
    const QModelIndex index = m_model->indexOf(record);
    if (!index.isValid())
        return false;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
    follow(index);
    return true;
}

QUuid PlanPage::priorityHere() const {
    const QUuid here = m_model->nearest(m_tree->currentIndex(), kindOf<Priority>());
    return here.isNull() ? m_model->recordAt(m_model->index(0, 0, m_model->indexOf(PlanPart::Priorities))).id
                         : here;
}

void PlanPage::add(const Kind &kind, const Prepare &prepare) {
    const QUuid id = QUuid::createUuid();
    const QString what = QStringLiteral("New %1").arg(QString::fromUtf8(kind.label()).toLower());
    const bool done = attempt(this, what, [&] {
        Edits edits = plan().edit();
        edits.create(kind, id);
        edits.set(kind, id, kind.titleField(), what);
        prepare(edits, id);
        plan().commit(what, std::move(edits));
    });
    if (done && select(id))
        workspace().edit(kind.field(kind.titleField()).name);
}

void PlanPage::newPriority() {
    int last = 0;
    for (const Priority &priority : records().all<Priority>())
        if (!priority.archived)
            last = std::max(last, priority.number);
    add(kindOf<Priority>(), [last](Edits &edits, const QUuid &id) {
        edits.set(kindOf<Priority>(), id, kindOf<Priority>().fieldNamed("number"), QString::number(last + 1));
    });
}

void PlanPage::newObjective() {
    add(kindOf<Objective>(), [this](Edits &edits, const QUuid &id) {
        const Kind &kind = kindOf<Objective>();
        edits.set(kind, id, kind.fieldNamed("priority"), uuidText(priorityHere()));
    });
}

void PlanPage::newAction() {
    add(kindOf<Action>(), [this](Edits &edits, const QUuid &id) {
        const Kind &kind = kindOf<Action>();
        const QUuid objective = m_model->nearest(m_tree->currentIndex(), kindOf<Objective>());
        edits.set(kind, id, kind.fieldNamed("priority"), uuidText(priorityHere()));
        edits.set(kind, id, kind.fieldNamed("objective"), uuidText(objective));
    });
}

void PlanPage::addAlignment(const char *field, const QUuid &target) {
    add(kindOf<Alignment>(), [field, target](Edits &edits, const QUuid &id) {
        edits.set(kindOf<Alignment>(), id, kindOf<Alignment>().fieldNamed(field), uuidText(target));
    });
}

void PlanPage::addHere() {
    const QModelIndex here = m_tree->currentIndex();
    const auto nothing = [](Edits &, const QUuid &) {};
    switch (m_model->partOf(here)) {
    case PlanPart::Priorities: {
        const Kind *kind = m_model->recordAt(here).kind;
        if (!kind)
            return newPriority();
        return kind == &kindOf<Priority>() ? newObjective() : newAction();
    }
    case PlanPart::Themes:
        return add(kindOf<Theme>(), nothing);
    case PlanPart::CorporatePriorities: {
        const QUuid target = m_model->nearest(here, kindOf<CorporatePriority>());
        return target.isNull() ? add(kindOf<CorporatePriority>(), nothing)
                               : addAlignment("corporate_priority", target);
    }
    case PlanPart::LinkedBoards: {
        const QUuid target = m_model->nearest(here, kindOf<Group>());
        if (!target.isNull())
            return addAlignment("board", target);
        return add(kindOf<Group>(), [](Edits &edits, const QUuid &id) {
            edits.set(kindOf<Group>(), id, kindOf<Group>().fieldNamed("kind"),
                      QString::fromLatin1(wordOf(GroupKind::LinkedBoard)));
        });
    }
    case PlanPart::ThePlan:
    case PlanPart::Unplaced:
    case PlanPart::Record:
        return newPriority();
    }
}

void PlanPage::rollOver() {
    (new YearDialog(plan(), window()))->open();
}

void PlanPage::editSingle(const Kind &kind) {
    if (kind.count(records()) == 0 && !plan().isReadOnly())
        attempt(this, QStringLiteral("Beginning the %1").arg(QString::fromUtf8(kind.label()).toLower()), [&] {
            Edits edits = plan().edit();
            const QUuid id = QUuid::createUuid();
            edits.create(kind, id);
            if (&kind == &kindOf<Plan>())
                for (const char *field : {"title", "partnership"})
                    edits.set(kind, id, kind.fieldNamed(field), QStringLiteral("Not yet named"));
            plan().commit(QStringLiteral("Begin the %1").arg(QString::fromUtf8(kind.label()).toLower()),
                          edits);
        });
    if (kind.count(records()) > 0)
        choose(m_model->indexOf(kind.idAt(records(), 0)));
}

} // namespace saferplan
