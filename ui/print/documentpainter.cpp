#include "ui/print/documentpainter.h"

#include "ui/print/pagepainter.h"
#include "ui/print/paginator.h"

#include <QPagedPaintDevice>
#include <QPainter>

namespace saferplan {

void paintDocument(const Document &document, QPagedPaintDevice &device,
                   const std::function<void(const QString &why)> &fail, const Progress &progress) {
    const Paper paper(&device, device.pageLayout().orientation());
    const std::vector<Page> pages = Paginator(paper).paginate(document, progress).pages;
    QPainter painter;
    if (!painter.begin(&device))
        fail(QStringLiteral("the page could not be begun"));
    PagePainter pagePainter(painter, paper);
    for (size_t i = 0; i < pages.size(); ++i) {
        tell(progress, static_cast<qsizetype>(i), static_cast<qsizetype>(pages.size()));
        if (i > 0 && !device.newPage())
            fail(QStringLiteral("page %1 could not be begun").arg(i + 1));
        pagePainter.paint(
            marginsOf(document, paper, static_cast<qsizetype>(i) + 1, static_cast<qsizetype>(pages.size())));
        pagePainter.paint(pages[i]);
    }
    if (!painter.end())
        fail(QStringLiteral("the last page could not be finished"));
}

} // namespace saferplan
