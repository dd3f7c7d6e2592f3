#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QXmlStreamWriter>

#include <memory>

namespace saferplan {

/// Takes what is painted and writes it as elements of SVG, as far as charts and symbols paint: shapes, lines
/// and words, neither clipped nor pictures.
class SvgEngine : public QPaintEngine {
public:
    /// `xml` must outlive it.
    explicit SvgEngine(QXmlStreamWriter &xml) : QPaintEngine(QPaintEngine::AllFeatures), m_xml(xml) {}

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPath(const QPainterPath &path) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawTextItem(const QPointF &at, const QTextItem &item) override;
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    Type type() const override { return QPaintEngine::User; }

private:
    void write(const QString &path);
    void writeTransform();

    QXmlStreamWriter &m_xml;
};

/// A place to paint on whose picture is written as SVG. Its unit is a point of type, so that letters are as
/// large as on paper.
class SvgDevice : public QPaintDevice {
public:
    /// The element that holds what is painted is begun and ended by whoever asks. `xml` must outlive it.
    SvgDevice(QXmlStreamWriter &xml, const QSizeF &size);
    ~SvgDevice() override;

    QPaintEngine *paintEngine() const override { return m_engine.get(); }

protected:
    int metric(PaintDeviceMetric which) const override;

private:
    QSizeF m_size;
    std::unique_ptr<SvgEngine> m_engine;
};

/// A figure as SVG has it: at most two decimals.
QString svgNumber(qreal number);

} // namespace saferplan
