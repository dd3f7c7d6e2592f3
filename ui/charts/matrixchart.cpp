#include "ui/charts/matrixchart.h"

#include "ui/charts/legend.h"

namespace saferplan {

namespace {

constexpr qreal nameShare = 0.34;  ///< of the width, for the names of rows
constexpr qreal mostHeadLines = 9; ///< the room for names that are read from below, in lines of text
constexpr qreal darkest = 0.4;     ///< of the accent, behind the greatest figure

} // namespace

MatrixChart::MatrixChart(ChartBlock chart, Ground ground) : m_chart(std::move(chart)), m_ground(ground) {
    for (const Series &series : m_chart.series)
        for (const std::optional<double> &value : series.values)
            m_most = std::max(m_most, value.value_or(0));
}

MatrixChart::Grid MatrixChart::gridFor(const QFont &font, qreal width) const {
    const QFontMetricsF metrics(font);
    const qreal line = metrics.height();
    const qreal gap = line * 0.4;
    Grid grid;
    grid.names = width * nameShare;
    grid.column = (width - grid.names) / static_cast<qreal>(std::max<qsizetype>(1, m_chart.series.size()));
    for (const Series &series : m_chart.series)
        for (const QString &word : series.name.split(u' '))
            grid.isUpright = grid.isUpright || metrics.horizontalAdvance(word) > grid.column - gap;
    for (const Series &series : m_chart.series) {
        const QStringList lines = grid.isUpright
                                      ? linesOf(series.name, font, line * mostHeadLines,
                                                std::max(1, static_cast<int>((grid.column - gap / 2) / line)))
                                      : linesOf(series.name, font, grid.column - gap, 4);
        grid.heads.append(lines);
        qreal needed = line * static_cast<qreal>(lines.size());
        for (const QString &one : lines)
            needed = grid.isUpright ? std::max(grid.head, metrics.horizontalAdvance(one)) : needed;
        grid.head = std::max(grid.head, needed);
    }
    grid.head += gap;
    qreal top = grid.head;
    for (const QString &category : m_chart.categories) {
        grid.rows.append(linesOf(category, font, grid.names - gap));
        grid.tops.append(top);
        top += std::max(line * 1.7, line * (static_cast<qreal>(grid.rows.last().size()) + 0.4));
    }
    grid.tops.append(top);
    return grid;
}

qreal MatrixChart::heightFor(const QFont &font, qreal width) const {
    return gridFor(font, width).tops.last();
}

QRectF MatrixChart::placeOf(qsizetype category, const QFont &font, const QRectF &area) const {
    if (category < 0 || category >= m_chart.categories.size())
        return {};
    const Grid grid = gridFor(font, area.width());
    return {area.left(), area.top() + grid.tops[category], area.width(),
            grid.tops[category + 1] - grid.tops[category]};
}

QRectF MatrixChart::placeOf(qsizetype category, qsizetype series, const QFont &font,
                            const QRectF &area) const {
    const QRectF row = placeOf(category, font, area);
    if (row.isEmpty() || series < 0 || series >= m_chart.series.size())
        return {};
    const Grid grid = gridFor(font, area.width());
    return {row.left() + grid.names + grid.column * static_cast<qreal>(series), row.top(), grid.column,
            row.height()};
}

void MatrixChart::paint(QPainter &painter, const QRectF &area) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Grid grid = gridFor(painter.font(), area.width());
    paintHeads(painter, grid, area);
    for (qsizetype row = 0; row < m_chart.categories.size(); ++row) {
        const QRectF place(area.left(), area.top() + grid.tops[row], area.width(),
                           grid.tops[row + 1] - grid.tops[row]);
        painter.setPen(lookOn(m_ground).ink);
        painter.drawText(QRectF(place.left(), place.top(), grid.names, place.height()),
                         static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft), grid.rows[row].join(u'\n'));
        for (qsizetype column = 0; column < m_chart.series.size(); ++column)
            paintField(painter, placeOf(row, column, painter.font(), area),
                       m_chart.series[column].values.value(row));
    }
    painter.restore();
}

void MatrixChart::paintHeads(QPainter &painter, const Grid &grid, const QRectF &area) const {
    const QFontMetricsF metrics(painter.font());
    painter.setPen(lookOn(m_ground).ink);
    for (qsizetype column = 0; column < grid.heads.size(); ++column) {
        const QStringList &lines = grid.heads[column];
        const QRectF place(area.left() + grid.names + grid.column * static_cast<qreal>(column), area.top(),
                           grid.column, grid.head);
        if (!grid.isUpright) {
            painter.drawText(place.adjusted(0, 0, 0, -metrics.height() * 0.3),
                             static_cast<int>(Qt::AlignBottom | Qt::AlignHCenter), lines.join(u'\n'));
            continue;
        }
        painter.save();
        painter.translate(place.center().x(), place.bottom() - metrics.height() * 0.3);
        painter.rotate(-90);
        qreal y = -metrics.height() * static_cast<qreal>(lines.size()) / 2 + metrics.ascent();
        for (const QString &line : lines) {
            painter.drawText(QPointF(0, y), line);
            y += metrics.height();
        }
        painter.restore();
    }
}

void MatrixChart::paintField(QPainter &painter, const QRectF &field,
                             const std::optional<double> &value) const {
    const QFontMetricsF metrics(painter.font());
    const Look &look = lookOn(m_ground);
    const qreal line = metrics.height() / 14;
    const QRectF frame = field.adjusted(line, line, -line, -line);
    const bool isGap = value.value_or(0) <= 0;
    if (isGap) {
        QPen pen(look.muted, line);
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(look.accent, look.ground, 0.08 + (darkest - 0.08) * *value / m_most));
    }
    painter.drawRect(isGap ? frame.adjusted(line, line, -line, -line) : frame);
    painter.setPen(isGap ? look.muted : look.ink);
    painter.drawText(field, Qt::AlignCenter | Qt::TextDontClip,
                     value ? figureText(*value, m_chart.unit) : QStringLiteral("?"));
}

} // namespace saferplan
