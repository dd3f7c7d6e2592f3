#include "ui/print/pdfwriter.h"

#include "core/record/shown.h"
#include "ui/print/documentpainter.h"
#include "ui/print/writeerror.h"

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

} // namespace

void writePdf(const Document &document, const QString &path, const Progress &progress) {
    refuseToReplaceOtherThanPdf(path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(path, file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setResolution(pdfDotsAnInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(QStringLiteral("%1, %2").arg(document.title, longDateText(document.cutOff)));
        writer.setCreator(QStringLiteral("SaferPlan"));
        paintDocument(
            document, writer, [&path](const QString &why) { fail(path, why); }, progress);
    }
    if (file.error() != QFileDevice::NoError || !file.commit())
        fail(path, file.errorString());
}

} // namespace saferplan
