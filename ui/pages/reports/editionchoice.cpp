#include "ui/pages/reports/editionchoice.h"

#include "core/record/shown.h"
#include "ui/editors/dateeditor.h"
#include "ui/look/elidedcombo.h"
#include "ui/look/words.h"
#include "ui/pages/reports/partslist.h"
#include "ui/window/messages.h"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace saferplan {

namespace {

QLabel *labelOf(const QString &text, QWidget *buddy) {
    auto *label = new QLabel(text, buddy->parentWidget());
    label->setBuddy(buddy);
    return label;
}

QComboBox *combo(const QString &name, QWidget *parent) {
    auto *made = new ElidedCombo(parent);
    made->setAccessibleName(name);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(12);
    return made;
}

} // namespace

EditionChoice::EditionChoice(OpenPlan &plan, QWidget *parent) : QScrollArea(parent), m_plan(plan) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget;
    setWidget(body);
    m_edition = combo(QStringLiteral("Edition"), body);
    m_whatFor = makeWords(body);
    m_subject = combo(QStringLiteral("What it is about"), body);
    m_subjectLabel = labelOf({}, m_subject);
    m_public = new QCheckBox(QStringLiteral("Public edition"), body);
    m_public->setToolTip(QStringLiteral("Leaves out what is above OFFICIAL, exempt or of a closed part"));
    m_asAt = new QCheckBox(QStringLiteral("As the plan was on"), body);
    m_asAt->setToolTip(QStringLiteral("With the plan as it stood at the end of that day"));
    m_day = new DateEditor(body);
    m_day->input()->setAccessibleName(QStringLiteral("Day of the data"));
    m_day->show(m_plan.records(), m_plan.today().toString(Qt::ISODate));
    m_parts = new PartsList(body);
    m_partsLabel = labelOf(QStringLiteral("Parts"), &m_parts->list());
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 8, 8, 0);
    layout->addWidget(labelOf(QStringLiteral("Edition"), m_edition));
    for (QWidget *widget : {static_cast<QWidget *>(m_edition), static_cast<QWidget *>(m_whatFor),
                            static_cast<QWidget *>(m_subjectLabel), static_cast<QWidget *>(m_subject),
                            static_cast<QWidget *>(m_public), static_cast<QWidget *>(m_asAt),
                            static_cast<QWidget *>(m_day), static_cast<QWidget *>(m_partsLabel)})
        layout->addWidget(widget);
    layout->addWidget(m_parts, 100); // all of the height that editions without parts leave empty
    layout->addStretch(1);
    for (const Choice &choice : choicesOf(EditionKind{})) {
        EditionKind kind{};
        readWord(choice.word, kind);
        m_edition->addItem(QString::fromUtf8(choice.label), static_cast<int>(kind));
    }
    fill();
    connect(m_edition, &QComboBox::currentIndexChanged, this, &EditionChoice::takeKind);
    const auto tell = [this] {
        showState();
        emit changed();
    };
    connect(m_subject, &QComboBox::currentIndexChanged, this, tell);
    connect(m_public, &QCheckBox::toggled, this, tell);
    connect(m_asAt, &QCheckBox::toggled, this, tell);
    connect(static_cast<QLineEdit *>(m_day->input()), &QLineEdit::textChanged, this, [this, tell] {
        if (m_asAt->isChecked() && readDate(static_cast<QLineEdit *>(m_day->input())->text()).isValid())
            tell();
    });
    connect(m_parts, &PartsList::changed, this, [this, tell] {
        m_partsOf.insert(static_cast<int>(kind()), m_parts->chosen());
        tell();
    });
    connect(m_parts, &PartsList::keepWanted, this, &EditionChoice::keepParts);
}

EditionKind EditionChoice::kind() const {
    return static_cast<EditionKind>(m_edition->currentData().toInt());
}

void EditionChoice::choose(EditionKind kind) {
    m_edition->setCurrentIndex(m_edition->findData(static_cast<int>(kind)));
}

QStringList EditionChoice::keptParts() const {
    EditionOrder order;
    order.parts = resolved({EditionKind::DeliveryGroupPack}, m_plan.records(), m_plan.today()).parts;
    const QStringList parts = partsOf(order);
    return parts == partsOf(EditionOrder()) ? QStringList() : parts;
}

/// What it can be about, and its parts.
void EditionChoice::fill() {
    const EditionKind kind = this->kind();
    m_subjects = subjectsOf(kind, m_plan);
    const QSignalBlocker quiet(m_subject);
    m_subject->clear();
    for (const EditionSubject &subject : m_subjects)
        m_subject->addItem(subject.name);
    m_subject->setCurrentIndex(usualSubject(m_subjects, m_plan));
    const auto chosen = m_partsOf.constFind(static_cast<int>(kind));
    const QStringList kept = kind == EditionKind::DeliveryGroupPack ? keptParts() : QStringList();
    m_parts->show(kind, chosen == m_partsOf.cend() ? kept : *chosen);
    showState();
}

void EditionChoice::takeKind() {
    fill();
    emit changed();
}

void EditionChoice::showState() {
    const EditionKind kind = this->kind();
    const QString label = subjectLabel(kind);
    const bool isAbout = !label.isEmpty() && !m_subject->itemText(0).isEmpty();
    m_subjectLabel->setText(label);
    m_subjectLabel->setVisible(isAbout);
    m_subject->setVisible(isAbout);
    m_whatFor->setText(QString::fromUtf8(aboutEdition(kind).whatFor));
    m_day->setVisible(m_asAt->isChecked());
    const bool hasParts = !aboutEdition(kind).parts.empty();
    m_partsLabel->setVisible(hasParts);
    m_parts->setVisible(hasParts);
    m_parts->showKeeping(kind == EditionKind::DeliveryGroupPack, m_parts->chosen() == keptParts());
}

void EditionChoice::refresh() {
    const EditionOrder before = m_subjects.value(m_subject->currentIndex()).order;
    fill();
    for (qsizetype i = 0; i < m_subjects.size(); ++i) {
        EditionOrder now = m_subjects[i].order;
        now.asAt = before.asAt;
        if (now == before) {
            const QSignalBlocker quiet(m_subject);
            m_subject->setCurrentIndex(static_cast<int>(i));
        }
    }
}

std::optional<EditionOrder> EditionChoice::order() const {
    if (m_parts->isNoneTicked() || m_subject->currentIndex() < 0)
        return {};
    EditionOrder order = m_subjects[m_subject->currentIndex()].order;
    const QDate day = readDate(static_cast<QLineEdit *>(m_day->input())->text());
    if (m_asAt->isChecked() && day.isValid())
        order.asAt = std::min(day, m_plan.today());
    order.isPublic = m_public->isChecked();
    // Every part by its name: the plan may remember fewer.
    order.parts = aboutEdition(order.kind).parts.empty() ? QStringList() : m_parts->chosen();
    if (order.parts.isEmpty() && !keptParts().isEmpty())
        order.parts = partsOf({order.kind});
    return order;
}

void EditionChoice::keepParts() {
    auto settings = m_plan.records().single<Settings>();
    settings.packParts = m_parts->chosen().join(u',');
    m_partsOf.remove(static_cast<int>(kind()));
    attempt(this, QStringLiteral("Keeping the parts of the pack"), [&] {
        Edits edits = m_plan.edit();
        m_plan.commit(QStringLiteral("Keep the parts of the pack"), edits.put(settings));
    });
    showState();
}

} // namespace saferplan
