#include "ui/charts/svgdevice.h"

#include <QPainter>
#include <QPainterPath>

namespace saferplan {

namespace {

constexpr int dotsAnInch = 72;

QString pair(const QPointF &point) {
    return svgNumber(point.x()) + u' ' + svgNumber(point.y());
}

QString svgPath(const QPainterPath &path) {
    QString said;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            said += u'M' + pair(element);
            break;
        case QPainterPath::LineToElement:
            said += u'L' + pair(element);
            break;
        case QPainterPath::CurveToElement:
            said += u'C' + pair(element);
            break;
        case QPainterPath::CurveToDataElement:
            said += u' ' + pair(element);
            break;
        }
    }
    return said;
}

} // namespace

QString svgNumber(qreal number) {
    QString text = QString::number(number, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == QLatin1String("-0") ? QStringLiteral("0") : text;
}

void SvgEngine::writeTransform() {
    const QTransform &by = painter()->transform();
    if (by.isIdentity())
        return;
    QStringList numbers;
    for (const qreal number : {by.m11(), by.m12(), by.m21(), by.m22(), by.dx(), by.dy()})
        numbers += svgNumber(number);
    m_xml.writeAttribute(QStringLiteral("transform"), QStringLiteral("matrix(%1)").arg(numbers.join(u' ')));
}

void SvgEngine::write(const QString &path) {
    if (path.isEmpty())
        return;
    const QPen pen = painter()->pen();
    const QBrush brush = painter()->brush();
    m_xml.writeStartElement(QStringLiteral("path"));
    m_xml.writeAttribute(QStringLiteral("d"), path);
    writeTransform();
    m_xml.writeAttribute(QStringLiteral("fill"),
                         brush.style() == Qt::NoBrush ? QStringLiteral("none") : brush.color().name());
    if (pen.style() != Qt::NoPen) {
        m_xml.writeAttribute(QStringLiteral("stroke"), pen.color().name());
        m_xml.writeAttribute(QStringLiteral("stroke-width"), svgNumber(pen.widthF()));
        if (pen.capStyle() == Qt::RoundCap)
            m_xml.writeAttribute(QStringLiteral("stroke-linecap"), QStringLiteral("round"));
        if (pen.joinStyle() == Qt::RoundJoin)
            m_xml.writeAttribute(QStringLiteral("stroke-linejoin"), QStringLiteral("round"));
        QStringList dashes; // the pen counts them in its widths
        for (const qreal dash : pen.style() == Qt::SolidLine ? QList<qreal>() : pen.dashPattern())
            dashes += svgNumber(dash * pen.widthF());
        if (!dashes.isEmpty())
            m_xml.writeAttribute(QStringLiteral("stroke-dasharray"), dashes.join(u' '));
    }
    m_xml.writeEndElement();
}

void SvgEngine::drawPath(const QPainterPath &path) {
    write(svgPath(path));
}

void SvgEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) {
    if (count == 0)
        return;
    QString path = u'M' + pair(points[0]);
    for (int i = 1; i < count; ++i)
        path += u'L' + pair(points[i]);
    write(mode == PolylineMode ? path : path + u'Z');
}

void SvgEngine::drawTextItem(const QPointF &at, const QTextItem &item) {
    if (item.text().trimmed().isEmpty())
        return;
    m_xml.writeStartElement(QStringLiteral("text"));
    m_xml.writeAttribute(QStringLiteral("x"), svgNumber(at.x()));
    m_xml.writeAttribute(QStringLiteral("y"), svgNumber(at.y()));
    writeTransform();
    m_xml.writeAttribute(QStringLiteral("font-family"),
                         QStringLiteral("Inter, Arial, 'Liberation Sans', sans-serif"));
    m_xml.writeAttribute(QStringLiteral("font-size"), svgNumber(item.font().pixelSize()));
    if (item.font().bold())
        m_xml.writeAttribute(QStringLiteral("font-weight"), QStringLiteral("bold"));
    m_xml.writeAttribute(QStringLiteral("fill"), painter()->pen().color().name());
    // Other letters than those measured take the same room.
    m_xml.writeAttribute(QStringLiteral("textLength"), svgNumber(item.width()));
    m_xml.writeAttribute(QStringLiteral("lengthAdjust"), QStringLiteral("spacingAndGlyphs"));
    m_xml.writeCharacters(item.text());
    m_xml.writeEndElement();
}

SvgDevice::SvgDevice(QXmlStreamWriter &xml, const QSizeF &size)
    : m_size(size)
    , m_engine(std::make_unique<SvgEngine>(xml)) {}

SvgDevice::~SvgDevice() = default;

int SvgDevice::metric(PaintDeviceMetric which) const {
    switch (which) {
    case PdmWidth:
        return qCeil(m_size.width());
    case PdmHeight:
        return qCeil(m_size.height());
    case PdmWidthMM:
        return qRound(m_size.width() / dotsAnInch * 25.4);
    case PdmHeightMM:
        return qRound(m_size.height() / dotsAnInch * 25.4);
    case PdmNumColors:
        return INT_MAX;
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return dotsAnInch;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    }
    return 0;
}

} // namespace saferplan
