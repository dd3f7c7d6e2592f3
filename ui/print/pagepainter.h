#pragma once

#include "ui/print/page.h"
#include "ui/print/paper.h"

class QPainter;

namespace saferplan {

/// Paints what stands on pages, in the units of the paper that they were laid out for: on a PDF, or scaled on
/// a picture of one.
class PagePainter {
public:
    /// Both must outlive it.
    PagePainter(QPainter &painter, const Paper &paper) : m_painter(painter), m_paper(paper) {}

    void paint(const Page &page);
    /// Marking above and below, what the document is, and the page.
    void paintMargins(const Document &document, qsizetype page, qsizetype pages);

private:
    void paint(const TextItem &item);
    void paint(const RuleItem &item);
    void paint(const SymbolItem &item);
    void paint(const ChartItem &item);
    void line(const QString &text, qreal y, Qt::Alignment alignment, bool bold);

    QPainter &m_painter;
    const Paper &m_paper;
};

} // namespace saferplan
