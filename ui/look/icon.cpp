#include "ui/look/icon.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmap>

// Outside the namespace, as Q_INIT_RESOURCE asks.
static void initialiseIcons() {
    Q_INIT_RESOURCE(icons);
}

namespace saferplan {

namespace {

QPixmap drawn(const QString &name) {
    initialiseIcons();
    return QPixmap(QStringLiteral(":/icons/%1.png").arg(name));
}

QPixmap tinted(QPixmap pixmap, const QColor &colour) {
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    return pixmap;
}

} // namespace

QIcon icon(const QString &name) {
    const QPixmap lines = drawn(name);
    if (lines.isNull())
        return {};
    const QPalette palette = QGuiApplication::palette();
    QIcon icon;
    icon.addPixmap(tinted(lines, palette.color(QPalette::WindowText)));
    icon.addPixmap(tinted(lines, palette.color(QPalette::Disabled, QPalette::WindowText)), QIcon::Disabled);
    icon.addPixmap(tinted(lines, palette.color(QPalette::HighlightedText)), QIcon::Selected);
    return icon;
}

QIcon programIcon() {
    return QIcon(drawn(QStringLiteral("saferplan")));
}

} // namespace saferplan
