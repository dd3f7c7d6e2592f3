#include "ui/pages/tablecommands.h"

#include "core/record/records.h"
#include "ui/models/recordtablemodel.h"
#include "ui/pages/bulkdialog.h"
#include "ui/print/documentpainter.h"
#include "ui/print/writeerror.h"
#include "ui/window/messages.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMimeData>
#include <QPrinter>
#include <QTableView>

namespace saferplan {

TableCommands::TableCommands(Workspace &workspace, RecordTableModel &model, QTableView &view, QWidget *table)
    : QObject(table)
    , m_workspace(workspace)
    , m_model(model)
    , m_view(view)
    , m_table(table)
    , m_copy(workspace.records(), this) {
    m_copyRows = add(QStringLiteral("&Copy the selected rows"),
                     QStringLiteral("Copies them as a table for Excel or Word"), QKeySequence::Copy,
                     [this] { copy(); });
    // Of the table alone: in a field the same key copies its text.
    m_copyRows->setShortcutContext(Qt::WidgetShortcut);
    add(QStringLiteral("&Print the table…"),
        QStringLiteral("Prints the rows that are shown, or those of them that are selected"),
        QKeySequence::Print, [this] { print(); });
    m_change = add(QStringLiteral("C&hange the selected rows…"),
                   QStringLiteral("Sets one field of all selected rows, as one change that can be undone"),
                   Qt::CTRL | Qt::SHIFT | Qt::Key_U, [this] { changeSelected(); });
    view.addActions(m_all);
    view.setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(&m_copy, &TableCopy::made, this, [this](QMimeData *made, int rows) {
        QGuiApplication::clipboard()->setMimeData(made);
        emit said(rows == 1 ? QStringLiteral("1 row copied") : QStringLiteral("%1 rows copied").arg(rows));
    });
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, &TableCommands::enable);
    enable();
}

QAction *TableCommands::add(const QString &text, const QString &tip, const QKeySequence &keys,
                            const std::function<void()> &work) {
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(tip, keys.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, work);
    m_all.append(action);
    return action;
}

int TableCommands::selectedCount() const {
    int count = 0;
    for (const QItemSelectionRange &range : m_view.selectionModel()->selection())
        count += range.height();
    return count;
}

void TableCommands::enable() {
    const int count = selectedCount();
    m_copyRows->setEnabled(count > 0);
    m_change->setEnabled(count > 0 && !m_workspace.plan().isReadOnly() &&
                         !BulkDialog::fieldsOf(m_model.kind()).isEmpty());
}

QList<QUuid> TableCommands::selectedRows() const {
    std::vector<std::pair<int, int>>
        ranges; // top and bottom; a selection has them in the order of its making
    for (const QItemSelectionRange &range : m_view.selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    std::sort(ranges.begin(), ranges.end());
    QList<QUuid> rows;
    for (const auto &[top, bottom] : ranges)
        for (int row = top; row <= bottom; ++row)
            rows.append(m_model.idAt(row));
    return rows;
}

std::vector<Column> TableCommands::shownColumns() const {
    std::vector<Column> columns;
    const QHeaderView &header = *m_view.horizontalHeader();
    for (int place = 0; place < header.count(); ++place)
        if (const int column = header.logicalIndex(place); !header.isSectionHidden(column))
            columns.push_back(m_model.columnAt(column));
    return columns;
}

void TableCommands::copy() {
    m_copy.start(shownColumns(), selectedRows());
    if (m_copy.isRunning())
        emit said(QStringLiteral("Copying…"));
}

Document TableCommands::document() const {
    const bool isPart = selectedCount() > 1;
    const QList<QUuid> selected = isPart ? selectedRows() : QList<QUuid>();
    const int total = isPart ? static_cast<int>(selected.size()) : m_model.rowCount();
    const QString many = QString::fromUtf8(m_model.kind().plural());
    const Records &records = m_workspace.records();
    Document document;
    document.title = many;
    document.edition = QStringLiteral("Table of %1").arg(many.toLower());
    document.cutOff = m_workspace.plan().today();
    document.illustrative = records.single<Plan>().illustrative;
    TableBlock table;
    table.caption = total > mostPrinted
                        ? QStringLiteral("The first %1 of %2. Filter the table to print others.")
                              .arg(mostPrinted)
                              .arg(total)
                        : QStringLiteral("%1 of %2 %3").arg(total).arg(m_model.total()).arg(many.toLower());
    table.whenEmpty = QStringLiteral("No rows are shown.");
    const std::vector<Column> columns = shownColumns();
    for (const Column &column : columns)
        table.columns.append({column.title, static_cast<double>(column.width), column.number});
    for (int row = 0; row < std::min(total, mostPrinted); ++row) {
        const QUuid id = isPart ? selected[row] : m_model.idAt(row);
        if (m_model.kind().text(records, id, m_model.kind().fieldNamed("marking")) ==
            QLatin1String(wordOf(Marking::OfficialSensitive)))
            document.marking = Marking::OfficialSensitive;
        QList<Cell> cells;
        for (const Column &column : columns)
            cells.append({column.display(records, id)});
        table.rows.append(cells);
    }
    document.blocks = {table};
    return document;
}

void TableCommands::print() {
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setFullPage(true); // the margins are those of the document
    printer.setDocName(QString::fromUtf8(m_model.kind().plural()));
    if (!Messages::current().choosePrinter(m_table, printer))
        return;
    attempt(m_table, QStringLiteral("Printing the table"), [&] {
        paintDocument(document(), printer, [](const QString &why) {
            throw WriteError(QStringLiteral("The table could not be printed: %1. Look at the printer, or "
                                            "choose another, and try again.")
                                 .arg(why));
        });
    });
}

void TableCommands::changeSelected() {
    (new BulkDialog(m_workspace.plan(), m_model.kind(), selectedRows(), m_table))->open();
}

} // namespace saferplan
