#include "ui/print/pdfcontent.h"

#include <charconv>
#include <cmath>

namespace saferplan {

namespace {

constexpr QRgb noColour = 0;

void appendHex(std::string &out, unsigned value) {
    constexpr char figures[] = "0123456789abcdef";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += figures[(value >> shift) & 15];
}

} // namespace

void PdfContent::setCodes(const std::array<QString, 2> &letters, const Codes &codes) {
    for (size_t font = 0; font < letters.size(); ++font) {
        m_codes[font].assign(0x10000, {'0', '0', '0', '0'});
        for (qsizetype i = 0; i < letters[font].size(); ++i) {
            std::string hex;
            appendHex(hex, codes[font][static_cast<size_t>(i)]);
            std::copy(hex.begin(), hex.end(), m_codes[font][letters[font][i].unicode()].begin());
        }
        // Read out as a space, which it is in a line of its own.
        m_codes[font][QChar::LineSeparator] = m_codes[font][u' '];
    }
}

void PdfContent::add(const Page &page, const Margins &margins) {
    m_page = &m_parts.pages.emplace_back();
    m_out.clear();
    m_bold = -1;
    m_colour = noColour;
    writeMargin(margins.above, "Header");
    for (const PageItem &item : page)
        std::visit([this](const auto &one) { write(one); }, item);
    close();
    writeMargin(margins.below, "Footer");
    m_page->content = m_out;
}

void PdfContent::writeMargin(const Page &margin, const char *kind) {
    m_out += "/Artifact <</Type /Pagination /Subtype /";
    m_out += kind;
    m_out += ">> BDC\n";
    m_open = Open::Artifact; // what is decoration goes on in it
    for (const PageItem &item : margin)
        std::visit([this](const auto &one) { write(one); }, item);
    close();
}

void PdfContent::write(const TextItem &item) {
    if (item.first >= item.last)
        return;
    if (item.first == 0 && item.element != decoration)
        m_parts.headings.try_emplace(
            item.element,
            PdfPlace{m_parts.pages.size() - 1, y(item.at.y()) + item.layout->font().pixelSize() * m_dot / 2});
    setFont(item.layout->font());
    setColour(item.colour);
    TextItem moved = item;
    moved.at -= QPointF(0, heightOf(*item.layout, 0, item.first));
    for (int i = item.first; i < item.last; ++i)
        writeLine(moved, *item.layout, item.layout->lineAt(i));
}

/// A line, stretch by stretch where it is marked. A space at its end keeps words apart that are read out of
/// the file one after the other.
void PdfContent::writeLine(const TextItem &item, const QTextLayout &layout, const QTextLine &line) {
    // x() knows nothing of alignment.
    const qreal left = item.at.x() + line.naturalTextRect().left();
    const double base = y(item.at.y() + line.y() + line.ascent());
    const int end = line.textStart() + line.textLength();
    const auto stretch = [&](int from, int to, const QTextCharFormat &format) {
        if (from >= to)
            return;
        const QString original = format.stringProperty(OriginalText);
        begin(format.hasProperty(StretchElement) ? format.intProperty(StretchElement) : item.element,
              original);
        m_out += "BT ";
        number(x(left +
                 (from == line.textStart() ? 0 : line.cursorToX(from) - line.cursorToX(line.textStart()))));
        number(base);
        m_out += "Td ";
        m_out += '<';
        for (const QChar c : layout.text().mid(from, to - from))
            m_out.append(m_codes[static_cast<size_t>(m_bold)][c.unicode()].data(), 4);
        if (to == end)
            m_out.append(m_codes[static_cast<size_t>(m_bold)][u' '].data(), 4);
        m_out += "> Tj ET\n";
        if (!original.isEmpty() && m_open == Open::Part)
            close(); // what follows reads as it stands
    };
    int done = line.textStart();
    const QList<QTextLayout::FormatRange> marks = layout.formats();
    for (const QTextLayout::FormatRange &mark : marks) {
        const int from = std::max(done, mark.start);
        const int to = std::min(end, mark.start + mark.length);
        if (from >= to)
            continue;
        stretch(done, from, {});
        stretch(from, to, mark.format);
        done = to;
    }
    stretch(done, end, {});
}

void PdfContent::write(const RuleItem &item) {
    begin(decoration);
    setColour(item.colour);
    const PdfBox box = boxOf(item.rule);
    for (const double value : {box.left, box.bottom, box.right - box.left, box.top - box.bottom})
        number(value);
    m_out += "re f\n";
}

void PdfContent::write(const ChartItem &item) {
    m_parts.figures[item.element] = boxOf(item.area);
    writePicture(m_pictures.placed(item), item.element);
}

void PdfContent::writePicture(const MaterialsPainter::Placed &placed, int element) {
    begin(element);
    m_out += "q 1 0 0 1 ";
    number(x(placed.shift.x()));
    number(-x(placed.shift.y()));
    m_out += "cm /P" + std::to_string(placed.picture) + " Do Q\n";
}

void PdfContent::write(const LinkItem &item) {
    m_page->links.push_back({boxOf(item.area), item.target, item.element});
}

/// What follows is of an element; where it reads as an original, it is apart from what else is of it.
void PdfContent::begin(int element, const QString &original) {
    if (element == decoration && m_open == Open::Artifact)
        return;
    if (m_open == Open::Part && m_element == element && original.isEmpty())
        return;
    close();
    m_element = element;
    m_open = element == decoration ? Open::Artifact : Open::Part;
    if (element == decoration) {
        m_out += "/Artifact BMC\n";
        return;
    }
    m_out +=
        original.isEmpty() ? nameOf(m_parts.structure.elements[static_cast<size_t>(element)].role) : "/Span";
    m_out += " <</MCID " + std::to_string(m_page->elements.size());
    if (!original.isEmpty()) {
        m_out += " /ActualText <feff";
        for (const QChar c : original)
            appendHex(m_out, c.unicode());
        m_out += '>';
    }
    m_out += ">> BDC\n";
    m_page->elements.push_back(element);
}

void PdfContent::close() {
    if (m_open != Open::Nothing)
        m_out += "EMC\n";
    m_open = Open::Nothing;
}

void PdfContent::setColour(const QColor &colour) {
    if (m_colour == colour.rgba())
        return;
    m_colour = colour.rgba();
    for (const double part : {colour.redF(), colour.greenF(), colour.blueF()})
        number(part);
    m_out += "rg\n";
}

void PdfContent::setFont(const QFont &font) {
    const int bold = font.bold() ? 1 : 0;
    if (m_bold == bold && m_size == font.pixelSize())
        return;
    m_bold = bold;
    m_size = font.pixelSize();
    m_out += bold ? "/F1 " : "/F0 ";
    number(m_size * m_dot);
    m_out += "Tf\n";
}

/// With three decimal places, which is finer than anything can be seen.
void PdfContent::number(double value) {
    std::array<char, 24> text{};
    const long long thousandths = std::llround(value * 1000);
    if (thousandths < 0)
        m_out += '-';
    const auto rest = std::llabs(thousandths);
    m_out.append(text.data(), std::to_chars(text.data(), text.data() + text.size(), rest / 1000).ptr);
    if (auto decimals = rest % 1000) {
        m_out += '.';
        for (int unit = 100; decimals > 0; decimals %= unit, unit /= 10)
            m_out += static_cast<char>('0' + decimals / unit);
    }
    m_out += ' ';
}

} // namespace saferplan
