#include "ui/pages/recordtable.h"

#include "core/record/records.h"
#include "core/rules/words.h"
#include "ui/editors/commitfield.h"
#include "ui/editors/fielddelegate.h"
#include "ui/look/flowlayout.h"
#include "ui/pages/groupedview.h"
#include "ui/pages/recordtablecommands.h"
#include "ui/pages/savedviews.h"
#include "ui/pages/tablecolumns.h"
#include "ui/pages/tablegrouping.h"
#include "ui/pages/tablememory.h"
#include "ui/window/messages.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace saferplan {

namespace {

constexpr int leastRows = 2; ///< so that a page fits a small screen

/// "action": the kind in the middle of a sentence.
QString oneOf(const Kind &kind) {
    return QString::fromUtf8(kind.label()).toLower();
}

QString manyOf(const Kind &kind) {
    return QString::fromUtf8(kind.plural()).toLower();
}

} // namespace

RecordTable::RecordTable(Workspace &workspace, const Kind &kind, std::vector<Column> columns,
                         const QString &whatBelongsHere, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_kind(kind)
    , m_whatBelongsHere(whatBelongsHere) {
    m_model = new RecordTableModel(workspace.plan(), kind, std::move(columns), this);
    m_model->setEdit([this](const QUuid &id, int field, const QString &text) {
        return commitFieldOrTell(this, m_workspace.plan(), m_kind, id, field, text);
    });
    m_bar = makeBar();
    m_view = makeView();
    m_commands = new RecordTableCommands(workspace.plan(), *m_model, *m_view, this);
    m_columns = new TableColumns(workspace.plan(), *m_model, *m_view, this);
    m_view->addAction(m_columns->command());
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_shown = m_view);
    m_stack->addWidget(m_empty = makeEmpty());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_bar);
    layout->addWidget(m_stack, 1);

    connect(m_filter, &QLineEdit::textChanged, m_model, &RecordTableModel::setQuery);
    connect(m_model, &RecordTableModel::filtered, this, &RecordTable::keepSelection);
    connect(m_model, &RecordTableModel::searchingChanged, this, &RecordTable::showCount);
    connect(&workspace.plan(), &OpenPlan::changed, this, &RecordTable::showCount);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RecordTable::noteCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordTable::showCount);
    connect(m_commands, &TableCommands::said, m_count, &QLabel::setText);
    connect(m_filter, &QLineEdit::textChanged, this, &RecordTable::stateChanged);
    connect(m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &RecordTable::stateChanged);
    m_change->setToolTip(m_commands->change()->toolTip());
    showCount();
}

QHBoxLayout *RecordTable::makeBar() {
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setPlaceholderText(QStringLiteral("Filter as you type"));
    m_filter->setAccessibleName(QStringLiteral("Filter the table of %1").arg(manyOf(m_kind)));
    m_filter->setToolTip(QStringLiteral("Only rows that hold every word that is typed here (Ctrl+F)"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(fontMetrics().horizontalAdvance(m_filter->placeholderText()) + 16);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 34);
    m_count = new QLabel(this);
    m_new = new QPushButton(QStringLiteral("New %1").arg(oneOf(m_kind)), this);
    m_new->setToolTip(QStringLiteral("Adds one, to be filled in at the right"));
    m_new->setEnabled(!m_workspace.plan().isReadOnly());
    connect(m_new, &QPushButton::clicked, this, &RecordTable::addNew);
    m_change = new QPushButton(QStringLiteral("Change these…"), this);
    m_change->hide();
    connect(m_change, &QPushButton::clicked, this, [this] { m_commands->change()->trigger(); });
    auto *bar = new QHBoxLayout;
    m_chipLine = new FlowLayout(6); // in several lines where there is no room for one
    for (QWidget *widget : QList<QWidget *>{m_filter, m_count, m_new, m_change}) {
        widget->setFixedHeight(m_new->sizeHint().height());
        bar->addWidget(widget, 0, Qt::AlignTop);
    }
    bar->insertLayout(1, m_chipLine, 1);
    return bar;
}

QTableView *RecordTable::makeView() {
    auto *table = new GroupedView(*m_model, this);
    table->setItemDelegate(new FieldDelegate(m_model->kind(), m_workspace.drafts(), table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 10);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setMinimumSectionSize(32);
    table->setSortingEnabled(true);
    table->sortByColumn(0, Qt::AscendingOrder);
    table->setAccessibleName(QString::fromUtf8(m_model->kind().plural()));
    table->setMinimumHeight(table->horizontalHeader()->sizeHint().height() +
                            leastRows * table->verticalHeader()->defaultSectionSize() +
                            table->horizontalScrollBar()->sizeHint().height() + 2 * table->frameWidth());
    return table;
}

QWidget *RecordTable::makeEmpty() {
    auto *empty = new QWidget(this);
    auto *layout = new QVBoxLayout(empty);
    m_emptyText = new QLabel(empty);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignHCenter);
    m_emptyText->setMaximumWidth(fontMetrics().averageCharWidth() * 80);
    auto *line = new QHBoxLayout; // which puts it in the middle, and asks it for its height
    line->addWidget(m_emptyText);
    m_emptyStep = new QPushButton(empty);
    connect(m_emptyStep, &QPushButton::clicked, this,
            [this] { m_model->total() == 0 ? addNew() : showAll(); });
    layout->addStretch(1);
    layout->addLayout(line);
    layout->addWidget(m_emptyStep, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    return empty;
}

void RecordTable::setAddable(bool addable) {
    m_addable = addable;
    showCount();
}

void RecordTable::setGroupings(std::vector<Grouping> groupings, RecordTableModel::Tally tally) {
    Q_ASSERT(m_chips.empty());
    m_model->setTally(std::move(tally));
    m_grouping = new TableGrouping(*m_model, std::move(groupings), this);
    connect(m_grouping, &TableGrouping::changed, this, [this] {
        m_heading = -1;
        keepSelection();
        emit stateChanged();
    });
    addToBar(m_grouping->control());
    m_view->addActions(m_grouping->commands());
    m_chipLine = new FlowLayout(6); // of their own: the bar is full
    static_cast<QVBoxLayout *>(layout())->insertLayout(1, m_chipLine);
}

void RecordTable::keepState() {
    m_memory = new TableMemory(m_workspace.plan(), *this);
}

void RecordTable::keepViews(const QList<TableState> &always) {
    keepState();
    m_views = new SavedViews(m_workspace.plan(), *this, *m_memory, always);
    addToBar(m_views->button());
    m_view->addActions(m_views->commands());
}

TableState RecordTable::state() const {
    TableState state;
    state.filter = m_filter->text();
    for (const Chip &chip : m_chips)
        if (chip.button->isChecked())
            state.chips.insert(chip.name, chip.value ? chip.value() : QString());
    state.grouping = m_grouping ? m_grouping->name() : QString();
    const QHeaderView &header = *m_view->horizontalHeader();
    state.sort = m_model->columnAt(std::max(0, header.sortIndicatorSection())).title;
    state.falling = header.sortIndicatorOrder() == Qt::DescendingOrder;
    return state;
}

void RecordTable::setState(const TableState &state) {
    m_filter->setText(state.filter);
    for (const Chip &chip : m_chips) {
        const auto on = state.chips.constFind(chip.name);
        if (on != state.chips.constEnd() && chip.setValue)
            chip.setValue(*on);
        chip.button->setChecked(on != state.chips.constEnd());
    }
    if (m_narrowing.button)
        m_narrowing.button->setChecked(false);
    if (m_grouping)
        m_grouping->choose(state.grouping);
    for (int column = 0; column < m_model->columnCount(); ++column)
        if (m_model->columnAt(column).title == state.sort)
            m_view->sortByColumn(column, state.falling ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void RecordTable::addToBar(QWidget *control) {
    control->setFixedHeight(m_new->maximumHeight());
    m_bar->insertWidget(1, control, 0, Qt::AlignTop);
    setTabOrder(m_filter, control);
}

QPushButton *RecordTable::addChip(const QString &name, const QString &tip, Keep keep) {
    auto *button = new QPushButton(name, this);
    button->setCheckable(true);
    button->setToolTip(tip);
    button->setAccessibleDescription(tip);
    addChip({name, button, std::move(keep)});
    return button;
}

void RecordTable::addChip(const Chip &chip) {
    m_chipLine->addWidget(chip.button);
    m_chips.push_back(chip);
    connect(chip.button, &QPushButton::toggled, this, &RecordTable::applyChips);
    connect(chip.button, &QPushButton::toggled, this, &RecordTable::stateChanged);
}

void RecordTable::narrow(const Narrowing &narrowing) {
    if (!m_narrowing.button) {
        m_narrowing.button = new QPushButton(this);
        m_narrowing.button->setCheckable(true);
        m_narrowing.button->setToolTip(QStringLiteral("Press to show the others too"));
        m_chipLine->addWidget(m_narrowing.button);
        connect(m_narrowing.button, &QPushButton::toggled, this, [this](bool on) {
            m_narrowing.button->setVisible(on);
            applyChips();
        });
    }
    m_narrowing.button->setText(QStringLiteral("%1 ×").arg(narrowing.name));
    m_narrowing.keep = narrowing.keep;
    m_narrowing.button->setChecked(true);
    m_narrowing.button->show();
    applyChips();
}

void RecordTable::applyChips() {
    std::vector<Keep> on;
    for (const Chip &chip : m_chips)
        if (chip.button->isChecked())
            on.push_back(chip.keep);
    if (m_narrowing.button && m_narrowing.button->isChecked())
        on.push_back(m_narrowing.keep);
    if (on.empty())
        m_model->setKeep({});
    else
        m_model->setKeep([on = std::move(on)](const QUuid &id) {
            return std::all_of(on.begin(), on.end(), [&id](const Keep &keep) { return keep(id); });
        });
    showCount();
}

void RecordTable::showCount() {
    const int shown = m_model->shownCount();
    const int total = m_model->total();
    const QString many = manyOf(m_kind);
    m_count->setText(m_model->isSearching() ? QStringLiteral("Searching…")
                     : shown == total       ? countText(total, oneOf(m_kind), many)
                                            : QStringLiteral("%1 of %2 %3").arg(shown).arg(total).arg(many));
    const int selected = m_commands->selectedCount();
    const bool canChange = selected > 1 && m_commands->change()->isEnabled();
    if (selected > 1 && !m_model->isSearching())
        m_count->setText(QStringLiteral("%1 of %2 selected").arg(selected).arg(shown));
    m_new->setVisible(m_addable && !canChange);
    m_change->setVisible(canChange);
    showInStack(shown > 0 ? m_shown : m_empty);
    m_emptyText->setText(total == 0
                             ? m_whatBelongsHere
                             : QStringLiteral("None of the %1 %2 match the filter.").arg(total).arg(many));
    m_emptyStep->setText(total == 0 ? QStringLiteral("New %1").arg(oneOf(m_kind))
                                    : QStringLiteral("Show all"));
    m_emptyStep->setToolTip(total == 0 ? m_new->toolTip() : QStringLiteral("Lets go of filter and buttons"));
    m_emptyStep->setVisible(total > 0 || m_addable);
    m_emptyStep->setEnabled(total > 0 || !m_workspace.plan().isReadOnly());
}

/// The place is as high as this one needs at least; what is not shown asks for none.
void RecordTable::showInStack(QWidget *view) {
    m_stack->setCurrentWidget(view);
    const int least = view->minimumHeight();
    m_stack->setMinimumHeight(least > 0 ? least : view->minimumSizeHint().height());
}

void RecordTable::noteCurrent(const QModelIndex &now) {
    // Where the selected row goes away, Qt selects its neighbour: that is nobody's choice.
    if (!now.isValid() || m_model->isShifting())
        return;
    m_heading = m_model->isHeading(now.row()) ? m_model->groupAt(now.row()) : -1;
    if (m_heading >= 0)
        return; // what was selected stays so
    m_selected = m_model->idAt(now.row());
    m_workspace.select({&m_kind, m_selected});
}

/// The keyboard stays on its heading, or else on the selected record, or on the heading that hides it.
void RecordTable::keepSelection() {
    showCount();
    int row = m_model->headingOf(m_heading);
    if (row < 0)
        row = m_model->rowOf(m_selected);
    if (row < 0)
        row = m_model->headingOf(m_selected);
    if (row >= 0 && (row != m_view->currentIndex().row() || !m_view->selectionModel()->hasSelection()))
        makeCurrent(row);
    else if (row < 0)
        m_view->selectionModel()
            ->clear(); // the inspector keeps what it shows: it may be in the middle of an edit
}

void RecordTable::makeCurrent(int row) {
    m_view->setCurrentIndex(m_model->index(row, std::max(0, m_view->currentIndex().column())));
}

void RecordTable::showAll() {
    m_filter->clear();
    for (const Chip &chip : m_chips)
        chip.button->setChecked(false);
    if (m_narrowing.button)
        m_narrowing.button->setChecked(false);
}

bool RecordTable::select(const QUuid &id) {
    if (!m_model->isShown(id))
        showAll();
    if (m_model->rowOf(id) < 0)
        m_model->setOpen(m_model->groupAt(m_model->headingOf(id)), true);
    const int row = m_model->rowOf(id);
    if (row < 0)
        return false;
    const QModelIndex index = m_model->index(row, 0);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    m_workspace.select({&m_kind, id}); // it may have been selected here, and not there
    return true;
}

void RecordTable::selectAgain() {
    for (int row = 0; !m_model->isShown(m_selected) && row < m_model->rowCount(); ++row)
        if (!m_model->isHeading(row))
            m_selected = m_model->idAt(row);
    if (!m_model->isShown(m_selected))
        return;
    const int row = m_model->rowOf(m_selected);
    makeCurrent(row < 0 ? m_model->headingOf(m_selected) : row);
    m_workspace.select({&m_kind, m_selected});
}

void RecordTable::addNew() {
    const QUuid id = QUuid::createUuid();
    const QString what = QStringLiteral("New %1").arg(oneOf(m_kind));
    const bool done = attempt(this, what, [&] {
        Edits edits = m_workspace.plan().edit();
        edits.create(m_kind, id);
        edits.set(m_kind, id, m_kind.titleField(), what);
        if (m_prepare)
            m_prepare(edits, id);
        m_workspace.plan().commit(what, std::move(edits));
    });
    if (done && select(id))
        m_workspace.edit(m_kind.field(m_kind.titleField()).name);
}

void RecordTable::showInstead(QWidget *view) {
    m_shown = view ? view : m_view;
    if (m_grouping)
        m_grouping->setOffered(!view);
    if (m_views)
        m_views->setOffered(!view);
    if (m_stack->indexOf(m_shown) < 0)
        m_stack->addWidget(m_shown);
    if (view && m_view->currentIndex().isValid()) // nobody sees that several rows are selected
        m_view->selectRow(m_view->currentIndex().row());
    showCount();
}

void RecordTable::focusFilter() {
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

} // namespace saferplan
