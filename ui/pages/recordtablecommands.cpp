#include "ui/pages/recordtablecommands.h"

#include "core/record/records.h"
#include "ui/models/recordtablemodel.h"
#include "ui/pages/bulkdialog.h"

#include <QAction>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QTableView>

namespace saferplan {

RecordTableCommands::RecordTableCommands(OpenPlan &plan, RecordTableModel &model, QTableView &view,
                                         QWidget *table)
    : TableCommands(plan, view)
    , m_plan(plan)
    , m_model(model)
    , m_view(view) {
    m_change = add(QStringLiteral("C&hange the selected rows…"),
                   QStringLiteral("Sets one field of all selected rows, as one change that can be undone"),
                   Qt::CTRL | Qt::SHIFT | Qt::Key_U, [this, table] {
                       (new BulkDialog(m_plan, m_model.kind(), selectedRows(), table))->open();
                   });
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RecordTableCommands::enable);
    enable();
}

void RecordTableCommands::enable() {
    const int count = selectedCount();
    copyCommand()->setEnabled(count > 0);
    m_change->setEnabled(count > 0 && !m_plan.isReadOnly() &&
                         !BulkDialog::fieldsOf(m_model.kind()).isEmpty());
}

QList<QUuid> RecordTableCommands::selectedRows() const {
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

/// By their ids, so that the table may be filtered and sorted meanwhile.
TableTexts RecordTableCommands::texts(bool onlySelected) const {
    TableTexts texts;
    texts.title = QString::fromUtf8(m_model.kind().plural());
    std::vector<Column> columns;
    for (const int column : shownColumns(*m_view.horizontalHeader()))
        columns.push_back(m_model.columnAt(column));
    for (const Column &column : columns)
        texts.columns.append({column.title, static_cast<double>(column.width), column.number});
    QList<QUuid> rows;
    if (onlySelected)
        rows = selectedRows();
    else
        for (int row = 0; row < std::min(m_model.rowCount(), mostPrinted + 1); ++row)
            rows.append(m_model.idAt(row));
    texts.next = [&records = m_plan.records(), columns = std::move(columns), rows = std::move(rows),
                  row = qsizetype(0)]() mutable -> std::optional<RowTexts> {
        if (row >= rows.size())
            return std::nullopt;
        RowTexts found{{}, rows[row++]};
        for (const Column &column : columns)
            found.cells += column.display(records, found.record);
        return found;
    };
    return texts;
}

QString RecordTableCommands::caption(int printed, bool isCut) const {
    const int rows = selectedCount() > 1 ? selectedCount() : m_model.rowCount();
    return isCut ? QStringLiteral("The first %1 of %2. Filter the table to print others.")
                       .arg(printed)
                       .arg(rows)
                 : QStringLiteral("%1 of %2 %3")
                       .arg(printed)
                       .arg(m_model.total())
                       .arg(QString::fromUtf8(m_model.kind().plural()).toLower());
}

} // namespace saferplan
