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
    std::vector<Page> pages;
};

DocumentPages::DocumentPages(Document document, const Progress &progress)
    : m_laid(std::make_unique<Laid>(std::move(document))) {
    m_laid->paper = std::make_unique<Paper>(
        &m_laid->writer, m_laid->document.isAcross ? QPageLayout::Landscape : QPageLayout::Portrait);
    m_laid->pages = Paginator(*m_laid->paper).paginate(m_laid->document, progress).pages;
}

DocumentPages::~DocumentPages() = default;

const Document &DocumentPages::document() const {
    return m_laid->document;
}

int DocumentPages::count() const {
    return static_cast<int>(m_laid->pages.size());
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
    pagePainter.paint(m_laid->pages[static_cast<size_t>(page)]);
    return image;
}

QString DocumentPages::words(int page) const {
    QStringList lines;
    for (const PageItem &item : m_laid->pages[static_cast<size_t>(page)]) {
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

} // namespace saferplan
