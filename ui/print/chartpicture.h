#pragma once

#include "core/report/document.h"
#include "ui/charts/look.h"

#include <QImage>

class QXmlStreamWriter;

namespace saferplan {

/// A chart as a picture of its own, for documents whose pages are made elsewhere. Sizes are in points.
class ChartPicture {
public:
    explicit ChartPicture(const ChartBlock &chart, qreal width = 482);

    QSizeF size() const { return m_size; }
    /// Begins no element: what is drawn, in a space of size().
    void writeSvg(QXmlStreamWriter &xml, Ground ground = Ground::Light) const;
    QByteArray svg() const;
    /// For programs that show no SVG.
    QByteArray png() const;

private:
    ChartBlock m_chart;
    QSizeF m_size;
};

/// The symbol of a state as a picture of its own, in a square of `symbolSize`.
constexpr qreal symbolSize = 11;
void writeSymbolSvg(QXmlStreamWriter &xml, Delivery rag, bool outlined, Ground ground = Ground::Light);

} // namespace saferplan
