#pragma once

#include "ui/print/pdfmaterials.h"

namespace saferplan {

/// Writes what stands on pages as the operators of a PDF, each thing within the part of the structure that it
/// is, or as an artifact where it is none. The width of letters is left to the font: they are set unshaped,
/// so that a line is one string.
class PdfContent {
public:
    /// The code of each letter, in the order of the letters, by which a font knows it.
    using Codes = std::array<std::vector<unsigned>, 2>;

    /// All must outlive it.
    PdfContent(const Paper &paper, const MaterialsPainter &pictures, PdfParts &parts)
        : m_paper(paper)
        , m_pictures(pictures)
        , m_parts(parts)
        , m_dot(1 / paper.points(1)) {}

    void setCodes(const std::array<QString, 2> &letters, const Codes &codes);
    /// Adds a page to the parts.
    void add(const Page &page, const Margins &margins);

private:
    enum class Open { Nothing, Artifact, Part };

    void writeMargin(const Page &margin, const char *kind);
    void write(const PageItem &item);
    void write(const TextItem &item);
    void writeLine(const TextItem &item, const QTextLayout &layout, const QTextLine &line);
    void write(const RuleItem &item);
    void writePicture(const MaterialsPainter::Placed &placed, int element);
    void write(const SymbolItem &item) { writePicture(m_pictures.placed(item), item.element); }
    void write(const ChartItem &item);
    void write(const LinkItem &item);
    void begin(int element, const QString &original = {});
    void close();
    void setColour(const QColor &colour);
    void setFont(const QFont &font);
    void number(double value);
    double x(qreal dots) const { return dots * m_dot; }
    double y(qreal dots) const { return m_parts.height - dots * m_dot; }
    PdfBox boxOf(const QRectF &area) const {
        return {x(area.left()), y(area.bottom()), x(area.right()), y(area.top())};
    }

    const Paper &m_paper;
    const MaterialsPainter &m_pictures;
    PdfParts &m_parts;
    double m_dot;                                            ///< in points
    std::array<std::vector<std::array<char, 4>>, 2> m_codes; ///< by letter, in hexadecimal figures
    std::string m_out;
    PdfPage *m_page = nullptr;
    Open m_open = Open::Nothing;
    int m_element = decoration;
    int m_bold = -1; ///< which font is set; -1: none yet
    int m_size = 0;
    QRgb m_colour = 0;
};

} // namespace saferplan
