#include "core/tables/sheet.h"

#include "core/tables/importerror.h"

namespace saferplan {

namespace {

bool beginsFormula(QStringView text) {
    return !text.isEmpty() && QStringView(u"=+-@\t\r\n").contains(text.front());
}

QStringView withoutMarks(QStringView text) {
    while (text.startsWith(u'\''))
        text = text.mid(1);
    return text;
}

} // namespace

SheetCell SheetCell::ofText(const QString &text) {
    if (text.isEmpty())
        return {};
    SheetCell cell;
    cell.kind = CellKind::Text;
    cell.text = text;
    return cell;
}

SheetCell SheetCell::ofNumber(double number) {
    SheetCell cell;
    cell.kind = CellKind::Number;
    cell.number = number;
    cell.text = QString::number(number, 'g', 15);
    return cell;
}

SheetCell SheetCell::ofDate(const QDate &date) {
    if (!date.isValid())
        return {};
    SheetCell cell;
    cell.kind = CellKind::Date;
    cell.date = date;
    cell.number = static_cast<double>(QDate(1899, 12, 30).daysTo(date));
    cell.text = date.toString(Qt::ISODate);
    return cell;
}

int Sheet::columnCount() const {
    qsizetype most = 0;
    for (const QList<SheetCell> &row : rows)
        most = std::max(most, row.size());
    return static_cast<int>(most);
}

const SheetCell &Sheet::at(int row, int column) const {
    static const SheetCell none;
    if (row < 0 || row >= rows.size() || column < 0 || column >= rows[row].size())
        return none;
    return rows[row][column];
}

QString Sheet::text(int row, int column) const {
    return unguarded(at(row, column).text.trimmed()).trimmed();
}

QString Sheet::address(int row, int column) const {
    return name.isEmpty() ? cellName(row, column) : name + u'!' + cellName(row, column);
}

bool Sheet::isBlank(int row) const {
    if (row < 0 || row >= rows.size())
        return true;
    return std::all_of(rows[row].begin(), rows[row].end(),
                       [](const SheetCell &cell) { return cell.text.trimmed().isEmpty(); });
}

Sheet Sheet::spread() const {
    Sheet full = *this;
    SheetFiller filler(name);
    const int columns = columnCount();
    qint64 looked = 0;
    for (const MergedCells &area : merged) {
        const SheetCell first = at(area.top, area.left);
        // Beyond the last row and column there is nothing that the value could belong to.
        const int bottom = std::min(area.bottom, rowCount() - 1);
        const int right = std::min(area.right, columns - 1);
        looked += first.isEmpty() ? 0 : qint64(bottom - area.top + 1) * (right - area.left + 1);
        if (looked > sheetlimits::cells)
            throw ImportError(name, QStringLiteral("its merged cells lie upon each other. Unmerge them."));
        for (int row = area.top; !first.isEmpty() && row <= bottom; ++row)
            for (int column = area.left; column <= right; ++column)
                if (full.at(row, column).isEmpty())
                    filler.put(full, row, column, first);
    }
    return full;
}

const Sheet *Workbook::find(QStringView wanted) const {
    for (const Sheet &sheet : sheets)
        if (wanted.compare(sheet.name, Qt::CaseInsensitive) == 0)
            return &sheet;
    return nullptr;
}

QString columnName(int column) {
    QString name;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar(u'A' + (rest - 1) % 26));
    return name;
}

QString cellName(int row, int column) {
    return columnName(column) + QString::number(row + 1);
}

QString guarded(const QString &text) {
    // A text that is like a guarded one is marked once more, so that taking the mark off gives it back.
    return beginsFormula(withoutMarks(text)) ? u'\'' + text : text;
}

QString unguarded(const QString &text) {
    return text.startsWith(u'\'') && beginsFormula(withoutMarks(text)) ? text.mid(1) : text;
}

QByteArray csvBytes(const QList<QStringList> &rows) {
    QString text(QChar(0xfeff));
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &plain : row) {
            QString cell = guarded(plain);
            const bool quote = std::any_of(cell.begin(), cell.end(),
                                           [](QChar c) { return QStringView(u",;\"\t\r\n").contains(c); });
            cells += quote ? u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"' : cell;
        }
        text += cells.join(u',') + QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

void SheetFiller::put(Sheet &sheet, int row, int column, SheetCell cell) {
    if (row < 0 || column < 0 || row >= sheetlimits::rows || column >= sheetlimits::columns)
        throw ImportError(
            m_file,
            QStringLiteral("there is something in cell %1, but only the first %2 rows and %3 columns are "
                           "read. Take out what does not belong to the table, and save it again.")
                .arg(cellName(row, column))
                .arg(sheetlimits::rows)
                .arg(sheetlimits::columns));
    if (sheet.rows.size() <= row)
        sheet.rows.resize(row + 1);
    QList<SheetCell> &cells = sheet.rows[row];
    if (cells.size() <= column) {
        m_cells += column + 1 - cells.size();
        if (m_cells > sheetlimits::cells)
            throw ImportError(m_file,
                              QStringLiteral("it has more than %1 cells, which is more than any plan needs. "
                                             "Take out what does not belong to the table.")
                                  .arg(sheetlimits::cells));
        cells.resize(column + 1);
    }
    cells[column] = std::move(cell);
}

} // namespace saferplan
