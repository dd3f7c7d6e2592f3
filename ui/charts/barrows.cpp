#include "ui/charts/barrows.h"

#include <QTextLayout>

namespace saferplan {

namespace {

constexpr qreal legendLines = 1.9;
constexpr qreal betweenRows = 0.95; ///< lines of text
constexpr int linesMost = 3;

QStringList linesOf(const QString &text, const QFont &font, qreal width) {
    QTextLayout layout(text.simplified(), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == linesMost) {
            lines +=
                QFontMetricsF(font).elidedText(layout.text().mid(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines += layout.text().mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

} // namespace

std::optional<Delivery> ragOf(Tone tone) {
    for (const Delivery rag :
         {Delivery::Grey, Delivery::Blue, Delivery::Green, Delivery::Amber, Delivery::Red})
        if (toneOf(rag) == tone)
            return rag;
    return {};
}

BarRows::BarRows(const ChartBlock &chart, const QFont &font, qreal width, qreal barLines)
    : m_chart(chart)
    , m_metrics(font)
    , m_labels(width * 0.34)
    , m_barLines(barLines) {
    for (const QString &category : chart.categories)
        m_names += linesOf(category, font, m_labels - m_metrics.height() * 0.6);
}

qreal BarRows::legendHeight() const {
    return m_chart.series.size() > 1 ? m_metrics.height() * legendLines : 0;
}

qreal BarRows::rowHeight(qsizetype category) const {
    const qreal line = m_metrics.height();
    const qreal name = m_metrics.lineSpacing() * static_cast<qreal>(m_names[category].size());
    return std::max(line * m_barLines + line * betweenRows, name + line * 0.4);
}

qreal BarRows::height() const {
    qreal height = legendHeight();
    for (qsizetype category = 0; category < m_chart.categories.size(); ++category)
        height += rowHeight(category);
    return height;
}

QRectF BarRows::row(qsizetype category, const QRectF &area) const {
    if (category < 0 || category >= m_chart.categories.size())
        return {};
    qreal top = area.top() + legendHeight();
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

/// What each series is, in the order of the bars.
void BarRows::paintLegend(QPainter &painter, const QRectF &area, Ground ground) const {
    if (m_chart.series.size() < 2)
        return;
    const qreal line = m_metrics.height();
    qreal x = area.left();
    for (const Series &series : m_chart.series) {
        const QRectF swatch(x, area.top() + line * 0.1, line * 1.3, line * 0.9);
        paintBar(painter, swatch, series.tone, ground);
        const std::optional<Delivery> rag = ragOf(series.tone);
        const QString name =
            rag ? QStringLiteral("%1 %2").arg(ragLook(*rag).letter, series.name) : series.name;
        painter.setPen(lookOn(ground).ink);
        painter.drawText(QPointF(swatch.right() + line * 0.35, area.top() + m_metrics.ascent()), name);
        x = swatch.right() + line * 0.35 + m_metrics.horizontalAdvance(name) + line * 1.2;
    }
}

} // namespace saferplan
