#include "ui/models/ragmark.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>

namespace saferplan {

Ground screenGround() {
    return QGuiApplication::palette().color(QPalette::Base).lightness() < 128 ? Ground::Dark : Ground::Light;
}

QPixmap ragMark(Delivery rag, bool outlined, int size) {
    const double ratio = qApp->devicePixelRatio();
    const Ground ground = screenGround();
    const QString key = QStringLiteral("rag-%1-%2-%3-%4-%5")
                            .arg(static_cast<int>(rag))
                            .arg(outlined)
                            .arg(size)
                            .arg(ratio)
                            .arg(static_cast<int>(ground));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRagSymbol(painter, QRectF(1, 1, size - 2, size - 2), rag, outlined, ground);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace saferplan
