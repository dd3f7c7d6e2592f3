#pragma once

#include "ui/charts/chart.h"

#include <QFontMetricsF>

namespace saferplan {

/// Horizontal bars, one a category, each a stack of states with its letter and figure written on it.
class StackedBarChart : public Chart {
public:
    explicit StackedBarChart(ChartBlock chart, Ground ground = Ground::Light);

    qreal heightFor(const QFont &font, qreal width) const override;
    void paint(QPainter &painter, const QRectF &area) const override;
    QRectF placeOf(qsizetype category, const QFont &font, const QRectF &area) const override;
    QRectF placeOf(qsizetype category, qsizetype series, const QFont &font,
                   const QRectF &area) const override;

private:
    qreal total(qsizetype category) const;
    qreal greatest() const;
    /// The bars of a row, one a series: empty where the series has nothing.
    QList<QRectF> stack(const QFontMetricsF &metrics, const QRectF &row, qreal labels,
                        qsizetype category) const;
    void paintStack(QPainter &painter, const QRectF &row, qreal labels, qsizetype category) const;
    void paintSegment(QPainter &painter, const QRectF &bar, const Series &series, qreal value) const;

    ChartBlock m_chart;
    Ground m_ground;
};

} // namespace saferplan
