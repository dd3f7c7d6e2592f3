#include "ui/print/pdfwriter.h"

#include "ui/print/paginator.h"
#include "ui/print/pdfassembly.h"
#include "ui/print/pdfcontent.h"

#include <QBuffer>
#include <QPdfWriter>

namespace saferplan {

namespace {

PdfAbout aboutOf(const Document &document, const PdfOptions &options) {
    PdfAbout about;
    about.title = titleText(document);
    about.author = document.author;
    about.subject = subjectText(document);
    about.language = document.language;
    about.madeAt = timeOf(document);
    about.archive = options.archive;
    return about;
}

} // namespace

QByteArray pdfOf(const Document &document, const PdfOptions &options, const Progress &progress) {
    QByteArray written;
    QBuffer buffer(&written);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    if (options.archive)
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b); // with the meaning of its colours
    writer.setResolution(pdfDotsAnInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    const Paper paper(&writer, document.isAcross ? QPageLayout::Landscape : QPageLayout::Portrait);
    LaidDocument laid = Paginator(paper).paginate(document, progress);
    const auto count = static_cast<qsizetype>(laid.pages.size());
    MaterialsPainter painter(paper);
    std::vector<Margins> margins;
    for (const Page &page : laid.pages) {
        margins.push_back(marginsOf(document, paper, static_cast<qsizetype>(margins.size()) + 1, count));
        painter.collect(page);
        painter.collect(margins.back().above);
        painter.collect(margins.back().below);
    }
    const PdfMaterials materials = painter.paint(writer, written);
    PdfAssembly assembly(materials);
    PdfParts parts;
    parts.about = aboutOf(document, options);
    parts.width = paper.sheet().width() / paper.points(1);
    parts.height = paper.sheet().height() / paper.points(1);
    parts.structure = std::move(laid.structure);
    PdfContent content(paper, painter, parts);
    content.setCodes(materials.letters, assembly.codes());
    for (qsizetype i = 0; i < count; ++i) {
        tell(progress, i, count);
        content.add(laid.pages[static_cast<size_t>(i)], margins[static_cast<size_t>(i)]);
    }
    return assembly.finish(std::move(parts));
}

} // namespace saferplan
