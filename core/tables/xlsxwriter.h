#pragma once

#include "core/tables/sheet.h"

namespace saferplan {

/// What may be written into the cells of a column.
enum class CellsTake { Anything, Choice, Date, Percent };

/// A column of a sheet that is written.
struct WrittenColumn {
    QString heading;
    QString key;       ///< what it is, for reading it back: kept in a hidden row above the headings
    double width = 14; ///< in characters
    CellsTake take = CellsTake::Anything;
    QStringList choices; ///< of a choice
    QString hint;        ///< shown beside the cell that is being filled in
    bool locked = false; ///< only read, on a protected sheet
    bool hidden = false;
};

/// A sheet to be written: lines above, headings that stay in view, rows.
struct WrittenSheet {
    QString name;
    QStringList above;
    QList<WrittenColumn> columns; ///< without any, the lines above are all there is
    QList<QList<SheetCell>> rows;
    bool isProtected = false;
    bool hidden = false;
};

/// A workbook to be written. Its marking stands in the first row of each sheet and at the head and foot of
/// each page. Texts are guarded (see `guarded`) and cut to what a cell holds.
struct WrittenWorkbook {
    QString title;
    QString marking;
    QList<WrittenSheet> sheets;
};

/// Writes a workbook as .xlsx; an existing file is replaced only by a whole one. Throws std::runtime_error
/// with a sentence where it cannot be written.
void writeXlsx(const WrittenWorkbook &book, const QString &path);

/// The text as a cell holds it: what is longer than 32,000 characters ends with "…".
QString cellText(const QString &text);

} // namespace saferplan
