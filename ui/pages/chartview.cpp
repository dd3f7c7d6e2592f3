#include "ui/pages/chartview.h"

#include "ui/charts/linechart.h"
#include "ui/charts/stackedbarchart.h"
#include "ui/models/ragmark.h"

#include <QMouseEvent>
#include <QPainter>

namespace saferplan {

ChartView::ChartView(QWidget *parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartView::show(ChartBlock chart) {
    m_chart = std::move(chart);
    setAccessibleName(m_chart.title);
    setAccessibleDescription(m_chart.textEquivalent);
    setToolTip(m_chart.textEquivalent);
    updateGeometry();
    update();
}

void ChartView::setLeading(bool leading) {
    m_leading = leading;
    setCursor(leading ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

QFont ChartView::titleFont() const {
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

ChartView::Places ChartView::placesFor(int width) const {
    const qreal across = width;
    const QRectF room(0, 0, across, 10'000);
    Places places;
    places.title = QFontMetricsF(titleFont()).boundingRect(room, Qt::TextWordWrap, m_chart.title);
    places.title = QRectF(0, 0, across, places.title.height());
    const qreal height = m_chart.kind == ChartKind::StackedBars ? StackedBarChart(m_chart).heightFor(font())
                                                                : LineChart(m_chart).heightFor(font());
    places.chart = QRectF(0, places.title.bottom() + 4, across, height);
    const qreal caption =
        QFontMetricsF(font()).boundingRect(room, Qt::TextWordWrap, m_chart.caption).height();
    places.caption = QRectF(0, places.chart.bottom() + 4, across, caption);
    return places;
}

int ChartView::heightForWidth(int width) const {
    return static_cast<int>(placesFor(width).caption.bottom()) + 8;
}

QSize ChartView::sizeHint() const {
    return {420, heightForWidth(420)};
}

void ChartView::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Ground ground = screenGround();
    const Places places = placesFor(width());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setFont(titleFont());
    painter.drawText(places.title, Qt::TextWordWrap, m_chart.title);
    painter.setFont(font());
    painter.setPen(lookOn(ground).muted);
    painter.drawText(places.caption, Qt::TextWordWrap, m_chart.caption);
    painter.save();
    if (m_chart.kind == ChartKind::StackedBars)
        StackedBarChart(m_chart, ground).paint(painter, places.chart);
    else
        LineChart(m_chart, ground).paint(painter, places.chart);
    painter.restore();
}

void ChartView::mousePressEvent(QMouseEvent *event) {
    const QRectF chart = placesFor(width()).chart;
    if (!m_leading || m_chart.categories.isEmpty() || !chart.contains(event->position()))
        return;
    // The rows stand at the foot of the chart, below its legend.
    const qreal rows = StackedBarChart(m_chart).heightFor(font());
    ChartBlock bare = m_chart;
    bare.categories = m_chart.categories.mid(0, 1);
    const qreal one = m_chart.categories.size() > 1 ? (rows - StackedBarChart(bare).heightFor(font())) /
                                                          static_cast<qreal>(m_chart.categories.size() - 1)
                                                    : rows;
    const qreal top = chart.bottom() - one * static_cast<qreal>(m_chart.categories.size());
    const auto category = static_cast<qsizetype>((event->position().y() - top) / one);
    if (event->position().y() >= top && category >= 0 && category < m_chart.categories.size())
        emit chosen(static_cast<int>(category));
}

} // namespace saferplan
