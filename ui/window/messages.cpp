#include "ui/window/messages.h"

#include "core/plan/openplan.h"

#include <QFileDialog>
#include <QMessageBox>

namespace saferplan {

namespace {

Messages *inPlace = nullptr;

} // namespace

Messages &Messages::current() {
    static Messages boxes;
    return inPlace ? *inPlace : boxes;
}

void Messages::use(Messages *messages) {
    inPlace = messages;
}

void Messages::tell(QWidget *parent, const QString &what, const QString &text, const QString &detail) {
    QMessageBox box(QMessageBox::Warning, what, QStringLiteral("%1 did not work.").arg(what),
                    QMessageBox::Close, parent);
    box.setInformativeText(text);
    if (!detail.isEmpty())
        box.setDetailedText(detail);
    box.exec();
}

bool Messages::confirm(QWidget *parent, const QString &question, const QString &text, const QString &doIt) {
    QMessageBox box(QMessageBox::Question, QStringLiteral("SaferPlan"), question, QMessageBox::Cancel,
                    parent);
    box.setInformativeText(text);
    box.setDefaultButton(box.addButton(doIt, QMessageBox::AcceptRole));
    return box.exec() != QMessageBox::Cancel;
}

QString Messages::fileToOpen(QWidget *parent, const QString &title, const QString &filter) {
    return QFileDialog::getOpenFileName(parent, title, {}, filter);
}

QString Messages::fileToWrite(QWidget *parent, const QString &title, const QString &name,
                              const QString &filter) {
    QFileDialog dialog(parent, title, {}, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(name).suffix());
    dialog.selectFile(name);
    return dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty()
               ? dialog.selectedFiles().first()
               : QString();
}

bool attempt(QWidget *parent, const QString &what, const std::function<void()> &work) {
    QString text;
    QString detail;
    try {
        work();
        return true;
    } catch (const StoreError &error) {
        text = error.text();
        detail = error.detail();
    } catch (const Refused &refused) {
        QStringList sentences;
        for (const Problem &problem : refused.problems())
            if (problem.severity == Severity::Error)
                sentences += problem.text;
        text = sentences.join(u' ') + QStringLiteral(" Nothing was changed.");
    } catch (const std::exception &error) {
        text = QStringLiteral("Something unexpected happened. Your plan file is as it was before.");
        detail = QString::fromUtf8(error.what());
    }
    Messages::current().tell(parent, what, text, detail);
    return false;
}

} // namespace saferplan
