#include "app/makeedition.h"

#include "core/report/editiondocument.h"
#include "ui/print/documentfile.h"
#include "ui/print/letters.h"

namespace saferplan {

QString writeEdition(const OpenPlan &plan, const EditionOrder &order, const QString &path) {
    return writeEdition(editionDocument(plan, order)(), path);
}

QString writeEdition(const Document &document, const QString &path) {
    writeDocument(document, path);
    return unprintableNote(document);
}

} // namespace saferplan
