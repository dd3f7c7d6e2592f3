#pragma once

#include "core/record/records.h"
#include "core/tables/rowmark.h"
#include "core/tables/sheet.h"
#include "core/tables/sheetreturn.h"

#include <memory>

namespace saferplan {

/// Where the columns of a returned sheet stand, by key.
struct ReturnLayout {
    int firstRow = 0;
    QHash<QString, int> columns; ///< -1: it is there twice
    QList<int> marks;            ///< columns of a row's mark, in its order
};

/// A row of a returned sheet whose mark was read.
struct MarkedRow {
    std::shared_ptr<const Sheet> sheet;
    std::shared_ptr<const ReturnLayout> layout;
    int row = 0;
    RowMark mark;

    int columnOf(const QString &key) const { return layout->columns.value(key, -1); }
    bool has(const QString &key) const { return columnOf(key) >= 0; }
    const SheetCell &cell(const QString &key) const { return sheet->at(row, columnOf(key)); }
    /// The text in a column, in the form in which the plan keeps texts.
    QString text(const QString &key) const;
    /// "Actions!F7"; of a column that is not there, the first cell of the row.
    QString address(const QString &key) const { return sheet->address(row, std::max(columnOf(key), 0)); }
};

/// Whether a workbook is a return sheet: one of its sheets has the columns of marks.
bool isReturnSheet(const Workbook &book);

/// The rows of a returned workbook that have their mark, each record once. Rows without one, or there twice
/// with different words, become problems.
QList<MarkedRow> markedRowsOf(const Workbook &book, const Records &records, QList<SheetProblem> &problems);

} // namespace saferplan
