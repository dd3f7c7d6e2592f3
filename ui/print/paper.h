#pragma once

#include "ui/print/letters.h"

#include <QFont>
#include <QPageLayout>
#include <QPaintDevice>
#include <QRectF>
#include <QTextLayout>

#include <memory>

namespace saferplan {

/// A4 with its margins and its type, in the units of a device.
class Paper {
public:
    /// `device` must outlive the paper.
    explicit Paper(QPaintDevice *device, QPageLayout::Orientation orientation = QPageLayout::Portrait);

    qreal points(qreal count) const { return count * m_point; }
    qreal millimetres(qreal count) const { return points(count * 72 / 25.4); }
    /// The whole sheet, and what lies within the margins.
    QRectF sheet() const {
        const QSizeF upright(millimetres(210), millimetres(297));
        return {QPointF(), m_isAcross ? upright.transposed() : upright};
    }
    QRectF body() const {
        return sheet().adjusted(millimetres(20), millimetres(20), -millimetres(20), -millimetres(20));
    }

    QFont font(qreal size, bool bold = false) const;
    QFont text() const { return font(11); }
    QFont tableText(bool bold = false) const { return font(9, bold); }
    QFont heading(int level) const { return font(level == 1 ? 20 : level == 2 ? 15 : 12.5, true); }

    /// A text broken into lines of a width, with leading of a third of the line.
    std::shared_ptr<QTextLayout> laidOut(const Letters &letters, const QFont &font, qreal width,
                                         Qt::Alignment alignment = Qt::AlignLeft) const;
    std::shared_ptr<QTextLayout> laidOut(const QString &text, const QFont &font, qreal width,
                                         Qt::Alignment alignment = Qt::AlignLeft) const {
        return laidOut(lettersOf(text), font, width, alignment);
    }
    /// Lays out a text that is known late.
    void layOut(QTextLayout &layout, const Letters &letters, const QFont &font, qreal width,
                Qt::Alignment alignment = Qt::AlignLeft) const;
    qreal widthOf(const QString &text, const QFont &font) const;
    /// The height of a line of a font, with leading.
    qreal lineHeight(const QFont &font) const;

private:
    QPaintDevice *m_device;
    qreal m_point;
    bool m_isAcross;
    QString m_family;
};

/// The height of lines `first` up to `last` of a laid-out text, with their leading.
qreal heightOf(const QTextLayout &layout, int first, int last);
inline qreal heightOf(const QTextLayout &layout) {
    return heightOf(layout, 0, layout.lineCount());
}

} // namespace saferplan
