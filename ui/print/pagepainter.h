#pragma once

#include "ui/print/margins.h"
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
    void paint(const Margins &margins);

private:
    void paint(const TextItem &item);
    void paint(const RuleItem &item);
    void paint(const SymbolItem &item);
    void paint(const ChartItem &item);
    void paint(const LinkItem &) {} // leads nowhere on paper

    QPainter &m_painter;
    const Paper &m_paper;
};

} // namespace saferplan
