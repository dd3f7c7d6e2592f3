#include "ui/charts/stackedcolumnchart.h"

namespace saferplan {

StackedColumnChart::StackedColumnChart(ChartBlock chart, Ground ground)
    : m_chart(std::move(chart))
    , m_ground(ground) {
    for (qsizetype category = 0; category < m_chart.categories.size(); ++category) {
        qreal sum = 0;
        for (const Series &series : m_chart.series)
            sum += series.values.value(category).value_or(0);
        m_sums.append(sum);
        m_most = std::max(m_most, sum);
    }
}

qreal StackedColumnChart::heightFor(const QFont &font, qreal width) const {
    return QFontMetricsF(font).height() * 15 + Legend(m_chart, font, width).height();
}

QRectF StackedColumnChart::plotIn(const QFont &font, const QRectF &area) const {
    const qreal line = QFontMetricsF(font).height();
    return area.adjusted(0, Legend(m_chart, font, area.width()).height() + line * 1.2, 0, -line * 1.7);
}

QRectF StackedColumnChart::slot(qsizetype category, const QRectF &plot) const {
    const qreal each = plot.width() / static_cast<qreal>(std::max<qsizetype>(1, m_chart.categories.size()));
    return {plot.left() + each * static_cast<qreal>(category), plot.top(), each, plot.height()};
}

QRectF StackedColumnChart::placeOf(qsizetype category, const QFont &font, const QRectF &area) const {
    if (category < 0 || category >= m_chart.categories.size())
        return {};
    return slot(category, plotIn(font, area));
}

void StackedColumnChart::paint(QPainter &painter, const QRectF &area) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    Legend(m_chart, painter.font(), area.width()).paint(painter, area.topLeft(), m_ground);
    const QRectF plot = plotIn(painter.font(), area);
    for (qsizetype category = 0; category < m_chart.categories.size(); ++category)
        paintColumn(painter, slot(category, plot), category);
    painter.setPen(QPen(lookOn(m_ground).hairline, QFontMetricsF(painter.font()).height() / 14));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    paintNames(painter, plot);
    painter.restore();
}

void StackedColumnChart::paintColumn(QPainter &painter, const QRectF &slot, qsizetype category) const {
    const QFontMetricsF metrics(painter.font());
    const qreal line = metrics.height();
    const qreal width = std::min(slot.width() * 0.7, line * 3.5);
    const qreal gap = line * 0.06;
    qreal foot = slot.bottom();
    for (const Series &series : m_chart.series) {
        const qreal value = series.values.value(category).value_or(0);
        if (value <= 0)
            continue;
        const qreal height = slot.height() * value / m_most;
        paintSegment(painter,
                     QRectF(slot.center().x() - width / 2, foot - height, width, std::max(gap, height - gap)),
                     series, value);
        foot -= height;
    }
    const QString sum = m_sums[category] > 0 ? figureText(m_sums[category], {}) : QStringLiteral("none");
    if (metrics.horizontalAdvance(sum) > slot.width())
        return;
    painter.setPen(lookOn(m_ground).muted);
    painter.drawText(QPointF(slot.center().x() - metrics.horizontalAdvance(sum) / 2, foot - line * 0.3), sum);
}

/// A part of a column with its letter and figure on a plain plate, where there is room for them.
void StackedColumnChart::paintSegment(QPainter &painter, const QRectF &bar, const Series &series,
                                      qreal value) const {
    paintBar(painter, bar, series.tone, m_ground, true);
    const QFontMetricsF metrics(painter.font());
    const std::optional<Delivery> rag = ragOf(series.tone);
    QStringList texts{figureText(value, {})};
    if (rag)
        texts.prepend(QStringLiteral("%1 %2").arg(ragLook(*rag).letter, texts.first()));
    for (const QString &text : texts) {
        QRectF plate(0, 0, metrics.horizontalAdvance(text) + metrics.height() * 0.2, metrics.height());
        if (plate.width() > bar.width() || plate.height() > bar.height())
            continue;
        plate.moveCenter(bar.center());
        painter.fillRect(plate, fillOf(series.tone, m_ground));
        painter.setPen(onFillOf(series.tone, m_ground));
        painter.drawText(plate, Qt::AlignCenter | Qt::TextDontClip, text);
        return;
    }
}

/// As many names as there is room for, the last among them.
void StackedColumnChart::paintNames(QPainter &painter, const QRectF &plot) const {
    const QFontMetricsF metrics(painter.font());
    qreal wide = 0;
    for (const QString &name : m_chart.categories)
        wide = std::max(wide, metrics.horizontalAdvance(name) + metrics.height() * 0.6);
    const qsizetype count = m_chart.categories.size();
    const auto every =
        static_cast<qsizetype>(std::max(1.0, std::ceil(wide * static_cast<qreal>(count) / plot.width())));
    painter.setPen(lookOn(m_ground).muted);
    for (qsizetype i = count - 1; i >= 0; i -= every) {
        const qreal width = metrics.horizontalAdvance(m_chart.categories[i]);
        const qreal left = std::clamp(slot(i, plot).center().x() - width / 2, plot.left(),
                                      std::max(plot.left(), plot.right() - width));
        painter.drawText(QPointF(left, plot.bottom() + metrics.height() * 0.4 + metrics.ascent()),
                         m_chart.categories[i]);
    }
}

} // namespace saferplan
