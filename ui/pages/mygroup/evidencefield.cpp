#include "ui/pages/mygroup/evidencefield.h"

#include "core/plan/openplan.h"
#include "ui/window/messages.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

namespace saferplan {

namespace {

/// The file that a text names; a null one when it is a link.
QFileInfo fileOf(const QString &text) {
    const QUrl url(text);
    const QFileInfo file(url.isLocalFile() ? url.toLocalFile() : text);
    return file.isFile() ? file : QFileInfo();
}

bool isFile(const QString &text) {
    return !fileOf(text).filePath().isEmpty();
}

} // namespace

EvidenceField::EvidenceField(QWidget *parent) : QWidget(parent), m_line(new QLineEdit(this)) {
    m_line->setObjectName(QStringLiteral("evidence"));
    m_line->setPlaceholderText(QStringLiteral("Paste a link, or drop a file here"));
    m_line->setAcceptDrops(false); // dropped files come to the field as files, not as addresses
    auto *button = new QPushButton(QStringLiteral("Choose a file…"), this);
    button->setObjectName(QStringLiteral("chooseFile"));
    button->setToolTip(QStringLiteral("Attaches a file from this computer; you can also drop it here"));
    connect(button, &QPushButton::clicked, this, &EvidenceField::choose);
    connect(m_line, &QLineEdit::textEdited, this, &EvidenceField::edited);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line, 1);
    layout->addWidget(button);
    setAcceptDrops(true);
}

void EvidenceField::show(const QString &text) {
    m_line->setText(text);
    m_line->setCursorPosition(0);
}

QString EvidenceField::text() const {
    return m_line->text().trimmed();
}

void EvidenceField::put(const QString &text) {
    show(text);
    emit edited();
}

void EvidenceField::choose() {
    const QString file = Messages::current().fileToOpen(this, QStringLiteral("Choose the file that shows it"),
                                                        QStringLiteral("All files (*)"));
    if (!file.isEmpty())
        put(QDir::toNativeSeparators(file));
}

void EvidenceField::dragEnterEvent(QDragEnterEvent *event) {
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void EvidenceField::dropEvent(QDropEvent *event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    const QString text = urls.isEmpty() ? event->mimeData()->text() : urls.first().toString();
    put(!urls.isEmpty() && urls.first().isLocalFile() ? QDir::toNativeSeparators(urls.first().toLocalFile())
                                                      : text);
    event->acceptProposedAction();
}

QString evidenceProblem(const QString &text) {
    if (!isFile(text))
        return {};
    const QFileInfo file = fileOf(text);
    if (!file.isReadable())
        return QStringLiteral("This file cannot be read. Choose another, or give a link.");
    return file.size() > 10LL * 1024 * 1024
               ? QStringLiteral(
                     "This file is larger than 10 MB, the most that a plan keeps of one. Give a link "
                     "to it instead.")
               : QString();
}

void addEvidence(const OpenPlan &plan, Edits &edits, const QUuid &about, const QString &text) {
    if (isFile(text)) {
        const QFileInfo info = fileOf(text);
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error(file.errorString().toStdString());
        plan.addEvidence(edits, about, info.completeBaseName(), info.fileName(), file.readAll());
        return;
    }
    Evidence evidence;
    evidence.id = Id<Evidence>::make();
    evidence.about = {about};
    evidence.title = text;
    evidence.link = text;
    evidence.addedOn = plan.today();
    edits.put(evidence);
}

} // namespace saferplan
