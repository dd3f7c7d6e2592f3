#include "ui/print/documentpainter.h"

#include "ui/print/pagepainter.h"
#include "ui/print/paginator.h"

#include <QPagedPaintDevice>
#include <QPainter>

namespace saferplan {

void paintDocument(const Document &document, QPagedPaintDevice &device,
                   const std::function<void(const QString &why)> &fail, const Progress &progress,
                   const PageRange &range) {
    const Paper paper(&device, device.pageLayout().orientation());
    const std::vector<Page> pages = Paginator(paper).paginate(document, progress).pages;
    QPainter painter;
    if (!painter.begin(&device))
        fail(QStringLiteral("the page could not be begun"));
    PagePainter pagePainter(painter, paper);
    const auto first = static_cast<size_t>(std::max(1, range.first)) - 1;
    const auto end = std::min(pages.size(), static_cast<size_t>(std::max(0, range.last)));
    for (size_t i = first; i < end; ++i) {
        tell(progress, static_cast<qsizetype>(i), static_cast<qsizetype>(end));
        if (i > first && !device.newPage())
            fail(QStringLiteral("page %1 could not be begun").arg(i + 1));
        pagePainter.paint(
            marginsOf(document, paper, static_cast<qsizetype>(i) + 1, static_cast<qsizetype>(pages.size())));
        pagePainter.paint(pages[i]);
    }
    if (!painter.end())
        fail(QStringLiteral("the last page could not be finished"));
}

} // namespace saferplan
