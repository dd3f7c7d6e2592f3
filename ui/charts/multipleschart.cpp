#include "ui/charts/multipleschart.h"

#include "ui/charts/legend.h"

namespace saferplan {

namespace {

constexpr qreal leastWidth = 19; ///< of a chart, in lines of text
constexpr qreal plotHeight = 9;  ///< likewise
constexpr int titleLines = 3;

QFont bold(QFont font) {
    font.setBold(true);
    return font;
}

/// Whether there is a line to draw, and not only what it is measured against.
bool hasReadings(const ChartBlock &part) {
    const auto isKnown = [](const std::optional<double> &value) { return value.has_value(); };
    return std::any_of(part.series.begin(), part.series.end(), [&](const Series &series) {
        return series.tone == Tone::Done && std::any_of(series.values.begin(), series.values.end(), isKnown);
    });
}

QStringList titleOf(const ChartBlock &part, const QFont &font, qreal width) {
    return linesOf(part.title, bold(font), width, titleLines);
}

} // namespace

MultiplesChart::MultiplesChart(ChartBlock chart, Ground ground)
    : m_chart(std::move(chart))
    , m_ground(ground) {}

QList<QRectF> MultiplesChart::placesIn(const QFont &font, qreal width) const {
    const qreal line = QFontMetricsF(font).height();
    const qreal gap = line * 1.5;
    const int columns = std::clamp(static_cast<int>((width + gap) / (line * leastWidth + gap)), 1, 3);
    const qreal each = (width - gap * (columns - 1)) / columns;
    QList<QRectF> places;
    qreal top = 0;
    const auto count = static_cast<int>(m_chart.parts.size());
    for (int first = 0; first < count; first += columns) {
        qreal title = 0;
        const int last = std::min(first + columns, count);
        for (int i = first; i < last; ++i)
            title = std::max(
                title,
                line * static_cast<qreal>(titleOf(m_chart.parts[static_cast<size_t>(i)], font, each).size()));
        for (int i = first; i < last; ++i)
            places.append({(each + gap) * (i - first), top, each, title + line * plotHeight});
        top += title + line * (plotHeight + 0.8);
    }
    return places;
}

qreal MultiplesChart::heightFor(const QFont &font, qreal width) const {
    const QList<QRectF> places = placesIn(font, width);
    return places.isEmpty() ? 0 : places.last().bottom();
}

QRectF MultiplesChart::placeOf(qsizetype category, const QFont &font, const QRectF &area) const {
    const QList<QRectF> places = placesIn(font, area.width());
    return category < 0 || category >= places.size() ? QRectF() : places[category].translated(area.topLeft());
}

void MultiplesChart::paint(QPainter &painter, const QRectF &area) const {
    painter.save();
    const QFont font = painter.font();
    const qreal line = QFontMetricsF(font).height();
    const QList<QRectF> places = placesIn(font, area.width());
    for (qsizetype i = 0; i < places.size(); ++i) {
        const ChartBlock &part = m_chart.parts[static_cast<size_t>(i)];
        const QRectF place = places[i].translated(area.topLeft());
        painter.setFont(bold(font));
        painter.setPen(lookOn(m_ground).ink);
        painter.drawText(place, static_cast<int>(Qt::AlignTop | Qt::AlignLeft),
                         titleOf(part, font, place.width()).join(u'\n'));
        painter.setFont(font);
        QRectF plot = place;
        plot.setTop(place.bottom() - line * plotHeight);
        if (hasReadings(part)) {
            LineChart(part, m_ground).paint(painter, plot);
            continue;
        }
        painter.setPen(lookOn(m_ground).muted);
        painter.drawText(plot, static_cast<int>(Qt::AlignTop | Qt::AlignLeft),
                         QStringLiteral("No figure was received yet."));
    }
    painter.restore();
}

} // namespace saferplan
