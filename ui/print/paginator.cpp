#include "ui/print/paginator.h"

#include "ui/charts/chart.h"
#include "ui/print/tablelayout.h"

namespace saferplan {

namespace {

/// A piece that is one text.
Piece textPiece(const std::shared_ptr<QTextLayout> &layout, qreal left, const QColor &colour, int first,
                int last) {
    Piece piece;
    piece.height = heightOf(*layout, first, last);
    piece.put = [layout, left, colour, first, last](Page &page, qreal y) {
        page.push_back(TextItem{layout, {left, y}, colour, first, last});
    };
    return piece;
}

} // namespace

std::vector<Page> Paginator::paginate(const Document &document, const Progress &progress) {
    m_pieces.clear();
    m_newPage = false;
    addTitle(document);
    for (const Block &block : document.blocks) {
        tell(progress, 0, 0);
        const size_t before = m_pieces.size();
        const bool breaks = m_newPage;
        std::visit([this](const auto &one) { add(one); }, block);
        if (breaks && m_pieces.size() > before) {
            m_pieces[before].newPage = true;
            m_newPage = false;
        }
    }
    return pages();
}

void Paginator::addTitle(const Document &document) {
    const Look &look = lookOn(Ground::Light);
    addText(document.subtitle, m_paper.font(15), look.muted, m_paper.points(24), true);
    addText(document.title, m_paper.font(28, true), look.accent, m_paper.points(4), true);
    bool first = true;
    for (const auto &[what, said] : document.facts) {
        addFact(what, said);
        if (first)
            m_pieces.back().before = m_paper.points(14);
        first = false;
    }
}

void Paginator::addText(const QString &text, const QFont &font, const QColor &colour, qreal before,
                        bool keep) {
    if (text.isEmpty())
        return;
    const size_t first = m_pieces.size();
    addLines(m_paper.laidOut(text, font, m_paper.body().width()), 0, colour, before);
    for (size_t i = first; i < m_pieces.size(); ++i)
        m_pieces[i].keepWithNext = keep;
}

/// Lines of text; a text that would fill more than a third of a page may be torn between its lines.
void Paginator::addLines(const std::shared_ptr<QTextLayout> &layout, qreal indent, const QColor &colour,
                         qreal before) {
    const QRectF body = m_paper.body();
    const int lines = layout->lineCount();
    const int together = heightOf(*layout) > body.height() / 3 ? 3 : lines;
    for (int line = 0; line < lines; line += together) {
        // The last lines are not left alone.
        const int last = lines - line < 2 * together ? lines : line + together;
        Piece piece = textPiece(layout, body.left() + indent, colour, line, last);
        piece.before = line == 0 ? before : 0;
        m_pieces.push_back(std::move(piece));
        if (last == lines)
            break;
    }
}

void Paginator::addFact(const QString &what, const QString &said) {
    const QRectF body = m_paper.body();
    const qreal column = m_paper.millimetres(34);
    const auto name = m_paper.laidOut(what, m_paper.font(11, true), column - m_paper.points(6));
    const auto text = m_paper.laidOut(said, m_paper.text(), body.width() - column);
    Piece piece;
    piece.before = m_paper.points(2);
    piece.height = std::max(heightOf(*name), heightOf(*text));
    piece.put = [name, text, body, column](Page &page, qreal y) {
        const Look &look = lookOn(Ground::Light);
        page.push_back(TextItem{name, {body.left(), y}, look.ink, 0, name->lineCount()});
        page.push_back(TextItem{text, {body.left() + column, y}, look.ink, 0, text->lineCount()});
    };
    m_pieces.push_back(std::move(piece));
}

void Paginator::add(const HeadingBlock &heading) {
    const qreal before = heading.level == 1 ? 26 : heading.level == 2 ? 20 : 16;
    addText(heading.text, m_paper.heading(heading.level), lookOn(Ground::Light).accent,
            m_paper.points(before), true);
}

void Paginator::add(const ParagraphBlock &paragraph) {
    addText(paragraph.text, m_paper.text(), lookOn(Ground::Light).ink, m_paper.points(7), false);
}

void Paginator::add(const ListBlock &list) {
    const QRectF body = m_paper.body();
    const qreal indent = m_paper.points(14);
    const auto bullet = m_paper.laidOut(QStringLiteral("•"), m_paper.text(), indent);
    for (const QString &item : list.items) {
        const size_t first = m_pieces.size();
        addLines(m_paper.laidOut(item, m_paper.text(), body.width() - indent), indent,
                 lookOn(Ground::Light).ink, m_paper.points(4));
        m_pieces[first].put = [text = m_pieces[first].put, bullet, body](Page &page, qreal y) {
            page.push_back(
                TextItem{bullet, {body.left(), y}, lookOn(Ground::Light).ink, 0, bullet->lineCount()});
            text(page, y);
        };
    }
}

void Paginator::add(const TableBlock &table) {
    TableLayout(m_paper, table).addTo(m_pieces);
}

/// Title, picture, caption and the words that say the same, together.
void Paginator::add(const ChartBlock &chart) {
    const QRectF body = m_paper.body();
    addText(chart.title, m_paper.heading(3), lookOn(Ground::Light).ink, m_paper.points(14), true);
    Piece picture;
    picture.before = m_paper.points(6);
    picture.height =
        std::min(Chart::of(chart)->heightFor(m_paper.tableText(), body.width()), body.height() * 0.7);
    picture.keepWithNext = true;
    picture.put = [chart, body, height = picture.height](Page &page, qreal y) {
        page.push_back(ChartItem{{body.left(), y, body.width(), height}, chart});
    };
    m_pieces.push_back(std::move(picture));
    addText(chart.caption, m_paper.tableText(), lookOn(Ground::Light).muted, m_paper.points(4), true);
    addText(chart.textEquivalent, m_paper.text(), lookOn(Ground::Light).ink, m_paper.points(4), false);
}

void Paginator::add(const PageBreak &) {
    m_newPage = true;
}

void Paginator::add(const SymbolKey &) {
    const QRectF body = m_paper.body();
    const qreal symbol = m_paper.points(14);
    const qreal column = m_paper.points(22);
    const auto row = [&](const QString &text, Delivery rag, bool outlined) {
        const auto layout = m_paper.laidOut(text, m_paper.text(), body.width() - column);
        Piece piece;
        piece.before = m_paper.points(5);
        piece.height = std::max(symbol, heightOf(*layout));
        const qreal line = m_paper.lineHeight(m_paper.text());
        piece.put = [=](Page &page, qreal y) {
            page.push_back(SymbolItem{{body.left(), y + (line - symbol) / 2, symbol, symbol}, rag, outlined});
            page.push_back(TextItem{
                layout, {body.left() + column, y}, lookOn(Ground::Light).ink, 0, layout->lineCount()});
        };
        m_pieces.push_back(std::move(piece));
    };
    for (const Delivery rag :
         {Delivery::Red, Delivery::Amber, Delivery::Green, Delivery::Blue, Delivery::Grey})
        row(QStringLiteral("%1: %2").arg(rag == Delivery::Grey ? QStringLiteral("Grey") : ragLook(rag).word,
                                         labelOf(rag).toLower()),
            rag, false);
    row(QStringLiteral("A filled shape is the rating that the lead declares."), Delivery::Amber, false);
    row(QStringLiteral("An outlined shape is what the dates of the action say."), Delivery::Amber, true);
}

std::vector<Page> Paginator::pages() const {
    const QRectF body = m_paper.body();
    std::vector<Page> pages(1);
    qreal y = body.top();
    bool fresh = true;
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces[i];
        // What must stand on one page: this piece and those it is kept with.
        qreal needed = (fresh ? 0 : piece.before) + piece.height;
        for (size_t j = i; m_pieces[j].keepWithNext && j + 1 < m_pieces.size(); ++j)
            needed += m_pieces[j + 1].before + m_pieces[j + 1].height;
        const bool breaks = piece.newPage || (y + needed > body.bottom() && needed <= body.height()) ||
                            y + (fresh ? 0 : piece.before) + piece.height > body.bottom();
        if (breaks && !fresh) {
            pages.emplace_back();
            y = body.top();
            fresh = true;
            if (piece.header >= 0 && piece.header != static_cast<int>(i)) {
                const Piece &header = m_pieces[static_cast<size_t>(piece.header)];
                header.put(pages.back(), y);
                y += header.height;
            }
        }
        if (!fresh)
            y += piece.before;
        piece.put(pages.back(), y);
        y += piece.height;
        fresh = false;
    }
    return pages;
}

} // namespace saferplan
