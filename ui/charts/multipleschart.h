#pragma once

#include "ui/charts/linechart.h"

#include <QFontMetricsF>

namespace saferplan {

/// Small charts of lines beside each other, each under its own title: many indicators at a glance.
class MultiplesChart : public Chart {
public:
    explicit MultiplesChart(ChartBlock chart, Ground ground = Ground::Light);

    qreal heightFor(const QFont &font, qreal width) const override;
    void paint(QPainter &painter, const QRectF &area) const override;
    QRectF placeOf(qsizetype category, const QFont &font, const QRectF &area) const override;

private:
    /// The places of the charts in a width, from the top of the area.
    QList<QRectF> placesIn(const QFont &font, qreal width) const;

    ChartBlock m_chart;
    Ground m_ground;
};

} // namespace saferplan
