#include "ui/print/chartpicture.h"

#include "ui/charts/chart.h"
#include "ui/charts/svgdevice.h"
#include "ui/print/paper.h"

#include <QBuffer>

namespace saferplan {

namespace {

constexpr qreal finer = 200.0 / 72; ///< dots a point of a picture made of dots

/// Letters of the size of those in tables, one unit a point.
QFont chartFont(QPaintDevice &device) {
    return Paper(&device).tableText();
}

/// A file of its own.
QByteArray svgFile(const QSizeF &size, const std::function<void(QXmlStreamWriter &)> &draw) {
    QByteArray file;
    QXmlStreamWriter xml(&file);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("svg"));
    xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
    xml.writeAttribute(QStringLiteral("width"), svgNumber(size.width()) + QStringLiteral("pt"));
    xml.writeAttribute(QStringLiteral("height"), svgNumber(size.height()) + QStringLiteral("pt"));
    xml.writeAttribute(QStringLiteral("viewBox"),
                       QStringLiteral("0 0 %1 %2").arg(svgNumber(size.width()), svgNumber(size.height())));
    draw(xml);
    xml.writeEndElement();
    return file;
}

QByteArray pngFile(const QSizeF &size, const std::function<void(QPainter &)> &draw) {
    QImage image((size * finer).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(finer, finer);
    draw(painter);
    painter.end();
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return file;
}

} // namespace

ChartPicture::ChartPicture(const ChartBlock &chart, qreal width) : m_chart(printable(chart)) {
    QByteArray nothing;
    QXmlStreamWriter xml(&nothing);
    SvgDevice device(xml, QSizeF(width, width));
    m_size = {width, Chart::of(m_chart)->heightFor(chartFont(device), width)};
}

void ChartPicture::writeSvg(QXmlStreamWriter &xml, Ground ground) const {
    SvgDevice device(xml, m_size);
    QPainter painter(&device);
    painter.setFont(chartFont(device));
    Chart::of(m_chart, ground)->paint(painter, QRectF(QPointF(), m_size));
}

QByteArray ChartPicture::svg() const {
    return svgFile(m_size, [this](QXmlStreamWriter &xml) { writeSvg(xml); });
}

QByteArray ChartPicture::png() const {
    QByteArray nothing;
    QXmlStreamWriter xml(&nothing);
    SvgDevice device(xml, m_size);
    return pngFile(m_size, [&](QPainter &painter) {
        painter.setFont(chartFont(device));
        Chart::of(m_chart)->paint(painter, QRectF(QPointF(), m_size));
    });
}

void writeSymbolSvg(QXmlStreamWriter &xml, Delivery rag, bool outlined, Ground ground) {
    SvgDevice device(xml, QSizeF(symbolSize, symbolSize));
    QPainter painter(&device);
    painter.setFont(chartFont(device));
    paintRagSymbol(painter, QRectF(0, 0, symbolSize, symbolSize), rag, outlined, ground);
}

} // namespace saferplan
