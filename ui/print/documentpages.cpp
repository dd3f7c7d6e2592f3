#include "ui/print/documentpages.h"

#include "ui/print/pagepainter.h"
#include "ui/print/paginator.h"
#include "ui/print/pdfwriter.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace saferplan {

/// Laid out for the device of the PDF, so that pages break where they break there; nothing is written to it.
struct DocumentPages::Laid {
    explicit Laid(Document said) : document(std::move(said)), writer(&nowhere) {
        writer.setResolution(pdfDotsAnInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    }

    Document document;
    QBuffer nowhere;
    QPdfWriter writer;
    std::unique_ptr<Paper> paper;
    LaidDocument laid;
};

namespace {

/// Where a stretch of a text stands on its page, line by line.
QList<QRectF> areasOf(const TextItem &text, qsizetype from, qsizetype to) {
    const QTextLayout &layout = *text.layout;
    const QPointF origin = text.at - QPointF(0, heightOf(layout, 0, text.first));
    QList<QRectF> areas;
    for (int i = text.first; i < text.last; ++i) {
        const QTextLine line = layout.lineAt(i);
        const int first = std::max(static_cast<int>(from), line.textStart());
        const int last = std::min(static_cast<int>(to), line.textStart() + line.textLength());
        if (first >= last)
            continue;
        const qreal left = line.cursorToX(first);
        const QRectF area(left, line.y(), line.cursorToX(last) - left, line.height());
        areas.append(area.normalized().translated(origin));
    }
    return areas;
}

QRectF shareOf(const QRectF &area, const QSizeF &sheet) {
    return {area.x() / sheet.width(), area.y() / sheet.height(), area.width() / sheet.width(),
            area.height() / sheet.height()};
}

} // namespace

DocumentPages::DocumentPages(Document document, const Progress &progress)
    : m_laid(std::make_unique<Laid>(std::move(document))) {
    m_laid->paper = std::make_unique<Paper>(
        &m_laid->writer, m_laid->document.isAcross ? QPageLayout::Landscape : QPageLayout::Portrait);
    m_laid->laid = Paginator(*m_laid->paper).paginate(m_laid->document, progress);
}

DocumentPages::~DocumentPages() = default;

const Document &DocumentPages::document() const {
    return m_laid->document;
}

int DocumentPages::count() const {
    return static_cast<int>(m_laid->laid.pages.size());
}

QImage DocumentPages::picture(int page, int width) const {
    const QSizeF sheet = m_laid->paper->sheet().size();
    const qreal scale = width / sheet.width();
    QImage image(QSize(width, qRound(sheet.height() * scale)), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    PagePainter pagePainter(painter, *m_laid->paper);
    pagePainter.paint(marginsOf(m_laid->document, *m_laid->paper, page + 1, count()));
    pagePainter.paint(m_laid->laid.pages[static_cast<size_t>(page)]);
    return image;
}

QString DocumentPages::words(int page) const {
    QStringList lines;
    for (const PageItem &item : m_laid->laid.pages[static_cast<size_t>(page)]) {
        if (const auto *text = std::get_if<TextItem>(&item))
            for (int i = text->first; i < text->last; ++i) {
                const QTextLine line = text->layout->lineAt(i);
                lines += text->layout->text().mid(line.textStart(), line.textLength()).trimmed();
            }
        if (const auto *chart = std::get_if<ChartItem>(&item))
            lines += chart->chart.textEquivalent;
    }
    return lines.join(u'\n');
}

QList<PlacedHeading> DocumentPages::headings() const {
    QHash<int, std::pair<int, qreal>> placeOf; // of elements: page and height
    for (size_t page = 0; page < m_laid->laid.pages.size(); ++page)
        for (const PageItem &item : m_laid->laid.pages[page])
            if (const auto *text = std::get_if<TextItem>(&item);
                text && text->element != decoration && !placeOf.contains(text->element))
                placeOf.insert(text->element, {static_cast<int>(page), text->at.y()});
    QList<PlacedHeading> headings;
    for (const Bookmark &bookmark : m_laid->laid.structure.bookmarks)
        if (const auto place = placeOf.constFind(bookmark.element); place != placeOf.cend())
            headings.append({bookmark.title, bookmark.level, place->first,
                             place->second / m_laid->paper->sheet().height()});
    return headings;
}

QList<WordsFound> DocumentPages::find(const QString &words) const {
    QList<WordsFound> found;
    const QSizeF sheet = m_laid->paper->sheet().size();
    for (size_t page = 0; page < m_laid->laid.pages.size(); ++page)
        for (const PageItem &item : m_laid->laid.pages[page]) {
            const auto *text = std::get_if<TextItem>(&item);
            if (!text || text->element == decoration || text->first >= text->last || words.isEmpty())
                continue; // a table's header is found where it stands first
            const QString said = text->layout->text();
            for (qsizetype at = said.indexOf(words, 0, Qt::CaseInsensitive); at >= 0;
                 at = said.indexOf(words, at + words.size(), Qt::CaseInsensitive)) {
                WordsFound one{static_cast<int>(page), {}};
                for (const QRectF &area : areasOf(*text, at, at + words.size()))
                    one.areas.append(shareOf(area, sheet));
                if (!one.areas.isEmpty())
                    found.append(one);
            }
        }
    return found;
}

} // namespace saferplan
