#include "ui/pages/mygroup/reportform.h"

#include "core/record/records.h"
#include "core/record/shown.h"
#include "core/rules/words.h"
#include "ui/editors/commitfield.h"
#include "ui/editors/formdraft.h"
#include "ui/pages/mygroup/cardfield.h"
#include "ui/pages/mygroup/ragkeys.h"
#include "ui/window/messages.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

namespace saferplan {

namespace {

Delivery stateOf(Rag rag) {
    return rag == Rag::Green   ? Delivery::Green
           : rag == Rag::Amber ? Delivery::Amber
           : rag == Rag::Red   ? Delivery::Red
                               : Delivery::Grey;
}

QString wordFor(Delivery state) {
    return QString::fromLatin1(wordOf(state == Delivery::Green   ? Rag::Green
                                      : state == Delivery::Amber ? Rag::Amber
                                                                 : Rag::Red));
}

} // namespace

ReportForm::ReportForm(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace) {
    auto *content = new QWidget;
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 8, 8, 8);
    inner->setSpacing(8);
    m_title = new QLabel(content);
    m_title->setObjectName(QStringLiteral("reportTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    m_title->setFont(bold);
    m_what = new QLabel(content);
    m_what->setObjectName(QStringLiteral("reportState"));
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    inner->addWidget(m_title);
    inner->addWidget(m_what);
    makeDraft(content);
    inner->addWidget(m_draft);
    m_rag = new RagKeys({Delivery::Green, Delivery::Amber, Delivery::Red}, content);
    connect(m_rag, &RagKeys::chosen, this,
            [this](Delivery state) { commit(QStringLiteral("rag"), wordFor(state)); });
    inner->addWidget(
        new CardField(QStringLiteral("How does the group stand overall?"), m_rag, nullptr, content));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->addWidget(addText("achieved", QStringLiteral("This period: what was done"), 8), 0, 0);
    grid->addWidget(addText("next", QStringLiteral("Next period: what comes next"), 8), 0, 1);
    grid->addWidget(addText("not_done", QStringLiteral("Planned but not done"), 5), 1, 0);
    grid->addWidget(addText("asks", QStringLiteral("Decisions and help asked for"), 5), 1, 1);
    grid->setRowStretch(0, 3);
    grid->setRowStretch(1, 2);
    inner->addLayout(grid, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeButtons());
}

CardField *ReportForm::addText(const char *field, const QString &label, int lines) {
    auto *edit = new QPlainTextEdit(this);
    edit->setObjectName(QLatin1String(field));
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(edit->fontMetrics().lineSpacing() * lines + 12);
    edit->installEventFilter(this);
    connect(edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!isFrozen())
            m_draft->keep();
    });
    auto *made = new CardField(label, edit, this);
    m_texts.insert(QLatin1String(field), edit);
    m_fields.insert(QLatin1String(field), made);
    return made;
}

/// Its fields are those of the record: what is typed here is offered in the record's own form too.
void ReportForm::makeDraft(QWidget *content) {
    m_draft = new FormDraft(
        m_workspace.drafts(),
        [this] {
            FormDraft::Texts texts;
            for (auto field = m_texts.cbegin(); field != m_texts.cend(); ++field)
                texts[field.key()] = field.value()->toPlainText();
            return texts;
        },
        [this](const FormDraft::Texts &texts) {
            for (auto field = texts.cbegin(); field != texts.cend(); ++field)
                if (m_texts[field.key()]->toPlainText() != field.value())
                    m_texts[field.key()]->setPlainText(field.value());
        },
        content);
    connect(m_draft, &FormDraft::dropped, this, &ReportForm::begin);
}

QWidget *ReportForm::makeButtons() {
    auto *bar = new QWidget(this);
    m_submit = new QPushButton(QStringLiteral("Submit the report"), bar);
    m_submit->setObjectName(QStringLiteral("submitReport"));
    m_submit->setToolTip(QStringLiteral("Freezes the report: it is not changed any more"));
    m_folder = new QPushButton(QStringLiteral("Open the folder of the plan file"), bar);
    m_folder->setToolTip(QStringLiteral("Shows where the file is that you send on"));
    auto *back = new QPushButton(QStringLiteral("Back to the updates (Esc)"), bar);
    back->setObjectName(QStringLiteral("backToUpdates"));
    back->setToolTip(QStringLiteral("What you wrote here is kept as a draft"));
    connect(m_submit, &QPushButton::clicked, this, &ReportForm::submit);
    connect(m_folder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_workspace.plan().path()).absolutePath()));
    });
    connect(back, &QPushButton::clicked, this, &ReportForm::left);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 8, 8);
    layout->addWidget(m_submit);
    layout->addWidget(m_folder);
    layout->addWidget(back);
    layout->addStretch(1);
    return bar;
}

const HighlightReport *ReportForm::found() const {
    return m_workspace.records().find(m_report);
}

bool ReportForm::isFrozen() const {
    const HighlightReport *report = found();
    return !report || report->submittedOn.isValid() || m_workspace.plan().isReadOnly();
}

void ReportForm::showReport(Id<HighlightReport> report) {
    m_draft->begin({});
    m_report = report;
    m_shown.clear();
    refresh();
}

void ReportForm::refresh() {
    const HighlightReport *report = found();
    if (!report)
        return;
    const Group *group = m_workspace.records().find(report->group);
    m_title->setText(QStringLiteral("Highlight report of %1, %2")
                         .arg(group ? group->name : QStringLiteral("the group"), report->period));
    const bool submitted = report->submittedOn.isValid();
    m_what->setText(
        submitted
            ? QStringLiteral(
                  "Submitted on %1, and not changed any more. Now send the plan file %2 to the chair of "
                  "the Delivery Group, by e-mail or in your shared folder.")
                  .arg(dateText(report->submittedOn), QFileInfo(m_workspace.plan().path()).fileName())
            : QStringLiteral("Drafted from your updates. Change what you like, and keep it to one page. Each "
                             "field is saved when you leave it; submitting freezes the report."));
    const bool frozen = isFrozen();
    m_rag->show(stateOf(report->rag));
    m_rag->setEnabled(!frozen);
    const Kind &kind = kindOf<HighlightReport>();
    for (auto field = m_texts.begin(); field != m_texts.end(); ++field) {
        QPlainTextEdit *edit = field.value();
        const QString kept = kind.text(m_workspace.records(), m_report.uuid, kind.fieldNamed(field.key()));
        const QString text = edit->toPlainText();
        const bool typing = m_shown.contains(field.key()) && text != m_shown[field.key()];
        if ((!typing || frozen) && text != kept) {
            const QSignalBlocker quiet(edit);
            edit->setPlainText(kept);
        }
        m_shown[field.key()] = kept;
        edit->setReadOnly(frozen);
    }
    FormDraft::Texts begun;
    for (auto field = m_shown.cbegin(); field != m_shown.cend(); ++field)
        begun[field.key()] = field.value();
    if (frozen) {
        m_draft->begin({});
    } else if (!m_draft->isBegun()) { // the report is shown, or its submitting was taken back
        m_draft->begin(m_report.uuid);
    } else {
        m_draft->rebase(begun);
        m_draft->keep();
    }
    m_submit->setVisible(!frozen);
    m_folder->setVisible(submitted);
}

void ReportForm::begin() {
    if (isFrozen())
        m_folder->setFocus(Qt::OtherFocusReason);
    else
        inputOf("achieved")->setFocus(Qt::OtherFocusReason);
}

bool ReportForm::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::FocusOut)
        commit(watched->objectName(), static_cast<QPlainTextEdit *>(watched)->toPlainText());
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        emit left();
        return true;
    }
    return false;
}

void ReportForm::commit(const QString &field, const QString &text) {
    const Kind &kind = kindOf<HighlightReport>();
    const int number = kind.fieldNamed(field);
    if (isFrozen() || kind.text(m_workspace.records(), m_report.uuid, number) == cleanText(text))
        return;
    attempt(this, QStringLiteral("Changing the highlight report"), [&] {
        const Problems problems = commitField(m_workspace.plan(), kind, m_report.uuid, number, text);
        if (CardField *at = m_fields.value(field))
            at->setProblem(problems.isEmpty() ? QString() : problems.first().text);
    });
    refresh(); // the page does so only while it is seen
}

void ReportForm::commitAll() {
    for (auto field = m_texts.cbegin(); field != m_texts.cend(); ++field)
        commit(field.key(), field.value()->toPlainText());
}

QString ReportForm::problemOf(const char *field) const {
    return m_fields.value(QLatin1String(field))->problem();
}

bool ReportForm::submit() {
    if (isFrozen())
        return false;
    commitAll();
    const bool empty = isBlank(found()->achieved);
    m_fields[QStringLiteral("achieved")]->setProblem(
        empty ? QStringLiteral("Say in a line or two what was done this period.") : QString());
    if (empty) {
        inputOf("achieved")->setFocus(Qt::OtherFocusReason);
        return false;
    }
    HighlightReport report = *found();
    report.submittedOn = m_workspace.plan().today();
    const bool done = attempt(this, QStringLiteral("Submitting the highlight report"), [&] {
        OpenPlan &plan = m_workspace.plan();
        plan.commit(QStringLiteral("Submit highlight report %1").arg(report.reference),
                    plan.edit().put(report));
    });
    if (done)
        begin();
    return done;
}

} // namespace saferplan
