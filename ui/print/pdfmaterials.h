#pragma once

#include "ui/print/margins.h"
#include "ui/print/pdfparts.h"

class QPdfWriter;

namespace saferplan {

/// Has Qt make what it makes well: fonts, cut down to the letters used, and pictures as vectors. The rest of
/// a page, which is text and rules, is written without it.
class MaterialsPainter {
public:
    /// `paper` must outlive it.
    explicit MaterialsPainter(const Paper &paper) : m_paper(paper) {}

    /// Takes in what a page needs; pages must outlive it.
    void collect(const Page &page);
    /// Paints all that was collected on a writer whose pages are those of the paper.
    PdfMaterials paint(QPdfWriter &writer, QByteArray &written) const;

    /// Which picture an item is, and how far from where it was painted it stands.
    struct Placed {
        size_t picture = 0;
        QPointF shift;
    };
    Placed placed(const SymbolItem &item) const;
    Placed placed(const ChartItem &item) const;

private:
    void collect(const TextItem &item);

    using Symbol = std::tuple<Delivery, bool, qreal>;
    static Symbol symbolOf(const SymbolItem &item) { return {item.rag, item.outlined, item.square.width()}; }
    QRectF areaOf(size_t picture) const;

    const Paper &m_paper;
    std::vector<PageItem> m_pictures;
    std::map<Symbol, size_t> m_symbols;
    std::map<const ChartItem *, size_t> m_charts;
    std::array<std::vector<bool>, 2> m_letters{std::vector<bool>(0x10000), std::vector<bool>(0x10000)};
};

} // namespace saferplan
