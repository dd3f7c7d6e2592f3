#include "ui/window/returnwork.h"

#include "core/exchange/merging.h"
#include "core/exchange/returnfile.h"
#include "core/exchange/senders.h"
#include "core/exchange/sending.h"
#include "core/rules/words.h"
#include "ui/pages/returns/mergedialog.h"
#include "ui/pages/returns/senddialog.h"
#include "ui/window/longwork.h"
#include "ui/window/messages.h"
#include "ui/window/sheetwork.h"

#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace saferplan {

namespace {

/// Reads returns, asking for the passphrase of those that are sealed. Empty where one could not be read, or
/// the user changed their mind.
QList<Return> readAll(QWidget *parent, const QStringList &files) {
    QList<Return> returns;
    for (const QString &path : files) {
        const QString name = QFileInfo(path).fileName();
        QString words;
        for (bool asked = false;; asked = true) {
            std::optional<Return> read;
            bool isSealed = false;
            attempt(parent, QStringLiteral("Reading \"%1\"").arg(name), [&] {
                try {
                    read = readReturnFile(path, words);
                } catch (const PassphraseError &) {
                    isSealed = true;
                    if (asked)
                        throw;
                }
            });
            if (read) {
                returns.append(*read);
                break;
            }
            if (!isSealed || asked)
                return {};
            words = Messages::current().passphrase(parent, QStringLiteral("Sealed return"),
                                                   QStringLiteral("The passphrase of \"%1\":").arg(name));
            if (words.isEmpty())
                return {};
        }
    }
    return returns;
}

} // namespace

QString sendReturn(QWidget *parent, OpenPlan &plan) {
    // Whoever else wrote last keeps the plan, as a rule.
    SendDialog dialog(plan, otherAuthors(plan).value(0), parent);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    const Return &wanted = dialog.wanted();
    QString path =
        Messages::current().fileToWrite(parent, QStringLiteral("Save the return"), returnFileName(wanted),
                                        QStringLiteral("Returns (*.saferreturn)"));
    const QString passphrase = dialog.passphrase();
    if (path.isEmpty() ||
        attemptLong(parent, QStringLiteral("Saving the return"),
                    [&](const Progress &) { writeReturnFile(wanted, path, passphrase); }) != Ending::Done ||
        !attempt(parent, QStringLiteral("Noting that it was sent"), [&] { noteSent(plan, wanted); }))
        return {};
    const QString name = QFileInfo(path).fileName();
    if (Messages::current().confirm(
            parent, QStringLiteral("The return is saved. Draft the e-mail?"),
            QStringLiteral("It is in \"%1\". Attach it to the e-mail; a draft cannot carry files by itself.")
                .arg(name),
            QStringLiteral("Draft the e-mail")))
        QDesktopServices::openUrl(returnMail(wanted, name));
    return path;
}

QString takeInPrepared(QWidget *parent, OpenPlan &plan, const Merge &prepared, const QString &from) {
    MergeDialog dialog(prepared, from, parent);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    const QSet<qsizetype> leftOut = dialog.leftOut();
    if (attemptHere(parent, QStringLiteral("Taking in returns"), [&](const Progress &progress) {
            merge(plan, prepared, leftOut, progress);
        }) != Ending::Done)
        return {};
    return takenIn(prepared, prepared.offers.size() - leftOut.size());
}

QString takenIn(const Merge &prepared, qsizetype changes) {
    QString said = QStringLiteral("%1 taken in")
                       .arg(countText(changes, QStringLiteral("change"), QStringLiteral("changes")));
    if (!prepared.conflicts.isEmpty())
        said += QStringLiteral("; %1 to settle on the page Returns").arg(prepared.conflicts.size());
    return said;
}

QString takeInReturns(QWidget *parent, OpenPlan &plan, const QStringList &files) {
    const QList<Return> returns = readAll(parent, files);
    if (returns.isEmpty())
        return {};
    Merge prepared;
    const QString what = QStringLiteral("Taking in returns");
    if (attemptHere(parent, what, [&](const Progress &progress) {
            prepared = prepareMerge(plan, returns, progress);
        }) != Ending::Done)
        return {};
    if (prepared.isEmpty())
        return (QStringList(QStringLiteral("Nothing new: all of it was taken in before.")) + prepared.said)
            .join(u' ');
    return takeInPrepared(parent, plan, prepared, sendersOf(returns).join(QStringLiteral("; ")));
}

QString takeInFiles(QWidget *parent, OpenPlan &plan, const QStringList &files) {
    QStringList returns;
    QStringList tables;
    for (const QString &file : files)
        (file.endsWith(QStringLiteral(".saferreturn"), Qt::CaseInsensitive) ? returns : tables) += file;
    QStringList said;
    if (!returns.isEmpty())
        said += takeInReturns(parent, plan, returns);
    for (const QString &table : std::as_const(tables))
        said += takeInTable(parent, plan, table);
    said.removeAll(QString());
    return said.join(QStringLiteral(". "));
}

} // namespace saferplan
