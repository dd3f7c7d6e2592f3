#pragma once

#include "ui/charts/chart.h"

namespace saferplan {

/// Lines over time, each with its name and last figure written at its end; today stands as an upright line.
/// All but the line of what is are broken in a way of their own, so that they can be told apart in grey.
/// Where a figure is not known, the line has a gap. What is tolerated is a band between target and limit.
class LineChart : public Chart {
public:
    explicit LineChart(ChartBlock chart, Ground ground = Ground::Light);

    qreal heightFor(const QFont &font, qreal width) const override;
    void paint(QPainter &painter, const QRectF &area) const override;
    QRectF placeOf(qsizetype category, const QFont &font, const QRectF &area) const override;
    QRectF placeOf(qsizetype category, qsizetype series, const QFont &font,
                   const QRectF &area) const override;

private:
    struct Scale {
        QRectF plot;
        qreal least = 0;
        qreal most = 1;
        qreal step = 1;
        qsizetype count = 1;
        QPointF at(qsizetype category, qreal value) const;
    };
    Scale scaleFor(const QFontMetricsF &metrics, const QRectF &area) const;
    void paintBand(QPainter &painter, const Scale &scale) const;
    void paintGrid(QPainter &painter, const Scale &scale) const;
    void paintMonths(QPainter &painter, const Scale &scale) const;
    void paintToday(QPainter &painter, const Scale &scale) const;
    void paintLines(QPainter &painter, const Scale &scale) const;
    void paintLine(QPainter &painter, const Scale &scale, const Series &series) const;
    QString endText(const Series &series) const;
    QString levelText(qreal value) const;

    ChartBlock m_chart;
    Ground m_ground;
};

} // namespace saferplan
