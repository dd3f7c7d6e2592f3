#include "app/makepack.h"

#include "core/report/packdocument.h"
#include "ui/print/documentfile.h"
#include "ui/print/letters.h"

namespace saferplan {

QString makePack(const OpenPlan &plan, Id<Meeting> meeting, const QDate &asAt, const QString &path) {
    const Document document = packDocument(plan, meeting, asAt)();
    writeDocument(document, path);
    return unprintableNote(document);
}

} // namespace saferplan
