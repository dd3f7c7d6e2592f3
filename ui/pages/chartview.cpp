#include "ui/pages/chartview.h"

#include "core/report/chartwords.h"
#include "ui/charts/chart.h"
#include "ui/models/ragmark.h"
#include "ui/pages/blocktable.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QToolTip>

namespace saferplan {

ChartView::ChartView(QWidget *parent) : QWidget(parent), m_table(new BlockTable(this)) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    m_table->hide();
}

void ChartView::show(ChartBlock chart) {
    m_chart = std::move(chart);
    m_current = std::min(m_current, static_cast<int>(m_chart.categories.size()) - 1);
    m_table->show(figuresOf(m_chart), 60);
    setAccessibleName(m_chart.title);
    setAccessibleDescription(m_chart.textEquivalent);
    measureAgain();
}

void ChartView::measureAgain() {
    m_places.clear();
    placeTable();
    updateGeometry();
    update();
}

void ChartView::changeEvent(QEvent *event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measureAgain();
    QWidget::changeEvent(event);
}

void ChartView::setLeading(bool leading) {
    m_leading = leading;
    setCursor(leading ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ChartView::showTable(bool shown) {
    m_table->setVisible(shown);
    measureAgain();
}

QFont ChartView::titleFont() const {
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

ChartView::Places ChartView::placesFor(int width) const {
    auto known = m_places.constFind(width);
    if (known == m_places.constEnd())
        known = m_places.insert(width, measured(width));
    return *known;
}

ChartView::Places ChartView::measured(int width) const {
    const qreal across = width;
    const QRectF room(0, 0, across, 10'000);
    Places places;
    places.title = QFontMetricsF(titleFont()).boundingRect(room, Qt::TextWordWrap, m_chart.title);
    places.title = QRectF(0, 2, across, places.title.height());
    const qreal height =
        m_table->isHidden() ? Chart::of(m_chart)->heightFor(font(), across) : m_table->minimumHeight();
    places.chart = QRectF(0, places.title.bottom() + 4, across, height);
    const qreal caption =
        QFontMetricsF(font()).boundingRect(room, Qt::TextWordWrap, m_chart.caption).height();
    places.caption = QRectF(0, places.chart.bottom() + 4, across, caption);
    return places;
}

void ChartView::placeTable() {
    const QRectF chart = placesFor(width()).chart;
    m_table->setGeometry(chart.toRect());
}

void ChartView::resizeEvent(QResizeEvent *) {
    placeTable();
}

int ChartView::heightForWidth(int width) const {
    return static_cast<int>(placesFor(width).caption.bottom()) + 8;
}

QSize ChartView::sizeHint() const {
    const int width = fontMetrics().averageCharWidth() * 60;
    return {width, heightForWidth(width)};
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
    if (m_table->isHidden())
        Chart::of(m_chart, ground)->paint(painter, places.chart);
    if (!hasFocus())
        return;
    QStyleOptionFocusRect option;
    option.initFrom(this);
    const QRectF current = Chart::of(m_chart)->placeOf(m_current, font(), places.chart);
    option.rect = current.isEmpty() ? rect() : current.toRect();
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    painter.setPen(QPen(palette().color(QPalette::Link), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(1, 1, -1, -1));
}

int ChartView::categoryAt(const QPointF &point) const {
    const QRectF area = placesFor(width()).chart;
    const auto chart = Chart::of(m_chart);
    for (qsizetype category = 0; category < m_chart.categories.size(); ++category)
        if (chart->placeOf(category, font(), area).contains(point))
            return static_cast<int>(category);
    return -1;
}

QString ChartView::readout(int category) const {
    if (m_chart.kind == ChartKind::Multiples)
        return m_chart.parts[static_cast<size_t>(category)].textEquivalent;
    QStringList parts;
    for (const Series &series : m_chart.series)
        if (const std::optional<double> value = series.values.value(category); value != 0.0)
            parts += QStringLiteral("%1 %2").arg(series.name, valueText(value, m_chart.unit));
    return QStringLiteral("%1: %2").arg(m_chart.categories[category], parts.isEmpty()
                                                                          ? QStringLiteral("none")
                                                                          : parts.join(QStringLiteral(", ")));
}

void ChartView::goTo(int category) {
    m_current = category;
    const QString text = readout(category);
    setAccessibleDescription(text);
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
    const QRectF place = Chart::of(m_chart)->placeOf(category, font(), placesFor(width()).chart);
    QToolTip::showText(mapToGlobal(place.center().toPoint()), text, this);
    update();
}

void ChartView::mousePressEvent(QMouseEvent *event) {
    const int category = m_table->isHidden() ? categoryAt(event->position()) : -1;
    if (m_leading && category >= 0)
        emit chosen(category);
}

void ChartView::keyPressEvent(QKeyEvent *event) {
    const int last = static_cast<int>(m_chart.categories.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        if (last >= 0)
            goTo(std::min(m_current + 1, last));
        return;
    case Qt::Key_Up:
    case Qt::Key_Left:
        if (last >= 0)
            goTo(std::max(m_current - 1, 0));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_leading && m_current >= 0)
            emit chosen(m_current);
        return;
    case Qt::Key_T:
        showTable(m_table->isHidden());
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartView::focusInEvent(QFocusEvent *event) {
    setAccessibleDescription(m_chart.textEquivalent);
    QWidget::focusInEvent(event);
    update();
}

bool ChartView::event(QEvent *event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const int category = m_table->isHidden() ? categoryAt(help->pos()) : -1;
    QToolTip::showText(
        help->globalPos(),
        category < 0 ? QStringLiteral("%1\nPress T for the figures as a table.").arg(m_chart.textEquivalent)
                     : readout(category),
        this);
    return true;
}

} // namespace saferplan
