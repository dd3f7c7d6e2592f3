#pragma once

#include "ui/charts/chart.h"
#include "ui/charts/legend.h"

namespace saferplan {

/// The rows that charts of horizontal bars share: a legend above, then a row a category with its name at the
/// left, each as high as its name or its bars need. A name of many lines is cut after the third, with an
/// ellipsis.
class BarRows {
public:
    /// `barLines`: the height of the bars of one row, in lines of text.
    BarRows(const ChartBlock &chart, const QFont &font, qreal width, qreal barLines);

    qreal height() const;
    /// The row of a category in an area, its whole width.
    QRectF row(qsizetype category, const QRectF &area) const;
    /// The width of the names, room before the bars included.
    qreal labelWidth() const { return m_labels; }
    void paintLabel(QPainter &painter, const QRectF &row, qsizetype category, Ground ground) const;
    void paintLegend(QPainter &painter, const QRectF &area, Ground ground) const {
        m_legend.paint(painter, area.topLeft(), ground);
    }

private:
    qreal rowHeight(qsizetype category) const;

    const ChartBlock &m_chart;
    QList<QStringList> m_names; ///< of the categories, in lines
    QFontMetricsF m_metrics;
    Legend m_legend;
    qreal m_labels;
    qreal m_barLines;
};

} // namespace saferplan
