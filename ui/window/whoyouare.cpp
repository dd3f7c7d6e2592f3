#include "ui/window/whoyouare.h"

#include "core/record/records.h"

#include <QtWidgets>

namespace saferplan {

namespace {

QStringList usualRoles() {
    return {QStringLiteral("Delivery Group chair"), QStringLiteral("Task-and-finish group lead"),
            QStringLiteral("Community safety officer"), QStringLiteral("Partnership analyst"),
            QStringLiteral("Democratic services officer")};
}

/// Offered while no plan is open.
QStringList usualAgencies() {
    return {QStringLiteral("Council"),
            QStringLiteral("Police"),
            QStringLiteral("Fire and rescue"),
            QStringLiteral("Probation service"),
            QStringLiteral("Integrated care board"),
            QStringLiteral("Housing association"),
            QStringLiteral("Voluntary sector")};
}

QStringList agenciesOf(const Records &records) {
    QStringList names;
    for (const Agency &agency : records.all<Agency>())
        if (!agency.archived)
            names += agency.name;
    return names;
}

QStringList groupsOf(const Records &records) {
    QStringList names;
    for (const Group &group : records.all<Group>())
        if (!group.archived && group.state != GroupState::Closed)
            names += group.name;
    return names;
}

} // namespace

WhoYouAre::WhoYouAre(const Person &now, const Records *records, QWidget *parent) : QDialog(parent) {
    setObjectName(QStringLiteral("whoYouAre"));
    setWindowTitle(QStringLiteral("Who you are"));
    auto *words = new QLabel(
        QStringLiteral("Your role and agency stand beside each change you make, so that others know whom to "
                       "ask. This is not an account: there is no password, and the answer stays on this "
                       "computer until you send a plan to somebody."),
        this);
    words->setWordWrap(true);
    words->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(words);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    layout->addLayout(form);
    const auto agencies = records ? agenciesOf(*records) : QStringList();
    m_role =
        addChoice(QStringLiteral("Your &role (required)"), QStringLiteral("role"), usualRoles(), now.role);
    m_agency = addChoice(QStringLiteral("Your &agency (required)"), QStringLiteral("agency"),
                         agencies.isEmpty() ? usualAgencies() : agencies, now.agency);
    m_name = new QLineEdit(now.name, this);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setPlaceholderText(QStringLiteral("Only if it may stand in the history"));
    form->addRow(QStringLiteral("Your &name"), m_name);
    m_group = addChoice(QStringLiteral("Your &group"), QStringLiteral("group"),
                        records ? groupsOf(*records) : QStringList(), now.group);
    m_group->lineEdit()->setPlaceholderText(QStringLiteral("None in particular"));
    auto *buttons = new QDialogButtonBox(this);
    m_keep = buttons->addButton(QStringLiteral("Keep this"), QDialogButtonBox::AcceptRole);
    m_keep->setDefault(true);
    buttons->addButton(now.isKnown() ? QStringLiteral("Cancel") : QStringLiteral("Not now"),
                       QDialogButtonBox::RejectRole);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_role->setFocus();
    check();
}

QComboBox *WhoYouAre::addChoice(const QString &label, const QString &name, const QStringList &offered,
                                const QString &now) {
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItems(offered);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(36);
    box->setCurrentIndex(-1);
    box->setEditText(now);
    findChild<QFormLayout *>()->addRow(label, box);
    connect(box, &QComboBox::editTextChanged, this, &WhoYouAre::check);
    return box;
}

Person WhoYouAre::person() const {
    return {m_role->currentText().simplified(), m_agency->currentText().simplified(),
            m_name->text().simplified(), m_group->currentText().simplified()};
}

void WhoYouAre::check() {
    if (m_keep)
        m_keep->setEnabled(person().isKnown());
}

} // namespace saferplan
