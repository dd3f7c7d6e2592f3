#include "ui/pages/bulkdialog.h"

#include "core/record/shown.h"
#include "ui/editors/commitfield.h"
#include "ui/editors/fieldrow.h"
#include "ui/window/longwork.h"
#include "ui/window/messages.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace saferplan {

namespace {

/// What is asked for together with a field: left empty, it stays as it is in each record.
QList<int> belongingTo(const Kind &kind, int field) {
    static constexpr std::pair<const char *, const char *> pairs[] = {
        {"status", "completed_on"}, {"rag", "rag_reason"}, {"rag", "path_to_green"}};
    QList<int> found;
    for (const auto &[first, second] : pairs)
        if (QLatin1String(kind.field(field).name) == QLatin1String(first) && kind.fieldNamed(second) >= 0)
            found += kind.fieldNamed(second);
    return found;
}

QString countOf(const Kind &kind, qsizetype count) {
    return QStringLiteral("%1 %2").arg(count).arg(
        QString::fromUtf8(count == 1 ? kind.label() : kind.plural()).toLower());
}

} // namespace

QList<int> BulkDialog::fieldsOf(const Kind &kind) {
    QList<int> first;
    QList<int> others;
    if (kind.isFixedOnceSaved())
        return {};
    for (int number = 0; number < static_cast<int>(kind.fields().size()); ++number) {
        const FieldInfo &field = kind.field(number);
        const QLatin1String name(field.name);
        if (field.isAutomatic || field.isTitle || field.kind == FieldKind::Links ||
            field.kind == FieldKind::LongText || name == QLatin1String("reference") ||
            name == QLatin1String("archived"))
            continue;
        const bool often = field.aspect != Aspect::Wording;
        (often ? first : others) += number;
    }
    std::stable_sort(first.begin(), first.end(), [&kind](int a, int b) {
        return kind.field(a).aspect == Aspect::Status && kind.field(b).aspect != Aspect::Status;
    });
    return first + others;
}

BulkDialog::BulkDialog(OpenPlan &plan, const Kind &kind, QList<QUuid> records, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_kind(kind)
    , m_records(std::move(records)) {
    setObjectName(QStringLiteral("bulkDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(QStringLiteral("Change %1").arg(countOf(kind, m_records.size())));
    m_fields = new QComboBox(this);
    m_fields->setAccessibleName(QStringLiteral("Field to set"));
    for (const int number : fieldsOf(kind))
        m_fields->addItem(QString::fromUtf8(kind.field(number).label), number);
    auto *ask = new QLabel(QStringLiteral("&Set in each of them:"), this);
    ask->setBuddy(m_fields);
    m_said = new QLabel(this);
    m_said->setWordWrap(true);
    m_problems = new QPlainTextEdit(this);
    m_problems->setReadOnly(true);
    m_problems->setTabChangesFocus(true);
    m_problems->setAccessibleName(QStringLiteral("What is wrong"));
    m_problems->hide();
    auto *buttons = new QDialogButtonBox(this);
    m_set = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_set->setDefault(true);
    buttons->addButton(QStringLiteral("Leave them as they are"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(ask);
    layout->addWidget(m_fields);
    m_place = new QVBoxLayout;
    layout->addLayout(m_place);
    layout->addWidget(m_said);
    layout->addWidget(m_problems, 1);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    connect(m_fields, &QComboBox::currentIndexChanged, this, &BulkDialog::showField);
    connect(buttons, &QDialogButtonBox::accepted, this, &BulkDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showField();
    m_fields->setFocus();
}

int BulkDialog::field() const {
    return m_fields->currentData().toInt();
}

QString BulkDialog::label() const {
    return QStringLiteral("Set %1 of %2")
        .arg(m_fields->currentText().toLower().replace(QLatin1String("rag"), QLatin1String("RAG")),
             countOf(m_kind, m_records.size()));
}

void BulkDialog::addRow(int number) {
    const FieldInfo &info = m_kind.field(number);
    auto *row = new FieldRow(info, number, info.canBeEmpty(), this);
    m_place->addWidget(row);
    row->setVisible(true); // at once: the keyboard goes into it next
    m_rows.append(row);
}

void BulkDialog::showField() {
    qDeleteAll(m_rows);
    m_rows.clear();
    addRow(field());
    m_rows.first()->show(m_plan.records(), m_kind.text(m_plan.records(), m_records.first(), field()));
    for (const int number : belongingTo(m_kind, field())) {
        addRow(number);
        m_rows.last()->show(m_plan.records(), {});
    }
    m_said->setText(m_rows.size() > 1
                        ? QStringLiteral("What you leave empty below the first stays as it is in each.")
                        : QString());
    m_problems->hide();
    m_set->setText(label());
    // From the choice of the field the keyboard goes on into its value.
    QWidget *before = m_fields;
    for (FieldRow *row : std::as_const(m_rows)) {
        setTabOrder(before, row->editor().input());
        before = row->editor().input();
    }
    setTabOrder(before, m_set);
}

void BulkDialog::accept() {
    BulkEdit bulk{&m_kind, m_records, {}};
    for (const FieldRow *row : std::as_const(m_rows))
        if (row == m_rows.first() || !row->editor().text().isEmpty())
            bulk.values.append({row->field(), row->editor().text()});
    BulkOutcome outcome;
    const Ending ending = attemptHere(this, label(), [&](const Progress &progress) {
        outcome = commitBulk(m_plan, label(), bulk, progress);
    });
    if (ending == Ending::Stopped)
        m_said->setText(QStringLiteral("It was stopped: nothing was changed."));
    else if (ending == Ending::Done)
        showOutcome(outcome);
}

void BulkDialog::showOutcome(const BulkOutcome &outcome) {
    if (!outcome.isRefused()) {
        QDialog::accept();
        return;
    }
    QStringList lines;
    QSet<QUuid> wrong;
    for (const RecordProblem &one : outcome.problems) {
        wrong.insert(one.record);
        lines += one.record.isNull()
                     ? one.problem.text
                     : QStringLiteral("%1: %2").arg(titleOf(m_plan.records(), one.record), one.problem.text);
    }
    if (outcome.notLookedAt > 0)
        lines += QStringLiteral("The other %1 were not looked at.").arg(outcome.notLookedAt);
    m_said->setText(QStringLiteral("Nothing was changed, because %1 cannot be set so.")
                        .arg(countOf(m_kind, wrong.size())));
    m_problems->setPlainText(lines.join(u'\n'));
    m_problems->show();
    m_problems->setFocus();
}

} // namespace saferplan
