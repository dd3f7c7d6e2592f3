#include "ui/pages/commitbrowser.h"

#include "core/progress/changewords.h"
#include "core/record/records.h"
#include "core/record/shown.h"
#include "core/rules/words.h"
#include "ui/inspector/changedetail.h"
#include "ui/pages/tablecolumns.h"
#include "ui/pages/tablememory.h"
#include "ui/window/messages.h"

#include <QtWidgets>

namespace saferplan {

namespace {

/// What is remembered of the filter for a plan.
const QString memoryName = QStringLiteral("commits");
const QString wordsKey = QStringLiteral("words");
const QString referenceKey = QStringLiteral("reference");
const QString fromKey = QStringLiteral("from");
const QString toKey = QStringLiteral("to");
const QString authorKey = QStringLiteral("author");
const QString deviceKey = QStringLiteral("device");

QTableView *makeTable(QAbstractItemModel *model, const QString &name, QWidget *parent) {
    auto *table = new QTableView(parent);
    table->setModel(model);
    table->setAccessibleName(name);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 10);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

} // namespace

CommitBrowser::CommitBrowser(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_commits(new CommitListModel(workspace.plan(), this))
    , m_changes(new ChangesModel(workspace.plan(), this)) {
    m_list = makeTable(m_commits, QStringLiteral("Changes of the plan, the newest first"), this);
    const int character = fontMetrics().averageCharWidth();
    m_list->setColumnWidth(CommitListModel::When,
                           fontMetrics().horizontalAdvance(QStringLiteral("30 Sept 2026, 00:00")) +
                               4 * character);
    m_list->horizontalHeader()->setStretchLastSection(false);
    m_list->horizontalHeader()->setSectionResizeMode(CommitListModel::What, QHeaderView::Stretch);
    m_list->setColumnWidth(CommitListModel::Device, character * 18);
    m_list->setColumnWidth(CommitListModel::Who, character * 28);
    auto *both = new QSplitter(Qt::Vertical, this);
    both->setMinimumHeight(fontMetrics().lineSpacing() *
                           24); // a change of a long text can be read, and scrolled to
    both->setChildrenCollapsible(false);
    both->addWidget(m_list);
    both->addWidget(makeChanges());
    both->setStretchFactor(0, 1);
    both->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(makeFilters());
    layout->addWidget(both, 1);
    connect(m_commits, &CommitListModel::progressed, this, &CommitBrowser::showProgress);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CommitBrowser::showCommit);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CommitBrowser::showChange);
    connect(&workspace.plan(), &OpenPlan::changed, this, &CommitBrowser::showChange);
    new ColumnMemory(workspace.plan(), *m_list->horizontalHeader(), memoryName);
    new ColumnMemory(workspace.plan(), *m_table->horizontalHeader(), QStringLiteral("changes"));
    showAsLeft();
}

QWidget *CommitBrowser::makeFilters() {
    auto *filters = new QWidget(this);
    auto *grid = new QGridLayout(filters);
    grid->setContentsMargins(0, 0, 0, 0);
    m_words = new QLineEdit(filters);
    m_words->setObjectName(QStringLiteral("filter"));
    m_words->setPlaceholderText(QStringLiteral("Filter as you type"));
    m_words->setAccessibleName(QStringLiteral("Filter the changes by words"));
    m_words->setClearButtonEnabled(true);
    connect(m_words, &QLineEdit::textChanged, this, &CommitBrowser::filter);
    m_reference = new QLineEdit(filters);
    m_reference->setPlaceholderText(QStringLiteral("Record, such as P1-03"));
    m_reference->setAccessibleName(QStringLiteral("Only changes of the record with this reference"));
    m_reference->setClearButtonEnabled(true);
    connect(m_reference, &QLineEdit::editingFinished, this, &CommitBrowser::findRecord);
    connect(m_reference, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            findRecord();
    });
    const auto combo = [&](const QString &everything, const QString &name) {
        auto *made = new QComboBox(filters);
        made->addItem(everything, QString());
        made->setAccessibleName(name);
        made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        made->setMinimumContentsLength(12);
        connect(made, &QComboBox::activated, this, &CommitBrowser::filter);
        return made;
    };
    m_author = combo(QStringLiteral("Anybody"), QStringLiteral("Only changes by this author"));
    m_device = combo(QStringLiteral("Any device"), QStringLiteral("Only changes on this device"));
    m_from = makeDay(QStringLiteral("Only changes from this day on"), QStringLiteral("From, 1 Jan 2026"));
    m_to = makeDay(QStringLiteral("Only changes up to this day"), QStringLiteral("To, 31 Jan 2026"));
    m_count = new QLabel(filters);
    grid->addWidget(m_words, 0, 0);
    grid->addWidget(m_reference, 0, 1);
    grid->addWidget(m_from, 0, 2);
    grid->addWidget(m_to, 0, 3);
    grid->addWidget(m_author, 1, 0);
    grid->addWidget(m_device, 1, 1);
    grid->addWidget(m_count, 1, 2, 1, 2);
    for (int column = 0; column < 4; ++column)
        grid->setColumnStretch(column, 1);
    return filters;
}

QLineEdit *CommitBrowser::makeDay(const QString &name, const QString &example) {
    auto *line = new QLineEdit(this);
    line->setPlaceholderText(example);
    line->setAccessibleName(name);
    line->setClearButtonEnabled(true);
    connect(line, &QLineEdit::textChanged, this, [this, line](const QString &text) {
        line->setToolTip(text.isEmpty() || readDate(text).isValid()
                             ? QString()
                             : QStringLiteral("This is not a date yet. Write it as 14 Jan 2026."));
        filter();
    });
    return line;
}

QWidget *CommitBrowser::makeChanges() {
    auto *box = new QWidget(this);
    m_title = new QLabel(box);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_table = makeTable(m_changes, QStringLiteral("What it changed"), box);
    m_table->hideColumn(ChangesModel::Summary);
    const int character = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(ChangesModel::Record, character * 28);
    m_table->setColumnWidth(ChangesModel::Field, character * 16);
    m_table->setColumnWidth(ChangesModel::Before, character * 18);
    m_detail = new ChangeDetail(m_workspace.plan(), box);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const ChangesModel::Row *row = m_changes->at(index.row()))
            m_workspace.select({row->second.kind, row->second.record});
    });
    auto *beside = new QHBoxLayout;
    beside->addWidget(m_table, 3);
    beside->addWidget(m_detail, 2);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addLayout(beside, 1);
    return box;
}

/// Also when it is closed while it is seen.
CommitBrowser::~CommitBrowser() {
    if (isVisible())
        remember();
}

/// The filter with which this plan was left.
void CommitBrowser::showAsLeft() {
    const QVariantMap left = TableMemory::kept(m_workspace.plan(), memoryName);
    const auto show = [&](QLineEdit *line, const QString &what) {
        const QSignalBlocker quiet(line);
        line->setText(left.value(what).toString());
    };
    show(m_words, wordsKey);
    show(m_reference, referenceKey);
    show(m_from, fromKey);
    show(m_to, toKey);
    const auto choose = [&](QComboBox *combo, const QString &what) {
        if (const QString name = left.value(what).toString(); !name.isEmpty()) {
            fill(combo, {name}); // nobody has read the log yet, so it may not be listed
            combo->setCurrentIndex(combo->findData(name));
        }
    };
    choose(m_author, authorKey);
    choose(m_device, deviceKey);
    if (const QString reference = m_reference->text().trimmed(); !reference.isEmpty())
        m_record = findReference(m_workspace.records(), reference).id;
    filter();
}

void CommitBrowser::remember() const {
    const OpenPlan &plan = m_workspace.plan();
    for (const auto &[what, line] : {std::pair(wordsKey, m_words), std::pair(referenceKey, m_reference),
                                     std::pair(fromKey, m_from), std::pair(toKey, m_to)})
        TableMemory::keep(plan, memoryName, what, line->text());
    TableMemory::keep(plan, memoryName, authorKey, m_author->currentData());
    TableMemory::keep(plan, memoryName, deviceKey, m_device->currentData());
}

void CommitBrowser::hideEvent(QHideEvent *event) {
    remember();
    QWidget::hideEvent(event);
}

void CommitBrowser::showEvent(QShowEvent *event) {
    m_commits->begin();
    QWidget::showEvent(event);
}

void CommitBrowser::focusFilter() {
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void CommitBrowser::showRecord(const QUuid &record) {
    const Kind *kind = kindOf(m_workspace.records(), record);
    m_reference->setText(kind ? kind->reference(m_workspace.records(), record) : QString());
    m_record = kind ? record : QUuid();
    filter();
}

void CommitBrowser::findRecord() {
    const QString reference = m_reference->text().trimmed();
    const RecordName found =
        reference.isEmpty() ? RecordName() : findReference(m_workspace.records(), reference);
    m_reference->setToolTip(
        reference.isEmpty() || found.kind
            ? QString()
            : QStringLiteral("No record of the plan has the reference %1.").arg(reference));
    if (found.id != m_record || (!reference.isEmpty() && !found.kind)) {
        m_record = found.id;
        filter();
    }
}

void CommitBrowser::filter() {
    CommitFilter filter;
    filter.words = m_words->text();
    filter.author = m_author->currentData().toString();
    filter.device = m_device->currentData().toString();
    filter.from = readDate(m_from->text());
    filter.to = readDate(m_to->text());
    filter.record = m_record;
    if (!m_reference->text().trimmed().isEmpty()) {
        filter.ofRecord.emplace();
        if (const Kind *kind = kindOf(m_workspace.records(), m_record))
            attempt(this, QStringLiteral("Reading the history"), [&] {
                for (const auto &[commit, change] : m_workspace.plan().historyOf(*kind, m_record))
                    filter.ofRecord->insert(commit.seq);
            });
    }
    m_commits->setFilter(std::move(filter));
}

void CommitBrowser::fill(QComboBox *combo, const QSet<QString> &names) {
    for (const QString &name : names)
        if (combo->findData(name) < 0)
            combo->addItem(name.isEmpty() ? QStringLiteral("not named") : name, name);
}

void CommitBrowser::showProgress() {
    if (m_author->count() <= m_commits->authors().size())
        fill(m_author, m_commits->authors());
    if (m_device->count() <= m_commits->devices().size())
        fill(m_device, m_commits->devices());
    const int rows = m_commits->rowCount();
    const QString count = countText(rows, QStringLiteral("change"), QStringLiteral("changes"));
    m_count->setText(!m_commits->isComplete() ? QStringLiteral("%1 so far…").arg(count)
                     : rows == 0              ? QStringLiteral("No change matches the filter.")
                                              : count);
    if (!m_list->currentIndex().isValid() && rows > 0)
        m_list->setCurrentIndex(m_commits->index(0, CommitListModel::When));
    if (rows == 0)
        showCommit();
}

void CommitBrowser::showCommit() {
    const CommitInfo *commit = m_commits->at(m_list->currentIndex().row());
    QList<ChangesModel::Row> rows;
    if (commit)
        attempt(this, QStringLiteral("Reading the history"), [&] {
            for (const Change &change : m_workspace.plan().changesOf(*commit, mostChanges + 1))
                rows.append({*commit, change});
        });
    QString title = QStringLiteral("Choose a change above to see what it changed.");
    if (commit) {
        const bool all = rows.size() <= mostChanges;
        rows = rows.mid(0, mostChanges);
        const QString fields = countText(rows.size(), QStringLiteral("field"), QStringLiteral("fields"));
        title = QStringLiteral("“%1” changed %2")
                    .arg(commit->label.simplified(),
                         all ? QStringLiteral("%1.").arg(fields)
                             : QStringLiteral("more than %1, of which the first are shown.").arg(fields));
    }
    m_title->setText(title);
    m_changes->setRows(std::move(rows));
    m_table->setCurrentIndex(m_changes->index(0, ChangesModel::Record));
    showChange();
}

void CommitBrowser::showChange() {
    if (const ChangesModel::Row *row = m_changes->at(m_table->currentIndex().row()))
        m_detail->showChange(row->first, row->second);
    else
        m_detail->showNothing();
}

} // namespace saferplan
