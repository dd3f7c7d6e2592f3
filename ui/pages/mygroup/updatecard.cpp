#include "ui/pages/mygroup/updatecard.h"

#include "core/record/records.h"
#include "core/record/shown.h"
#include "core/rules/validation.h"
#include "core/rules/words.h"
#include "ui/editors/formdraft.h"
#include "ui/pages/mygroup/answerfields.h"
#include "ui/pages/mygroup/answertexts.h"
#include "ui/pages/mygroup/saveanswer.h"
#include "ui/window/messages.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace saferplan {

namespace {

bool isSaveKey(const QKeyEvent &key) {
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) &&
           key.modifiers().testFlag(Qt::ControlModifier);
}

QString agencyOf(const Records &records, Id<Agency> id) {
    const Agency *agency = records.find(id);
    if (!agency)
        return QStringLiteral("no lead agency yet");
    return agency->shortName.isEmpty() ? agency->name : agency->shortName;
}

/// What was said last time, and what was to come next.
QString lastTimeText(const LastSaid &said) {
    if (!said.last)
        return QStringLiteral("Nothing was said about it before.");
    QStringList lines;
    if (said.last->nothingToReport)
        lines += QStringLiteral("%1: nothing to report.").arg(dateText(said.last->saidOn));
    if (said.told) {
        const QString rag = said.told->rag == Rag::None
                                ? QString()
                                : QStringLiteral(" (%1)").arg(labelOf(said.told->rag).toLower());
        lines += QStringLiteral("Last time, %1%2: %3")
                     .arg(dateText(said.told->saidOn), rag, said.told->happened.simplified());
        if (!isBlank(said.told->nextStep))
            lines += QStringLiteral("Next step then: %1").arg(said.told->nextStep.simplified());
    }
    return lines.join(u'\n');
}

} // namespace

UpdateCard::UpdateCard(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace) {
    auto *content = new QWidget;
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(16, 8, 8, 8);
    inner->setSpacing(8);
    makeTop(content);
    m_fields = new AnswerFields(content);
    inner->addWidget(m_fields, 1);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(makeButtons());
    connect(m_fields, &AnswerFields::edited, this, [this] {
        if (!isBlank(m_fields->answer().happened))
            m_fields->setNothingToReport(false);
        showComputed();
        m_draft->keep();
        showState();
    });
    watchInputs();
    // Less than its parts like to have: in little room they are placed anew.
    nameButtons(true);
    setMinimumWidth(m_save->sizeHint().width() + m_nothing->sizeHint().width() +
                    fontMetrics().averageCharWidth() * 6);
}

void UpdateCard::makeTop(QWidget *content) {
    const auto label = [content](const char *name) {
        auto *made = new QLabel(content);
        made->setObjectName(QLatin1String(name));
        made->setWordWrap(true);
        made->setTextFormat(Qt::PlainText);
        content->layout()->addWidget(made);
        return made;
    };
    m_title = label("cardTitle");
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    m_title->setFont(bold);
    m_facts = label("cardFacts");
    m_lastTime = label("lastTime");
    m_lastTime->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

QWidget *UpdateCard::makeButtons() {
    auto *bar = new QWidget(this);
    m_save = new QPushButton(bar);
    m_save->setObjectName(QStringLiteral("saveUpdate"));
    m_save->setToolTip(QStringLiteral("Keeps the answer and goes to the next one (Ctrl+Return)"));
    m_nothing = new QPushButton(QStringLiteral("Nothing to report (N)"), bar);
    m_nothing->setObjectName(QStringLiteral("nothingToReport"));
    m_nothing->setToolTip(QStringLiteral("Is an answer too: the record counts as said"));
    m_whole = new QPushButton(QStringLiteral("See all of it"), bar);
    m_whole->setToolTip(
        QStringLiteral("Shows the whole record beside this page, with its updates and history"));
    m_draft = new FormDraft(
        m_workspace.drafts(), [this] { return textsOf(m_fields->answer()); },
        [this](const FormDraft::Texts &texts) { showAnswer(answerFrom(texts)); }, bar);
    connect(m_draft, &FormDraft::dropped, this, [this] {
        showState();
        begin();
    });
    m_state = new QLabel(bar);
    m_state->setObjectName(QStringLiteral("cardState"));
    m_state->setWordWrap(true);
    connect(m_save, &QPushButton::clicked, this, &UpdateCard::save);
    connect(m_nothing, &QPushButton::clicked, this, &UpdateCard::saveNothingToReport);
    connect(m_whole, &QPushButton::clicked, this, &UpdateCard::showWhole);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_nothing);
    buttons->addStretch(1);
    buttons->addWidget(m_whole);
    auto *layout = new QVBoxLayout(bar);
    layout->setContentsMargins(16, 4, 8, 0);
    layout->setSpacing(4);
    layout->addWidget(m_draft);
    layout->addWidget(m_state);
    layout->addLayout(buttons);
    return bar;
}

void UpdateCard::watchInputs() {
    for (QWidget *input : m_fields->findChildren<QWidget *>())
        if (input->focusPolicy() != Qt::NoFocus)
            input->installEventFilter(this);
}

/// Ctrl+Enter and Escape mean the same wherever the keyboard is on the card; what else the window does with
/// them has to wait.
bool UpdateCard::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::FocusIn)
        m_scroll->ensureWidgetVisible(static_cast<QWidget *>(watched), 8, 24);
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    const auto &key = static_cast<QKeyEvent &>(*event);
    const bool saves = isSaveKey(key);
    if (!saves && key.key() != Qt::Key_Escape)
        return false;
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (saves)
        save();
    else
        emit left();
    return true;
}

void UpdateCard::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    const bool narrow = width() < fontMetrics().averageCharWidth() * 76;
    m_fields->setNarrow(narrow);
    nameButtons(narrow);
}

void UpdateCard::nameButtons(bool narrow) {
    m_save->setText(narrow ? QStringLiteral("Save (Ctrl+Enter)")
                           : QStringLiteral("Save and go to the next (Ctrl+Enter)"));
    m_whole->setVisible(!narrow); // the menu of the page has it too
}

void UpdateCard::keyPressEvent(QKeyEvent *event) {
    // Only keys that the field with the keyboard has no use for come here.
    const bool onSwitch = qobject_cast<QAbstractButton *>(QApplication::focusWidget()) != nullptr;
    if (onSwitch && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        m_fields->words()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (onSwitch && event->modifiers() == Qt::NoModifier && press(event->text()))
        return;
    QWidget::keyPressEvent(event);
}

bool UpdateCard::press(const QString &letter) {
    if (letter.isEmpty() || m_workspace.plan().isReadOnly())
        return false;
    if (letter.compare(QStringLiteral("N"), Qt::CaseInsensitive) == 0) {
        saveNothingToReport();
        return true;
    }
    if (!m_fields->press(letter))
        return false;
    m_fields->words()->setFocus(Qt::OtherFocusReason);
    return true;
}

void UpdateCard::begin() {
    m_fields->first()->setFocus(Qt::TabFocusReason);
}

void UpdateCard::showItem(const RoundItem &item, const QString &sinceText) {
    m_item = item;
    m_fields->setHappenedLabel(QStringLiteral("What happened %1?").arg(sinceText));
    gather();
    showTop();
    beginAnswer();
    m_scroll->verticalScrollBar()->setValue(0);
}

void UpdateCard::refresh(const RoundItem &item) {
    m_item = item;
    gather();
    showTop();
    if (m_saving)
        return;
    if (m_draft->isTouched())
        m_draft->rebase(textsOf(answerToBeginWith(m_workspace.plan(), item.record)));
    else
        beginAnswer();
    showComputed();
}

/// Shows the answer from which the lead begins, with what was typed before over it.
void UpdateCard::beginAnswer() {
    showAnswer(answerToBeginWith(m_workspace.plan(), m_item.record));
    m_draft->begin(m_workspace.plan().isReadOnly() ? QUuid() : m_item.record.id, QStringLiteral("answer/"));
    showState();
}

void UpdateCard::gather() {
    if (const Action *action = m_workspace.records().find(Id<Action>{m_item.record.id}))
        m_ground = groundOf(m_workspace.records(), *action, m_workspace.plan().today());
}

void UpdateCard::showTop() {
    const Records &records = m_workspace.records();
    m_title->setText(QStringLiteral("%1 %2").arg(m_item.reference, m_item.title));
    QStringList facts{m_item.urgency.words};
    if (const Action *action = records.find(Id<Action>{m_item.record.id})) {
        facts += QStringLiteral("due %1").arg(m_item.due.isValid() ? dateText(m_item.due)
                                                                   : QStringLiteral("not set"));
        facts += agencyOf(records, action->leadAgency);
        if (!isBlank(action->measure))
            facts += QStringLiteral("measure: %1").arg(action->measure);
    } else if (const Case *subject = records.find(Id<Case>{m_item.record.id})) {
        facts += QStringLiteral("next review %1")
                     .arg(m_item.due.isValid() ? dateText(m_item.due) : QStringLiteral("not set"));
        facts += QStringLiteral("stage %1").arg(labelOf(subject->stage).toLower());
        facts += agencyOf(records, subject->leadAgency);
    }
    m_facts->setText(facts.join(QStringLiteral("  ·  ")));
    m_lastTime->setText(lastTimeText(lastSaidOf(records, m_item.record.id)));
}

void UpdateCard::showAnswer(const UpdateAnswer &answer) {
    const Records &records = m_workspace.records();
    const Action *action = records.find(Id<Action>{m_item.record.id});
    if (action)
        m_fields->showAction(records, answer, clockGroup(records, action->group));
    else
        m_fields->showCase(answer);
    m_fields->setEnabled(!m_workspace.plan().isReadOnly());
    m_save->setVisible(!m_workspace.plan().isReadOnly());
    m_nothing->setVisible(!m_workspace.plan().isReadOnly());
    showComputed();
    showState();
}

void UpdateCard::showComputed() {
    const Records &records = m_workspace.records();
    const Action *action = records.find(Id<Action>{m_item.record.id});
    if (!action)
        return;
    const UpdateAnswer answer = m_fields->answer();
    m_fields->showComputed(m_ground.computed(answered(*action, answer, m_ground)),
                           asksWhyBetter(*action, answer, m_ground));
}

void UpdateCard::showState() {
    QString text;
    if (m_fields->answer().nothingToReport)
        text = QStringLiteral("Nothing to report: answer what is marked, then save.");
    else if (m_draft->isTouched() && m_draft->isHidden())
        text = QStringLiteral("Not saved yet; kept as a draft.");
    else if (m_item.said)
        text = QStringLiteral("✓ Said on %1. You can say more.").arg(dateText(m_item.heard));
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
}

bool UpdateCard::saveNothingToReport() {
    m_fields->setNothingToReport(true);
    return save();
}

bool UpdateCard::save() {
    OpenPlan &plan = m_workspace.plan();
    if (!m_item.record.kind || plan.isReadOnly())
        return false;
    const UpdateAnswer answer = m_fields->answer();
    const Problems problems = problemsOfAnswer(plan, m_item.record, answer);
    QWidget *wrong = m_fields->showProblems(problems);
    if (hasErrors(problems)) {
        showState();
        if (wrong)
            wrong->setFocus(Qt::OtherFocusReason);
        return false;
    }
    const QScopedValueRollback saving(m_saving, true);
    const bool done =
        attempt(this, QStringLiteral("Saving the update"), [&] { saveAnswer(plan, m_item.record, answer); });
    if (!done)
        return false;
    m_draft->done();
    beginAnswer();
    emit saved();
    return true;
}

} // namespace saferplan
