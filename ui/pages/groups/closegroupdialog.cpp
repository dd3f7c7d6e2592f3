#include "ui/pages/groups/closegroupdialog.h"

#include "core/record/shown.h"
#include "ui/editors/formdraft.h"
#include "ui/window/messages.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace saferplan {

namespace {

QLabel *words(const QString &text, QWidget *parent, QWidget *buddy = nullptr) {
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(buddy);
    return label;
}

} // namespace

CloseGroupDialog::CloseGroupDialog(Workspace &workspace, Id<Group> group, QWidget *parent)
    : QDialog(parent)
    , m_plan(workspace.plan())
    , m_closing(closingOf(workspace.records(), group)) {
    setAttribute(Qt::WA_DeleteOnClose);
    const Group &closed = m_plan.records().get(group);
    setWindowTitle(QStringLiteral("Close %1").arg(closed.reference));
    m_report = new QPlainTextEdit(closed.closureReport, this);
    m_report->setObjectName(QStringLiteral("report"));
    m_report->setAccessibleName(QStringLiteral("Closure report"));
    m_report->setTabChangesFocus(true);
    m_report->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    m_label = words({}, this);
    m_label->setObjectName(QStringLiteral("whatHappens"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(QStringLiteral("Close %1").arg(closed.reference), QDialogButtonBox::AcceptRole)
        ->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &CloseGroupDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(words(titleOf(m_plan.records(), group.uuid), this));
    QWidget *successors = makeSuccessors();
    makeDraft(workspace.drafts());
    layout->addWidget(m_draft);
    layout->addWidget(makeList());
    layout->addWidget(successors);
    layout->addWidget(
        words(QStringLiteral("Closure report: what it achieved, and what was learned"), this, m_report));
    layout->addWidget(m_report, 1);
    layout->addWidget(m_label);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 66);
    showLabel();
}

/// What is open, a line each.
QWidget *CloseGroupDialog::makeList() {
    const Records &records = m_plan.records();
    if (!m_closing.hasWork())
        return words(QStringLiteral("Nothing of it is open, so nothing is handed over."), this);
    auto *list = new QListWidget(this);
    list->setObjectName(QStringLiteral("open"));
    list->setAccessibleName(QStringLiteral("What the group hands over"));
    list->setTextElideMode(Qt::ElideRight);
    const auto add = [&](const auto &ids) {
        for (const auto &id : ids) {
            auto *item = new QListWidgetItem(titleOf(records, id.uuid).simplified(), list);
            item->setToolTip(item->text());
        }
    };
    add(m_closing.actions);
    add(m_closing.cases);
    add(m_closing.risks);
    list->setCurrentRow(0);
    const int lines = std::clamp(list->count(), 2, 8);
    const auto heightOf = [this](int count) { return fontMetrics().lineSpacing() * count + count * 4 + 8; };
    list->setMinimumHeight(heightOf(2)); // on a small screen the others are scrolled to
    list->setMaximumHeight(heightOf(lines));
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(words(QStringLiteral("Still open: %1").arg(m_closing.workText()), box, list));
    layout->addWidget(list);
    return box;
}

QWidget *CloseGroupDialog::makeSuccessors() {
    const Records &records = m_plan.records();
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_to = new QComboBox(box);
    m_to->setObjectName(QStringLiteral("to"));
    m_to->setAccessibleName(QStringLiteral("Hand over to"));
    m_to->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_to->setMinimumContentsLength(30);
    for (const Id<Group> &group : successorsOf(records, m_closing.group))
        m_to->addItem(titleOf(records, group.uuid), group.uuid);
    if (m_to->count() == 0)
        m_to->addItem(QStringLiteral("No group"), QUuid());
    connect(m_to, &QComboBox::currentIndexChanged, this, &CloseGroupDialog::showLabel);
    layout->addWidget(words(QStringLiteral("Hand over to"), box, m_to));
    layout->addWidget(m_to);
    box->setVisible(m_closing.hasWork());
    return box;
}

void CloseGroupDialog::makeDraft(Drafts &drafts) {
    const QString report = QStringLiteral("report");
    const QString to = QStringLiteral("to");
    m_draft = new FormDraft(
        drafts,
        [=, this] {
            return FormDraft::Texts{{report, m_report->toPlainText()}, {to, uuidText(successor().uuid)}};
        },
        [=, this](const FormDraft::Texts &texts) {
            m_report->setPlainText(texts.value(report));
            m_to->setCurrentIndex(std::max(0, m_to->findData(QUuid(texts.value(to)))));
        },
        this);
    m_draft->begin(m_closing.group.uuid, QStringLiteral("closing/"));
    connect(m_report, &QPlainTextEdit::textChanged, m_draft, &FormDraft::keep);
    connect(m_to, &QComboBox::activated, m_draft, &FormDraft::keep);
    connect(m_draft, &FormDraft::dropped, m_report, [this] { m_report->setFocus(Qt::OtherFocusReason); });
}

Id<Group> CloseGroupDialog::successor() const {
    return {m_to->currentData().toUuid()};
}

void CloseGroupDialog::showLabel() {
    const Records &records = m_plan.records();
    QString text = QStringLiteral("One change that can be undone: %1.")
                       .arg(closingLabel(records, m_closing, successor()));
    if (!m_closing.reporting.isEmpty()) {
        const Group *above = records.find(records.get(m_closing.group).reportsTo);
        QStringList names;
        for (const Id<Group> &id : std::as_const(m_closing.reporting))
            names.append(records.get(id).reference);
        text +=
            QStringLiteral(" %1 will report to %2.")
                .arg(names.join(QStringLiteral(", ")), above ? above->reference : QStringLiteral("nobody"));
    }
    m_label->setText(text);
}

void CloseGroupDialog::accept() {
    const QString label = closingLabel(m_plan.records(), m_closing, successor());
    const bool done = attempt(this, QStringLiteral("Closing the group"), [&] {
        Edits edits = m_plan.edit();
        closeGroup(edits, m_plan.records(), m_closing, successor(), m_report->toPlainText(), m_plan.today());
        m_plan.commit(label, std::move(edits));
    });
    if (!done)
        return;
    m_draft->done();
    QDialog::accept();
}

} // namespace saferplan
