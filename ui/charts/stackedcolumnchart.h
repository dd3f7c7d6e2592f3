#pragma once

#include "ui/charts/chart.h"
#include "ui/charts/legend.h"

namespace saferplan {

/// Upright columns over time, each a stack of states with its letter and figure written on it, the sum above.
class StackedColumnChart : public Chart {
public:
    explicit StackedColumnChart(ChartBlock chart, Ground ground = Ground::Light);

    qreal heightFor(const QFont &font, qreal width) const override;
    void paint(QPainter &painter, const QRectF &area) const override;
    QRectF placeOf(qsizetype category, const QFont &font, const QRectF &area) const override;

private:
    QRectF plotIn(const QFont &font, const QRectF &area) const;
    QRectF slot(qsizetype category, const QRectF &plot) const;
    void paintColumn(QPainter &painter, const QRectF &slot, qsizetype category) const;
    void paintSegment(QPainter &painter, const QRectF &bar, const Series &series, qreal value) const;
    void paintNames(QPainter &painter, const QRectF &plot) const;

    ChartBlock m_chart;
    Ground m_ground;
    QList<qreal> m_sums;
    qreal m_most = 1; ///< the greatest sum
};

} // namespace saferplan
