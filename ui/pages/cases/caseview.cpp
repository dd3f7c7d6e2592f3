#include "ui/pages/cases/caseview.h"

#include "core/progress/updateanswer.h"
#include "core/record/records.h"
#include "core/rules/asbcasereview.h"
#include "core/rules/casereview.h"
#include "core/rules/sara.h"
#include "core/rules/words.h"
#include "ui/inspector/adddialog.h"
#include "ui/pages/blocktable.h"
#include "ui/pages/cases/casepanel.h"
#include "ui/pages/cases/casetables.h"
#include "ui/pages/cases/closecase.h"
#include "ui/pages/cases/trianglepanels.h"
#include "ui/window/messages.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

namespace saferplan {

namespace {

/// A column of buttons is as wide as this, in characters.
constexpr int buttonWidth = 24;
constexpr int stepWidth = 26;
constexpr int rowsShown = 200;

QLabel *wordsIn(QWidget *parent, QVBoxLayout *layout, double size = 1) {
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont font = label->font();
    font.setBold(size > 1);
    font.setPointSizeF(font.pointSizeF() * size);
    label->setFont(font);
    layout->addWidget(label);
    return label;
}

/// The mark beside a state: it is told by its word, and seen at a glance by its mark.
QString markOf(const PathStep &step) {
    switch (step.where) {
    case PathStep::Where::Here:
        return QStringLiteral("●");
    case PathStep::Where::Ahead:
        return QStringLiteral("○");
    case PathStep::Where::Behind:
        break;
    }
    return step.needs.isEmpty() ? QStringLiteral("✓") : QStringLiteral("!");
}

SaraStage stageAfter(const Case &subject) {
    return static_cast<SaraStage>(static_cast<int>(subject.stage) + 1);
}

} // namespace

CaseView::CaseView(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace) {
    setObjectName(QStringLiteral("caseView"));
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 8, 8);
    layout->setSpacing(8);
    m_scroll->setWidget(content);
    makeHead(layout);
    m_pathTitle = addHeading(layout, {});
    layout->addWidget(m_path = new Columns(stepWidth, content));
    for (int i = 0; i < 4; ++i) {
        auto *panel = new CasePanel(m_path);
        m_steps.append(panel);
        m_path->add(panel);
        connect(&panel->button(), &QPushButton::clicked, this, [this, i] { edit(m_shown[i].field); });
    }
    m_problemSolving = new QWidget(content);
    auto *solving = new QVBoxLayout(m_problemSolving);
    solving->setContentsMargins(0, 0, 0, 0);
    solving->setSpacing(8);
    addHeading(solving, QStringLiteral("Analysis triangle"));
    solving->addWidget(m_triangle = new TrianglePanels(m_problemSolving));
    connect(m_triangle, &TrianglePanels::describe, this, &CaseView::edit);
    addHeading(solving, QStringLiteral("Before and after"));
    m_figures = wordsIn(m_problemSolving, solving, 1.2);
    m_figures->setObjectName(QStringLiteral("figures"));
    m_worked = wordsIn(m_problemSolving, solving);
    m_giveFigures = new QPushButton(QStringLiteral("Give the figures"), m_problemSolving);
    m_giveFigures->setToolTip(QStringLiteral("Goes to the fields of before and after, at the right"));
    solving->addWidget(m_giveFigures, 0, Qt::AlignLeft);
    connect(m_giveFigures, &QPushButton::clicked, this, [this] {
        const Case *subject = found();
        edit(subject && subject->before ? "after" : "before");
    });
    layout->addWidget(m_problemSolving);
    makeTables(layout);
    layout->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    auto *leave = new QShortcut(Qt::Key_Escape, this);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, &CaseView::left);
    for (QWidget *child : content->findChildren<QWidget *>())
        if (child->focusPolicy() & Qt::TabFocus)
            child->installEventFilter(this);
}

void CaseView::makeHead(QVBoxLayout *layout) {
    QWidget *content = m_scroll->widget();
    m_title = wordsIn(content, layout, 1.2);
    m_title->setObjectName(QStringLiteral("caseTitle"));
    m_facts = wordsIn(content, layout);
    m_problem = wordsIn(content, layout);
    m_clock = wordsIn(content, layout);
    m_clock->setObjectName(QStringLiteral("caseClock"));
    auto *buttons = new Columns(buttonWidth, content);
    m_move = addButton(buttons, {}, &CaseView::move);
    m_move->setToolTip(QStringLiteral("Notes that the stage is done, and what it still needs"));
    m_reviewed = addButton(buttons, QStringLiteral("Reviewed today"), &CaseView::reviewedToday);
    m_reviewed->setToolTip(QStringLiteral("Begins the time to the next review anew"));
    m_close = addButton(buttons, QStringLiteral("Close the case…"), &CaseView::closeCase);
    m_close->setToolTip(QStringLiteral("Asks what came of it, and ends the case (Ctrl+Shift+C)"));
    m_close->setObjectName(QStringLiteral("closeTheCase"));
    m_back = addButton(buttons, QStringLiteral("Back to all cases"), &CaseView::left);
    m_back->setToolTip(QStringLiteral("Goes back to the table (Esc)"));
    layout->addWidget(buttons);
}

QPushButton *CaseView::addButton(Columns *to, const QString &text, void (CaseView::*work)()) const {
    auto *button = new QPushButton(text, to);
    to->add(button);
    connect(button, &QPushButton::clicked, this, work);
    return button;
}

QLabel *CaseView::addHeading(QVBoxLayout *layout, const QString &text) {
    auto *heading = new QLabel(text, m_scroll->widget());
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(heading);
    return heading;
}

void CaseView::makeTables(QVBoxLayout *layout) {
    const auto addTable = [this, layout](QLabel *&title, BlockTable *&table, QPushButton *&button,
                                         const QString &text, const QString &tip, void (CaseView::*work)()) {
        title = addHeading(layout, {});
        table = new BlockTable(m_scroll->widget());
        layout->addWidget(table);
        button = new QPushButton(text, m_scroll->widget());
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, work);
        layout->addWidget(button, 0, Qt::AlignLeft);
    };
    addTable(m_actionsTitle, m_actions, m_linkActions, QStringLiteral("Choose the linked actions"),
             QStringLiteral("Ticks the actions of the plan that are part of the response"),
             &CaseView::linkActions);
    addTable(m_updatesTitle, m_updates, m_addUpdate, QStringLiteral("Add an update…"),
             QStringLiteral("Writes down what happened, with its day"), &CaseView::addUpdate);
    addTable(m_sharingTitle, m_sharing, m_addSharing, QStringLiteral("Record what was shared…"),
             QStringLiteral("Notes what was shared with whom, and on which ground"), &CaseView::addSharing);
    connect(m_actions, &BlockTable::chosen, &m_workspace, &Workspace::open);
    connect(m_updates, &BlockTable::chosen, this, [this](const QUuid &record) {
        m_workspace.select({&kindOf<ProgressUpdate>(), record});
    });
    connect(m_sharing, &BlockTable::chosen, this, [this](const QUuid &record) {
        m_workspace.select({&kindOf<SharingRecord>(), record});
    });
}

/// What has the keyboard is in view.
bool CaseView::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::FocusIn)
        m_scroll->ensureWidgetVisible(static_cast<QWidget *>(watched), 0, 24);
    return QWidget::eventFilter(watched, event);
}

const Case *CaseView::found() const {
    const Case *subject = m_workspace.records().find(m_id);
    return subject && !subject->archived ? subject : nullptr;
}

bool CaseView::isWritable() const {
    return found() && !m_workspace.plan().isReadOnly();
}

void CaseView::showCase(Id<Case> subject) {
    m_id = subject;
    refresh();
}

void CaseView::refresh() {
    const Case *subject = found();
    if (!subject) {
        emit left();
        return;
    }
    showHead(*subject);
    showPath(*subject);
    const bool solving = subject->kind != CaseKind::AsbCaseReview;
    m_problemSolving->setVisible(solving);
    m_triangle->show(*subject, isWritable());
    const QString measure = isBlank(subject->figureMeasure)
                                ? QString()
                                : QStringLiteral("%1: ").arg(subject->figureMeasure.simplified());
    m_figures->setText(measure + figuresSentence(*subject));
    m_worked->setText(QStringLiteral("What worked: %1\nCan it be shared: %2")
                          .arg(isBlank(subject->whatWorked) ? QStringLiteral("not said yet")
                                                            : subject->whatWorked.trimmed(),
                               labelOf(subject->canBeShared).toLower()));
    showTables(*subject);
}

void CaseView::showHead(const Case &subject) {
    const OpenPlan &plan = m_workspace.plan();
    m_title->setText(QStringLiteral("%1 %2").arg(subject.reference, subject.title));
    m_facts->setText(factsOf(m_workspace.records(), subject));
    m_problem->setText(isBlank(subject.problem) ? QStringLiteral("The problem is not described yet.")
                                                : subject.problem.trimmed());
    QStringList clock;
    Deadline review = reviewOf(subject, plan.settings(), plan.today());
    if (subject.kind == CaseKind::AsbCaseReview) // not to be taken for the statutory one
        review.what = QStringLiteral("Routine review of the case");
    if (review.due.isValid())
        clock += QStringLiteral("%1%2.").arg(review.isOverdue() ? QStringLiteral("Late: ") : QString(),
                                             review.sentence());
    if (const AsbClock asb = asbClock(subject, plan.settings(), plan.today()); !asb.decision.what.isEmpty())
        clock += QStringLiteral("Statutory clock: %1.").arg(asb.sentence());
    if (subject.closureReason != ClosureReason::None)
        clock += QStringLiteral("Why it ended: %1.").arg(labelOf(subject.closureReason));
    if (clock.isEmpty())
        clock += QStringLiteral("No review is due.");
    m_clock->setText(clock.join(u'\n'));
    m_close->setVisible(canClose());
    m_reviewed->setVisible(canClose());
    m_reviewed->setToolTip(QStringLiteral("Sets the next review to %1")
                               .arg(dateText(nextReviewAfter(subject, plan.today(), plan.settings()))));
    m_move->setVisible(canMove());
    if (canMove())
        m_move->setText(QStringLiteral("Move to %1").arg(labelOf(stageAfter(subject)).toLower()));
}

void CaseView::showPath(const Case &subject) {
    const bool review = subject.kind == CaseKind::AsbCaseReview;
    m_pathTitle->setText(review ? QStringLiteral("The steps of the review")
                                : QStringLiteral("The path: scanning, analysis, response, assessment"));
    m_shown = pathOf(subject, m_workspace.plan().settings(), m_workspace.plan().today());
    const Kind &kind = kindOf<Case>();
    for (int i = 0; i < m_steps.size(); ++i) {
        m_steps[i]->setVisible(i < m_shown.size());
        if (i >= m_shown.size())
            continue;
        const PathStep &step = m_shown[i];
        QStringList lines;
        if (!step.note.isEmpty())
            lines += step.note + u'.';
        for (const Problem &problem : step.needs)
            lines += QStringLiteral("– %1").arg(problem.text);
        if (!review && step.needs.isEmpty())
            lines += shown(m_workspace.records(), kind, m_id.uuid, kind.fieldNamed(step.field)).trimmed();
        const QString button = !isWritable()          ? QString()
                               : step.needs.isEmpty() ? QStringLiteral("Change it")
                                                      : QStringLiteral("Write it up");
        m_steps[i]->show({QStringLiteral("%1. %2").arg(i + 1).arg(step.name),
                          QStringLiteral("%1 %2").arg(markOf(step), step.state()), lines.join(u'\n'), button,
                          step.sentence(), step.where == PathStep::Where::Here});
    }
}

void CaseView::showTables(const Case &subject) {
    const Records &records = m_workspace.records();
    const auto fill = [](QLabel *title, BlockTable *table, const TableBlock &block) {
        title->setText(QStringLiteral("%1 (%2)").arg(block.caption).arg(block.rows.size()));
        table->show(block, rowsShown);
    };
    fill(m_actionsTitle, m_actions, linkedActionsTable(m_workspace.facts(), records, subject));
    fill(m_updatesTitle, m_updates, updatesTable(records, subject));
    fill(m_sharingTitle, m_sharing, sharingTable(records, subject));
    for (QPushButton *button : {m_linkActions, m_addUpdate, m_addSharing, m_giveFigures})
        button->setVisible(isWritable());
}

void CaseView::begin() {
    QPushButton *first = canMove() ? m_move : canClose() ? m_close : m_back;
    first->setFocus(Qt::OtherFocusReason);
    m_scroll->verticalScrollBar()->setValue(0);
}

bool CaseView::canClose() const {
    return isWritable() && isOpen(*found());
}

bool CaseView::canMove() const {
    return canClose() && found()->kind != CaseKind::AsbCaseReview && found()->stage != SaraStage::Assessment;
}

void CaseView::edit(const char *field) {
    m_workspace.select({&kindOf<Case>(), m_id.uuid});
    m_workspace.edit(field);
}

void CaseView::commit(const QString &what, const QString &label, const Case &changed) {
    attempt(this, what, [&] { m_workspace.plan().commit(label, m_workspace.plan().edit().put(changed)); });
}

void CaseView::closeCase() {
    if (canClose())
        (new CloseCase(m_workspace, m_id, this))->open();
}

void CaseView::reviewedToday() {
    if (!canClose())
        return;
    const OpenPlan &plan = m_workspace.plan();
    UpdateAnswer answer = answerFrom(*found(), plan.settings(), plan.today());
    answer.reviewed = true;
    commit(QStringLiteral("Recording the review"), QStringLiteral("Review %1").arg(found()->reference),
           answered(*found(), answer, plan.today()));
}

void CaseView::move() {
    if (!canMove())
        return;
    Case moved = *found();
    moved.stage = stageAfter(moved);
    commit(QStringLiteral("Moving the case"),
           QStringLiteral("Move %1 to %2").arg(moved.reference, labelOf(moved.stage).toLower()), moved);
    begin();
}

void CaseView::linkActions() {
    edit("actions");
}

void CaseView::add(const Kind &kind, const char *field) {
    if (!isWritable())
        return;
    auto *dialog =
        new AddDialog(m_workspace, {&kind, kind.fieldNamed(field)}, {&kindOf<Case>(), m_id.uuid}, this);
    dialog->open();
}

void CaseView::addUpdate() {
    add(kindOf<ProgressUpdate>(), "about");
}

void CaseView::addSharing() {
    add(kindOf<SharingRecord>(), "case");
}

} // namespace saferplan
