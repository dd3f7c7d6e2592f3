#include "ui/pages/recordpage.h"

#include "core/record/records.h"
#include "ui/editors/commitfield.h"
#include "ui/editors/fielddelegate.h"
#include "ui/editors/recordform.h"
#include "ui/models/recordtablemodel.h"
#include "ui/window/messages.h"

#include <QtWidgets>

namespace saferplan {

namespace {

QTableView *makeTable(RecordTableModel *model, QWidget *parent) {
    auto *table = new QTableView(parent);
    table->setModel(model);
    table->setItemDelegate(new FieldDelegate(model->kind(), table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
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
    const int character = table->fontMetrics().averageCharWidth();
    for (int column = 0; column < model->columnCount(); ++column)
        table->setColumnWidth(column, model->columnAt(column).width * character + 16);
    table->setAccessibleName(QString::fromUtf8(model->kind().plural()));
    return table;
}

} // namespace

RecordPage::RecordPage(OpenPlan &plan, const Kind &kind, std::vector<Column> columns,
                       const QString &whatBelongsHere, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_kind(kind)
    , m_whatBelongsHere(whatBelongsHere) {
    const QString one = QString::fromUtf8(kind.label()).toLower();
    m_model = new RecordTableModel(plan, kind, std::move(columns), this);
    m_model->setEdit([this](const QUuid &id, int field, const QString &text) {
        return commitFieldOrTell(this, m_plan, m_kind, id, field, text);
    });

    m_filter = new QLineEdit(this);
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setPlaceholderText(QStringLiteral("Filter as you type (Ctrl+F)"));
    m_filter->setAccessibleName(
        QStringLiteral("Filter the table of %1").arg(QString::fromUtf8(kind.plural()).toLower()));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(260);
    m_count = new QLabel(this);
    auto *add = new QPushButton(QStringLiteral("New %1").arg(one), this);
    add->setEnabled(!plan.isReadOnly());
    m_bar = new QHBoxLayout;
    m_bar->addWidget(m_filter);
    m_bar->addStretch(1);
    m_bar->addWidget(m_count);
    m_bar->addWidget(add);

    m_table = makeTable(m_model, this);
    auto *empty = new QWidget(this);
    auto *emptyLayout = new QVBoxLayout(empty);
    m_emptyText = new QLabel(empty);
    m_emptyText->setWordWrap(true);
    m_emptyText->setMaximumWidth(480);
    m_emptyStep = new QPushButton(empty);
    emptyLayout->addStretch(1);
    emptyLayout->addWidget(m_emptyText, 0, Qt::AlignHCenter);
    emptyLayout->addWidget(m_emptyStep, 0, Qt::AlignHCenter);
    emptyLayout->addStretch(2);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(empty);

    m_form = new RecordForm(plan, kind, this);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_stack);
    splitter->addWidget(m_form);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({820, 330});
    m_form->setMinimumWidth(260);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_bar);
    layout->addWidget(splitter, 1);

    connect(m_filter, &QLineEdit::textChanged, m_model, &RecordTableModel::setQuery);
    connect(add, &QPushButton::clicked, this, &RecordPage::addNew);
    connect(m_emptyStep, &QPushButton::clicked, this,
            [this] { m_model->total() == 0 ? addNew() : showAll(); });
    connect(m_model, &RecordTableModel::filtered, this, &RecordPage::keepSelection);
    connect(&plan, &OpenPlan::changed, this, [this] { showCount(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) {
                if (now.isValid() && m_model->idAt(now.row()) != m_selected) {
                    m_selected = m_model->idAt(now.row());
                    m_form->showRecord(m_selected);
                }
            });
    showCount();
    if (m_model->rowCount() > 0)
        select(m_model->idAt(0));
}

QPushButton *RecordPage::addChip(const QString &name, const QString &tip, Keep keep) {
    auto *button = new QPushButton(name, this);
    button->setCheckable(true);
    button->setToolTip(tip);
    button->setAccessibleDescription(tip);
    m_bar->insertWidget(1 + static_cast<int>(m_chips.size()), button);
    m_chips.push_back({button, std::move(keep)});
    connect(button, &QPushButton::toggled, this, &RecordPage::applyChips);
    return button;
}

void RecordPage::setExtra(const QString &name, Keep keep) {
    if (!m_extra.button) {
        m_extra.button = new QPushButton(this);
        m_extra.button->setCheckable(true);
        m_extra.button->setToolTip(QStringLiteral("Press to show the others too"));
        m_bar->insertWidget(1 + static_cast<int>(m_chips.size()), m_extra.button);
        connect(m_extra.button, &QPushButton::toggled, this, [this](bool on) {
            m_extra.button->setVisible(on);
            applyChips();
        });
    }
    m_extra.button->setText(name);
    m_extra.keep = std::move(keep);
    m_extra.button->setChecked(true);
    m_extra.button->show();
    applyChips();
}

void RecordPage::applyChips() {
    std::vector<Keep> on;
    for (const Chip &chip : m_chips)
        if (chip.button->isChecked())
            on.push_back(chip.keep);
    if (m_extra.button && m_extra.button->isChecked())
        on.push_back(m_extra.keep);
    if (on.empty())
        m_model->setKeep({});
    else
        m_model->setKeep([on = std::move(on)](const QUuid &id) {
            return std::all_of(on.begin(), on.end(), [&id](const Keep &keep) { return keep(id); });
        });
    showCount();
}

void RecordPage::showCount() {
    const int shown = m_model->rowCount();
    const int total = m_model->total();
    const QString many = QString::fromUtf8(m_kind.plural()).toLower();
    m_count->setText(shown == total ? QStringLiteral("%1 %2").arg(total).arg(many)
                                    : QStringLiteral("%1 of %2 %3").arg(shown).arg(total).arg(many));
    m_stack->setCurrentIndex(shown > 0 ? 0 : 1);
    m_emptyText->setText(total == 0
                             ? m_whatBelongsHere
                             : QStringLiteral("None of the %1 %2 match the filter.").arg(total).arg(many));
    m_emptyStep->setText(total == 0
                             ? QStringLiteral("New %1").arg(QString::fromUtf8(m_kind.label()).toLower())
                             : QStringLiteral("Show all"));
    m_emptyStep->setEnabled(total > 0 || !m_plan.isReadOnly());
}

void RecordPage::keepSelection() {
    showCount();
    const int row = m_model->rowOf(m_selected);
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, std::max(0, m_table->currentIndex().column())));
    else
        m_table->selectionModel()
            ->clear(); // the form keeps what it shows: it may be in the middle of an edit
}

void RecordPage::showAll() {
    m_filter->clear();
    for (const Chip &chip : m_chips)
        chip.button->setChecked(false);
    if (m_extra.button)
        m_extra.button->setChecked(false);
}

bool RecordPage::select(const QUuid &id) {
    if (m_model->rowOf(id) < 0)
        showAll();
    const int row = m_model->rowOf(id);
    if (row < 0)
        return false;
    const QModelIndex index = m_model->index(row, 0);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    return true;
}

void RecordPage::prepare(Edits &edits, const QUuid &id) {
    edits.set(m_kind, id, m_kind.titleField(),
              QStringLiteral("New %1").arg(QString::fromUtf8(m_kind.label()).toLower()));
}

void RecordPage::addNew() {
    const QUuid id = QUuid::createUuid();
    const QString what = QStringLiteral("New %1").arg(QString::fromUtf8(m_kind.label()).toLower());
    const bool done = attempt(this, what, [&] {
        Edits edits = m_plan.edit();
        edits.create(m_kind, id);
        prepare(edits, id);
        m_plan.commit(what, std::move(edits));
    });
    if (done && select(id))
        m_form->edit(m_kind.fields()[static_cast<size_t>(m_kind.titleField())]->name);
}

void RecordPage::focusFilter() {
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

} // namespace saferplan
