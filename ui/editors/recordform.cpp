#include "ui/editors/recordform.h"

#include "core/record/records.h"
#include "core/record/shown.h"
#include "core/rules/validation.h"
#include "ui/editors/commitfield.h"
#include "ui/editors/fieldeditor.h"
#include "ui/window/messages.h"

#include <QApplication>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QVBoxLayout>

namespace saferplan {

namespace {

/// Whether a number field can be empty, which the empty record tells.
QString labelOfField(const FieldInfo &field) {
    const QString label = QString::fromUtf8(field.label);
    return field.required ? QStringLiteral("%1 (required)").arg(label) : label;
}

} // namespace

RecordForm::RecordForm(OpenPlan &plan, const Kind &kind, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_kind(kind) {
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(8, 0, 0, 0);
    m_title = new QLabel(this);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_facts = new QLabel(this);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    outer->addWidget(m_title);
    outer->addWidget(m_facts);

    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *fields = new QWidget;
    auto *layout = new QFormLayout(fields);
    layout->setContentsMargins(0, 0, 8, 8);
    layout->setRowWrapPolicy(QFormLayout::WrapAllRows);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->setVerticalSpacing(4);
    // The fields that all records have come first in the description, and last on the form.
    const int own = m_kind.fieldNamed("archived") + 1;
    const int count = static_cast<int>(m_kind.fields().size());
    m_rows.reserve(static_cast<size_t>(count)); // rows are referred to by address
    for (int field = own; field < count; ++field)
        addRow(layout, field);
    for (int field = 0; field < own; ++field)
        addRow(layout, field);
    m_scroll->setWidget(fields);
    outer->addWidget(m_scroll, 1);
    outer->addStretch(0);

    connect(&plan, &OpenPlan::changed, this, [this] { refresh(); });
    showRecord({});
}

void RecordForm::addRow(QFormLayout *layout, int field) {
    const FieldInfo &info = *m_kind.fields()[static_cast<size_t>(field)];
    m_rows.push_back({});
    Row &row = m_rows.back();
    row.field = field;
    row.editor = makeEditor(info, info.canBeEmpty(), this);
    row.editor->setObjectName(QString::fromLatin1(info.name));
    row.editor->input()->setAccessibleName(labelOfField(info));
    row.editor->setEnabled(!m_plan.isReadOnly() && !m_kind.isFixedOnceSaved());
    auto *label = new QLabel(labelOfField(info), this);
    label->setBuddy(row.editor->input());
    row.problem = new QLabel(this);
    row.problem->setWordWrap(true);
    row.problem->setTextFormat(Qt::PlainText);
    row.problem->hide();
    auto *cell = new QWidget(this);
    auto *cellLayout = new QVBoxLayout(cell);
    cellLayout->setContentsMargins(0, 0, 0, 6);
    cellLayout->setSpacing(2);
    cellLayout->addWidget(row.editor);
    cellLayout->addWidget(row.problem);
    layout->addRow(label, cell);
    connect(row.editor, &FieldEditor::left, this, [this, &row] { commit(row); });
}

void RecordForm::showRecord(const QUuid &id) {
    m_id = id;
    for (Row &row : m_rows) {
        row.refused = false;
        show(row);
    }
    m_scroll->verticalScrollBar()->setValue(0);
    refresh();
}

void RecordForm::show(Row &row) {
    row.editor->show(m_plan.records(), kept(row.field));
    row.shown = row.editor->text();
}

QString RecordForm::kept(int field) const {
    return m_kind.text(m_plan.records(), m_id, field);
}

void RecordForm::refresh() {
    const bool there = m_kind.has(m_plan.records(), m_id);
    m_scroll->setVisible(there);
    if (!there) {
        m_title->setText(QStringLiteral("Nothing is selected"));
        m_facts->setText(QStringLiteral("Choose a row of the table to see all of it here and to change it."));
        m_facts->show();
        return;
    }
    m_title->setText(titleOf(m_plan.records(), m_id));
    const QString facts = m_summary ? m_summary(m_id) : QString();
    m_facts->setText(facts);
    m_facts->setVisible(!facts.isEmpty());
    for (Row &row : m_rows) {
        // What somebody is typing is not taken from under their hands.
        const bool typing =
            row.editor->isAncestorOf(QApplication::focusWidget()) && row.editor->text() != row.shown;
        if (!row.refused && !typing && row.editor->text() != kept(row.field))
            show(row);
    }
    showProblems(ruleProblems(m_kind, m_plan.records(), m_id, m_plan.today()));
}

void RecordForm::commit(Row &row) {
    if (m_id.isNull() || m_plan.isReadOnly())
        return;
    const QString text = cleanText(row.editor->text());
    if (text == kept(row.field)) {
        if (std::exchange(row.refused, false))
            refresh();
        return;
    }
    Problems problems;
    row.refused = true; // until it is taken; keeps the entry while the plan tells of other changes
    attempt(this, QStringLiteral("Changing the %1").arg(QString::fromUtf8(m_kind.label()).toLower()), [&] {
        problems = commitField(m_plan, m_kind, m_id, row.field, text);
        row.refused = !problems.isEmpty();
    });
    if (!row.refused)
        row.shown = row.editor->text();
    refresh();
    if (!problems.isEmpty())
        showProblems(problems + ruleProblems(m_kind, m_plan.records(), m_id, m_plan.today()));
}

void RecordForm::showProblems(const Problems &problems) {
    for (const Row &row : m_rows) {
        const QString name = QString::fromLatin1(m_kind.fields()[static_cast<size_t>(row.field)]->name);
        QStringList lines;
        for (const Problem &problem : problems) {
            // Problems of no field of ours stand at the title, where they are seen first.
            const bool ours = problem.field == name ||
                              (m_kind.fieldNamed(problem.field) < 0 && row.field == m_kind.titleField());
            if (ours)
                lines += (problem.severity == Severity::Error ? QStringLiteral("Not saved: ")
                                                              : QStringLiteral("Check: ")) +
                         problem.text;
        }
        lines.removeDuplicates();
        row.problem->setText(lines.join(u'\n'));
        row.problem->setVisible(!lines.isEmpty());
        row.editor->input()->setAccessibleDescription(lines.join(u' '));
    }
}

const RecordForm::Row *RecordForm::rowOf(const char *field) const {
    const int number = m_kind.fieldNamed(field);
    for (const Row &row : m_rows)
        if (row.field == number)
            return &row;
    return nullptr;
}

QWidget *RecordForm::inputOf(const char *field) const {
    const Row *row = rowOf(field);
    return row ? row->editor->input() : nullptr;
}

QString RecordForm::problemOf(const char *field) const {
    const Row *row = rowOf(field);
    return row ? row->problem->text() : QString();
}

void RecordForm::edit(const char *field) {
    QWidget *input = inputOf(field);
    if (!input)
        return;
    m_scroll->ensureWidgetVisible(input);
    input->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(input))
        line->selectAll();
}

} // namespace saferplan
