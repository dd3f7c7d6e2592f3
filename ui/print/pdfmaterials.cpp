#include "ui/print/pdfmaterials.h"

#include "ui/print/pagepainter.h"

#include <QPdfWriter>

#include <stdexcept>

namespace saferplan {

namespace {

template <class... Cases> struct Overloaded : Cases... { using Cases::operator()...; };
template <class... Cases> Overloaded(Cases...) -> Overloaded<Cases...>;

} // namespace

void MaterialsPainter::collect(const Page &page) {
    for (const PageItem &item : page)
        std::visit(Overloaded{[this](const TextItem &text) { collect(text); },
                              [this](const SymbolItem &symbol) {
                                  if (!m_symbols.contains(symbolOf(symbol))) {
                                      m_symbols[symbolOf(symbol)] = m_pictures.size();
                                      SymbolItem picture = symbol;
                                      picture.square.moveTopLeft(m_paper.body().topLeft());
                                      m_pictures.emplace_back(picture);
                                  }
                              },
                              [this](const ChartItem &chart) {
                                  m_charts[&chart] = m_pictures.size();
                                  m_pictures.emplace_back(chart);
                              },
                              [](const auto &) {}},
                   item);
}

void MaterialsPainter::collect(const TextItem &item) {
    std::vector<bool> &letters = m_letters[item.layout->font().bold() ? 1 : 0];
    for (const QChar c : item.layout->text())
        letters[c.unicode()] = true;
}

QRectF MaterialsPainter::areaOf(size_t picture) const {
    const PageItem &item = m_pictures[picture];
    if (const auto *symbol = std::get_if<SymbolItem>(&item))
        return symbol->square;
    return std::get<ChartItem>(item).area;
}

PdfMaterials MaterialsPainter::paint(QPdfWriter &writer, QByteArray &written) const {
    PdfMaterials materials;
    QPainter painter;
    if (!painter.begin(&writer))
        throw std::runtime_error("the first page could not be begun");
    for (const bool bold : {false, true}) {
        QString &letters = materials.letters[bold ? 1 : 0];
        letters = u' '; // ends each line
        for (char16_t c = u'!'; c < 0xffff; ++c)
            if (m_letters[bold ? 1 : 0][c] && c != QChar::LineSeparator)
                letters += c;
        if (bold)
            writer.newPage();
        painter.setFont(m_paper.tableText(bold));
        painter.drawText(m_paper.body().topLeft(), letters);
    }
    PagePainter pagePainter(painter, m_paper);
    const qreal dot = 1 / m_paper.points(1);
    const double height = m_paper.sheet().height() * dot;
    for (size_t i = 0; i < m_pictures.size(); ++i) {
        if (!writer.newPage())
            throw std::runtime_error("a picture could not be painted");
        pagePainter.paint({m_pictures[i]});
        const QRectF area = areaOf(i);
        materials.pictures.push_back(
            {area.left() * dot, height - area.bottom() * dot, area.right() * dot, height - area.top() * dot});
    }
    if (!painter.end())
        throw std::runtime_error("the last page could not be finished");
    materials.pdf = written;
    return materials;
}

MaterialsPainter::Placed MaterialsPainter::placed(const SymbolItem &item) const {
    const size_t picture = m_symbols.at(symbolOf(item));
    return {picture, item.square.topLeft() - areaOf(picture).topLeft()};
}

MaterialsPainter::Placed MaterialsPainter::placed(const ChartItem &item) const {
    return {m_charts.at(&item), {}};
}

} // namespace saferplan
