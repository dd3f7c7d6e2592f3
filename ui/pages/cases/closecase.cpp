#include "ui/pages/cases/closecase.h"

#include "core/progress/caseclosing.h"
#include "core/record/shown.h"
#include "core/rules/closure.h"
#include "core/rules/words.h"
#include "ui/editors/commitfield.h"
#include "ui/editors/fieldrow.h"
#include "ui/editors/formdraft.h"
#include "ui/window/messages.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace saferplan {

namespace {

QString why(const Case &subject) {
    if (subject.kind == CaseKind::AsbCaseReview)
        return QStringLiteral("An ASB Case Review closes when its threshold is decided, and its review is "
                              "held where the threshold is met.");
    const QString counts = isBlank(subject.figureMeasure)
                               ? QString()
                               : QStringLiteral(" The figures count: %1.").arg(subject.figureMeasure);
    return QStringLiteral("A case closes with an assessment: what changed, what worked, and whether others "
                          "may learn from it.%1")
        .arg(counts);
}

bool isUnanswered(const QString &text) {
    return isBlank(text) || text == QLatin1String(wordOf(Answer::NotSaid)) ||
           text == QLatin1String(wordOf(ClosureReason::None));
}

} // namespace

CloseCase::CloseCase(Workspace &workspace, Id<Case> subject, QWidget *parent)
    : QDialog(parent)
    , m_plan(workspace.plan())
    , m_id(subject) {
    setObjectName(QStringLiteral("closeCase"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Case &now = m_plan.records().get(m_id);
    setWindowTitle(QStringLiteral("Close case %1").arg(now.reference));
    auto *words = new QLabel(
        QStringLiteral("%1\n\n%2").arg(titleOf(m_plan.records(), m_id.uuid).simplified().left(160), why(now)),
        this);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    m_progress = new QLabel(this);
    auto *buttons = new QDialogButtonBox(this);
    auto *close =
        buttons->addButton(QStringLiteral("Close case %1").arg(now.reference), QDialogButtonBox::AcceptRole);
    close->setDefault(true);
    buttons->addButton(QStringLiteral("Not yet"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    QWidget *fields = makeFields();
    m_draft = keepDraft(workspace.drafts(), m_rows, m_plan.records(), this);
    m_draft->begin(m_id.uuid, QStringLiteral("closing/"));
    connect(m_draft, &FormDraft::dropped, this, &CloseCase::showProgress);
    beginAtMissing();
    layout->addWidget(words);
    layout->addWidget(m_draft);
    layout->addWidget(fields, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_progress, 1);
    foot->addWidget(buttons);
    layout->addLayout(foot);
    connect(buttons, &QDialogButtonBox::accepted, this, &CloseCase::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showProgress();
}

/// A field that goes with the keyboard in it says that it was left, which is heard while this still is.
CloseCase::~CloseCase() {
    hide();
}

QWidget *CloseCase::makeFields() {
    const Kind &kind = kindOf<Case>();
    Edits edits = m_plan.edit();
    edits.put(closed(m_plan.records().get(m_id), m_plan.today()));
    auto *fields = new QWidget;
    auto *form = new QVBoxLayout(fields);
    form->setContentsMargins(0, 8, 8, 0);
    form->setSpacing(0);
    for (const char *name : closingFields(m_plan.records().get(m_id))) {
        const int field = kind.fieldNamed(name);
        auto *row = new FieldRow(kind.field(field), field, kind.field(field).canBeEmpty(), fields);
        row->show(m_plan.records(), kind.text(edits.values(), m_id.uuid, field));
        connect(&row->editor(), &FieldEditor::typed, this, &CloseCase::showProgress);
        connect(&row->editor(), &FieldEditor::left, this, &CloseCase::showProgress);
        form->addWidget(row);
        m_rows.append(row);
    }
    form->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(fields);
    scroll->setMinimumSize(fontMetrics().averageCharWidth() * 60, fontMetrics().lineSpacing() * 8);
    return scroll;
}

void CloseCase::beginAtMissing() {
    const auto missing = std::find_if(m_rows.begin(), m_rows.end(),
                                      [](FieldRow *row) { return isUnanswered(row->editor().text()); });
    (missing == m_rows.end() ? m_rows.first() : *missing)->editor().input()->setFocus();
}

Edits CloseCase::answers(Problems &problems) const {
    const Kind &kind = kindOf<Case>();
    Edits edits = m_plan.edit();
    for (const FieldRow *row : m_rows)
        if (!edits.set(kind, m_id.uuid, row->field(), cleanText(row->editor().text())))
            problems.append({row->name(), howToWrite(kind.field(row->field()))});
    return edits;
}

void CloseCase::showProgress() {
    Problems unread;
    const Edits edits = answers(unread);
    const Case *typed = edits.values().find(m_id);
    const Case &now = typed ? *typed : m_plan.records().get(m_id);
    m_progress->setText(
        QStringLiteral("%1 of %2 answered").arg(closingAnswers(now)).arg(closingQuestions(now)));
}

void CloseCase::accept() {
    Problems problems;
    Edits edits = answers(problems);
    const Case *answered = edits.values().find(m_id);
    const Case ends = closed(answered ? *answered : m_plan.records().get(m_id), m_plan.today());
    // Said here all at once; the plan would refuse it as well.
    if (problems.isEmpty())
        problems = closureProblems(ends);
    bool done = false;
    if (problems.isEmpty()) {
        edits.put(ends);
        const QString label = QStringLiteral("Close case %1").arg(ends.reference);
        done = attempt(this, QStringLiteral("Closing the case"),
                       [&] { problems = commitEdits(m_plan, label, edits); });
    }
    if (FieldRow *row = showProblems(m_rows, problems))
        findChild<QScrollArea *>()->ensureWidgetVisible(row);
    showProgress();
    if (!done || !problems.isEmpty())
        return;
    m_draft->done();
    QDialog::accept();
}

const FieldRow *CloseCase::rowOf(const char *field) const {
    for (const FieldRow *row : m_rows)
        if (row->name() == QLatin1String(field))
            return row;
    return nullptr;
}

QWidget *CloseCase::inputOf(const char *field) const {
    for (FieldRow *row : m_rows)
        if (row->name() == QLatin1String(field))
            return row->editor().input();
    return nullptr;
}

QString CloseCase::problemOf(const char *field) const {
    const FieldRow *row = rowOf(field);
    return row ? row->problem() : QString();
}

QString CloseCase::progress() const {
    return m_progress->text();
}

} // namespace saferplan
