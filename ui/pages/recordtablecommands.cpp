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
    m_change =
        add(QStringLiteral("C&hange the selected rows…"),
            QStringLiteral("Sets one field of all selected rows, as one change that can be undone"),
            Qt::CTRL | Qt::SHIFT | Qt::Key_U, [this, table] {
                (new BulkDialog(m_plan, m_model.kind(), m_model.idsIn(selectedRanges()), table))->open();
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

int RecordTableCommands::selectedCount() const {
    return m_model.countIn(selectedRanges());
}

QList<std::pair<int, int>> RecordTableCommands::selectedRanges() const {
    QList<std::pair<int, int>> ranges; // a selection has them in the order of its making
    for (const QItemSelectionRange &range : m_view.selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    std::sort(ranges.begin(), ranges.end());
    return ranges;
}

QList<RecordTableCommands::Line> RecordTableCommands::selectedLines() const {
    QList<Line> lines;
    int group = -1;
    for (const auto &[top, bottom] : selectedRanges())
        for (int row = top; row <= bottom; ++row) {
            if (m_model.isHeading(row))
                continue;
            // Without the count, which is that of all its rows.
            if (m_model.grouping() && std::exchange(group, m_model.groupAt(row)) != m_model.groupAt(row))
                lines.append({{}, m_model.groupTitle(group)});
            lines.append({m_model.idAt(row), {}});
        }
    return lines;
}

QList<RecordTableCommands::Line> RecordTableCommands::shownLines() const {
    QList<Line> lines;
    int records = 0;
    for (int row = 0; row < m_model.rowCount() && records <= mostPrinted; ++row) {
        const bool isHeading = m_model.isHeading(row);
        lines.append(isHeading ? Line{{}, m_model.headingText(m_model.groupAt(row))}
                               : Line{m_model.idAt(row), {}});
        records += isHeading ? 0 : 1;
    }
    return lines;
}

/// By their ids, so that the table may be filtered and sorted meanwhile.
TableTexts RecordTableCommands::texts(bool onlySelected) const {
    TableTexts texts;
    texts.title = QString::fromUtf8(m_model.kind().plural());
    if (m_model.grouping())
        texts.whenEmpty = QStringLiteral("Folded: its rows are not printed.");
    std::vector<Column> columns;
    for (const int column : shownColumns(*m_view.horizontalHeader()))
        columns.push_back(m_model.columnAt(column));
    for (const Column &column : columns)
        texts.columns.append({column.title, static_cast<double>(column.width), column.number});
    texts.next = [&records = m_plan.records(), columns = std::move(columns),
                  lines = onlySelected ? selectedLines() : shownLines(),
                  next = qsizetype(0)]() mutable -> std::optional<RowTexts> {
        if (next >= lines.size())
            return std::nullopt;
        const Line &line = lines[next++];
        RowTexts found{{}, line.id, line.heading};
        if (line.id.isNull())
            return found;
        for (const Column &column : columns)
            found.cells += column.display(records, line.id);
        return found;
    };
    return texts;
}

QString RecordTableCommands::caption(int printed, bool isCut) const {
    const int rows = selectedCount() > 1 ? selectedCount() : m_model.shownCount();
    return isCut ? QStringLiteral("The first %1 of %2. Filter the table to print others.")
                       .arg(printed)
                       .arg(rows)
                 : QStringLiteral("%1 of %2 %3")
                       .arg(rows)
                       .arg(m_model.total())
                       .arg(QString::fromUtf8(m_model.kind().plural()).toLower());
}

} // namespace saferplan
