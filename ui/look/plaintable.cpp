#include "ui/look/plaintable.h"

#include "core/progress/changewords.h"

#include <QHeaderView>
#include <QTableWidget>

namespace saferplan {

void makePlain(QTableView &table) {
    table.verticalHeader()->hide();
    table.setShowGrid(false);
    table.setTabKeyNavigation(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setWordWrap(false);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setStretchLastSection(true);
    // All rows are as high as one line: none of them has to be asked.
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 10);
}

void setWidths(QTableView &table, const QList<int> &widths) {
    for (int column = 0; column < widths.size(); ++column)
        table.setColumnWidth(column, widths[column] * table.fontMetrics().averageCharWidth());
}

QTableWidget *plainTable(const QString &name, const QStringList &headings, const QList<int> &widths,
                         QWidget *parent) {
    auto *table = new QTableWidget(0, static_cast<int>(headings.size()), parent);
    table->setAccessibleName(name);
    table->setHorizontalHeaderLabels(headings);
    makePlain(*table);
    setWidths(*table, widths);
    return table;
}

void makeRoomy(QWidget &dialog, int characters, int lines) {
    const QFontMetrics metrics = dialog.fontMetrics();
    QSize size(metrics.averageCharWidth() * characters, metrics.height() * lines);
    if (const QWidget *under = dialog.parentWidget())
        size = size.boundedTo(under->window()->size());
    dialog.resize(size);
}

QTableWidgetItem *plainCell(const QString &text) {
    auto *cell = new QTableWidgetItem(inBrief(text));
    cell->setToolTip(text);
    return cell;
}

} // namespace saferplan
