#include "app/makepack.h"

#include "core/report/packdocument.h"
#include "ui/print/letters.h"
#include "ui/print/pdfwriter.h"

namespace saferplan {

std::function<void(const Progress &)> preparePack(const OpenPlan &plan, Id<Meeting> meeting,
                                                  const QDate &asAt, const QString &pdf,
                                                  const Progress &gathering) {
    const std::function<Document()> document = packDocument(plan, meeting, asAt, gathering);
    return [document, pdf](const Progress &progress) {
        tell(progress, 0, 0);
        writePdf(document(), pdf, progress);
    };
}

QString makePack(const OpenPlan &plan, Id<Meeting> meeting, const QDate &asAt, const QString &pdf) {
    const Document document = packDocument(plan, meeting, asAt)();
    writePdf(document, pdf);
    return unprintableNote(document);
}

} // namespace saferplan
