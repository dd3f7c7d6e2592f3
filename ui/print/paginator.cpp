#include "ui/print/paginator.h"

#include "core/report/chartwords.h"
#include "ui/charts/chart.h"
#include "ui/print/tablelayout.h"

#include <map>

namespace saferplan {

namespace {

/// A piece that is one text.
Piece textPiece(const std::shared_ptr<QTextLayout> &layout, qreal left, const QColor &colour, int first,
                int last, int element) {
    Piece piece;
    piece.height = heightOf(*layout, first, last);
    piece.put = [layout, left, colour, first, last, element](Page &page, qreal y) {
        page.push_back(TextItem{layout, {left, y}, colour, first, last, element});
    };
    return piece;
}

TextItem whole(const std::shared_ptr<QTextLayout> &layout, QPointF at, const QColor &colour, int element) {
    return {layout, at, colour, 0, layout->lineCount(), element};
}

Role headingRole(qsizetype level) {
    return level <= 1 ? Role::Heading1 : level == 2 ? Role::Heading2 : Role::Heading3;
}

} // namespace

LaidDocument Paginator::paginate(const Document &document, const Progress &progress) {
    m_document = &document;
    m_pieces.clear();
    m_structure = {};
    m_sections = {m_structure.add(Role::Document, decoration)};
    m_depths = {};
    m_headings.clear();
    m_entries.clear();
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
    std::vector<Page> laid = pages();
    numberContents(laid);
    return {std::move(laid), std::move(m_structure)};
}

void Paginator::addTitle(const Document &document) {
    const Look &look = lookOn(Ground::Light);
    if (!document.subtitle.isEmpty())
        addText(lettersOf(document.subtitle), {m_paper.font(15), look.muted, m_paper.points(24), true,
                                               m_structure.add(Role::Paragraph, section())});
    if (!document.title.isEmpty()) {
        const int title = m_structure.add(Role::Heading1, section());
        m_structure.bookmarks.append({title, 1, document.title});
        addText(lettersOf(document.title),
                {m_paper.font(28, true), look.accent, m_paper.points(4), true, title});
    }
    const int facts = document.facts.isEmpty() ? decoration : m_structure.add(Role::PointedList, section());
    qreal before = 14;
    for (const auto &[what, said] : document.facts) {
        addPair(
            lettersOf(what), lettersOf(said), m_paper.millimetres(34),
            {m_paper.text(), look.ink, m_paper.points(before), false, m_structure.add(Role::ListItem, facts)},
            m_paper.font(11, true));
        before = 2;
    }
}

void Paginator::addText(const Letters &letters, const Text &text) {
    if (letters.text.isEmpty())
        return;
    const size_t first = m_pieces.size();
    addLines(m_paper.laidOut(letters, text.font, m_paper.body().width()), 0, text);
    for (size_t i = first; i < m_pieces.size(); ++i)
        m_pieces[i].keepWithNext = text.keep;
}

/// Lines of text; a text that would fill more than a third of a page may be torn between its lines.
void Paginator::addLines(const std::shared_ptr<QTextLayout> &layout, qreal indent, const Text &text) {
    const QRectF body = m_paper.body();
    const int lines = layout->lineCount();
    const int together = heightOf(*layout) > body.height() / 3 ? 3 : lines;
    for (int line = 0; line < lines; line += together) {
        // The last lines are not left alone.
        const int last = lines - line < 2 * together ? lines : line + together;
        Piece piece = textPiece(layout, body.left() + indent, text.colour, line, last, text.element);
        piece.before = line == 0 ? text.before : 0;
        m_pieces.push_back(std::move(piece));
        if (last == lines)
            break;
    }
}

/// A label in a column of its own and beside it what it says; of the element that holds both.
void Paginator::addPair(const Letters &label, const Letters &said, qreal column, Text text,
                        const QFont &labelFont) {
    const QRectF body = m_paper.body();
    const auto name = m_paper.laidOut(label, labelFont, column - m_paper.points(2));
    const int labelElement = m_structure.add(Role::Label, text.element);
    const bool isNote = m_structure.elements[static_cast<size_t>(text.element)].role == Role::Note;
    text.element = m_structure.add(isNote ? Role::Paragraph : Role::ListBody, text.element);
    const size_t first = m_pieces.size();
    addLines(m_paper.laidOut(said, text.font, body.width() - column), column, text);
    Piece &piece = m_pieces[first];
    piece.height = std::max(piece.height, heightOf(*name));
    piece.put = [put = piece.put, name, body, colour = text.colour, labelElement](Page &page, qreal y) {
        page.push_back(whole(name, {body.left(), y}, colour, labelElement));
        put(page, y);
    };
}

/// Begins the section that a heading is of.
int Paginator::addHeading(int level, const QString &text, const QString &language) {
    const int depth = m_depths.depthOf(level);
    m_sections.resize(depth); // the document, and those above
    m_sections.append(m_structure.add(Role::Section, section()));
    const int heading = m_structure.add(headingRole(depth), section(), language);
    m_structure.bookmarks.append({heading, depth, text});
    const qreal before = level == 1 ? 26 : level == 2 ? 20 : 16;
    addText(lettersOf(text),
            {m_paper.heading(level), lookOn(Ground::Light).accent, m_paper.points(before), true, heading});
    return heading;
}

void Paginator::add(const HeadingBlock &heading) {
    m_headings.append(addHeading(heading.level, heading.text, heading.language));
}

void Paginator::add(const ParagraphBlock &paragraph) {
    if (paragraph.text.isEmpty())
        return;
    const int element = m_structure.add(Role::Paragraph, section(), paragraph.language);
    const QList<Stretch> stretches = stretchesOf(paragraph);
    Letters letters;
    for (const Stretch &stretch : stretches)
        letters.append(lettersOf(stretch.text), stretches.size() == 1
                                                    ? decoration
                                                    : m_structure.add(Role::Span, element, stretch.language));
    addText(letters, {m_paper.text(), lookOn(Ground::Light).ink, m_paper.points(7), false, element});
}

void Paginator::add(const ListBlock &list) {
    if (list.items.isEmpty())
        return;
    const Role role = list.numbered ? Role::NumberedList : Role::PointedList;
    const int element = m_structure.add(role, section(), list.language);
    const qreal column =
        list.numbered
            ? m_paper.points(12) + m_paper.widthOf(QString::number(list.items.size()), m_paper.text())
            : m_paper.points(14);
    for (qsizetype i = 0; i < list.items.size(); ++i)
        addPair(lettersOf(list.numbered ? QStringLiteral("%1.").arg(i + 1) : QStringLiteral("•")),
                lettersOf(list.items[i]), column,
                {m_paper.text(), lookOn(Ground::Light).ink, m_paper.points(4), false,
                 m_structure.add(Role::ListItem, element)},
                m_paper.text());
}

void Paginator::add(const NoteBlock &note) {
    const int element = m_structure.add(Role::Note, section(), note.language);
    const QFont font = m_paper.tableText();
    const qreal column = std::max(m_paper.points(14), m_paper.widthOf(note.label, font) + m_paper.points(8));
    addPair(lettersOf(note.label), lettersOf(note.text), column,
            {font, lookOn(Ground::Light).muted, m_paper.points(5), false, element}, font);
}

void Paginator::add(const TableBlock &table) {
    TableLayout(m_paper, table).addTo(m_pieces, m_structure, section());
}

/// Title, picture, caption and the words that say the same, together.
void Paginator::add(const ChartBlock &said) {
    const ChartBlock chart = printable(said);
    const QRectF body = m_paper.body();
    const Look &look = lookOn(Ground::Light);
    const auto text = [this](const QString &words, const QFont &font, const QColor &colour, qreal before,
                             bool keep) {
        if (!words.isEmpty())
            addText(lettersOf(words), {font, colour, m_paper.points(before), keep,
                                       m_structure.add(Role::Paragraph, section())});
    };
    text(said.title, m_paper.heading(3), look.ink, 14, true);
    if (!hasFigures(said))
        return text(whyEmpty(said), m_paper.text(), look.ink, 4, false);
    const int figure = m_structure.add(Role::Figure, section());
    m_structure.elements.back().alternative = alternativeTo(said);
    Piece picture;
    picture.before = m_paper.points(6);
    picture.height =
        std::min(Chart::of(chart)->heightFor(m_paper.tableText(), body.width()), body.height() * 0.7);
    picture.keepWithNext = !said.caption.isEmpty() || !said.textEquivalent.isEmpty();
    picture.put = [chart, body, height = picture.height, figure](Page &page, qreal y) {
        page.push_back(ChartItem{{body.left(), y, body.width(), height}, chart, figure});
    };
    m_pieces.push_back(std::move(picture));
    text(said.caption, m_paper.tableText(), look.muted, 4, !said.textEquivalent.isEmpty());
    text(said.textEquivalent, m_paper.text(), look.ink, 4, false);
}

void Paginator::add(const ContentsBlock &contents) {
    addHeading(1, contents.title, {});
    const int element = m_structure.add(Role::Contents, section());
    HeadingDepths depths;
    for (const auto &[place, heading] : entriesOf(contents, *m_document))
        addEntry(*heading, depths.depthOf(heading->level), place, element);
}

/// A line of the contents: the heading, and the number of its page at the right.
void Paginator::addEntry(const HeadingBlock &heading, int depth, qsizetype target, int contents) {
    const QRectF body = m_paper.body();
    const qreal indent = m_paper.points(14) * (depth - 1);
    const qreal number = m_paper.points(34);
    const int item = m_structure.add(Role::ContentsItem, contents, heading.language);
    const int link = m_structure.add(Role::Link, m_structure.add(Role::Reference, item));
    const auto title =
        m_paper.laidOut(lettersOf(heading.text), m_paper.text(), body.width() - indent - number);
    const auto page = std::make_shared<QTextLayout>();
    m_entries.append({page, target, number});
    Piece piece;
    piece.before = m_paper.points(depth == 1 ? 7 : 3);
    piece.height = heightOf(*title);
    piece.put = [=, height = piece.height](Page &on, qreal y) {
        const QColor ink = lookOn(Ground::Light).ink;
        on.push_back(whole(title, {body.left() + indent, y}, ink, link));
        // The number is known, and one line, when all pages are.
        on.push_back(
            TextItem{page, {body.right() - number, y + height - heightOf(*title, 0, 1)}, ink, 0, 1, link});
        on.push_back(LinkItem{
            {body.left() + indent, y, body.width() - indent, height}, static_cast<int>(target), link});
    };
    m_pieces.push_back(std::move(piece));
}

/// Writes the numbers of the pages into the contents, and leads each entry to the heading it names.
void Paginator::numberContents(std::vector<Page> &pages) {
    if (m_entries.isEmpty())
        return;
    std::map<int, size_t> pageOf;
    for (size_t page = 0; page < pages.size(); ++page)
        for (PageItem &item : pages[page]) {
            if (const auto *text = std::get_if<TextItem>(&item); text && text->element != decoration)
                pageOf.try_emplace(text->element, page);
            if (auto *link = std::get_if<LinkItem>(&item))
                link->target = m_headings[link->target];
        }
    for (const Entry &entry : m_entries)
        m_paper.layOut(*entry.number, lettersOf(QString::number(pageOf[m_headings[entry.heading]] + 1)),
                       m_paper.text(), entry.width, Qt::AlignRight);
}

void Paginator::add(const PageBreak &) {
    m_newPage = true;
}

void Paginator::add(const SymbolKey &key) {
    const QRectF body = m_paper.body();
    const qreal symbol = m_paper.points(14);
    const qreal column = m_paper.points(22);
    const qreal line = m_paper.lineHeight(m_paper.text());
    const int list = m_structure.add(Role::PointedList, section());
    const QList<KeyEntry> entries = entriesOf(key);
    for (const KeyEntry &entry : entries) {
        const auto layout = m_paper.laidOut(entry.text, m_paper.text(), body.width() - column);
        const int item = m_structure.add(Role::ListItem, list);
        const int label = m_structure.add(Role::Label, item);
        const int said = m_structure.add(Role::ListBody, item);
        Piece piece;
        piece.before = m_paper.points(5);
        piece.height = std::max(symbol, heightOf(*layout));
        piece.keepWithNext = &entry != &entries.back(); // a key is one
        piece.put = [=](Page &page, qreal y) {
            page.push_back(SymbolItem{
                {body.left(), y + (line - symbol) / 2, symbol, symbol}, entry.rag, entry.outlined, label});
            page.push_back(whole(layout, {body.left() + column, y}, lookOn(Ground::Light).ink, said));
        };
        m_pieces.push_back(std::move(piece));
    }
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
                for (PageItem &item : pages.back()) // it has been read out where the table began
                    if (auto *text = std::get_if<TextItem>(&item))
                        text->element = decoration;
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
