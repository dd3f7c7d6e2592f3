#pragma once

#include "ui/charts/look.h"

#include <memory>

namespace saferplan {

/// A chart of a report, drawn the same on screen and on paper. Text takes the painter's font, and everything
/// else its size from the text.
class Chart {
public:
    virtual ~Chart() = default;

    /// The drawing for a kind of chart.
    static std::unique_ptr<Chart> of(const ChartBlock &chart, Ground ground = Ground::Light);

    /// The height that it needs in a width, for text of a font.
    virtual qreal heightFor(const QFont &font, qreal width) const = 0;
    virtual void paint(QPainter &painter, const QRectF &area) const = 0;
    /// Where a category is drawn in an area; empty for one that is not there.
    virtual QRectF placeOf(qsizetype category, const QFont &font, const QRectF &area) const = 0;
    /// Where the figure of one series is drawn in a category; empty where it is nothing or not known, and in
    /// charts whose categories are chosen as a whole.
    virtual QRectF placeOf(qsizetype category, qsizetype series, const QFont &font, const QRectF &area) const;
};

/// A figure of a chart with its unit: "12", "35%".
QString figureText(double value, const QString &unit);

} // namespace saferplan
