#include "ui/charts/linechart.h"

#include <QFontMetricsF>

#include <cmath>

namespace saferplan {

namespace {

/// The smallest of 1, 2, 5, 10, 20, 50... that gives at most so many steps.
qreal stepFor(qreal most, qreal steps) {
    qreal step = 1;
    while (true) {
        for (const qreal times : {1.0, 2.0, 5.0})
            if (most / (step * times) <= steps)
                return step * times;
        step *= 10;
    }
}

/// The smallest figure of a chart.
qreal leastOf(const ChartBlock &chart) {
    qreal least = std::numeric_limits<qreal>::infinity();
    for (const Series &series : chart.series)
        for (const std::optional<double> &value : series.values)
            least = std::min(least, value.value_or(least));
    return std::isfinite(least) ? least : 0;
}

/// How the line of a tone is broken; empty: it is not.
QList<qreal> dashesOf(Tone tone) {
    if (tone == Tone::Planned)
        return {4, 2.5};
    if (tone == Tone::Limit)
        return {1, 2};
    if (tone == Tone::Baseline)
        return {8, 2.5, 1, 2.5};
    return {};
}

/// The last category for which a series has a figure, or -1.
qsizetype lastKnown(const Series &series) {
    for (qsizetype i = series.values.size() - 1; i >= 0; --i)
        if (series.values[i])
            return i;
    return -1;
}

} // namespace

LineChart::LineChart(ChartBlock chart, Ground ground) : m_chart(std::move(chart)), m_ground(ground) {}

qreal LineChart::heightFor(const QFont &font, qreal) const {
    return QFontMetricsF(font).height() * 15;
}

QRectF LineChart::placeOf(qsizetype category, const QFont &font, const QRectF &area) const {
    const Scale scale = scaleFor(QFontMetricsF(font), area);
    if (category < 0 || category >= scale.count)
        return {};
    const qreal half = scale.plot.width() / static_cast<qreal>(std::max<qsizetype>(2, scale.count)) / 2;
    return {scale.at(category, scale.least).x() - half, scale.plot.top(), half * 2, scale.plot.height()};
}

QRectF LineChart::placeOf(qsizetype category, qsizetype series, const QFont &font, const QRectF &area) const {
    const QRectF month = placeOf(category, font, area);
    const std::optional<double> value = m_chart.series.value(series).values.value(category);
    if (month.isEmpty() || !value)
        return {};
    const QFontMetricsF metrics(font);
    const qreal wide = std::max(month.width(), metrics.height());
    const QPointF point = scaleFor(metrics, area).at(category, *value);
    return {point.x() - wide / 2, point.y() - metrics.height() / 2, wide, metrics.height()};
}

QPointF LineChart::Scale::at(qsizetype category, qreal value) const {
    const qreal along = count > 1 ? static_cast<qreal>(category) / static_cast<qreal>(count - 1) : 0.5;
    return {plot.left() + along * plot.width(),
            plot.bottom() - (value - least) / (most - least) * plot.height()};
}

QString LineChart::endText(const Series &series) const {
    const qsizetype last = lastKnown(series);
    return last < 0 ? series.name : QStringLiteral("%1 %2").arg(series.name, levelText(*series.values[last]));
}

/// A figure of the scale: a unit other than % is said in the caption.
QString LineChart::levelText(qreal value) const {
    return figureText(value, m_chart.unit.startsWith(u'%') ? m_chart.unit : QString());
}

LineChart::Scale LineChart::scaleFor(const QFontMetricsF &metrics, const QRectF &area) const {
    Scale scale;
    qreal widest = 0;
    for (const Series &series : m_chart.series) {
        widest = std::max(widest, metrics.horizontalAdvance(endText(series)));
        for (const std::optional<double> &value : series.values)
            scale.most = std::max(scale.most, value.value_or(0));
    }
    if (!m_chart.fromZero)
        scale.least = leastOf(m_chart);
    const qreal line = metrics.height();
    const qreal steps = std::clamp(std::floor((area.height() - line * 3.3) / (line * 1.4)), 2.0, 5.0);
    scale.step = stepFor(scale.most - scale.least, steps);
    scale.least = std::floor(scale.least / scale.step) * scale.step;
    scale.most = std::ceil(scale.most / scale.step) * scale.step;
    scale.count = m_chart.categories.size();
    const qreal figures = metrics.horizontalAdvance(levelText(scale.most)) + line * 0.5;
    scale.plot = area.adjusted(figures, line * 1.6, -widest - line * 0.8, -line * 1.7);
    return scale;
}

void LineChart::paint(QPainter &painter, const QRectF &area) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Scale scale = scaleFor(QFontMetricsF(painter.font()), area);
    paintBand(painter, scale);
    paintGrid(painter, scale);
    paintMonths(painter, scale);
    paintToday(painter, scale);
    paintLines(painter, scale);
    painter.restore();
}

/// What lies between the target and the limit of what is tolerated.
void LineChart::paintBand(QPainter &painter, const Scale &scale) const {
    const auto of = [this](Tone tone) {
        return std::find_if(m_chart.series.begin(), m_chart.series.end(),
                            [tone](const Series &series) { return series.tone == tone; });
    };
    const auto target = of(Tone::Planned);
    const auto limit = of(Tone::Limit);
    if (target == m_chart.series.end() || limit == m_chart.series.end())
        return;
    QPolygonF above;
    QPolygonF below;
    for (qsizetype i = 0; i < scale.count; ++i) {
        const std::optional<double> one = target->values.value(i);
        const std::optional<double> other = limit->values.value(i);
        if (!one || !other)
            continue;
        above << scale.at(i, *one);
        below.prepend(scale.at(i, *other));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(lookOn(m_ground).muted, lookOn(m_ground).ground, 0.2));
    painter.drawPolygon(above + below);
}

void LineChart::paintGrid(QPainter &painter, const Scale &scale) const {
    const QFontMetricsF metrics(painter.font());
    const qreal line = metrics.height();
    for (qreal value = scale.least; value <= scale.most; value += scale.step) {
        const qreal y = scale.at(0, value).y();
        painter.setPen(QPen(lookOn(m_ground).hairline, line / (value > scale.least ? 28 : 14)));
        painter.drawLine(QPointF(scale.plot.left(), y), QPointF(scale.plot.right(), y));
        painter.setPen(lookOn(m_ground).muted);
        const QString text = levelText(value);
        painter.drawText(QPointF(scale.plot.left() - line * 0.4 - metrics.horizontalAdvance(text),
                                 y + metrics.capHeight() / 2),
                         text);
    }
}

/// As many months or periods as there is room for, each under a tick.
void LineChart::paintMonths(QPainter &painter, const Scale &scale) const {
    const QFontMetricsF metrics(painter.font());
    const qreal line = metrics.height();
    qreal wide = metrics.horizontalAdvance(QStringLiteral("Mmm 2026")) + line;
    for (const QString &category : m_chart.categories)
        wide = std::max(wide, metrics.horizontalAdvance(category) + line);
    const qreal each = scale.plot.width() / static_cast<qreal>(std::max<qsizetype>(1, scale.count - 1));
    qsizetype every = 1;
    for (const qsizetype months : {1, 2, 3, 6, 12, 24, 60, 120}) {
        every = months;
        if (each * static_cast<qreal>(months) >= wide)
            break;
    }
    qreal end = -line * 2; // of the name before
    for (qsizetype i = 0; i < scale.count; i += every) {
        const QPointF foot = scale.at(i, scale.least);
        const QString text = m_chart.categories[i];
        const qreal width = metrics.horizontalAdvance(text);
        painter.setPen(QPen(lookOn(m_ground).muted, line / 20));
        painter.drawLine(foot, foot + QPointF(0, line * 0.25));
        const qreal left = std::max(foot.x() - width / 2, scale.plot.left() - line);
        if (left < end)
            continue; // the first name is moved to the right
        painter.drawText(QPointF(left, foot.y() + line * 0.4 + metrics.ascent()), text);
        end = left + width + line * 0.5;
    }
}

void LineChart::paintToday(QPainter &painter, const Scale &scale) const {
    if (m_chart.today < 0 || m_chart.today >= scale.count)
        return;
    const QFontMetricsF metrics(painter.font());
    const QPointF foot = scale.at(m_chart.today, scale.least);
    const QString text = QStringLiteral("Today");
    const qreal half = metrics.horizontalAdvance(text) / 2;
    painter.setPen(QPen(lookOn(m_ground).muted, metrics.height() / 16));
    painter.drawLine(foot, QPointF(foot.x(), scale.plot.top() - metrics.height() * 0.2));
    painter.setPen(lookOn(m_ground).muted);
    painter.drawText(QPointF(foot.x() - half, scale.plot.top() - metrics.height() * 0.4), text);
}

void LineChart::paintLines(QPainter &painter, const Scale &scale) const {
    for (const Series &series : m_chart.series)
        paintLine(painter, scale, series);

    // Names stand at the ends of the lines, and give way to each other where ends are close.
    const QFontMetricsF metrics(painter.font());
    QList<std::pair<QPointF, const Series *>> ends;
    for (const Series &series : m_chart.series)
        if (const qsizetype last = lastKnown(series); last >= 0)
            ends.append({scale.at(last, *series.values[last]), &series});
    std::stable_sort(ends.begin(), ends.end(),
                     [](const auto &a, const auto &b) { return a.first.y() < b.first.y(); });
    QList<QRectF> places;
    for (const auto &[end, series] : ends) {
        QRectF place(end.x() + metrics.height() * 0.4, end.y() - metrics.height() / 2,
                     metrics.horizontalAdvance(endText(*series)), metrics.height());
        for (const QRectF &other : places)
            if (place.intersects(other))
                place.moveTop(other.bottom());
        places.append(place);
    }
    qreal foot = scale.plot.bottom() + metrics.height() * 0.4;
    for (qsizetype i = places.size() - 1; i >= 0 && places[i].bottom() > foot; --i) {
        places[i].moveBottom(foot);
        foot = places[i].top();
    }
    for (qsizetype i = 0; i < places.size(); ++i) {
        painter.setPen(fillOf(ends[i].second->tone, m_ground));
        painter.drawText(places[i].topLeft() + QPointF(0, metrics.ascent()), endText(*ends[i].second));
    }
}

void LineChart::paintLine(QPainter &painter, const Scale &scale, const Series &series) const {
    QList<QPolygonF> pieces; // between gaps
    bool inPiece = false;
    for (qsizetype i = 0; i < series.values.size(); ++i) {
        if (series.values[i] && !inPiece)
            pieces.append(QPolygonF());
        inPiece = series.values[i].has_value();
        if (inPiece)
            pieces.last() << scale.at(i, *series.values[i]);
    }
    if (pieces.isEmpty())
        return;
    const QList<qreal> dashes = dashesOf(series.tone);
    const qreal line = QFontMetricsF(painter.font()).height();
    const QColor colour = fillOf(series.tone, m_ground);
    QPen pen(colour, line / (dashes.isEmpty() ? 6 : 9));
    pen.setJoinStyle(Qt::RoundJoin);
    if (!dashes.isEmpty())
        pen.setDashPattern(dashes);
    for (const QPolygonF &points : pieces) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(points);
        if (points.size() > 1 && points != pieces.last())
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(points.last(), line / 5, line / 5);
    }
}

} // namespace saferplan
