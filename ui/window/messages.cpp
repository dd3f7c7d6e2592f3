#include "ui/window/messages.h"

#include "core/exchange/return.h"
#include "core/plan/openplan.h"
#include "core/report/editiondocument.h"
#include "core/tables/importerror.h"
#include "ui/print/writeerror.h"
#include "ui/workspace/preferences.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QtWidgets>

#include <array>

namespace saferplan {

namespace {

Messages *inPlace = nullptr;

/// Where looking for a plan begins: the folder of the last one, else the user's documents.
QString usualFolder() {
    const QStringList recent = preference(Preference::RecentPlans).toStringList();
    const QString last = recent.isEmpty() ? QString() : QFileInfo(recent.first()).absolutePath();
    return !last.isEmpty() && QFileInfo(last).isDir()
               ? last
               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

QStringList Messages::filesToOpen(QWidget *parent, const QString &title, const QString &filter) {
    return QFileDialog::getOpenFileNames(parent, title, {}, filter);
}

QString Messages::passphrase(QWidget *parent, const QString &title, const QString &text) {
    return QInputDialog::getText(parent, title, text, QLineEdit::Password);
}

bool Messages::choosePrinter(QWidget *parent, QPrinter &printer) {
    QPrintDialog dialog(&printer, parent);
    dialog.setWindowTitle(QStringLiteral("Print"));
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    return dialog.exec() == QDialog::Accepted;
}

Messages &Messages::current() {
    static Messages boxes;
    return inPlace ? *inPlace : boxes;
}

void Messages::use(Messages *messages) {
    inPlace = messages;
}

void Messages::tell(QWidget *parent, const QString &what, const QString &text, const QString &detail) {
    tellAndAsk(parent, what, text, detail, {});
}

int Messages::tellAndAsk(QWidget *parent, const QString &what, const QString &text, const QString &detail,
                         const QStringList &buttons) {
    QMessageBox box(QMessageBox::Warning, what, QStringLiteral("%1 did not work.").arg(what),
                    QMessageBox::Close, parent);
    box.setInformativeText(text);
    if (!detail.isEmpty())
        box.setDetailedText(detail);
    QList<QAbstractButton *> made;
    for (const QString &button : buttons)
        made += box.addButton(button, QMessageBox::AcceptRole);
    if (!made.isEmpty())
        box.setDefaultButton(qobject_cast<QPushButton *>(made.first()));
    box.exec();
    return static_cast<int>(made.indexOf(box.clickedButton()));
}

int Messages::choose(QWidget *parent, const QString &title, const QString &text, const QStringList &lines) {
    QDialog dialog(parent);
    dialog.setWindowTitle(title);
    auto *words = new QLabel(text, &dialog);
    words->setWordWrap(true);
    auto *list = new QListWidget(&dialog);
    list->addItems(lines);
    list->setCurrentRow(0);
    list->setAccessibleName(title);
    list->setMinimumWidth(list->sizeHintForColumn(0) + list->fontMetrics().averageCharWidth() * 6);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, &dialog);
    buttons->addButton(QStringLiteral("Choose"), QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(&dialog);
    layout->addWidget(words);
    layout->addWidget(list);
    layout->addWidget(buttons);
    QObject::connect(list, &QListWidget::itemActivated, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    list->setFocus();
    return dialog.exec() == QDialog::Accepted ? list->currentRow() : -1;
}

bool Messages::confirm(QWidget *parent, const QString &question, const QString &text, const QString &doIt) {
    bool ticked = false;
    return confirm(parent, question, text, doIt, {}, ticked);
}

bool Messages::confirm(QWidget *parent, const QString &question, const QString &text, const QString &doIt,
                       const QString &choice, bool &ticked) {
    QMessageBox box(QMessageBox::Question, QStringLiteral("SaferPlan"), question, QMessageBox::Cancel,
                    parent);
    box.setInformativeText(text);
    box.setDefaultButton(box.addButton(doIt, QMessageBox::AcceptRole));
    if (!choice.isEmpty()) {
        box.setCheckBox(new QCheckBox(choice, &box));
        box.checkBox()->setChecked(ticked);
    }
    const bool done = box.exec() != QMessageBox::Cancel;
    if (!choice.isEmpty())
        ticked = box.checkBox()->isChecked();
    return done;
}

QString Messages::fileToOpen(QWidget *parent, const QString &title, const QString &filter) {
    return QFileDialog::getOpenFileName(parent, title, usualFolder(), filter);
}

QString Messages::folderToUse(QWidget *parent, const QString &title, const QString &from) {
    return QFileDialog::getExistingDirectory(parent, title, from.isEmpty() ? usualFolder() : from);
}

QString Messages::fileToWrite(QWidget *parent, const QString &title, const QString &name,
                              const QString &filter) {
    QFileDialog dialog(parent, title, {}, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(name).suffix());
    dialog.selectFile(name);
    // Whoever chooses another kind of file means its ending too.
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString &chosen) {
        const qsizetype from = chosen.indexOf(QStringLiteral("(*.")) + 3;
        const QString ending = chosen.mid(from, chosen.indexOf(u')', from) - from);
        const QFileInfo named(dialog.selectedFiles().value(0));
        dialog.setDefaultSuffix(ending);
        dialog.selectFile(named.completeBaseName() + u'.' + ending);
    });
    return dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty()
               ? dialog.selectedFiles().first()
               : QString();
}

QString Messages::fileToMake(QWidget *parent, const QString &title, const QString &name,
                             const QString &filter) {
    QFileDialog dialog(parent, title, usualFolder(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setOption(QFileDialog::DontConfirmOverwrite); // never over a file that is there
    dialog.setDefaultSuffix(QFileInfo(name).suffix());
    dialog.selectFile(name);
    while (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty()) {
        const QString path = dialog.selectedFiles().first();
        if (!QFileInfo::exists(path))
            return path;
        QMessageBox::information(
            parent, title,
            QStringLiteral("“%1” is there already, and is left as it is. Choose another name.")
                .arg(QFileInfo(path).fileName()));
    }
    return {};
}

std::optional<Failure> failureOf(const std::function<void()> &work) {
    try {
        work();
        return {};
    } catch (const StoreError &error) {
        using enum StoreError::Kind;
        const std::array ofFile{CannotOpen, NotAPlan, Corrupt, Sql};
        return Failure{error.text(), error.detail(),
                       std::find(ofFile.begin(), ofFile.end(), error.kind()) != ofFile.end()};
    } catch (const Refused &refused) {
        QStringList sentences;
        for (const Problem &problem : refused.problems())
            if (problem.severity == Severity::Error)
                sentences += problem.text;
        return Failure{sentences.join(u' ') + QStringLiteral(" Nothing was changed."), {}};
    } catch (const WriteError &error) {
        return Failure{QString::fromUtf8(error.what()), {}};
    } catch (const NotPublishable &error) {
        return Failure{QString::fromUtf8(error.what()), {}};
    } catch (const ReturnError &error) {
        return Failure{QString::fromUtf8(error.what()), {}};
    } catch (const ImportError &error) {
        return Failure{error.text(), {}};
    } catch (const std::exception &error) {
        return Failure{QStringLiteral("Something unexpected happened. Your plan file is as it was before."),
                       QString::fromUtf8(error.what())};
    }
}

bool attempt(QWidget *parent, const QString &what, const std::function<void()> &work) {
    const std::optional<Failure> failure = failureOf(work);
    if (failure)
        Messages::current().tell(parent, what, failure->text, failure->detail);
    return !failure;
}

} // namespace saferplan
