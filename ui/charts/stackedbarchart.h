#pragma once

#include "ui/charts/look.h"

namespace saferplan {

/// Horizontal bars, one a category, each a stack of states with its letter and figure written on it. Text
/// takes the painter's font, and everything else its size from the text: the same on screen and on paper.
class StackedBarChart {
public:
    explicit StackedBarChart(ChartBlock chart, Ground ground = Ground::Light);

    /// The height that it needs for text of a font.
    qreal heightFor(const QFont &font) const;
    void paint(QPainter &painter, const QRectF &area) const;

private:
    qreal total(qsizetype category) const;
    qreal greatest() const;
    qreal paintLegend(QPainter &painter, const QRectF &area) const;
    void paintCategory(QPainter &painter, const QRectF &row, qreal labels, qsizetype category) const;
    void paintSegment(QPainter &painter, const QRectF &bar, const Series &series, qreal value) const;

    ChartBlock m_chart;
    Ground m_ground;
};

} // namespace saferplan
