#include "core/report/chartwords.h"

#include "core/rules/words.h"

namespace saferplan {

namespace {

/// What stands below each other on a page of A4.
constexpr qsizetype mostRows = 12;
constexpr qsizetype mostParts = 4;

QString kindText(ChartKind kind) {
    switch (kind) {
    case ChartKind::StackedBars:
        return QStringLiteral("Chart of stacked bars");
    case ChartKind::GroupedBars:
        return QStringLiteral("Chart of grouped bars");
    case ChartKind::StackedColumns:
        return QStringLiteral("Chart of stacked columns");
    case ChartKind::Matrix:
        return QStringLiteral("Matrix of figures");
    case ChartKind::Multiples:
        return QStringLiteral("Small charts of lines");
    case ChartKind::Lines:
        break;
    }
    return QStringLiteral("Chart of lines");
}

/// The figures of small charts one after the other, in the columns that any of them has.
TableBlock figuresOfParts(const ChartBlock &chart, TableBlock table) {
    QStringList names;
    for (const ChartBlock &part : chart.parts)
        for (const Series &series : part.series)
            if (!names.contains(series.name))
                names += series.name;
    table.columns.append({QStringLiteral("Period"), 1});
    for (const QString &name : names)
        table.columns.append({name, 1, true});
    for (const ChartBlock &part : chart.parts)
        for (qsizetype category = 0; category < part.categories.size(); ++category) {
            QList<Cell> row{{part.title}, {part.categories[category]}};
            for (const QString &name : names) {
                const auto series = std::find_if(part.series.begin(), part.series.end(),
                                                 [&name](const Series &one) { return one.name == name; });
                row.append({series == part.series.end()
                                ? QStringLiteral("none")
                                : valueText(series->values.value(category), part.unit)});
            }
            table.rows.append(row);
        }
    return table;
}

} // namespace

QString valueText(const std::optional<double> &value, const QString &unit) {
    return value ? numberText(*value, unit) : QStringLiteral("not known");
}

TableBlock figuresOf(const ChartBlock &chart) {
    TableBlock table;
    table.caption = chart.title;
    table.whenEmpty = QStringLiteral("There are no figures yet.");
    table.columns.append({QStringLiteral("What"), 3});
    if (chart.kind == ChartKind::Multiples)
        return figuresOfParts(chart, table);
    for (const Series &series : chart.series)
        table.columns.append({series.name, 1, true});
    for (qsizetype category = 0; category < chart.categories.size(); ++category) {
        QList<Cell> row{{chart.categories[category]}};
        for (const Series &series : chart.series)
            row.append({valueText(series.values.value(category), chart.unit)});
        table.rows.append(row);
    }
    return table;
}

bool hasFigures(const ChartBlock &chart) {
    for (const Series &series : chart.series)
        for (const std::optional<double> &value : series.values)
            if (value && !qFuzzyIsNull(*value))
                return true;
    return std::any_of(chart.parts.begin(), chart.parts.end(), hasFigures);
}

QString whyEmpty(const ChartBlock &chart) {
    return isBlank(chart.caption) ? QStringLiteral("There are no figures yet.") : chart.caption;
}

QList<ChartBlock> piecesOf(const ChartBlock &chart) {
    const bool isTall = chart.kind == ChartKind::StackedBars || chart.kind == ChartKind::GroupedBars ||
                        chart.kind == ChartKind::Matrix;
    const qsizetype most = chart.kind == ChartKind::Multiples ? mostParts : mostRows;
    const qsizetype all = chart.categories.size();
    if ((!isTall && chart.kind != ChartKind::Multiples) || all <= most)
        return {chart};
    QList<ChartBlock> pieces;
    for (qsizetype from = 0; from < all; from += most) {
        ChartBlock piece = chart;
        piece.categories = chart.categories.mid(from, most);
        for (Series &series : piece.series)
            series.values = series.values.mid(from, most);
        const bool isLast = from + most >= all;
        if (!isLast) {
            piece.caption.clear();
            piece.textEquivalent.clear();
        }
        if (chart.kind == ChartKind::Multiples) {
            piece.parts = {chart.parts.begin() + from, chart.parts.begin() + std::min(from + most, all)};
            QStringList sentences;
            for (const ChartBlock &part : piece.parts)
                sentences += part.textEquivalent;
            piece.textEquivalent = sentences.join(u' ');
        }
        if (from > 0)
            piece.title += QStringLiteral(", continued");
        pieces.append(piece);
    }
    return pieces;
}

QString alternativeTo(const ChartBlock &chart) {
    const QString kind = kindText(chart.kind);
    const QString named = chart.title.isEmpty() ? kind : QStringLiteral("%1: %2").arg(kind, chart.title);
    return chart.textEquivalent.isEmpty() ? named
                                          : named + QStringLiteral(". The text after it says the same.");
}

} // namespace saferplan
