#pragma once

#include "core/record/progress.h"
#include "core/report/document.h"

namespace saferplan {

/// A kind of file that documents are written as.
struct DocumentKind {
    QString ending; ///< "odt"
    QString name;   ///< "OpenDocument text", as in “is no OpenDocument text”
};

/// All there are, PDF first.
const QList<DocumentKind> &documentKinds();
QStringList documentEndings();
/// The kind that the ending of a name asks for; a PDF where it asks for none that is known.
const DocumentKind &kindFor(const QString &path);
/// The kinds as a file dialog lists them, with those of names.
QString documentFilter();

/// Writes a document as the kind of file that the name ends in. The file is written beside its place and
/// takes it only when it is whole, so one already there is never left half written; one of another kind is
/// refused. Throws std::runtime_error with a sentence for people, and Stopped where `progress`, which counts
/// pages or blocks, says so.
void writeDocument(const Document &document, const QString &path, const Progress &progress = {});

} // namespace saferplan
