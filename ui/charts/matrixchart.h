#pragma once

#include "ui/charts/chart.h"

#include <QFontMetricsF>

namespace saferplan {

/// Rows and columns with the figure where they meet, the darker the greater; where there is none, the field
/// is an open frame, so that gaps are seen at once.
class MatrixChart : public Chart {
public:
    explicit MatrixChart(ChartBlock chart, Ground ground = Ground::Light);

    qreal heightFor(const QFont &font, qreal width) const override;
    void paint(QPainter &painter, const QRectF &area) const override;
    QRectF placeOf(qsizetype category, const QFont &font, const QRectF &area) const override;
    QRectF placeOf(qsizetype category, qsizetype series, const QFont &font,
                   const QRectF &area) const override;

private:
    /// How the matrix stands in a width.
    struct Grid {
        qreal names = 0;         ///< width of the names of rows
        qreal column = 0;        ///< width of a column
        qreal head = 0;          ///< height of the names of columns
        bool isUpright = false;  ///< the names of columns are read from below
        QList<QStringList> rows; ///< names in lines
        QList<QStringList> heads;
        QList<qreal> tops; ///< of the rows, and where the last one ends
    };
    Grid gridFor(const QFont &font, qreal width) const;
    void paintHeads(QPainter &painter, const Grid &grid, const QRectF &area) const;
    void paintField(QPainter &painter, const QRectF &field, const std::optional<double> &value) const;

    ChartBlock m_chart;
    Ground m_ground;
    qreal m_most = 1;
};

} // namespace saferplan
