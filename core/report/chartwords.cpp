#include "core/report/chartwords.h"

#include "core/rules/words.h"

namespace saferplan {

namespace {

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

QString alternativeTo(const ChartBlock &chart) {
    const QString kind = kindText(chart.kind);
    const QString named = chart.title.isEmpty() ? kind : QStringLiteral("%1: %2").arg(kind, chart.title);
    return chart.textEquivalent.isEmpty() ? named
                                          : named + QStringLiteral(". The text after it says the same.");
}

} // namespace saferplan
