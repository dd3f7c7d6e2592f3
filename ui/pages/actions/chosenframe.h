#pragma once

#include <QPainter>
#include <QPalette>

namespace saferplan {

/// Marks what is chosen by a band at its left and a frame, thick while it has the keyboard. The ground stays
/// as it is, for the marks of RAG are painted for it.
inline void paintChosen(QPainter &painter, const QRect &area, const QPalette &palette, bool hasKeyboard) {
    painter.save();
    const int line = hasKeyboard ? 2 : 1;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRect(area.left(), area.top(), 5, area.height()), palette.color(QPalette::Link));
    QPen pen(palette.color(QPalette::Link), line);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(line / 2, line / 2, -1, -1));
    painter.restore();
}

} // namespace saferplan
