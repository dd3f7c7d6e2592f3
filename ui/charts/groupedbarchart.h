#pragma once

#include "ui/charts/chart.h"

namespace saferplan {

/// Horizontal bars beside each other, one a series in every category, each with its figure at its end.
class GroupedBarChart : public Chart {
public:
    explicit GroupedBarChart(ChartBlock chart, Ground ground = Ground::Light);

    qreal heightFor(const QFont &font, qreal width) const override;
    void paint(QPainter &painter, const QRectF &area) const override;
    QRectF placeOf(qsizetype category, const QFont &font, const QRectF &area) const override;
    QRectF placeOf(qsizetype category, qsizetype series, const QFont &font,
                   const QRectF &area) const override;

private:
    qreal barLines() const;
    void paintBars(QPainter &painter, const QRectF &row, qreal labels, qsizetype category) const;

    ChartBlock m_chart;
    Ground m_ground;
    qreal m_most = 1; ///< the greatest figure
};

} // namespace saferplan
