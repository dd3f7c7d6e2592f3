#include "ui/print/tablelayout.h"

#include "ui/charts/look.h"

#include <QFontMetricsF>
#include <QRegularExpression>
#include <QSet>

namespace saferplan {

namespace {

/// A text whose dates, such as 14 Jan 2026, are one word each.
QString withWholeDates(QString text) {
    static const QRegularExpression date(QStringLiteral("\\b(\\d{1,2}) ([A-Z][a-z]{2}) (\\d{4})\\b"));
    if (text.size() > 9)
        text.replace(date, QStringLiteral("\\1\u00a0\\2\u00a0\\3"));
    return text;
}

/// The most that each column may have of what its words need, so that all fit into a width: the narrow ones
/// get what they need.
qreal fairShare(QList<qreal> least, qreal width) {
    std::sort(least.begin(), least.end());
    for (qsizetype i = 0; i < least.size(); ++i) {
        const qreal share = width / static_cast<qreal>(least.size() - i);
        if (least[i] > share)
            return share;
        width -= least[i];
    }
    return least.isEmpty() ? 0 : least.last();
}

} // namespace

TableLayout::TableLayout(const Paper &paper, const TableBlock &table)
    : m_paper(paper)
    , m_table(table)
    , m_padding(paper.points(3.5))
    , m_symbol(paper.points(11)) {
    if (table.rows.isEmpty())
        return;
    m_widths = columnWidths();
    qreal x = paper.body().left();
    for (const qreal width : m_widths) {
        m_lefts.append(x);
        x += width;
    }
}

void TableLayout::addTo(Pieces &pieces, Structure &structure, int parent) {
    if (m_table.rows.isEmpty()) {
        const int caption = structure.add(Role::Paragraph, parent);
        pieces.push_back(this->caption(caption, structure.add(Role::Paragraph, parent)));
        return;
    }
    const int table = structure.add(Role::Table, parent);
    if (!m_table.caption.isEmpty())
        pieces.push_back(caption(structure.add(Role::Caption, table), decoration));
    const int header = static_cast<int>(pieces.size());
    pieces.push_back(headerRow(structure, structure.add(Role::TableHead, table)));
    const int body = structure.add(Role::TableBody, table);
    for (const QList<Cell> &cells : m_table.rows) {
        const int tableRow = structure.add(Role::TableRow, body);
        QList<LaidCell> row = laidRow(cells, false);
        for (qsizetype i = 0; i < row.size(); ++i)
            row[i].element = structure.add(i == m_table.rowHeader ? Role::RowHeader : Role::TableCell,
                                           tableRow, cells.value(i).language);
        addRow(std::move(row), header, pieces);
    }
}

/// The width that keeps every word of a column whole, within a quarter of the page.
qreal TableLayout::leastWidth(qsizetype column) const {
    const QFontMetricsF bold(m_paper.tableText(true));
    const QFontMetricsF plain(m_paper.tableText());
    const qreal most = m_paper.body().width() / 4 - 2 * m_padding - m_paper.points(1);
    qreal least = 0;
    for (const QString &word : m_table.columns[column].header.split(u' '))
        least = std::max(least, bold.horizontalAdvance(word));
    QSet<QString> measured; // the same words occur again and again
    for (const QList<Cell> &row : m_table.rows) {
        const Cell cell = row.value(column); // a row may be shorter
        const qreal symbol = cell.rag ? m_symbol + m_padding : 0;
        for (const QString &word : withWholeDates(cell.text.simplified()).split(u' ')) {
            const qsizetype before = measured.size();
            measured.insert(word);
            if (measured.size() > before || symbol > 0)
                least = std::max(least, symbol + plain.horizontalAdvance(word));
        }
        if (least >= most)
            break;
    }
    return std::min(least, most) + 2 * m_padding + m_paper.points(1);
}

/// Shares the width by weight, but gives no column less than its words need.
QList<qreal> TableLayout::columnWidths() const {
    const qsizetype count = m_table.columns.size();
    QList<qreal> least;
    for (qsizetype i = 0; i < count; ++i)
        least.append(leastWidth(i));
    const qreal share = fairShare(least, m_paper.body().width());
    for (qreal &width : least)
        width = std::min(width, share);
    QList<qreal> widths(count, 0);
    QList<bool> fixed(count, false);
    for (bool settled = false; !settled;) {
        settled = true;
        qreal room = m_paper.body().width();
        qreal weight = 0;
        for (qsizetype i = 0; i < count; ++i) {
            room -= fixed[i] ? widths[i] : 0;
            weight += fixed[i] ? 0 : m_table.columns[i].weight;
        }
        for (qsizetype i = 0; i < count; ++i) {
            if (fixed[i])
                continue;
            widths[i] = std::max<qreal>(0, room) * m_table.columns[i].weight / weight;
            if (widths[i] < least[i]) {
                widths[i] = least[i];
                fixed[i] = true;
                settled = false;
            }
        }
    }
    return widths;
}

TableLayout::LaidCell TableLayout::laidCell(const Cell &cell, qsizetype column, bool isHeader) const {
    LaidCell laid;
    const qreal symbol = cell.rag ? m_symbol + m_padding : 0;
    laid.x = m_lefts[column] + m_padding + symbol;
    laid.rag = cell.rag;
    laid.outlined = cell.outlined;
    auto &layout = m_laidOut[{cell.text, column, cell.rag.has_value(), isHeader}];
    if (!layout)
        layout =
            m_paper.laidOut(cell.text, m_paper.tableText(isHeader), m_widths[column] - 2 * m_padding - symbol,
                            m_table.columns[column].number ? Qt::AlignRight : Qt::AlignLeft);
    laid.layout = layout;
    return laid;
}

QList<TableLayout::LaidCell> TableLayout::laidRow(const QList<Cell> &cells, bool isHeader) const {
    QList<LaidCell> row;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i)
        row.append(laidCell(cells.value(i), i, isHeader));
    return row;
}

/// The caption, and under it the reason where there are no rows.
Piece TableLayout::caption(int element, int reasonElement) const {
    const qreal left = m_paper.body().left();
    const qreal width = m_paper.body().width();
    const auto title = m_paper.laidOut(m_table.caption, m_paper.font(11, true), width);
    Piece piece;
    piece.before = m_paper.points(12);
    piece.height = heightOf(*title) + m_paper.points(2);
    piece.keepWithNext = !m_table.rows.isEmpty();
    std::shared_ptr<QTextLayout> reason;
    if (m_table.rows.isEmpty()) {
        reason = m_paper.laidOut(m_table.whenEmpty, m_paper.text(), width);
        piece.height += heightOf(*reason);
    }
    piece.put = [=](Page &page, qreal y) {
        const Look &look = lookOn(Ground::Light);
        page.push_back(TextItem{title, {left, y}, look.ink, 0, title->lineCount(), element});
        if (reason)
            page.push_back(TextItem{
                reason, {left, y + heightOf(*title)}, look.ink, 0, reason->lineCount(), reasonElement});
    };
    return piece;
}

/// The column headings, at the foot of their row, above a strong rule.
Piece TableLayout::headerRow(Structure &structure, int head) const {
    QList<Cell> cells;
    for (const TableColumn &column : m_table.columns)
        cells.append({column.header});
    QList<LaidCell> row = laidRow(cells, true);
    const int tableRow = structure.add(Role::TableRow, head);
    qreal height = 0;
    for (LaidCell &cell : row) {
        height = std::max(height, heightOf(*cell.layout));
        cell.element = structure.add(Role::ColumnHeader, tableRow);
    }
    Piece piece;
    piece.height = height + 2 * m_padding;
    piece.keepWithNext = true;
    const QRectF body = m_paper.body();
    const qreal thick = m_paper.points(1);
    const qreal padding = m_padding;
    piece.put = [row, height, body, thick, padding](Page &page, qreal y) {
        for (const LaidCell &cell : row)
            page.push_back(TextItem{cell.layout,
                                    {cell.x, y + padding + height - heightOf(*cell.layout)},
                                    lookOn(Ground::Light).accent,
                                    0,
                                    cell.layout->lineCount(),
                                    cell.element});
        page.push_back(RuleItem{{body.left(), y + height + 2 * padding - thick, body.width(), thick},
                                lookOn(Ground::Light).accent});
    };
    return piece;
}

/// A row is one piece, unless it is taller than a page: then it is as many as it takes. The first row is,
/// with the headings that are kept with it, as tall as a page at most.
void TableLayout::addRow(QList<LaidCell> row, int header, Pieces &pieces) const {
    const qreal page = m_paper.body().height() - 2 * m_padding;
    qreal most = page;
    for (size_t i = pieces.size(); i-- > 0 && pieces[i].keepWithNext;)
        most -= pieces[i].before + pieces[i].height;
    const qreal later = page - pieces[static_cast<size_t>(header)].height;
    most = std::min(most, later);
    const auto isPlaced = [&row] {
        return std::all_of(row.begin(), row.end(),
                           [](const LaidCell &cell) { return cell.next >= cell.layout->lineCount(); });
    };
    bool first = true;
    do {
        Piece piece = slice(row, most, first);
        piece.header = header;
        pieces.push_back(std::move(piece));
        first = false;
        most = later;
    } while (!isPlaced());
}

/// As many lines of each cell as fit into a height.
Piece TableLayout::slice(QList<LaidCell> &cells, qreal most, bool isFirst) const {
    struct Placed {
        LaidCell cell;
        int last = 0;
    };
    std::vector<Placed> placed;
    const qreal line = m_paper.lineHeight(m_paper.tableText());
    const int fitting = std::max(1, static_cast<int>(most / line));
    qreal height = line;
    for (LaidCell &cell : cells) {
        const int last = std::min(cell.layout->lineCount(), cell.next + fitting);
        height = std::max(height, heightOf(*cell.layout, cell.next, last));
        placed.push_back({cell, last});
        cell.next = last;
    }
    Piece piece;
    piece.height = height + 2 * m_padding;
    const QRectF body = m_paper.body();
    const qreal thin = m_paper.points(0.5);
    const qreal padding = m_padding;
    const qreal symbol = m_symbol;
    piece.put = [placed, height, body, thin, padding, symbol, line, isFirst](Page &page, qreal y) {
        for (const Placed &one : placed) {
            const LaidCell &cell = one.cell;
            if (cell.rag && isFirst)
                page.push_back(
                    SymbolItem{{cell.x - padding - symbol, y + padding + (line - symbol) / 2, symbol, symbol},
                               *cell.rag,
                               cell.outlined});
            const QColor colour = cell.rag ? ragLook(*cell.rag).text : lookOn(Ground::Light).ink;
            page.push_back(
                TextItem{cell.layout, {cell.x, y + padding}, colour, cell.next, one.last, cell.element});
        }
        page.push_back(RuleItem{{body.left(), y + height + 2 * padding - thin, body.width(), thin},
                                lookOn(Ground::Light).hairline});
    };
    return piece;
}

} // namespace saferplan
