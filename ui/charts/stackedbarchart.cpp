#include "ui/charts/stackedbarchart.h"

#include "ui/charts/barrows.h"

namespace saferplan {

namespace {

constexpr qreal barLines = 1.55; ///< lines of text

} // namespace

StackedBarChart::StackedBarChart(ChartBlock chart, Ground ground)
    : m_chart(std::move(chart))
    , m_ground(ground) {}

qreal StackedBarChart::heightFor(const QFont &font, qreal width) const {
    return BarRows(m_chart, font, width, barLines).height();
}

QRectF StackedBarChart::placeOf(qsizetype category, const QFont &font, const QRectF &area) const {
    return BarRows(m_chart, font, area.width(), barLines).row(category, area);
}

QRectF StackedBarChart::placeOf(qsizetype category, qsizetype series, const QFont &font,
                                const QRectF &area) const {
    const BarRows rows(m_chart, font, area.width(), barLines);
    return stack(QFontMetricsF(font), rows.row(category, area), rows.labelWidth(), category).value(series);
}

qreal StackedBarChart::total(qsizetype category) const {
    qreal sum = 0;
    for (const Series &series : m_chart.series)
        sum += series.values.value(category).value_or(0);
    return sum;
}

qreal StackedBarChart::greatest() const {
    qreal most = 1;
    for (qsizetype i = 0; i < m_chart.categories.size(); ++i)
        most = std::max(most, total(i));
    return most;
}

void StackedBarChart::paint(QPainter &painter, const QRectF &area) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const BarRows rows(m_chart, painter.font(), area.width(), barLines);
    rows.paintLegend(painter, area, m_ground);
    for (qsizetype category = 0; category < m_chart.categories.size(); ++category) {
        const QRectF row = rows.row(category, area);
        rows.paintLabel(painter, row, category, m_ground);
        paintStack(painter, row, rows.labelWidth(), category);
    }
    painter.restore();
}

QList<QRectF> StackedBarChart::stack(const QFontMetricsF &metrics, const QRectF &row, qreal labels,
                                     qsizetype category) const {
    const qreal line = metrics.height();
    const qreal room =
        row.width() - labels - metrics.horizontalAdvance(figureText(greatest(), m_chart.unit)) - line;
    const qreal gap = line * 0.06;
    const qreal top = row.center().y() - line * barLines / 2;
    qreal x = row.left() + labels;
    QList<QRectF> bars;
    for (const Series &series : m_chart.series) {
        const qreal width = room * std::max(0.0, series.values.value(category).value_or(0)) / greatest();
        bars += width > 0 ? QRectF(x, top, std::max(gap, width - gap), line * barLines) : QRectF();
        x += width;
    }
    return bars;
}

void StackedBarChart::paintStack(QPainter &painter, const QRectF &row, qreal labels,
                                 qsizetype category) const {
    const QFontMetricsF metrics(painter.font());
    const qreal line = metrics.height();
    const qreal whole = total(category);
    const QString wholeText = whole > 0 ? figureText(whole, m_chart.unit) : QStringLiteral("none");
    const QList<QRectF> bars = stack(metrics, row, labels, category);
    qreal x = row.left() + labels;
    for (qsizetype i = 0; i < bars.size(); ++i) {
        if (bars[i].isEmpty())
            continue;
        paintSegment(painter, bars[i], m_chart.series[i],
                     m_chart.series[i].values.value(category).value_or(0));
        x = bars[i].right() + line * 0.06;
    }
    painter.setPen(lookOn(m_ground).muted);
    painter.drawText(QPointF(x + line * 0.4, row.center().y() + metrics.capHeight() / 2), wholeText);
}

/// A bar with its figure on a plain plate; a bar too narrow for words is told by its pattern.
void StackedBarChart::paintSegment(QPainter &painter, const QRectF &bar, const Series &series,
                                   qreal value) const {
    paintBar(painter, bar, series.tone, m_ground);
    const QFontMetricsF metrics(painter.font());
    const std::optional<Delivery> rag = ragOf(series.tone);
    QString text = figureText(value, m_chart.unit);
    if (m_chart.series.size() == 1)
        return; // the figure stands at the end of the bar
    if (rag)
        text = QStringLiteral("%1 %2").arg(ragLook(*rag).letter, text);
    qreal width = metrics.horizontalAdvance(text) + metrics.height() * 0.3;
    if (width > bar.width()) {
        text = figureText(value, m_chart.unit);
        width = metrics.horizontalAdvance(text) + metrics.height() * 0.2;
    }
    if (width > bar.width())
        return;
    QRectF plate(0, 0, width, metrics.height());
    plate.moveCenter(bar.center());
    painter.fillRect(plate, fillOf(series.tone, m_ground));
    painter.setPen(onFillOf(series.tone, m_ground));
    painter.drawText(plate, Qt::AlignCenter | Qt::TextDontClip, text);
}

} // namespace saferplan
