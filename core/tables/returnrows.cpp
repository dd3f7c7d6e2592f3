#include "core/tables/returnrows.h"

#include "core/tables/cellwords.h"
#include "core/tables/returncolumns.h"

namespace saferplan {

namespace {

/// The keys of all columns of return sheets, by their headings in plain words.
const QHash<QString, QString> &keysByHeading() {
    static const QHash<QString, QString> keys = [] {
        QHash<QString, QString> made;
        for (const Kind *kind : {&kindOf<Action>(), &kindOf<Case>()})
            for (const ReturnColumn &column : returnColumns(*kind))
                made.insert(plainWords(QString::fromUtf8(column.heading)), QLatin1String(column.key));
        for (int i = 1; i <= 50; ++i)
            made.insert(QStringLiteral("saferplan mark %1").arg(i), QStringLiteral("mark%1").arg(i));
        return made;
    }();
    return keys;
}

/// The row that says where the marks are, by their keys or else by their headings; -1 where none does.
std::pair<int, bool> markHeadingOf(const Sheet &sheet) {
    const QString mark = returnKey(QStringLiteral("mark1"));
    const int rows = std::min(sheet.rowCount(), 100);
    for (const bool keys : {true, false})
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < sheet.columnCount(row); ++column) {
                const QString text = sheet.text(row, column);
                if (keys ? text == mark : plainWords(text) == QLatin1String("saferplan mark 1"))
                    return {row, keys};
            }
    return {-1, false};
}

class RowFinder {
public:
    RowFinder(const Records &records, QList<SheetProblem> &problems)
        : m_records(records)
        , m_problems(problems) {}

    QList<MarkedRow> find(const Workbook &book) {
        for (const Sheet &sheet : book.sheets)
            if (const std::optional<ReturnLayout> layout = layoutOf(sheet))
                findRows(std::make_shared<const Sheet>(sheet.spread()), *layout);
        withoutDoubles();
        return m_rows;
    }

private:
    std::optional<ReturnLayout> layoutOf(const Sheet &sheet);
    void takeHeadings(const Sheet &sheet, int row, bool keys, ReturnLayout &layout);
    void findRows(const std::shared_ptr<const Sheet> &from, const ReturnLayout &found);
    void withoutDoubles();
    void problem(const QString &cell, const QString &text) {
        m_problems.append({cell, text, Severity::Error});
    }

    const Records &m_records;
    QList<SheetProblem> &m_problems;
    QList<MarkedRow> m_rows;
};

/// Takes the columns of a row of keys, or of headings.
void RowFinder::takeHeadings(const Sheet &sheet, int row, bool keys, ReturnLayout &layout) {
    const QString before = returnKey({});
    QMap<int, int> marks;
    for (int column = 0; column < sheet.columnCount(row); ++column) {
        const QString text = sheet.text(row, column);
        const QString key = keys ? (text.startsWith(before) ? text.mid(before.size()) : QString())
                                 : keysByHeading().value(plainWords(text));
        if (key.isEmpty())
            continue;
        if (layout.columns.contains(key)) {
            problem(
                sheet.address(row, column),
                QStringLiteral(
                    "this column is there twice, so neither was read; take out the one that is not filled in."));
            layout.columns[key] = -1;
        } else {
            layout.columns.insert(key, column);
        }
        if (key.startsWith(QLatin1String("mark")))
            marks.insert(key.mid(4).toInt(), column);
    }
    layout.marks = marks.values();
}

std::optional<ReturnLayout> RowFinder::layoutOf(const Sheet &sheet) {
    const auto [row, keys] = markHeadingOf(sheet);
    if (row < 0)
        return {};
    ReturnLayout layout;
    takeHeadings(sheet, row, keys, layout);
    layout.firstRow = row + 1;
    return layout;
}

void RowFinder::findRows(const std::shared_ptr<const Sheet> &from, const ReturnLayout &found) {
    const Sheet &sheet = *from;
    const auto layout = std::make_shared<const ReturnLayout>(found);
    for (int row = layout->firstRow; row < sheet.rowCount(); ++row) {
        QStringList cells;
        for (const int column : layout->marks)
            cells += sheet.text(row, column);
        const bool marked = !cells.join(QString()).isEmpty();
        if (!marked && sheet.isBlank(row))
            continue;
        int first = 0;
        while (sheet.text(row, first).isEmpty() && first < sheet.columnCount(row))
            ++first;
        const QString cell = sheet.address(row, first);
        const std::optional<RowMark> mark = readMark(cells);
        if (mark) {
            m_rows.append({from, layout, row, *mark});
        } else if (marked && plainWords(cells.first()) != QLatin1String("saferplan mark 1")) {
            problem(
                cell,
                QStringLiteral(
                    "the hidden mark of this row was written into, so it was not read; copy what it says into a new sheet."));
        } else if (!marked) {
            const RecordName known = findReference(
                m_records, sheet.text(row, layout->columns.value(QStringLiteral("reference"), -1)));
            problem(
                cell,
                known.kind
                    ? QStringLiteral(
                          "this row has lost its hidden mark, so nobody can say what was changed in it; copy what it says into a new sheet.")
                    : QStringLiteral(
                          "this row was added, and a return changes only what was sent; add the action in the plan, or import it."));
        }
    }
}

bool isSame(const MarkedRow &a, const MarkedRow &b) {
    for (auto column = a.layout->columns.begin(); column != a.layout->columns.end(); ++column)
        if (a.text(column.key()) != b.text(column.key()))
            return false;
    return true;
}

/// Of a row that is there twice one is read where both say the same, else neither.
void RowFinder::withoutDoubles() {
    QHash<QUuid, QList<int>> places;
    for (int i = 0; i < m_rows.size(); ++i)
        places[m_rows[i].mark.record].append(i);
    QSet<int> left;
    for (const QList<int> &same : std::as_const(places)) {
        if (same.size() < 2)
            continue;
        QStringList cells;
        bool equal = true;
        for (const int i : same) {
            cells += m_rows[i].address(QStringLiteral("reference"));
            equal = equal && isSame(m_rows[same.first()], m_rows[i]);
        }
        for (qsizetype i = equal ? 1 : 0; i < same.size(); ++i)
            left.insert(same[i]);
        if (!equal)
            problem(
                cells.first(),
                QStringLiteral(
                    "%1 is there more than once and does not say the same each time (%2), so none was read; leave one.")
                    .arg(m_rows[same.first()].mark.reference, cells.join(QStringLiteral(", "))));
    }
    QList<MarkedRow> kept;
    for (int i = 0; i < m_rows.size(); ++i)
        if (!left.contains(i))
            kept.append(m_rows[i]);
    m_rows = kept;
}

} // namespace

QString MarkedRow::text(const QString &key) const {
    return cleanText(sheet->text(row, columnOf(key))).trimmed();
}

bool isReturnSheet(const Workbook &book) {
    return std::any_of(book.sheets.begin(), book.sheets.end(),
                       [](const Sheet &sheet) { return markHeadingOf(sheet).first >= 0; });
}

QList<MarkedRow> markedRowsOf(const Workbook &book, const Records &records, QList<SheetProblem> &problems) {
    return RowFinder(records, problems).find(book);
}

} // namespace saferplan
