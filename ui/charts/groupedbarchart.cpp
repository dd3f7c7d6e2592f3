#include "ui/charts/groupedbarchart.h"

#include "ui/charts/barrows.h"

namespace saferplan {

namespace {

constexpr qreal oneBar = 1.05; ///< lines of text

} // namespace

GroupedBarChart::GroupedBarChart(ChartBlock chart, Ground ground)
    : m_chart(std::move(chart))
    , m_ground(ground) {
    for (const Series &series : m_chart.series)
        for (const std::optional<double> &value : series.values)
            m_most = std::max(m_most, value.value_or(0));
}

qreal GroupedBarChart::barLines() const {
    return oneBar * static_cast<qreal>(std::max<qsizetype>(1, m_chart.series.size()));
}

qreal GroupedBarChart::heightFor(const QFont &font, qreal width) const {
    return BarRows(m_chart, font, width, barLines()).height();
}

QRectF GroupedBarChart::placeOf(qsizetype category, const QFont &font, const QRectF &area) const {
    return BarRows(m_chart, font, area.width(), barLines()).row(category, area);
}

QRectF GroupedBarChart::placeOf(qsizetype category, qsizetype series, const QFont &font,
                                const QRectF &area) const {
    const BarRows rows(m_chart, font, area.width(), barLines());
    const QRectF row = rows.row(category, area);
    if (row.isEmpty() || series < 0 || series >= m_chart.series.size())
        return {};
    const qreal line = QFontMetricsF(font).height();
    const qreal top = row.center().y() - line * barLines() / 2;
    return {row.left() + rows.labelWidth(), top + line * oneBar * static_cast<qreal>(series),
            row.width() - rows.labelWidth(), line * oneBar};
}

void GroupedBarChart::paint(QPainter &painter, const QRectF &area) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const BarRows rows(m_chart, painter.font(), area.width(), barLines());
    rows.paintLegend(painter, area, m_ground);
    for (qsizetype category = 0; category < m_chart.categories.size(); ++category) {
        const QRectF row = rows.row(category, area);
        rows.paintLabel(painter, row, category, m_ground);
        paintBars(painter, row, rows.labelWidth(), category);
    }
    painter.restore();
}

void GroupedBarChart::paintBars(QPainter &painter, const QRectF &row, qreal labels,
                                qsizetype category) const {
    const QFontMetricsF metrics(painter.font());
    const qreal line = metrics.height();
    const qreal figures = metrics.horizontalAdvance(figureText(m_most, m_chart.unit)) + line;
    const qreal room = row.width() - labels - figures;
    qreal top = row.center().y() - line * barLines() / 2;
    for (const Series &series : m_chart.series) {
        const std::optional<double> value = series.values.value(category);
        const QRectF bar(row.left() + labels, top + line * 0.08, room * value.value_or(0) / m_most,
                         line * (oneBar - 0.2));
        if (bar.width() > 0)
            paintBar(painter, bar, series.tone, m_ground);
        painter.setPen(lookOn(m_ground).ink);
        painter.drawText(QPointF(bar.right() + line * 0.35, bar.center().y() + metrics.capHeight() / 2),
                         value ? figureText(*value, m_chart.unit) : QStringLiteral("not known"));
        top += line * oneBar;
    }
}

} // namespace saferplan
