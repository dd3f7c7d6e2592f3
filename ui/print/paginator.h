#pragma once

#include "core/record/progress.h"
#include "core/report/headings.h"
#include "ui/print/paper.h"
#include "ui/print/piece.h"

namespace saferplan {

/// Breaks a document into pages: headings stay with what follows, rows are not torn, and a table's header
/// stands at the top of each page that it runs over.
class Paginator {
public:
    explicit Paginator(const Paper &paper) : m_paper(paper) {}

    LaidDocument paginate(const Document &document, const Progress &progress = {});

private:
    /// How a text looks and what it is.
    struct Text {
        QFont font;
        QColor colour;
        qreal before = 0;
        bool keep = false; ///< on the page of what follows
        int element = decoration;
    };

    void addTitle(const Document &document);
    void addText(const Letters &letters, const Text &text);
    void addLines(const std::shared_ptr<QTextLayout> &layout, qreal indent, const Text &text);
    void addPair(const Letters &label, const Letters &said, qreal column, Text text, const QFont &labelFont);
    int addHeading(int level, const QString &text, const QString &language);
    int section() const { return m_sections.back(); }
    void add(const HeadingBlock &heading);
    void add(const ParagraphBlock &paragraph);
    void add(const ListBlock &list);
    void add(const NoteBlock &note);
    void add(const TableBlock &table);
    void add(const ChartBlock &chart);
    void add(const ContentsBlock &contents);
    void add(const PageBreak &);
    void add(const SymbolKey &);
    void addEntry(const HeadingBlock &heading, int depth, qsizetype target, int contents);
    std::vector<Page> pages() const;
    void numberContents(std::vector<Page> &pages);

    /// An entry of the contents, whose page is known when all pages are.
    struct Entry {
        std::shared_ptr<QTextLayout> number;
        qsizetype heading = 0; ///< which of the document's it leads to
        qreal width = 0;
    };

    const Paper &m_paper;
    const Document *m_document = nullptr;
    Pieces m_pieces;
    Structure m_structure;
    QList<int> m_sections; ///< those begun and not ended, the document first
    HeadingDepths m_depths;
    QList<int> m_headings; ///< the elements of those of the document, in their order
    QList<Entry> m_entries;
    bool m_newPage = false; ///< the next piece begins a page
};

} // namespace saferplan
