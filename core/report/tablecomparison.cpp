#include "core/report/tablecomparison.h"

#include "core/rules/words.h"

#include <QMap>
#include <QSet>

namespace saferplan {

namespace {

/// A row by what it is about: the record, else its header, and which of those alike.
using RowKey = std::pair<QString, int>;

struct Rows {
    explicit Rows(const TableBlock &table) {
        QHash<QString, int> seen;
        for (const QList<Cell> &row : table.rows) {
            const Cell &header = row.value(std::max(0, table.rowHeader));
            QUuid about = header.about;
            if (about.isNull() && !row.isEmpty())
                about = row.first().about;
            const QString name = about.isNull() ? header.text : about.toString();
            const RowKey key{name, seen[name]++};
            order.append(key);
            cells.insert(key, &row);
        }
    }
    QList<RowKey> order;
    QHash<RowKey, const QList<Cell> *> cells;
};

QString rowName(const TableBlock &table, const QList<Cell> &row) {
    return row.value(std::max(0, table.rowHeader)).text;
}

/// What a cell says, with what only its shape says.
QString said(const Cell &cell, const Cell *other) {
    QString text = cell.text.isEmpty() && cell.rag ? colourOf(*cell.rag) : cell.text;
    if (other && other->text == cell.text && cell.rag && cell != *other)
        text += QStringLiteral(" (%1, %2)")
                    .arg(colourOf(*cell.rag),
                         cell.outlined ? QStringLiteral("computed") : QStringLiteral("declared"));
    return text.isEmpty() ? QStringLiteral("empty") : text;
}

/// All of a row but its header.
QString wholeRow(const TableBlock &table, const QList<Cell> &row) {
    QStringList texts;
    for (qsizetype column = 0; column < row.size(); ++column)
        if (column != std::max(0, table.rowHeader))
            texts += said(row[column], nullptr);
    return texts.isEmpty() ? rowName(table, row) : texts.join(QStringLiteral(" | "));
}

QString placeIn(const QString &caption, const QString &rest) {
    return caption.isEmpty() ? rest : rest.isEmpty() ? caption : caption + QStringLiteral(", ") + rest;
}

int columnNamed(const TableBlock &table, const QString &header) {
    for (qsizetype column = 0; column < table.columns.size(); ++column)
        if (table.columns[column].header == header)
            return static_cast<int>(column);
    return -1;
}

class TableComparison {
public:
    TableComparison(const TableBlock &before, const TableBlock &after) : m_before(before), m_after(after) {}

    QList<EditionDifference> differences() {
        add({}, m_before.caption, m_after.caption);
        const Rows then(m_before);
        const Rows now(m_after);
        for (const RowKey &key : now.order) {
            const QList<Cell> &row = *now.cells[key];
            if (const QList<Cell> *old = then.cells.value(key))
                compareRow(*old, row);
            else
                add(rowName(m_after, row), {}, wholeRow(m_after, row));
        }
        for (const RowKey &key : then.order)
            if (!now.cells.contains(key))
                add(rowName(m_before, *then.cells[key]), wholeRow(m_before, *then.cells[key]), {});
        return m_found;
    }

private:
    void add(const QString &place, const QString &before, const QString &after) {
        if (before != after)
            m_found.append({{}, placeIn(m_after.caption, place), before, after});
    }

    void compareRow(const QList<Cell> &before, const QList<Cell> &after) {
        for (qsizetype column = 0; column < after.size(); ++column) {
            const QString &header = m_after.columns[column].header;
            const int old = columnNamed(m_before, header);
            const Cell none;
            const Cell &then = old < 0 ? none : before[old];
            if (then == after[column] && old >= 0)
                continue;
            const QString name = rowName(m_after, after);
            add(column == m_after.rowHeader ? name : placeIn(name, header),
                old < 0 ? QString() : said(then, &after[column]), said(after[column], &then));
        }
    }

    const TableBlock &m_before;
    const TableBlock &m_after;
    QList<EditionDifference> m_found;
};

QString figure(const std::optional<double> &value, const QString &unit) {
    return value ? numberText(*value, unit) : QStringLiteral("none");
}

/// The figures of a chart by what they are of, in their order.
QList<std::pair<QString, QString>> figuresOf(const ChartBlock &chart, const QString &within = {}) {
    QList<std::pair<QString, QString>> figures;
    for (const Series &series : chart.series)
        for (qsizetype i = 0; i < series.values.size(); ++i)
            figures.append({placeIn(within, placeIn(series.name, chart.categories.value(i))),
                            figure(series.values[i], chart.unit)});
    for (size_t part = 0; part < chart.parts.size(); ++part)
        figures += figuresOf(chart.parts[part], chart.categories.value(static_cast<qsizetype>(part)));
    return figures;
}

} // namespace

QList<EditionDifference> differencesOf(const TableBlock &before, const TableBlock &after) {
    return TableComparison(before, after).differences();
}

QList<EditionDifference> differencesOf(const ChartBlock &before, const ChartBlock &after) {
    const auto then = figuresOf(before);
    const auto now = figuresOf(after);
    const QHash<QString, QString> old(then.begin(), then.end());
    const QHash<QString, QString> present(now.begin(), now.end());
    const QString chart =
        QStringLiteral("Chart “%1”").arg(after.title.isEmpty() ? before.title : after.title);
    QList<EditionDifference> found;
    for (const auto &[place, value] : now)
        if (old.value(place) != value)
            found.append({{}, placeIn(chart, place), old.value(place), value});
    for (const auto &[place, value] : then)
        if (!present.contains(place))
            found.append({{}, placeIn(chart, place), value, {}});
    if (found.isEmpty()) {
        if (before.title != after.title)
            found.append({{}, chart, before.title, after.title});
        else if (before.textEquivalent != after.textEquivalent)
            found.append({{}, chart, before.textEquivalent, after.textEquivalent});
    }
    return found;
}

} // namespace saferplan
