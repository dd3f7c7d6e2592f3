#include "ui/charts/legend.h"

#include <QTextLayout>

namespace saferplan {

QStringList linesOf(const QString &text, const QFont &font, qreal width, int most) {
    QTextLayout layout(text.simplified(), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == most) {
            lines +=
                QFontMetricsF(font).elidedText(layout.text().mid(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines += layout.text().mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

std::optional<Delivery> ragOf(Tone tone) {
    for (const Delivery rag :
         {Delivery::Grey, Delivery::Blue, Delivery::Green, Delivery::Amber, Delivery::Red})
        if (toneOf(rag) == tone)
            return rag;
    return {};
}

Legend::Legend(const ChartBlock &chart, const QFont &font, qreal width) : m_metrics(font) {
    if (chart.series.size() < 2)
        return;
    const qreal line = m_metrics.height();
    QPointF at;
    for (const Series &series : chart.series) {
        const std::optional<Delivery> rag = ragOf(series.tone);
        const QString name =
            rag ? QStringLiteral("%1 %2").arg(ragLook(*rag).letter, series.name) : series.name;
        const qreal wide = line * 1.65 + m_metrics.horizontalAdvance(name);
        if (at.x() > 0 && at.x() + wide > width)
            at = {0, at.y() + line * 1.3};
        m_entries.append({at, series.tone, name});
        at.rx() += wide + line * 1.2;
    }
    m_height = at.y() + line * 1.9;
}

void Legend::paint(QPainter &painter, const QPointF &at, Ground ground) const {
    const qreal line = m_metrics.height();
    for (const Entry &entry : m_entries) {
        const QPointF place = at + entry.at;
        paintBar(painter, QRectF(place.x(), place.y() + line * 0.1, line * 1.3, line * 0.9), entry.tone,
                 ground);
        painter.setPen(lookOn(ground).ink);
        painter.drawText(place + QPointF(line * 1.65, m_metrics.ascent()), entry.name);
    }
}

} // namespace saferplan
