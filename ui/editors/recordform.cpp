#include "ui/editors/recordform.h"

#include "core/record/records.h"
#include "core/record/shown.h"
#include "core/rules/validation.h"
#include "ui/editors/commitfield.h"
#include "ui/editors/fieldrow.h"
#include "ui/window/messages.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QVBoxLayout>

namespace saferplan {

namespace {

QLabel *makeHeading(const QString &text, QWidget *parent) {
    auto *heading = new QLabel(text, parent);
    heading->setTextFormat(Qt::PlainText);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setContentsMargins(0, 8, 0, 4);
    return heading;
}

} // namespace

RecordForm::RecordForm(OpenPlan &plan, const Kind &kind, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_kind(kind) {
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *fields = new QWidget;
    auto *layout = new QVBoxLayout(fields);
    layout->setContentsMargins(0, 8, 8, 8);
    layout->setSpacing(0);
    if (const QString why = whyFixed(); !why.isEmpty()) {
        auto *label = new QLabel(why, fields);
        label->setWordWrap(true);
        label->setObjectName(QStringLiteral("whyFixed"));
        label->setContentsMargins(0, 0, 0, 8);
        layout->addWidget(label);
    }
    // The fields that all records have come first in the description, and last on the form.
    const int own = m_kind.fieldNamed("archived") + 1;
    const int count = static_cast<int>(m_kind.fields().size());
    m_rows.reserve(static_cast<size_t>(count)); // rows are referred to by address
    addRows(layout, own, count);
    layout->addWidget(makeHeading(QStringLiteral("About this record"), fields));
    addRows(layout, 0, own);
    layout->addStretch(1);
    m_scroll->setWidget(fields);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll, 1);

    connect(&plan, &OpenPlan::changed, this, [this] { refresh(); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { keepInView(now); });
    showRecord({});
}

RecordForm::~RecordForm() {
    // The fields lose the keyboard as they go, and would tell a form that is half gone already.
    disconnect(qApp, nullptr, this, nullptr);
    for (const Row &row : m_rows)
        disconnect(&row.row->editor(), nullptr, this, nullptr);
}

QString RecordForm::whyFixed() const {
    if (m_plan.isReadOnly())
        return QStringLiteral("This plan is open for reading only, so nothing is changed here. %1")
            .arg(m_plan.readOnlyReason());
    if (m_kind.isFixedOnceSaved())
        return QStringLiteral(
                   "What was said then stays as it was said: once saved, this %1 is not changed. Where "
                   "it is wrong, archive it and add another.")
            .arg(QString::fromUtf8(m_kind.label()).toLower());
    return {};
}

void RecordForm::addRows(QVBoxLayout *layout, int from, int to) {
    for (int field = from; field < to; ++field) {
        const FieldInfo &info = m_kind.field(field);
        if (*info.section != '\0')
            layout->addWidget(makeHeading(QString::fromUtf8(info.section), this));
        addRow(field);
        FieldRow *row = m_rows.back().row;
        if (!FieldRow::fitsBesideAnother(info)) {
            layout->addWidget(row);
            continue;
        }
        // Two short fields share a line; one alone is no longer than they are.
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        line->addWidget(row, 1, Qt::AlignTop);
        layout->addLayout(line);
        const int next = field + 1;
        if (next < to && *m_kind.field(next).section == '\0' &&
            FieldRow::fitsBesideAnother(m_kind.field(next))) {
            addRow(++field);
            line->addWidget(m_rows.back().row, 1, Qt::AlignTop);
        } else {
            line->addStretch(1);
        }
    }
}

void RecordForm::addRow(int field) {
    const bool fixed = m_kind.field(field).isAutomatic || (m_kind.isFixedOnceSaved() && m_kind.isOwn(field));
    m_rows.push_back({new FieldRow(m_kind.field(field), field, m_kind.field(field).canBeEmpty(), this)});
    Row &row = m_rows.back();
    FieldEditor &editor = row.row->editor();
    editor.setReadOnly(m_plan.isReadOnly() || fixed);
    connect(&editor, &FieldEditor::left, this, [this, &row] { commit(row); });
    connect(&editor, &FieldEditor::typed, this, [this, &row] { noteTyped(row); });
    connect(&editor, &FieldEditor::jump, this, &RecordForm::jump);
    connect(row.row, &FieldRow::useDraft, this, [this, &row](const QString &text) { useDraft(row, text); });
    connect(row.row, &FieldRow::dropDraft, this, [this, &row] {
        row.row->withdrawOffer();
        if (m_drafts)
            m_drafts->drop(m_id, nameOf(row));
        row.row->editor().input()->setFocus(Qt::OtherFocusReason);
    });
}

QString RecordForm::kept(int field) const {
    return m_kind.text(m_plan.records(), m_id, field);
}

QString RecordForm::nameOf(const Row &row) const {
    return row.row->name();
}

void RecordForm::showRecord(const QUuid &id) {
    m_id = id;
    for (Row &row : m_rows) {
        row.refused = false;
        row.row->withdrawOffer();
        showValue(row);
    }
    m_scroll->verticalScrollBar()->setValue(0);
    refresh();
    offerDrafts();
}

void RecordForm::showValue(Row &row) {
    row.row->show(m_plan.records(), kept(row.row->field()));
}

void RecordForm::refresh() {
    const bool there = m_kind.has(m_plan.records(), m_id);
    m_scroll->setVisible(there);
    if (!there)
        return;
    const QHash<QString, Draft> drafts = m_drafts ? m_drafts->of(m_id) : QHash<QString, Draft>();
    for (Row &row : m_rows) {
        if (!drafts.contains(nameOf(row))) // it was saved or dropped elsewhere
            row.row->withdrawOffer();
        // What somebody is typing is not taken from under their hands.
        const bool typing =
            row.row->editor().isAncestorOf(QApplication::focusWidget()) && row.row->isChanged();
        if (!row.refused && !typing && row.row->editor().text() != kept(row.row->field()))
            showValue(row);
    }
    showProblems(ruleProblems(m_kind, m_plan.records(), m_id, m_plan.today()));
}

void RecordForm::setDrafts(Drafts *drafts) {
    m_drafts = drafts;
    connect(drafts, &Drafts::offered, this, [this](const QUuid &record) {
        if (record == m_id)
            offerDrafts();
    });
}

void RecordForm::noteTyped(Row &row) {
    if (!m_drafts || m_plan.isReadOnly())
        return;
    if (row.row->isChanged())
        m_drafts->keep(m_id, nameOf(row), row.row->editor().text());
    else
        m_drafts->drop(m_id, nameOf(row));
}

void RecordForm::commitTyped() {
    for (Row &row : m_rows)
        if (row.row->isChanged() && !row.refused)
            commit(row);
}

void RecordForm::commit(Row &row) {
    // An editor may write a value differently: a field that is only passed through is left alone.
    if (m_id.isNull() || m_plan.isReadOnly() || !(row.refused || row.row->isChanged()))
        return;
    const int field = row.row->field();
    const QString text = cleanText(row.row->editor().text());
    if (text == kept(field)) {
        if (m_drafts && !row.row->isOffering())
            m_drafts->drop(m_id, nameOf(row));
        if (std::exchange(row.refused, false))
            refresh();
        return;
    }
    Problems problems;
    row.refused = true; // until it is taken; keeps the entry while the plan tells of other changes
    attempt(this, QStringLiteral("Changing the %1").arg(QString::fromUtf8(m_kind.label()).toLower()), [&] {
        problems = commitField(m_plan, m_kind, m_id, field, text);
        row.refused = !problems.isEmpty();
    });
    if (!row.refused)
        row.row->taken();
    if (m_drafts && row.refused)
        m_drafts->keep(m_id, nameOf(row), text);
    else if (m_drafts)
        m_drafts->drop(m_id, nameOf(row));
    row.row->withdrawOffer(); // what is entered now took its place
    refresh();
    if (!problems.isEmpty())
        showProblems(problems + ruleProblems(m_kind, m_plan.records(), m_id, m_plan.today()));
}

void RecordForm::offerDrafts() {
    if (!m_drafts || m_id.isNull() || m_plan.isReadOnly())
        return;
    const QHash<QString, Draft> drafts = m_drafts->of(m_id);
    for (Row &row : m_rows) {
        const auto draft = drafts.constFind(nameOf(row));
        if (draft == drafts.constEnd())
            continue;
        if (draft->text == kept(row.row->field())) { // it came into the plan in another way
            m_drafts->drop(m_id, nameOf(row));
            continue;
        }
        if (draft->text == row.row->editor().text()) // it stands here, and was refused
            continue;
        // What is no value of its field is shown as it was typed.
        const QString words = shown(m_plan.records(), m_kind.field(row.row->field()), draft->text);
        row.row->offer(*draft, words.isEmpty() ? draft->text : words);
    }
}

void RecordForm::useDraft(Row &row, const QString &text) {
    row.row->withdrawOffer();
    row.row->editor().show(m_plan.records(), text);
    row.row->editor().input()->setFocus(Qt::OtherFocusReason);
    commit(row);
}

void RecordForm::showProblems(const Problems &problems) {
    for (const Row &row : m_rows) {
        Problems own;
        for (const Problem &problem : problems) {
            // Problems of no field of ours stand at the title, where they are seen first.
            if (problem.field == nameOf(row) ||
                (m_kind.fieldNamed(problem.field) < 0 && row.row->field() == m_kind.titleField()))
                own.append(problem);
        }
        row.row->setProblems(own);
    }
}

void RecordForm::keepInView(QWidget *focused) {
    if (!focused || !m_scroll->widget()->isAncestorOf(focused))
        return;
    for (const Row &row : m_rows)
        if (row.row->isAncestorOf(focused)) {
            // The label and the words below belong to it; what has the keyboard matters most.
            m_scroll->ensureWidgetVisible(row.row, 0, 4);
            m_scroll->ensureWidgetVisible(focused, 0, 24);
        }
}

const RecordForm::Row *RecordForm::rowOf(const char *field) const {
    const int number = m_kind.fieldNamed(field);
    for (const Row &row : m_rows)
        if (row.row->field() == number)
            return &row;
    return nullptr;
}

QWidget *RecordForm::inputOf(const char *field) const {
    const Row *row = rowOf(field);
    return row ? row->row->editor().input() : nullptr;
}

QString RecordForm::problemOf(const char *field) const {
    const Row *row = rowOf(field);
    return row ? row->row->problem() : QString();
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
