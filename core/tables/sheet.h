#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace saferplan {

/// What a cell of a sheet holds.
enum class CellKind { Empty, Text, Number, Date, Truth, Error };

/// One cell as it was read: of a formula, the value that the program which saved it had worked out.
struct SheetCell {
    CellKind kind = CellKind::Empty;
    QString text;      ///< what people read; of a date 2026-01-14, 2026-01-14T10:20 or 10:20
    double number = 0; ///< of a number; of a date, the serial number it was written as
    QDate date;        ///< of a date; invalid: a time of day alone

    bool isEmpty() const { return kind == CellKind::Empty; }

    static SheetCell ofText(const QString &text);
    static SheetCell ofNumber(double number);
    static SheetCell ofDate(const QDate &date);

    friend bool operator==(const SheetCell &, const SheetCell &) = default;
};

/// Cells of a rectangle that are shown as one, rows and columns counted from 0, both ends included.
struct MergedCells {
    int top = 0;
    int left = 0;
    int bottom = 0;
    int right = 0;
};

/// A sheet of a workbook, or a table of separated values: rows of cells, which may differ in length. Rows and
/// columns are counted from 0 in code and from 1 and A by people.
struct Sheet {
    QString name; ///< empty: a file that has but one
    bool hidden = false;
    QList<QList<SheetCell>> rows;
    QList<MergedCells> merged;

    int rowCount() const { return static_cast<int>(rows.size()); }
    /// Columns of the longest row: looks at all of them.
    int columnCount() const;
    int columnCount(int row) const {
        return row < 0 || row >= rowCount() ? 0 : static_cast<int>(rows[row].size());
    }
    /// The cell, an empty one where there is none.
    const SheetCell &at(int row, int column) const;
    /// Its text without space around it and without the mark of `guarded`.
    QString text(int row, int column) const;
    /// "Actions!F7", or "F7" where the sheet has no name.
    QString address(int row, int column) const;
    /// Whether nothing is in a row.
    bool isBlank(int row) const;
    /// The same sheet with the value of merged cells in each of them, as people see it.
    Sheet spread() const;
};

/// A file of sheets.
struct Workbook {
    QString name; ///< of the file, without its folder
    QList<Sheet> sheets;

    /// The sheet with this name, in any case of letters; nullptr when there is none.
    const Sheet *find(QStringView name) const;
};

/// "A", "Z", "AA"... of a column counted from 0.
QString columnName(int column);
/// "F7".
QString cellName(int row, int column);

/// A text that no spreadsheet takes for a formula: with an apostrophe before it where it begins with =, +, -,
/// @, tab or a line end. Every text that leaves the program for a table goes through here.
QString guarded(const QString &text);
/// The text that was guarded.
QString unguarded(const QString &text);

/// The rows as comma-separated values for Excel: UTF-8 with its mark, CRLF, quoted where needed, guarded.
QByteArray csvBytes(const QList<QStringList> &rows);

/// What the files taken in may hold at most: more is no plan of a partnership.
namespace sheetlimits {
constexpr qint64 fileBytes = 32 << 20;
constexpr int rows = 200'000;
constexpr int columns = 1'000;
constexpr qint64 cells = 2'000'000;
} // namespace sheetlimits

/// Puts cells into the sheets of a file within its limits. Throws ImportError, naming the file, beyond them.
class SheetFiller {
public:
    explicit SheetFiller(const QString &file) : m_file(file) {}
    void put(Sheet &sheet, int row, int column, SheetCell cell);

private:
    QString m_file;
    qint64 m_cells = 0;
};

} // namespace saferplan
