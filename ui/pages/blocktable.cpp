#include "ui/pages/blocktable.h"

#include "ui/models/ragmark.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace saferplan {

BlockTable::BlockTable(QWidget *parent) : QTableWidget(parent) {
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setHighlightSections(false);
    connect(this, &QTableWidget::cellDoubleClicked, this, &BlockTable::choose);
}

void BlockTable::setLeadingByCell() {
    m_leadsByCell = true;
    setSelectionBehavior(SelectItems);
}

void BlockTable::choose(int row, int column) {
    if (m_leadsByCell && row < m_block.rows.size()) {
        emit cellChosen(row, column);
        return;
    }
    const QTableWidgetItem *first = item(row, 0);
    if (const QUuid record = first ? first->data(Qt::UserRole).toUuid() : QUuid(); !record.isNull())
        emit chosen(record);
}

void BlockTable::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentRow(), currentColumn());
    else
        QTableWidget::keyPressEvent(event);
}

void BlockTable::show(const TableBlock &block, int most) {
    m_block = block;
    clear();
    clearSpans();
    setAccessibleName(block.caption);
    setColumnCount(static_cast<int>(std::max<qsizetype>(1, block.columns.size())));
    const int rows = static_cast<int>(block.rows.size());
    const bool cut = rows > most;
    setRowCount(rows == 0 ? 1 : std::min(rows, most) + (cut ? 1 : 0));
    horizontalHeader()->setVisible(rows > 0);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    double heaviest = 0;
    for (const TableColumn &column : block.columns)
        heaviest = std::max(heaviest, column.weight);
    for (int column = 0; column < columnCount() && column < block.columns.size(); ++column) {
        const TableColumn &about = block.columns[column];
        auto *header = new QTableWidgetItem(about.header);
        const Qt::Alignment side = Qt::AlignVCenter | (about.number ? Qt::AlignRight : Qt::AlignLeft);
        header->setTextAlignment(side);
        setHorizontalHeaderItem(column, header);
        if (about.weight < heaviest)
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
        for (int row = 0; row < std::min(rows, most); ++row) {
            const Cell &cell = block.rows[row].value(column);
            auto *item = new QTableWidgetItem(cell.text);
            item->setTextAlignment(side);
            item->setToolTip(cell.text);
            item->setData(Qt::UserRole, cell.about);
            if (cell.rag)
                item->setIcon(ragMark(*cell.rag, cell.outlined));
            setItem(row, column, item);
        }
    }
    if (rows == 0 || cut) {
        const int last = rowCount() - 1;
        setItem(last, 0,
                new QTableWidgetItem(rows == 0 ? block.whenEmpty
                                               : QStringLiteral("and %1 more").arg(rows - most)));
        if (columnCount() > 1)
            setSpan(last, 0, 1, columnCount());
    }
    fitHeight();
}

void BlockTable::fitHeight() {
    const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    setFixedHeight(header + rowCount() * verticalHeader()->defaultSectionSize() + 4);
}

} // namespace saferplan
