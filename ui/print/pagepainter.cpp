#include "ui/print/pagepainter.h"

#include "ui/charts/chart.h"

namespace saferplan {

void PagePainter::paint(const Page &page) {
    for (const PageItem &item : page)
        std::visit([this](const auto &one) { paint(one); }, item);
}

void PagePainter::paint(const TextItem &item) {
    if (item.first >= item.last)
        return;
    m_painter.setPen(item.colour);
    m_painter.setFont(item.layout->font());
    const QPointF origin = item.at - QPointF(0, heightOf(*item.layout, 0, item.first));
    for (int i = item.first; i < item.last; ++i) {
        const QTextLine line = item.layout->lineAt(i);
        // In one piece the line is half as much to write as by its own draw().
        QString text = item.layout->text().mid(line.textStart(), line.textLength());
        text.replace(QChar::LineSeparator, u' ');
        // x() knows nothing of alignment.
        const qreal left = line.naturalTextRect().left();
        m_painter.drawText(origin + QPointF(left, line.y() + line.ascent()), text);
    }
}

void PagePainter::paint(const RuleItem &item) {
    m_painter.fillRect(item.rule, item.colour);
}

void PagePainter::paint(const SymbolItem &item) {
    m_painter.setFont(m_paper.tableText());
    paintRagSymbol(m_painter, item.square, item.rag, item.outlined);
}

void PagePainter::paint(const ChartItem &item) {
    m_painter.setFont(m_paper.tableText());
    Chart::of(item.chart)->paint(m_painter, item.area);
}

void PagePainter::paint(const Margins &margins) {
    paint(margins.above);
    paint(margins.below);
}

} // namespace saferplan
