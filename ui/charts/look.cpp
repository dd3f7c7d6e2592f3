#include "ui/charts/look.h"

#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace saferplan {

namespace {

QColor of(Ground ground, const char *light, const char *dark) {
    return QColor(QLatin1String(ground == Ground::Light ? light : dark));
}

QPolygonF octagon(const QRectF &square) {
    QPolygonF points;
    const qreal radius = square.width() / 2 / std::cos(std::numbers::pi / 8);
    for (int i = 0; i < 8; ++i) {
        const qreal angle = std::numbers::pi / 8 + i * std::numbers::pi / 4;
        points << square.center() + QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    return points;
}

QPainterPath shapeOf(Delivery rag, const QRectF &square) {
    QPainterPath path;
    switch (rag) {
    case Delivery::Red:
        path.addPolygon(octagon(square));
        path.closeSubpath();
        break;
    case Delivery::Amber:
        path.moveTo(square.center().x(), square.top());
        path.lineTo(square.bottomRight());
        path.lineTo(square.bottomLeft());
        path.closeSubpath();
        break;
    case Delivery::Green:
    case Delivery::Blue:
        path.addEllipse(square);
        break;
    case Delivery::Grey:
        path.addRect(square.adjusted(0, square.height() * 0.42, 0, -square.height() * 0.42));
        break;
    }
    return path;
}

void paintTick(QPainter &painter, const QRectF &square, const QColor &colour) {
    const auto at = [&square](qreal x, qreal y) {
        return QPointF(square.left() + x * square.width(), square.top() + y * square.height());
    };
    QPen pen(colour, square.width() * 0.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({at(0.56, 0.72), at(0.68, 0.83), at(0.98, 0.46)}));
}

void paintLetter(QPainter &painter, const QRectF &square, Delivery rag, const QColor &colour) {
    QFont font = painter.font();
    font.setPixelSize(std::max(1, qRound(square.height() * (rag == Delivery::Amber ? 0.56 : 0.66))));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(colour);
    QRectF place = square;
    if (rag == Delivery::Amber)
        place.translate(0, square.height() * 0.16);
    if (rag == Delivery::Blue)
        place.translate(-square.width() * 0.1, -square.height() * 0.04);
    painter.drawText(place, Qt::AlignCenter | Qt::TextDontClip, ragLook(rag).letter);
}

/// Adds the part of a line across a bar, from its foot at `x`, leaning by `lean`, that lies within it.
void addAcross(QPainterPath &path, const QRectF &bar, qreal x, qreal lean) {
    const auto share = [&](qreal edge) { return std::clamp((edge - x) / lean, 0.0, 1.0); };
    const qreal from = lean == 0 ? 0 : std::min(share(bar.left()), share(bar.right()));
    const qreal to = lean == 0 ? 1 : std::max(share(bar.left()), share(bar.right()));
    if (to <= from)
        return;
    path.moveTo(x + lean * from, bar.bottom() - bar.height() * from);
    path.lineTo(x + lean * to, bar.bottom() - bar.height() * to);
}

/// The lines that tell a bar apart from its neighbours, as far apart as suits bars of a thickness.
void paintHatch(QPainter &painter, const QRectF &bar, Tone tone, const QColor &colour, qreal thickness) {
    const qreal step = thickness / 3.2;
    QPainterPath path;
    if (tone == Tone::Amber || tone == Tone::Red)
        for (qreal x = bar.left() - bar.height(); x < bar.right(); x += step)
            addAcross(path, bar, x, bar.height());
    if (tone == Tone::Red)
        for (qreal x = bar.left(); x < bar.right() + bar.height(); x += step)
            addAcross(path, bar, x, -bar.height());
    if (tone == Tone::Blue)
        for (qreal x = bar.left() + step / 2; x < bar.right(); x += step)
            addAcross(path, bar, x, 0);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, thickness / 30, Qt::SolidLine, Qt::FlatCap)); // no further than the bar
    painter.drawPath(path);
}

} // namespace

const Look &lookOn(Ground ground) {
    static const Look light{QColor(0xff, 0xff, 0xff), QColor(0x1b, 0x24, 0x30), QColor(0x55, 0x60, 0x6c),
                            QColor(0x17, 0x32, 0x4d), QColor(0xc9, 0xd0, 0xd7)};
    static const Look dark{QColor(0x14, 0x1b, 0x23), QColor(0xe8, 0xed, 0xf2), QColor(0xa9, 0xb4, 0xbf),
                           QColor(0x9f, 0xc4, 0xea), QColor(0x3a, 0x46, 0x52)};
    return ground == Ground::Light ? light : dark;
}

RagLook ragLook(Delivery rag, Ground ground) {
    const QColor ink = lookOn(Ground::Light).ink;
    const QColor onFill = ground == Ground::Light ? QColor(Qt::white) : ink;
    switch (rag) {
    case Delivery::Red: {
        const QColor red = of(ground, "#B3261E", "#FF8A80");
        return {red, onFill, red, QStringLiteral("R"), QStringLiteral("Red")};
    }
    case Delivery::Amber:
        return {of(ground, "#F2A900", "#FFC53D"), ink, of(ground, "#8A5A00", "#FFC53D"), QStringLiteral("A"),
                QStringLiteral("Amber")};
    case Delivery::Green: {
        const QColor green = of(ground, "#1E7B47", "#6FD69B");
        return {green, onFill, green, QStringLiteral("G"), QStringLiteral("Green")};
    }
    case Delivery::Blue: {
        const QColor blue = of(ground, "#2B62B4", "#8AB8FF");
        return {blue, onFill, blue, QStringLiteral("B"), QStringLiteral("Blue")};
    }
    case Delivery::Grey:
        break;
    }
    const QColor grey = of(ground, "#6B7580", "#A9B4BF");
    return {grey, onFill, grey, QStringLiteral("–"), QStringLiteral("Not rated")};
}

QColor fillOf(Tone tone, Ground ground) {
    switch (tone) {
    case Tone::Grey:
        return of(ground, "#E3E7EB", "#3A4652");
    case Tone::Blue:
        return ragLook(Delivery::Blue, ground).fill;
    case Tone::Green:
        return ragLook(Delivery::Green, ground).fill;
    case Tone::Amber:
        return ragLook(Delivery::Amber, ground).fill;
    case Tone::Red:
        return ragLook(Delivery::Red, ground).fill;
    case Tone::Planned:
    case Tone::Limit:
    case Tone::Baseline:
        return lookOn(ground).muted;
    case Tone::Plain:
    case Tone::Done:
        break;
    }
    return lookOn(ground).accent;
}

QColor onFillOf(Tone tone, Ground ground) {
    if (tone == Tone::Grey)
        return lookOn(ground).ink;
    if (tone == Tone::Amber || ground == Ground::Dark)
        return lookOn(Ground::Light).ink;
    return Qt::white;
}

QColor mixed(const QColor &colour, const QColor &with, qreal share) {
    const auto part = [share](int one, int other) { return qRound(one * share + other * (1 - share)); };
    return {part(colour.red(), with.red()), part(colour.green(), with.green()),
            part(colour.blue(), with.blue())};
}

void paintRagSymbol(QPainter &painter, const QRectF &square, Delivery rag, bool outlined, Ground ground) {
    const RagLook look = ragLook(rag, ground);
    const qreal line = square.width() * 0.08;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isOutline = outlined && rag != Delivery::Grey;
    painter.setPen(isOutline ? QPen(look.text, line) : QPen(Qt::NoPen));
    painter.setBrush(isOutline ? QBrush(Qt::NoBrush) : QBrush(look.fill));
    painter.drawPath(shapeOf(rag, square.adjusted(line / 2, line / 2, -line / 2, -line / 2)));
    const QColor on = isOutline ? look.text : look.onFill;
    if (rag != Delivery::Grey)
        paintLetter(painter, square, rag, on);
    if (rag == Delivery::Blue)
        paintTick(painter, square, on);
    painter.restore();
}

void paintBar(QPainter &painter, const QRectF &bar, Tone tone, Ground ground, bool isUpright) {
    const QColor fill = fillOf(tone, ground);
    const qreal thickness = isUpright ? bar.width() * 0.6 : bar.height();
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRect(bar);
    if (tone == Tone::Amber || tone == Tone::Red || tone == Tone::Blue)
        paintHatch(painter, bar, tone, tone == Tone::Amber ? fill.darker(135) : fill.lighter(150), thickness);
    if (tone == Tone::Grey) {
        const qreal line = thickness / 24;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ragLook(Delivery::Grey, ground).fill, line));
        painter.drawRect(bar.adjusted(line / 2, line / 2, -line / 2, -line / 2));
    }
    painter.restore();
}

} // namespace saferplan
