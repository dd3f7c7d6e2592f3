#pragma once

#include "core/record/progress.h"
#include "ui/print/paper.h"
#include "ui/print/piece.h"

namespace saferplan {

/// Breaks a document into pages: headings stay with what follows, rows are not torn, and a table's header
/// stands at the top of each page that it runs over.
class Paginator {
public:
    explicit Paginator(const Paper &paper) : m_paper(paper) {}

    std::vector<Page> paginate(const Document &document, const Progress &progress = {});

private:
    void addTitle(const Document &document);
    void addText(const QString &text, const QFont &font, const QColor &colour, qreal before, bool keep);
    void addLines(const std::shared_ptr<QTextLayout> &layout, qreal indent, const QColor &colour,
                  qreal before);
    void addFact(const QString &what, const QString &said);
    void add(const HeadingBlock &heading);
    void add(const ParagraphBlock &paragraph);
    void add(const ListBlock &list);
    void add(const TableBlock &table);
    void add(const ChartBlock &chart);
    void add(const PageBreak &);
    void add(const SymbolKey &);
    std::vector<Page> pages() const;

    const Paper &m_paper;
    Pieces m_pieces;
    bool m_newPage = false; ///< the next piece begins a page
};

} // namespace saferplan
