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
        // The space at the end of a line is drawn with it, which keeps words apart when text is copied
        // out of the file. In one piece the line is half as much to write as by its own draw().
        QString text = item.layout->text().mid(line.textStart(), line.textLength());
        text.replace(QChar::LineSeparator, u' ');
        if (i + 1 < item.last && !text.endsWith(u' '))
            text.append(u' ');
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

void PagePainter::paintMargins(const Document &document, qsizetype page, qsizetype pages) {
    const QRectF body = m_paper.body();
    const QString marking = markingText(document);
    line(marking, m_paper.points(20), Qt::AlignHCenter, true);
    if (document.illustrative)
        line(illustrativeNotice(), m_paper.points(33), Qt::AlignHCenter, true);
    const qreal foot = body.bottom() + m_paper.points(14);
    line(editionText(document), foot, Qt::AlignLeft, false);
    line(QStringLiteral("Page %1 of %2").arg(page).arg(pages), foot, Qt::AlignRight, false);
    line(marking, foot + m_paper.points(15), Qt::AlignHCenter, true);
}

void PagePainter::line(const QString &text, qreal y, Qt::Alignment alignment, bool bold) {
    const QRectF body = m_paper.body();
    const auto layout = m_paper.laidOut(text, m_paper.font(9, bold), body.width(), alignment);
    const QColor colour = bold ? lookOn(Ground::Light).ink : lookOn(Ground::Light).muted;
    paint(TextItem{layout, {body.left(), y}, colour, 0, layout->lineCount()});
}

} // namespace saferplan
