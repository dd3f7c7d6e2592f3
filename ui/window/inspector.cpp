#include "ui/window/inspector.h"

#include "core/record/records.h"
#include "core/rules/words.h"
#include "ui/editors/recordform.h"
#include "ui/inspector/attachments.h"
#include "ui/inspector/historyview.h"
#include "ui/inspector/linkedview.h"
#include "ui/look/words.h"
#include "ui/pages/tablecommands.h"
#include "ui/window/messages.h"
#include "ui/workspace/workings.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace saferplan {

Inspector::Inspector(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace) {
    m_nothing = makeWords(this);
    m_nothing->setText(
        QStringLiteral("Choose a record on the page to see all of it here, and to change it."));
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_nothing->setContentsMargins(12, 12, 12, 12);
    m_record = new QWidget(this);
    auto *record = new QVBoxLayout(m_record);
    record->setContentsMargins(8, 0, 0, 8);
    makeHead();
    makeTabs();
    makeFoot();
    TableCommands::offerIn(*this, workspace.plan());
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_nothing);
    layout->addWidget(m_record);
    setMinimumWidth(fontMetrics().averageCharWidth() * 36);

    connect(&workspace, &Workspace::selectionChanged, this, &Inspector::showSelected);
    connect(&workspace, &Workspace::placeChanged, this, &Inspector::commitTyped);
    connect(&workspace, &Workspace::editWanted, this, [this](const QString &field) {
        showTab(Tab::Details);
        if (m_form)
            m_form->edit(field.toLatin1().constData());
    });
    connect(&workspace.plan(), &OpenPlan::changed, this, &Inspector::showHead);
    showSelected();
}

void Inspector::makeHead() {
    m_kind = makeWords(m_record);
    m_title = makeWords(m_record);
    m_title->setObjectName(QStringLiteral("recordTitle"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_facts = makeWords(m_record);
    for (QLabel *label : {m_kind, m_title, m_facts})
        m_record->layout()->addWidget(label);
}

void Inspector::makeTabs() {
    m_tabs = new QTabWidget(m_record);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(QStringLiteral("What is shown of the record"));
    m_details = new QStackedWidget(m_tabs);
    m_linked = new LinkedView(m_workspace, m_tabs);
    m_history = new HistoryView(m_workspace.plan(), m_tabs);
    m_tabs->addTab(m_details, QStringLiteral("Details"));
    m_tabs->addTab(m_linked, QStringLiteral("Linked"));
    m_tabs->addTab(m_history, QStringLiteral("History"));
    static_cast<QVBoxLayout *>(m_record->layout())->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &Inspector::commitTyped);
    connect(m_linked, &LinkedView::counted, this, &Inspector::showCount);
}

void Inspector::showTab(Tab tab) {
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void Inspector::showCount() {
    const std::optional<qsizetype> count = m_linked->count();
    m_tabs->setTabText(static_cast<int>(Tab::Linked),
                       count ? QStringLiteral("Linked (%1)").arg(numberText(double(*count)))
                             : QStringLiteral("Linked"));
}

void Inspector::makeFoot() {
    m_archive = new QPushButton(m_record);
    m_archive->setObjectName(QStringLiteral("archive"));
    static_cast<QVBoxLayout *>(m_record->layout())->addWidget(m_archive, 0, Qt::AlignRight);
    connect(m_archive, &QPushButton::clicked, this, [this] {
        const RecordName selected = m_workspace.selected();
        archive(selected.kind && !selected.kind->isArchived(m_workspace.records(), selected.id));
    });
}

void Inspector::archive(bool archived) {
    const RecordName selected = m_workspace.selected();
    if (!selected.kind)
        return;
    commitTyped();
    const QString verb = archived ? QStringLiteral("Archive") : QStringLiteral("Restore");
    const QString reference = selected.kind->reference(m_workspace.records(), selected.id);
    attempt(this, QStringLiteral("%1 %2").arg(verb, reference), [&] {
        Edits edits = m_workspace.plan().edit();
        edits.archive(*selected.kind, selected.id, archived);
        m_workspace.plan().commit(QStringLiteral("%1 %2").arg(verb, reference), std::move(edits));
    });
}

void Inspector::hideEvent(QHideEvent *event) {
    commitTyped();
    QWidget::hideEvent(event);
}

void Inspector::dragEnterEvent(QDragEnterEvent *event) {
    if (m_form && !m_workspace.plan().isReadOnly() && !filesIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void Inspector::dropEvent(QDropEvent *event) {
    if (m_form && attachFiles(this, m_workspace.plan(), m_form->record(), filesIn(*event->mimeData())))
        showTab(Tab::Linked);
    event->acceptProposedAction();
}

void Inspector::keyPressEvent(QKeyEvent *event) {
    // A field takes what is pasted into it; what no field takes comes here.
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    if (m_form && event->matches(QKeySequence::Paste) && copied && canPasteAsEvidence(*copied) &&
        !m_workspace.plan().isReadOnly()) {
        if (pasteAsEvidence(this, m_workspace.plan(), m_form->record(), *copied))
            showTab(Tab::Linked);
        return;
    }
    QWidget::keyPressEvent(event);
}

void Inspector::commitTyped() {
    if (m_form)
        m_form->commitTyped();
}

RecordForm *Inspector::formOf(const Kind &kind) {
    RecordForm *&form = m_forms[&kind];
    if (!form) {
        form = new RecordForm(m_workspace.plan(), kind, m_details);
        form->setDrafts(&m_workspace.drafts());
        connect(form, &RecordForm::jump, &m_workspace, &Workspace::open);
        m_details->addWidget(form);
    }
    return form;
}

void Inspector::showSelected() {
    commitTyped();
    const RecordName selected = m_workspace.selected();
    m_form = selected.kind ? formOf(*selected.kind) : nullptr;
    m_nothing->setVisible(!m_form);
    m_record->setVisible(m_form);
    if (!m_form)
        return;
    m_form->showRecord(selected.id);
    m_details->setCurrentWidget(m_form);
    m_linked->showRecord(selected);
    m_history->showRecord(selected);
    showHead();
}

void Inspector::showHead() {
    const RecordName selected = m_workspace.selected();
    if (!selected.kind)
        return;
    const Records &records = m_workspace.records();
    const bool archived = selected.kind->isArchived(records, selected.id);
    const QString kind = QString::fromUtf8(selected.kind->label());
    m_kind->setText(archived ? QStringLiteral("%1, archived").arg(kind) : kind);
    const QString title = titleOf(records, selected.id).simplified();
    m_title->setText(title.size() <= 160 ? title : title.left(159) + QStringLiteral("…"));
    m_title->setToolTip(title);
    const QString facts = workingsOf(m_workspace, selected);
    m_facts->setText(facts);
    m_facts->setVisible(!facts.isEmpty());
    m_archive->setText(archived ? QStringLiteral("Restore this %1").arg(kind.toLower())
                                : QStringLiteral("Archive this %1").arg(kind.toLower()));
    m_archive->setToolTip(archived
                              ? QStringLiteral("Shows it on its page again, and counts it")
                              : QStringLiteral("Puts it away: it is counted no more, and can be restored"));
    m_archive->setVisible(!selected.kind->isSingle());
    m_archive->setEnabled(!m_workspace.plan().isReadOnly());
}

} // namespace saferplan
