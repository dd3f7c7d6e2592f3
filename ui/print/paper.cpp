#include "ui/print/paper.h"

#include <QFile>
#include <QFontDatabase>
#include <QFontMetricsF>

#include <stdexcept>

namespace saferplan {

namespace {

constexpr qreal leading = 1.35;

/// The family of the letters that come with the program, taken in once.
QString paperFamily() {
    static const QString family = [] {
        QString taken;
        for (const char *name : {":/fonts/Inter-Regular.otf", ":/fonts/Inter-Bold.otf"}) {
            QFile file(QString::fromLatin1(name));
            if (!file.open(QIODevice::ReadOnly))
                throw std::logic_error(std::string("not compiled in: ") + name);
            taken = QFontDatabase::applicationFontFamilies(
                        QFontDatabase::addApplicationFontFromData(file.readAll()))
                        .value(0);
        }
        return taken;
    }();
    return family;
}

} // namespace

Paper::Paper(QPaintDevice *device, QPageLayout::Orientation orientation)
    : m_device(device)
    , m_point(device->logicalDpiX() / 72.0)
    , m_isAcross(orientation == QPageLayout::Landscape)
    , m_family(paperFamily()) {}

QFont Paper::font(qreal size, bool bold) const {
    QFont font(m_family);
    font.setPixelSize(qRound(points(size)));
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Joined letters and hyphens of another shape are lost to searching and to screen readers.
    font.setStyleStrategy(QFont::PreferNoShaping);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    return font;
}

qreal Paper::lineHeight(const QFont &font) const {
    return font.pixelSize() * leading;
}

std::shared_ptr<QTextLayout> Paper::laidOut(const QString &text, const QFont &font, qreal width,
                                            Qt::Alignment alignment) const {
    QString lines = text;
    lines.replace(u'\n', QChar::LineSeparator);
    auto layout = std::make_shared<QTextLayout>(lines, font, m_device);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->beginLayout();
    const qreal height = lineHeight(font);
    qreal y = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + (height - line.height()) / 2});
        y += height;
    }
    layout->endLayout();
    return layout;
}

qreal heightOf(const QTextLayout &layout, int first, int last) {
    return (last - first) * layout.font().pixelSize() * leading;
}

} // namespace saferplan
