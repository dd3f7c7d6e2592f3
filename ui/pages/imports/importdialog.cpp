#include "ui/pages/imports/importdialog.h"

#include "core/plan/openplan.h"
#include "core/record/shown.h"
#include "core/rules/words.h"
#include "ui/look/elidedcombo.h"
#include "ui/look/plaintable.h"
#include "ui/look/words.h"
#include "ui/models/textrows.h"
#include "ui/pages/imports/importcolumns.h"
#include "ui/pages/imports/importnames.h"
#include "ui/pages/tablecommands.h"
#include "ui/window/longwork.h"
#include "ui/window/messages.h"
#include "ui/window/savebytes.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QTabWidget>
#include <QTimer>

namespace saferplan {

namespace {

using Does = TrackerRow::Does;

enum Tab { Columns, NameTab, Rows, Rejects };

QHash<QString, QUuid> rememberedNames(const OpenPlan &plan) {
    QHash<QString, QUuid> names;
    const QVariantMap kept = ofPlan(plan, Preference::ImportNames).toMap();
    for (auto name = kept.begin(); name != kept.end(); ++name)
        names.insert(name.key(), QUuid(name.value().toString()));
    return names;
}

QString doesText(const TrackerRow &row) {
    return row.does == Does::Add      ? QStringLiteral("Added")
           : row.does == Does::Change ? QStringLiteral("Changed")
           : row.does == Does::Same   ? QStringLiteral("As it is")
                                      : QStringLiteral("Not taken in");
}

QTableView *tableOf(TextRows *rows, const QString &name, const QList<int> &widths, QWidget *parent) {
    auto *table = new QTableView(parent);
    table->setAccessibleName(name);
    table->setModel(rows);
    makePlain(*table);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection); // some of them can be copied
    setWidths(*table, widths);
    return table;
}

} // namespace

ImportDialog::ImportDialog(const OpenPlan &plan, Workbook book, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_book(std::move(book)) {
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(QStringLiteral("Import %1").arg(m_book.name));
    m_said = makeWords(this);
    m_said->setObjectName(QStringLiteral("said"));
    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(300);
    connect(m_pause, &QTimer::timeout, this, &ImportDialog::read);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(QStringLiteral("Parts of the import"));
    m_columns = new ImportColumns(m_tabs);
    m_tabs->addTab(m_columns, QStringLiteral("Columns"));
    m_tabs->addTab(makeNames(), QStringLiteral("Names"));
    m_tabs->addTab(makeRows(), QStringLiteral("Rows"));
    m_tabs->addTab(makeRejects(), QStringLiteral("Not taken in"));
    connect(m_columns, &ImportColumns::corrected, m_pause, qOverload<>(&QTimer::start));
    connect(m_names, &ImportNames::confirmed, m_pause, qOverload<>(&QTimer::start));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeHead());
    layout->addWidget(m_said);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(makeButtons());
    TableCommands::offerIn(*this, plan);
    makeRoomy(*this, 180, 36);
    m_names->setSaid(rememberedNames(plan));
    read();
    m_columns->setFocus(Qt::OtherFocusReason);
}

/// Which sheet it is, where there are several, and the priority of rows that name none.
QWidget *ImportDialog::makeHead() {
    auto *head = new QWidget(this);
    auto *form = new QFormLayout(head);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto addChoice = [&](const QString &label, const QString &tip) {
        auto *choice = new ElidedCombo(head);
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(24);
        choice->setAccessibleName(QString(label).remove(u'&').remove(u':'));
        choice->setToolTip(tip);
        form->addRow(label, choice);
        return choice;
    };
    QStringList sheets;
    for (const Sheet &sheet : std::as_const(m_book.sheets))
        if (!sheet.hidden && !sheet.name.isEmpty())
            sheets += sheet.name;
    if (sheets.size() > 1) {
        m_sheet = addChoice(QStringLiteral("&Sheet:"), QStringLiteral("The sheet that holds the tracker"));
        m_sheet->addItem(QStringLiteral("The first that looks like a tracker"), QString());
        for (const QString &sheet : std::as_const(sheets))
            m_sheet->addItem(sheet, sheet);
        connect(m_sheet, &QComboBox::currentIndexChanged, m_pause, qOverload<>(&QTimer::start));
    }
    m_priority = addChoice(QStringLiteral("&Priority of rows that name none:"),
                           QStringLiteral("Every action belongs to a priority of the plan"));
    m_priority->addItem(QStringLiteral("None: such rows are not taken in"), QUuid());
    for (const Priority &priority : m_plan.records().all<Priority>())
        if (!priority.archived)
            m_priority->addItem(titleOf(m_plan.records(), priority.id.uuid), priority.id.uuid);
    connect(m_priority, &QComboBox::currentIndexChanged, m_pause, qOverload<>(&QTimer::start));
    return head;
}

QWidget *ImportDialog::makeNames() {
    auto *box = new QWidget(m_tabs);
    m_noNames = makeWords(box);
    m_names = new ImportNames(m_plan.records(), box);
    m_confirm = new QPushButton(QStringLiteral("All &guesses are right"), box);
    m_confirm->setToolTip(QStringLiteral("Confirms each guess in the list, so that its rows are taken in"));
    connect(m_confirm, &QPushButton::clicked, m_names, &ImportNames::confirmGuesses);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_noNames);
    layout->addWidget(m_names, 1);
    layout->addWidget(m_confirm, 0, Qt::AlignLeft);
    return box;
}

QWidget *ImportDialog::makeRows() {
    m_rows = new TextRows({QStringLiteral("Row"), QStringLiteral("What happens"), QStringLiteral("Reference"),
                           QStringLiteral("Action")},
                          this);
    return tableOf(m_rows, QStringLiteral("Rows, and what each would do"), {8, 20, 14}, m_tabs);
}

QWidget *ImportDialog::makeRejects() {
    m_rejects = new TextRows({QStringLiteral("Row"), QStringLiteral("Column"), QStringLiteral("Cell"),
                              QStringLiteral("Value"), QStringLiteral("Reason")},
                             this);
    auto *box = new QWidget(m_tabs);
    m_save = new QPushButton(QStringLiteral("Sa&ve this list…"), box);
    m_save->setObjectName(QStringLiteral("saveRejects"));
    m_save->setToolTip(QStringLiteral("Writes the list as a file for Excel, for whoever keeps the tracker"));
    connect(m_save, &QPushButton::clicked, this, &ImportDialog::saveRejects);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(
        tableOf(m_rejects, QStringLiteral("What is not taken in, and why"), {8, 22, 14, 26}, box), 1);
    layout->addWidget(m_save, 0, Qt::AlignLeft);
    return box;
}

QWidget *ImportDialog::makeButtons() {
    auto *buttons = new QDialogButtonBox(this);
    m_take = buttons->addButton(QStringLiteral("Import"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(QStringLiteral("import"));
    m_take->setDefault(true);
    m_take->setToolTip(QStringLiteral("Takes the rows in, as one step that can be undone"));
    buttons->addButton(QStringLiteral("Not now"), QDialogButtonBox::RejectRole)
        ->setToolTip(QStringLiteral("Leaves the plan as it is"));
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (m_pause->isActive())
            read();
        if (m_take->isEnabled())
            accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

const Sheet *ImportDialog::sheet() const {
    for (const Sheet &sheet : m_book.sheets)
        if (sheet.name == m_import.sheet)
            return &sheet;
    return nullptr;
}

/// Reads on another thread, from copies: nothing here is touched meanwhile.
void ImportDialog::read() {
    m_pause->stop();
    TrackerOptions options;
    options.mapping = m_columns->rowCount() > 0
                          ? m_columns->mapping()
                          : TrackerMapping::fromText(ofPlan(m_plan, Preference::ImportColumns).toString());
    options.said = m_names->said();
    options.priority = {m_priority->currentData().toUuid()};
    options.sheet = m_sheet ? m_sheet->currentData().toString() : QString();
    TrackerImport import;
    bool isDone = false;
    const std::optional<Failure> failure = failureOf([&] {
        isDone = doLong(this, QStringLiteral("Reading %1…").arg(m_book.name),
                        [&, records = m_plan.records(), today = m_plan.today()](const Progress &progress) {
                            import = readTracker(m_book, records, today, options, progress);
                        });
    });
    if (failure)
        return showFailure(failure->text);
    if (!isDone)
        return showFailure(QStringLiteral("The reading was stopped."));
    m_import = std::move(import);
    showRead();
}

void ImportDialog::showFailure(const QString &text) {
    m_import = {};
    m_said->setText(text);
    m_rows->setRows(0, {});
    m_rejects->setRows(0, {});
    m_names->show(m_import);
    m_take->setEnabled(false);
    m_save->setEnabled(false);
}

void ImportDialog::showRead() {
    if (const Sheet *read = sheet())
        m_columns->show(read->spread(), m_import);
    m_names->show(m_import);
    m_rows->setRows(m_import.rows.size(), [this](int row, int column) {
        const TrackerRow &it = m_import.rows[row];
        return column == 0   ? QString::number(it.row + 1)
               : column == 1 ? doesText(it)
               : column == 2 ? it.reference
                             : it.title;
    });
    m_rejects->setRows(m_import.rejects.size(), [this](int row, int column) {
        const TrackerReject &it = m_import.rejects[row];
        return column == 0   ? QString::number(it.row + 1)
               : column == 1 ? it.column
               : column == 2 ? it.cell
               : column == 3 ? it.value
                             : it.reason;
    });
    const int open = m_names->open();
    const auto counted = [](const QString &name, qsizetype count) {
        return count > 0 ? QStringLiteral("%1 (%2)").arg(name, numberText(static_cast<double>(count))) : name;
    };
    m_tabs->setTabText(NameTab, counted(QStringLiteral("Names to confirm"), open));
    m_tabs->setTabText(Rows, counted(QStringLiteral("Rows"), m_import.rows.size()));
    m_tabs->setTabText(Rejects, counted(QStringLiteral("Not taken in"), m_import.rejects.size()));
    m_noNames->setText(
        m_names->rowCount() == 0
            ? QStringLiteral("Every agency, group, priority and theme that is named is in the plan.")
            : QStringLiteral("Tick a guess that is right (Space), or choose another record (F2). Rows with a "
                             "name that is not confirmed are not taken in."));
    m_confirm->setEnabled(m_names->hasGuesses());
    m_save->setEnabled(!m_import.rejects.isEmpty());
    const qsizetype takes = m_import.count(Does::Add) + m_import.count(Does::Change);
    m_take->setEnabled(takes > 0);
    QString text =
        QStringLiteral("%1 to add, %2 to change, %3 as they are, %4 not taken in.")
            .arg(countText(m_import.count(Does::Add), QStringLiteral("action"), QStringLiteral("actions")))
            .arg(m_import.count(Does::Change))
            .arg(m_import.count(Does::Same))
            .arg(countText(m_import.count(Does::Rejected), QStringLiteral("row"), QStringLiteral("rows")));
    if (!m_import.newObjectives.isEmpty())
        text += QStringLiteral(" %1 added with them.")
                    .arg(m_import.newObjectives.size() == 1
                             ? QStringLiteral("One objective is")
                             : QStringLiteral("%1 objectives are").arg(m_import.newObjectives.size()));
    if (open > 0)
        text +=
            QStringLiteral(" %1 to be confirmed.")
                .arg(open == 1 ? QStringLiteral("One name is") : QStringLiteral("%1 names are").arg(open));
    m_said->setText(text);
}

void ImportDialog::saveRejects() {
    const QString path = Messages::current().fileToWrite(
        this, QStringLiteral("Save what was not taken in"),
        QStringLiteral("%1 not taken in.csv").arg(m_import.file.section(u'.', 0, -2)),
        QStringLiteral("Tables (*.csv)"));
    if (!path.isEmpty())
        attempt(this, QStringLiteral("Saving the list"), [&] { saveBytes(path, rejectsCsv(m_import)); });
}

void ImportDialog::remember() const {
    TrackerMapping kept = TrackerMapping::fromText(ofPlan(m_plan, Preference::ImportColumns).toString());
    for (const QString &line : m_import.mapping.toText().split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype at = line.lastIndexOf(u'=');
        kept.set(line.left(at).trimmed(), line.mid(at + 1).trimmed());
    }
    setOfPlan(m_plan, Preference::ImportColumns, kept.toText());
    QVariantMap names;
    for (auto name = m_names->said().begin(); name != m_names->said().end(); ++name)
        names.insert(name.key(), uuidText(name.value()));
    setOfPlan(m_plan, Preference::ImportNames, names);
}

} // namespace saferplan
