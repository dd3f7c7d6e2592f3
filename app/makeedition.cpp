#include "app/makeedition.h"

#include "core/report/editiondocument.h"
#include "core/report/packdocument.h"
#include "ui/print/letters.h"
#include "ui/print/pdfwriter.h"

#include <QFileInfo>

namespace saferplan {

namespace {

using Writer = void (*)(const Document &, const QString &, const Progress &);

/// A line a kind of file.
const QMap<QString, Writer> &writers() {
    static const QMap<QString, Writer> all = {
        {QStringLiteral("pdf"), [](const Document &document, const QString &path, const Progress &progress) {
             writePdf(document, path, progress);
         }}};
    return all;
}

} // namespace

QStringList documentEndings() {
    return writers().keys();
}

void writeDocument(const Document &document, const QString &path, const Progress &progress) {
    // A name without an ending that is known is written as a PDF, which refuses what is none.
    const Writer writer = writers().value(QFileInfo(path).suffix().toLower());
    (writer ? writer : writers().value(QStringLiteral("pdf")))(document, path, progress);
}

QString writeEdition(const OpenPlan &plan, const EditionOrder &order, const QString &path) {
    const Document document = editionDocument(plan, order)();
    writeDocument(document, path);
    return unprintableNote(document);
}

std::function<void(const Progress &)> preparePack(const OpenPlan &plan, Id<Meeting> meeting,
                                                  const QDate &asAt, const QString &path,
                                                  const Progress &gathering) {
    const std::function<Document()> document = packDocument(plan, meeting, asAt, gathering);
    return [document, path](const Progress &progress) {
        tell(progress, 0, 0);
        writeDocument(document(), path, progress);
    };
}

} // namespace saferplan
