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
    m_current = {std::min(m_current.category, static_cast<int>(m_chart.categories.size()) - 1)};
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
    const QRectF current = placeOf(m_current);
    option.rect = current.isEmpty() ? rect() : current.toRect();
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    painter.setPen(QPen(palette().color(QPalette::Link), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(1, 1, -1, -1));
}

QRectF ChartView::placeOf(const Spot &spot) const {
    const QRectF area = placesFor(width()).chart;
    const auto chart = Chart::of(m_chart);
    return spot.series < 0 ? chart->placeOf(spot.category, font(), area)
                           : chart->placeOf(spot.category, spot.series, font(), area);
}

ChartView::Spot ChartView::spotAt(const QPointF &point) const {
    const int all = static_cast<int>(m_chart.series.size());
    for (int category = 0; category < m_chart.categories.size(); ++category) {
        if (!placeOf({category, -1}).contains(point))
            continue;
        for (int series = all > 1 ? all - 1 : -1; series >= 0; --series) // the last is drawn on top
            if (placeOf({category, series}).contains(point))
                return {category, series};
        return {category, -1};
    }
    return {};
}

QString ChartView::readout(const Spot &spot) const {
    if (m_chart.kind == ChartKind::Multiples)
        return m_chart.parts[static_cast<size_t>(spot.category)].textEquivalent;
    QStringList parts;
    for (int i = 0; i < m_chart.series.size(); ++i)
        if (const std::optional<double> value = m_chart.series[i].values.value(spot.category);
            spot.series == i || (spot.series < 0 && value != 0.0))
            parts += QStringLiteral("%1 %2").arg(m_chart.series[i].name, valueText(value, m_chart.unit));
    return QStringLiteral("%1: %2").arg(m_chart.categories[spot.category],
                                        parts.isEmpty() ? QStringLiteral("none")
                                                        : parts.join(QStringLiteral(", ")));
}

void ChartView::goTo(const Spot &spot) {
    m_current = spot;
    const QString text = readout(spot);
    setAccessibleDescription(text);
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
    QToolTip::showText(mapToGlobal(placeOf(spot).center().toPoint()), text, this);
    update();
}

/// Through the categories, or through the figures of one that are something; before the first of these
/// stands the category as a whole.
void ChartView::step(int categories, int series) {
    const int last = static_cast<int>(m_chart.categories.size()) - 1;
    const int all = static_cast<int>(m_chart.series.size());
    if (last < 0)
        return;
    if (categories != 0 || m_current.category < 0 || all < 2) {
        const Spot next{std::clamp(m_current.category + (categories != 0 ? categories : series), 0, last),
                        m_current.series};
        return goTo(placeOf(next).isEmpty() ? Spot{next.category, -1} : next);
    }
    for (int i = m_current.series + series; i >= -1 && i < all; i += series)
        if (i < 0 || !placeOf({m_current.category, i}).isEmpty())
            return goTo({m_current.category, i});
}

void ChartView::mousePressEvent(QMouseEvent *event) {
    const Spot spot = m_table->isHidden() ? spotAt(event->position()) : Spot();
    if (m_leading && spot.category >= 0)
        emit chosen(spot.category, spot.series);
}

void ChartView::keyPressEvent(QKeyEvent *event) {
    const bool alongTime = m_chart.kind == ChartKind::Lines; // else categories stand one under another
    switch (event->key()) {
    case Qt::Key_Down:
        return alongTime ? step(0, 1) : step(1, 0);
    case Qt::Key_Up:
        return alongTime ? step(0, -1) : step(-1, 0);
    case Qt::Key_Right:
        return alongTime ? step(1, 0) : step(0, 1);
    case Qt::Key_Left:
        return alongTime ? step(-1, 0) : step(0, -1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_leading && m_current.category >= 0)
            emit chosen(m_current.category, m_current.series);
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
    const Spot spot = m_table->isHidden() ? spotAt(help->pos()) : Spot();
    QToolTip::showText(
        help->globalPos(),
        spot.category < 0
            ? QStringLiteral("%1\nPress T for the figures as a table.").arg(m_chart.textEquivalent)
            : readout(spot),
        this);
    return true;
}

} // namespace saferplan
