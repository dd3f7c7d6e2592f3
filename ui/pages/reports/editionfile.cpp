#include "ui/pages/reports/editionfile.h"

#include "ui/pages/returns/maildraft.h"
#include "ui/print/documentfile.h"
#include "ui/print/documentpainter.h"
#include "ui/print/letters.h"
#include "ui/print/writeerror.h"
#include "ui/window/longwork.h"
#include "ui/window/messages.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPrinter>
#include <QUrl>

namespace saferplan {

QString editionFileName(const Document &document, const QString &name) {
    return QStringLiteral("%1_%2").arg(markingText(document).replace(u' ', u'-'), name);
}

QUrl editionMail(const Document &document, const QString &fileName) {
    const QString subject = QStringLiteral("%1: %2").arg(markingText(document), titleText(document));
    QStringList lines{QStringLiteral("Attached: %1.").arg(fileName), editionText(document) + u'.',
                      QStringLiteral("It is marked %1.").arg(markingText(document))};
    if (document.illustrative)
        lines += illustrativeNotice() + u'.';
    return mailUrl({subject, lines.join(u'\n') + u'\n'});
}

QString exportEdition(QWidget *parent, const Document &document, const QString &name, const QString &fileName,
                      const std::function<void(const QString &)> &say) {
    QString file = Messages::current().fileToWrite(parent, QStringLiteral("Export “%1”").arg(name),
                                                         fileName + QStringLiteral(".pdf"), documentFilter());
    if (file.isEmpty())
        return {};
    const Ending ending =
        attemptLong(parent, QStringLiteral("Writing “%1”").arg(name),
                    [document, file](const Progress &progress) { writeDocument(document, file, progress); });
    if (ending == Ending::Stopped)
        say(QStringLiteral("It was stopped; nothing was written."));
    if (ending != Ending::Done)
        return {};
    say(QStringLiteral("The %1 is in %2. %3")
            .arg(kindFor(file).name, QDir::toNativeSeparators(file), unprintableNote(document))
            .trimmed());
    return file;
}

void showInFolder(const QString &file) {
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath()));
}

bool printEdition(QWidget *parent, const Document &document) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageOrientation(document.isAcross ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setFullPage(true); // the margins are those of the document
    printer.setDocName(titleText(document));
    if (!Messages::current().choosePrinter(parent, printer))
        return false;
    PageRange range;
    if (printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0)
        range = {printer.fromPage(), std::max(printer.fromPage(), printer.toPage())};
    // A printer belongs to the thread of the window.
    return attemptHere(
               parent, QStringLiteral("Printing “%1”").arg(document.title), [&](const Progress &progress) {
                   paintDocument(
                       document, printer,
                       [](const QString &why) {
                           throw WriteError(QStringLiteral("It could not be printed: %1. Look at the "
                                                           "printer, or choose another, and try again.")
                                                .arg(why));
                       },
                       progress, range);
               }) == Ending::Done;
}

} // namespace saferplan
