#include "ui/pages/tablecommands.h"

#include "core/record/records.h"
#include "core/rules/marking.h"
#include "core/rules/words.h"
#include "ui/actions/keys.h"
#include "ui/pages/chartview.h"
#include "ui/print/documentpainter.h"
#include "ui/print/writeerror.h"
#include "ui/window/messages.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QMainWindow>
#include <QMetaMethod>
#include <QMimeData>
#include <QPrinter>
#include <QStatusBar>
#include <QTableView>
#include <QTreeView>

namespace saferplan {

namespace {

constexpr int saidForMs = 8000;

bool hasKey(const QWidget &widget, const QKeySequence &key) {
    const QList<QAction *> actions = widget.actions();
    return std::any_of(actions.begin(), actions.end(),
                       [&key](const QAction *action) { return action->shortcut() == key; });
}

QString rowsText(int count) {
    return countText(count, QStringLiteral("row"), QStringLiteral("rows"));
}

} // namespace

TableCommands::TableCommands(const OpenPlan &plan, QAbstractItemView &table)
    : QObject(&table)
    , m_plan(plan)
    , m_table(table)
    , m_copy(this) {
    const bool selects = table.selectionMode() == QAbstractItemView::ExtendedSelection;
    // A sheet of figures has a key of its own, for what is pasted elsewhere in it.
    const bool isTaken = hasKey(table, QKeySequence::Copy);
    m_copyRows = add(selects && !isTaken ? QStringLiteral("&Copy the selected rows")
                                         : QStringLiteral("&Copy the table"),
                     QStringLiteral("Copies them as a table for Excel or Word"),
                     isTaken ? QKeySequence() : QKeySequence(QKeySequence::Copy), [this] { copy(); });
    // Of the table alone: in a field the same key copies its text.
    m_copyRows->setShortcutContext(Qt::WidgetShortcut);
    add(QStringLiteral("&Print the table…"),
        selects ? QStringLiteral("Prints the rows that are shown, or those of them that are selected")
                : QStringLiteral("Prints all its rows"),
        QKeySequence::Print, [this] { print(); });
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(&m_copy, &TableCopy::made, this, [this](QMimeData *made, int rows) {
        QGuiApplication::clipboard()->setMimeData(made);
        say(QStringLiteral("%1 copied").arg(rowsText(rows)));
    });
}

void TableCommands::offerIn(QWidget &widget, const OpenPlan &plan) {
    for (auto *table : widget.findChildren<QAbstractItemView *>()) {
        const bool isTable = qobject_cast<QTableView *>(table) || qobject_cast<QTreeView *>(table);
        if (!isTable || table->findChild<TableCommands *>(QString(), Qt::FindDirectChildrenOnly))
            continue;
        (new TableCommands(plan, *table))->followModel();
        // A chart has the keys of its figures.
        if (auto *chart = qobject_cast<ChartView *>(table->parentWidget())) {
            chart->addActions(table->actions());
            chart->setContextMenuPolicy(Qt::ActionsContextMenu);
        }
    }
}

/// Rows that come and go while they are being copied are copied again from the first.
void TableCommands::followModel() {
    const auto again = [this] {
        if (m_copy.isRunning())
            copy();
    };
    const QAbstractItemModel *model = m_table.model();
    connect(model, &QAbstractItemModel::modelReset, this, again);
    connect(model, &QAbstractItemModel::layoutChanged, this, again);
    connect(model, &QAbstractItemModel::rowsInserted, this, again);
    connect(model, &QAbstractItemModel::rowsRemoved, this, again);
}

QAction *TableCommands::add(const QString &text, const QString &tip, const QKeySequence &keys,
                            const std::function<void()> &work) {
    return addTo(m_table, this, text, tip, keys, work);
}

QAction *TableCommands::addTo(QWidget &widget, QObject *owner, const QString &text, const QString &tip,
                              const QKeySequence &keys, const std::function<void()> &work) {
    auto *action = new QAction(text, owner);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(tip);
    giveKeys(*action, keys);
    connect(action, &QAction::triggered, owner, work);
    widget.addAction(action);
    return action;
}

int TableCommands::selectedCount() const {
    int count = 0;
    for (const QItemSelectionRange &range : m_table.selectionModel()->selection())
        count += range.height();
    return count;
}

void TableCommands::copy() {
    const bool selects = m_table.selectionMode() == QAbstractItemView::ExtendedSelection;
    m_copy.start(texts(selects && m_copyRows->shortcut() == QKeySequence(QKeySequence::Copy)));
    if (m_copy.isRunning())
        say(QStringLiteral("Copying…"));
}

void TableCommands::say(const QString &text) {
    if (isSignalConnected(QMetaMethod::fromSignal(&TableCommands::said))) {
        emit said(text);
    } else if (auto *window = qobject_cast<QMainWindow *>(m_table.window())) {
        const QString name = m_table.accessibleName();
        window->statusBar()->showMessage(name.isEmpty() ? text : QStringLiteral("%1: %2").arg(name, text),
                                         saidForMs);
    }
}

QString TableCommands::caption(int printed, bool isCut) const {
    return isCut ? QStringLiteral("The first %1.").arg(rowsText(printed)) : rowsText(printed);
}

Document TableCommands::document() const {
    const bool selects = m_table.selectionMode() == QAbstractItemView::ExtendedSelection;
    TableTexts texts = this->texts(selects && selectedCount() > 1);
    const Records &records = m_plan.records();
    Document document;
    document.title = texts.title;
    document.edition = QStringLiteral("Table: %1").arg(texts.title);
    document.cutOff = m_plan.today();
    document.illustrative = records.single<Plan>().illustrative;
    QList<TableBlock> tables; // one a heading
    std::optional<RowTexts> row = texts.next();
    bool isKnown = true; // what each row is about
    int printed = 0;
    for (; row && printed < mostPrinted; row = texts.next()) {
        if (tables.isEmpty() || !row->heading.isEmpty())
            tables.append({row->heading, texts.columns, {}, texts.whenEmpty});
        if (!row->heading.isEmpty())
            continue;
        ++printed;
        isKnown = isKnown && !row->record.isNull();
        document.marking = highest(document.marking, protectionOf(records, row->record).marking);
        QList<Cell> cells;
        for (const QString &text : std::as_const(row->cells))
            cells.append({text});
        tables.last().rows.append(cells);
    }
    if (!isKnown) // it may be about anything in the plan
        document.marking = highestMarking(records);
    if (tables.isEmpty())
        tables.append({{}, texts.columns, {}, texts.whenEmpty});
    const QString said = caption(printed, row.has_value());
    if (tables.first().caption.isEmpty())
        tables.first().caption = said;
    else
        document.blocks.append(ParagraphBlock{said});
    for (const TableBlock &table : std::as_const(tables))
        document.blocks.append(table);
    return document;
}

void TableCommands::print() {
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setFullPage(true); // the margins are those of the document
    printer.setDocName(m_table.accessibleName());
    if (!Messages::current().choosePrinter(&m_table, printer))
        return;
    attempt(&m_table, QStringLiteral("Printing the table"), [&] {
        paintDocument(document(), printer, [](const QString &why) {
            throw WriteError(QStringLiteral("The table could not be printed: %1. Look at the printer, or "
                                            "choose another, and try again.")
                                 .arg(why));
        });
    });
}

} // namespace saferplan
