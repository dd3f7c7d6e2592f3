#include "ui/inspector/adddialog.h"

#include "core/record/shown.h"
#include "ui/editors/commitfield.h"
#include "ui/editors/fieldrow.h"
#include "ui/editors/formdraft.h"
#include "ui/window/messages.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace saferplan {

namespace {

/// Whether a new record takes the field from elsewhere or leaves it as it begins.
bool isLeftOut(const Kind &kind, int field) {
    return !kind.isOwn(field) || kind.field(field).isAutomatic;
}

} // namespace

AddDialog::AddDialog(Workspace &workspace, const LinkField &through, const RecordName &target,
                     QWidget *parent)
    : QDialog(parent)
    , m_plan(workspace.plan())
    , m_through(through)
    , m_target(target.id) {
    setAttribute(Qt::WA_DeleteOnClose);
    const QString kind = QString::fromUtf8(through.kind->label()).toLower();
    m_what = QStringLiteral("%1 to %2").arg(kind, target.kind->reference(m_plan.records(), target.id));
    setWindowTitle(QStringLiteral("Add %1").arg(m_what));
    begin(target);
    auto *about =
        new QLabel(QStringLiteral("%1: %2").arg(QString::fromUtf8(target.kind->label()),
                                                titleOf(m_plan.records(), target.id).simplified().left(160)),
                   this);
    about->setWordWrap(true);
    about->setTextFormat(Qt::PlainText);
    auto *fields = new QWidget;
    auto *form = new QVBoxLayout(fields);
    form->setSpacing(0);
    for (int field = 0; field < static_cast<int>(through.kind->fields().size()); ++field)
        if (field != through.field && !isLeftOut(*through.kind, field))
            addRow(form, field);
    form->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(fields);
    const int height = std::min(fields->sizeHint().height(), fontMetrics().lineSpacing() * 26);
    scroll->setMinimumSize(fontMetrics().averageCharWidth() * 60, height);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(QStringLiteral("Add the %1").arg(kind), QDialogButtonBox::AcceptRole)
        ->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    m_draft = keepDraft(workspace.drafts(), m_rows, m_plan.records(), this);
    m_draft->begin(target.id, QStringLiteral("add/%1.%2/")
                                  .arg(QLatin1String(through.kind->name()),
                                       QLatin1String(through.kind->field(through.field).name)));
    layout->addWidget(about);
    layout->addWidget(m_draft);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &AddDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (!m_rows.isEmpty())
        m_rows.first()->editor().input()->setFocus();
}

/// A field that goes with the keyboard in it says that it was left, which is heard while this still is.
AddDialog::~AddDialog() {
    hide();
}

/// What is known already: the link, today, who adds it, and the date that a re-baseline starts from.
void AddDialog::begin(const RecordName &target) {
    const Kind &kind = *m_through.kind;
    kind.create(m_new, m_id);
    const auto set = [&](int field, const QString &text) {
        if (field >= 0)
            kind.read(m_new, m_id, field, text.toUtf8());
    };
    const QString today = m_plan.today().toString(Qt::ISODate);
    for (int field = 0; field < static_cast<int>(kind.fields().size()); ++field)
        if (kind.field(field).required && kind.field(field).kind == FieldKind::Date)
            set(field, today);
    set(kind.fieldNamed("added_on"), today);
    set(kind.fieldNamed("said_by"), m_plan.author());
    if (&kind == &kindOf<Rebaseline>() && target.kind->fieldNamed("due") >= 0) {
        set(kind.fieldNamed("old_due"),
            target.kind->text(m_plan.records(), target.id, target.kind->fieldNamed("due")));
        set(kind.fieldNamed("new_due"), {});
    }
    if (kind.field(m_through.field).kind == FieldKind::Links)
        kind.setMember(m_new, m_id, m_through.field, m_target, true);
    else
        set(m_through.field, uuidText(m_target));
}

void AddDialog::addRow(QVBoxLayout *layout, int field) {
    const Kind &kind = *m_through.kind;
    const QString text = kind.text(m_new, m_id, field);
    auto *row = new FieldRow(kind.field(field), field, kind.field(field).canBeEmpty(), this);
    row->show(m_plan.records(), text);
    layout->addWidget(row);
    m_rows.append(row);
}

void AddDialog::accept() {
    const Kind &kind = *m_through.kind;
    Edits edits = m_plan.edit();
    edits.create(kind, m_id);
    kind.copy(m_new, edits.values(), m_id);
    Problems problems;
    for (const FieldRow *row : std::as_const(m_rows))
        if (!edits.set(kind, m_id, row->field(), row->editor().text()))
            problems.append({row->name(), howToWrite(kind.field(row->field()))});
    bool done = false;
    if (problems.isEmpty())
        done = attempt(this, QStringLiteral("Adding the %1").arg(QString::fromUtf8(kind.label()).toLower()),
                       [&] { problems = commitEdits(m_plan, QStringLiteral("Add %1").arg(m_what), edits); });
    showProblems(m_rows, problems);
    if (!done || !problems.isEmpty())
        return;
    m_draft->done();
    QDialog::accept();
}

} // namespace saferplan
