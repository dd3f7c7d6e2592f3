#include "ui/print/paper.h"

#include "ui/print/typeface.h"

#include <QFontMetricsF>

namespace saferplan {

namespace {

constexpr qreal leading = 1.35;

} // namespace

Paper::Paper(QPaintDevice *device, QPageLayout::Orientation orientation)
    : m_device(device)
    , m_point(device->logicalDpiX() / 72.0)
    , m_isAcross(orientation == QPageLayout::Landscape)
    , m_family(typefaceFamily()) {}

QFont Paper::font(qreal size, bool bold) const {
    QFont font(m_family);
    font.setPixelSize(qRound(points(size)));
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Joined letters and hyphens of another shape are lost to searching and to screen readers; letters that
    // only this computer has would make another document of it elsewhere.
    font.setStyleStrategy(
        static_cast<QFont::StyleStrategy>(int(QFont::PreferNoShaping) | int(QFont::NoFontMerging)));
    font.setKerning(false);
    return font;
}

qreal Paper::lineHeight(const QFont &font) const {
    return font.pixelSize() * leading;
}

std::shared_ptr<QTextLayout> Paper::laidOut(const Letters &letters, const QFont &font, qreal width,
                                            Qt::Alignment alignment) const {
    auto layout = std::make_shared<QTextLayout>();
    layOut(*layout, letters, font, width, alignment);
    return layout;
}

void Paper::layOut(QTextLayout &layout, const Letters &letters, const QFont &font, qreal width,
                   Qt::Alignment alignment) const {
    layout.setText(letters.text);
    layout.setFont(font);
    if (!letters.marks.isEmpty())
        layout.setFormats(letters.marks);
    QTextOption option(alignment);
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    const qreal height = lineHeight(font);
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + (height - line.height()) / 2});
        y += height;
    }
    layout.endLayout();
}

qreal Paper::widthOf(const QString &text, const QFont &font) const {
    return QFontMetricsF(font, m_device).horizontalAdvance(lettersOf(text).text);
}

qreal heightOf(const QTextLayout &layout, int first, int last) {
    return (last - first) * layout.font().pixelSize() * leading;
}

} // namespace saferplan
