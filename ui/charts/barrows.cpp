#include "ui/charts/barrows.h"

namespace saferplan {

namespace {

constexpr qreal betweenRows = 0.95; ///< lines of text

} // namespace

BarRows::BarRows(const ChartBlock &chart, const QFont &font, qreal width, qreal barLines)
    : m_chart(chart)
    , m_metrics(font)
    , m_legend(chart, font, width)
    , m_labels(width * 0.34)
    , m_barLines(barLines) {
    for (const QString &category : chart.categories)
        m_names += linesOf(category, font, m_labels - m_metrics.height() * 0.6);
}

qreal BarRows::rowHeight(qsizetype category) const {
    const qreal line = m_metrics.height();
    const qreal name = m_metrics.lineSpacing() * static_cast<qreal>(m_names[category].size());
    return std::max(line * m_barLines + line * betweenRows, name + line * 0.4);
}

qreal BarRows::height() const {
    qreal height = m_legend.height();
    for (qsizetype category = 0; category < m_chart.categories.size(); ++category)
        height += rowHeight(category);
    return height;
}

QRectF BarRows::row(qsizetype category, const QRectF &area) const {
    if (category < 0 || category >= m_chart.categories.size())
        return {};
    qreal top = area.top() + m_legend.height();
    for (qsizetype before = 0; before < category; ++before)
        top += rowHeight(before);
    return {area.left(), top, area.width(), rowHeight(category)};
}

void BarRows::paintLabel(QPainter &painter, const QRectF &row, qsizetype category, Ground ground) const {
    const QRectF label(row.left(), row.top(), m_labels - m_metrics.height() * 0.6, row.height());
    painter.setPen(lookOn(ground).ink);
    painter.drawText(label, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft),
                     m_names[category].join(u'\n'));
}

} // namespace saferplan
