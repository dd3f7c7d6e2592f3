#include "ui/print/pdfwriter.h"

#include "ui/print/paginator.h"
#include "ui/print/pdfassembly.h"
#include "ui/print/pdfcontent.h"
#include "ui/print/writeerror.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPdfWriter>
#include <QSaveFile>

namespace saferplan {

namespace {

[[noreturn]] void fail(const QString &path, const QString &why) {
    throw WriteError(QStringLiteral("The PDF could not be written to %1: %2. Nothing was changed there. "
                                    "Choose another folder, or free some space, and try again.")
                         .arg(path, why));
}

/// A PDF may take the place of an older one, but never that of a plan, of somebody's letter or of a device.
void refuseToReplaceOtherThanPdf(const QString &path) {
    if (const QFileInfo place(path); place.exists() && !place.isFile())
        throw WriteError(
            QStringLiteral("\"%1\" is a folder or a device and was left as it is. Choose another name.")
                .arg(path));
    QFile there(path);
    if (there.open(QIODevice::ReadOnly) && there.size() > 0 && there.peek(5) != QByteArray("%PDF-"))
        throw WriteError(
            QStringLiteral("\"%1\" is there already, is no PDF and was left as it is. Choose another name.")
                .arg(path));
}

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
    const Paper paper(&writer);
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

void writePdf(const Document &document, const QString &path, const Progress &progress,
              const PdfOptions &options) {
    refuseToReplaceOtherThanPdf(path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(path, file.errorString());
    QByteArray pdf;
    try {
        pdf = pdfOf(document, options, progress);
    } catch (const std::runtime_error &error) {
        fail(path, QString::fromStdString(error.what()));
    }
    if (file.write(pdf) != pdf.size() || !file.commit())
        fail(path, file.errorString());
}

} // namespace saferplan
