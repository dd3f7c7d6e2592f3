#include "ui/charts/stackedbarchart.h"

#include <QFontMetricsF>

namespace saferplan {

namespace {

/// Heights in lines of text.
constexpr qreal legendLines = 1.9;
constexpr qreal rowLines = 2.5;
constexpr qreal barLines = 1.55;

std::optional<Delivery> ragOf(Tone tone) {
    for (const Delivery rag :
         {Delivery::Grey, Delivery::Blue, Delivery::Green, Delivery::Amber, Delivery::Red})
        if (toneOf(rag) == tone)
            return rag;
    return {};
}

QString figureText(qreal value) {
    return QString::number(value, 'g', 10);
}

} // namespace

StackedBarChart::StackedBarChart(ChartBlock chart, Ground ground)
    : m_chart(std::move(chart))
    , m_ground(ground) {}

qreal StackedBarChart::heightFor(const QFont &font) const {
    const auto rows = static_cast<qreal>(std::max<qsizetype>(1, m_chart.categories.size()));
    return QFontMetricsF(font).height() * (legendLines + rowLines * rows);
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
    const qreal line = QFontMetricsF(painter.font()).height();
    QRectF row(area.left(), area.top() + paintLegend(painter, area), area.width(), line * rowLines);
    const qreal labels = area.width() * 0.34;
    for (qsizetype i = 0; i < m_chart.categories.size(); ++i) {
        paintCategory(painter, row, labels, i);
        row.translate(0, row.height());
    }
    painter.restore();
}

/// The states in the order of the bars; returns the height used.
qreal StackedBarChart::paintLegend(QPainter &painter, const QRectF &area) const {
    const QFontMetricsF metrics(painter.font());
    const qreal line = metrics.height();
    qreal x = area.left();
    for (const Series &series : m_chart.series) {
        const QRectF swatch(x, area.top() + line * 0.1, line * 1.3, line * 0.9);
        paintBar(painter, swatch, series.tone, m_ground);
        const std::optional<Delivery> rag = ragOf(series.tone);
        const QString name =
            rag ? QStringLiteral("%1 %2").arg(ragLook(*rag).letter, series.name) : series.name;
        painter.setPen(lookOn(m_ground).ink);
        painter.drawText(QPointF(swatch.right() + line * 0.35, area.top() + metrics.ascent()), name);
        x = swatch.right() + line * 0.35 + metrics.horizontalAdvance(name) + line * 1.2;
    }
    return line * legendLines;
}

void StackedBarChart::paintCategory(QPainter &painter, const QRectF &row, qreal labels,
                                    qsizetype category) const {
    const QFontMetricsF metrics(painter.font());
    const qreal line = metrics.height();
    const QRectF label(row.left(), row.top(), labels - line * 0.6, row.height());
    painter.setPen(lookOn(m_ground).ink);
    const QString name = m_chart.categories[category];
    painter.drawText(label, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextWordWrap, name);

    const qreal whole = total(category);
    const qreal room = row.width() - labels - line * 2.4;
    const qreal gap = line * 0.06;
    const qreal top = row.center().y() - line * barLines / 2;
    qreal x = row.left() + labels;
    for (const Series &series : m_chart.series) {
        const qreal value = series.values.value(category).value_or(0);
        if (value <= 0)
            continue;
        const qreal width = room * value / greatest();
        paintSegment(painter, QRectF(x, top, std::max(gap, width - gap), line * barLines), series, value);
        x += width;
    }
    painter.setPen(lookOn(m_ground).muted);
    painter.drawText(QPointF(x + line * 0.4, row.center().y() + metrics.capHeight() / 2),
                     whole > 0 ? figureText(whole) : QStringLiteral("none"));
}

/// A bar with its figure on a plain plate; a bar too narrow for words is told by its pattern.
void StackedBarChart::paintSegment(QPainter &painter, const QRectF &bar, const Series &series,
                                   qreal value) const {
    paintBar(painter, bar, series.tone, m_ground);
    const QFontMetricsF metrics(painter.font());
    const std::optional<Delivery> rag = ragOf(series.tone);
    QString text = figureText(value);
    if (rag)
        text = QStringLiteral("%1 %2").arg(ragLook(*rag).letter, text);
    qreal width = metrics.horizontalAdvance(text) + metrics.height() * 0.3;
    if (width > bar.width()) {
        text = figureText(value);
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
