#pragma once

#include "core/record/progress.h"
#include "core/report/headings.h"
#include "ui/print/office/officestyle.h"
#include "ui/print/office/package.h"

#include <QSizeF>

namespace saferplan {

/// Walks through a document and has each part of it written as a word processor knows it: with its styles,
/// lists, tables, contents and pictures. Those who derive from it know one kind of file each.
class OfficeWriter {
public:
    /// `document` must outlive it.
    explicit OfficeWriter(const Document &document) : m_document(document) {}
    virtual ~OfficeWriter() = default;
    OfficeWriter(const OfficeWriter &) = delete;
    OfficeWriter &operator=(const OfficeWriter &) = delete;

protected:
    /// Letters of one language; a tab in them leads to the tab of the style.
    struct Run {
        QString text;
        QString language = {}; ///< empty: that of the document
        bool bold = false;
        std::optional<Delivery> rag = {}; ///< its colour, where it is the symbol of a state
    };
    struct Paragraph {
        Style style = Style::Text;
        QList<Run> runs;
        QString bookmark = {}; ///< by which a contents finds it
        bool newPage = false;
        bool number = false; ///< in a table: stands at the right
    };
    struct Picture {
        QString name; ///< without its ending
        QString title;
        QString alternative;
        QSizeF size; ///< in points
    };
    struct Row {
        QList<Paragraph> cells;
        bool isHeader = false;
        bool maySplit = false; ///< it may be taller than a page
    };

    void walk(const Progress &progress);

    virtual void write(const Paragraph &paragraph) = 0;
    virtual void writeList(const QList<Paragraph> &items, bool numbered) = 0;
    virtual void beginTable(const TableBlock &table, const QList<double> &widths) = 0;
    virtual void writeRow(const Row &row, const QList<double> &widths) = 0;
    virtual void endTable() = 0;
    virtual void write(const Paragraph &paragraph, const Picture &picture) = 0;
    virtual void beginContents(const Paragraph &title, int levels) = 0;
    virtual void writeEntry(const Paragraph &entry, const QString &bookmark) = 0;
    virtual void endContents() = 0;

    const Document &document() const { return m_document; }
    /// Each chart as SVG and, for programs that show none, as PNG.
    std::vector<PackagePart> pictures(const QString &folder) const;
    /// The widths of the columns of a table, in points.
    static QList<double> widthsOf(const TableBlock &table);

private:
    Paragraph made(Style style, const QString &text, const QString &language = {});
    void plain(Style style, const QString &text, const QString &language = {});
    void head();
    void add(const HeadingBlock &heading);
    void add(const ParagraphBlock &paragraph);
    void add(const ListBlock &list);
    void add(const NoteBlock &note);
    void add(const TableBlock &table);
    void add(const ChartBlock &chart);
    void add(const ContentsBlock &contents);
    void add(const PageBreak &) { m_newPage = true; }
    void add(const SymbolKey &key);

    const Document &m_document;
    HeadingDepths m_depths;
    qsizetype m_headings = 0;
    bool m_newPage = false; ///< the next paragraph begins a page
    std::vector<PackagePart> m_pictures;
};

/// A document as a file of a word processor, with styles, contents, repeated headers of tables, alternative
/// texts and numbers of pages, to be read and edited: as OpenDocument Text, and as Office Open XML. The same
/// document gives the same bytes. Throws std::runtime_error, and Stopped where `progress`, which counts
/// blocks, says so.
QByteArray odtOf(const Document &document, const Progress &progress = {});
QByteArray docxOf(const Document &document, const Progress &progress = {});

} // namespace saferplan
