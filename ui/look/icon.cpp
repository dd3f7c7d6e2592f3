#include "ui/look/icon.h"

#include <QGuiApplication>
#include <QIconEngine>
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

/// Paints the lines of an icon in the colours that the program has at that moment.
class TintedIcon : public QIconEngine {
public:
    explicit TintedIcon(const QPixmap &lines) : m_lines(lines) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override {
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawPixmap(rect, tinted(m_lines, colourFor(mode)));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override {
        return tinted(m_lines.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation), colourFor(mode));
    }
    QIconEngine *clone() const override { return new TintedIcon(m_lines); }

private:
    static QColor colourFor(QIcon::Mode mode) {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return palette.color(QPalette::WindowText);
    }

    QPixmap m_lines;
};

} // namespace

QIcon icon(const QString &name) {
    const QPixmap lines = drawn(name);
    return lines.isNull() ? QIcon() : QIcon(new TintedIcon(lines));
}

QIcon programIcon() {
    return QIcon(drawn(QStringLiteral("saferplan")));
}

} // namespace saferplan
