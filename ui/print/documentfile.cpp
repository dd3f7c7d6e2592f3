#include "ui/print/documentfile.h"

#include "ui/print/htmlwriter.h"
#include "ui/print/office/officewriter.h"
#include "ui/print/pdfwriter.h"
#include "ui/print/writeerror.h"

#include <QFileInfo>
#include <QSaveFile>

namespace saferplan {

namespace {

/// How a kind of file is made and known.
struct Writer {
    DocumentKind kind;
    QByteArray (*made)(const Document &, const Progress &);
    bool (*isOne)(QFile &); ///< an open file of which something is there
};

/// The kinds of packages are told apart by the names of what is in them.
bool isPackageWith(QFile &file, const QByteArray &name) {
    return file.peek(4) == QByteArray("PK\3\4") && file.readAll().contains(name);
}

const std::vector<Writer> &writers() {
    static const std::vector<Writer> all = {
        {{QStringLiteral("pdf"), QStringLiteral("PDF")},
         [](const Document &document, const Progress &progress) { return pdfOf(document, {}, progress); },
         [](QFile &file) { return file.peek(5) == QByteArray("%PDF-"); }},
        {{QStringLiteral("docx"), QStringLiteral("Word document")},
         docxOf,
         [](QFile &file) { return isPackageWith(file, "word/document.xml"); }},
        {{QStringLiteral("odt"), QStringLiteral("OpenDocument text")},
         odtOf,
         [](QFile &file) { return isPackageWith(file, "mimetypeapplication/vnd.oasis.opendocument.text"); }},
        {{QStringLiteral("html"), QStringLiteral("web page")}, htmlOf, [](QFile &file) {
             const QByteArray begin = file.peek(500).toLower();
             return begin.contains("<!doctype html") || begin.contains("<html");
         }}};
    return all;
}

const Writer &writerFor(const QString &path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    const auto found = std::find_if(writers().begin(), writers().end(),
                                    [&](const Writer &writer) { return writer.kind.ending == ending; });
    return found == writers().end() ? writers().front() : *found;
}

/// A document may take the place of an older one, but never that of a plan, of somebody's letter or of a
/// device.
void refuseToReplaceAnother(const QString &path, const Writer &writer) {
    if (const QFileInfo place(path); place.exists() && !place.isFile())
        throw WriteError(
            QStringLiteral("\"%1\" is a folder or a device and was left as it is. Choose another name.")
                .arg(path));
    QFile there(path);
    if (there.open(QIODevice::ReadOnly) && there.size() > 0 && !writer.isOne(there))
        throw WriteError(
            QStringLiteral("\"%1\" is there already, is no %2 and was left as it is. Choose another name.")
                .arg(path, writer.kind.name));
}

} // namespace

const QList<DocumentKind> &documentKinds() {
    static const QList<DocumentKind> kinds = [] {
        QList<DocumentKind> all;
        for (const Writer &writer : writers())
            all.append(writer.kind);
        return all;
    }();
    return kinds;
}

QStringList documentEndings() {
    QStringList endings;
    for (const DocumentKind &kind : documentKinds())
        endings += kind.ending;
    return endings;
}

const DocumentKind &kindFor(const QString &path) {
    return writerFor(path).kind;
}

QString documentFilter() {
    QStringList filters;
    for (const DocumentKind &kind : documentKinds())
        filters += QStringLiteral("%1 (*.%2)").arg(kind.name, kind.ending);
    return filters.join(QStringLiteral(";;"));
}

void writeDocument(const Document &document, const QString &path, const Progress &progress) {
    const Writer &writer = writerFor(path);
    refuseToReplaceAnother(path, writer);
    const auto fail = [&](const QString &why) {
        throw WriteError(QStringLiteral("The %1 could not be written to %2: %3. Nothing was changed there. "
                                        "Choose another folder, or free some space, and try again.")
                             .arg(writer.kind.name, path, why));
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(file.errorString());
    QByteArray bytes;
    try {
        bytes = writer.made(document, progress);
    } catch (const std::runtime_error &error) {
        fail(QString::fromStdString(error.what()));
    }
    if (file.write(bytes) != bytes.size() || !file.commit())
        fail(file.errorString());
}

} // namespace saferplan
