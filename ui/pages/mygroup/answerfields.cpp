#include "ui/pages/mygroup/answerfields.h"

#include "core/record/records.h"
#include "core/record/shown.h"
#include "ui/models/ragmark.h"
#include "ui/pages/mygroup/cardfield.h"
#include "ui/pages/mygroup/evidencefield.h"
#include "ui/pages/mygroup/ragkeys.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace saferplan {

namespace {

/// The fields in the order in which they are asked, which is that of the Tab key.
constexpr const char *order[] = {"rag",           "happened",          "next_step",    "rag_reason",
                                 "path_to_green", "difference_reason", "escalated_to", "status",
                                 "percent",       "next_review",       "evidence"};

constexpr int percentNotSaid = -5; ///< one step below 0, so that the box can show it in words

Delivery stateOf(const UpdateAnswer &answer) {
    return answer.status == Status::Complete ? Delivery::Blue : deliveryOf(answer.rag);
}

Rag ragOf(Delivery state) {
    switch (state) {
    case Delivery::Blue:
    case Delivery::Green:
        return Rag::Green;
    case Delivery::Amber:
        return Rag::Amber;
    case Delivery::Red:
        return Rag::Red;
    case Delivery::Grey:
        break;
    }
    return Rag::None;
}

} // namespace

AnswerFields::AnswerFields(QWidget *parent) : QWidget(parent) {
    makeRag();
    m_happened = addText("happened", {}, 3);
    m_next = addText("next_step", QStringLiteral("Next step: who does what, by when?"), 3);
    m_reason = addText("rag_reason", QStringLiteral("Why?"), 3);
    m_path = addText("path_to_green", QStringLiteral("Path to green: what brings it back, who, by when?"), 3);
    m_difference = addText("difference_reason", {}, 2);
    m_escalatedTo = new QComboBox(this);
    m_escalatedTo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_escalatedTo->setMinimumContentsLength(14);
    add("escalated_to", QStringLiteral("Who is to help or decide?"), m_escalatedTo, m_escalatedTo);
    connect(m_escalatedTo, &QComboBox::activated, this, &AnswerFields::edited);
    makeStatus();
    makeReview();
    m_evidence = new EvidenceField(this);
    add("evidence", QStringLiteral("Evidence, if there is any"), m_evidence, m_evidence->input());
    connect(m_evidence, &EvidenceField::edited, this, &AnswerFields::edited);
    place();
}

CardField *AnswerFields::add(const char *field, const QString &label, QWidget *body, QWidget *input) {
    auto *made = new CardField(label, body, input, this);
    m_fields.insert(QLatin1String(field), made);
    return made;
}

QPlainTextEdit *AnswerFields::addText(const char *field, const QString &label, int lines) {
    auto *edit = new QPlainTextEdit(this);
    edit->setObjectName(QLatin1String(field));
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + 12);
    connect(edit, &QPlainTextEdit::textChanged, this, &AnswerFields::edited);
    add(field, label, edit, edit);
    return edit;
}

void AnswerFields::makeRag() {
    auto *body = new QWidget(this);
    m_rag = new RagKeys({Delivery::Green, Delivery::Amber, Delivery::Red, Delivery::Blue}, body);
    connect(m_rag, &RagKeys::chosen, this, &AnswerFields::choose);
    m_computedMark = new QLabel(body);
    m_computed = new QLabel(body);
    m_computed->setWordWrap(true);
    m_computed->setTextFormat(Qt::PlainText);
    auto *computed = new QHBoxLayout;
    computed->addWidget(m_computedMark, 0, Qt::AlignTop);
    computed->addWidget(m_computed, 1);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_rag);
    layout->addLayout(computed);
    add("rag", QStringLiteral("How does it stand? Press the letter."), body, nullptr);
}

void AnswerFields::makeStatus() {
    m_status = new QComboBox(this);
    m_status->setObjectName(QStringLiteral("status"));
    for (const Status status :
         {Status::NotStarted, Status::InProgress, Status::Complete, Status::Suspended, Status::Withdrawn})
        m_status->addItem(labelOf(status), static_cast<int>(status));
    m_status->setFocusPolicy(Qt::StrongFocus);
    connect(m_status, &QComboBox::activated, this, [this] {
        const bool complete = m_status->currentData().toInt() == static_cast<int>(Status::Complete);
        if (complete != (m_rag->state() == Delivery::Blue))
            m_rag->show(complete ? Delivery::Blue : Delivery::Grey);
        emit edited();
    });
    add("status", QStringLiteral("Status"), m_status, m_status);
    m_percent = new QSpinBox(this);
    m_percent->setObjectName(QStringLiteral("percent"));
    m_percent->setRange(percentNotSaid, 100);
    m_percent->setSpecialValueText(QStringLiteral("not said"));
    m_percent->setSingleStep(5);
    m_percent->setSuffix(QStringLiteral("%"));
    connect(m_percent, &QSpinBox::valueChanged, this, &AnswerFields::edited);
    add("percent", QStringLiteral("Done so far"), m_percent, m_percent);
}

void AnswerFields::makeReview() {
    auto *body = new QWidget(this);
    m_reviewed = new QCheckBox(QStringLiteral("We reviewed it today (V). Next:"), body);
    m_reviewed->setObjectName(QStringLiteral("reviewed"));
    m_nextReview = new QLineEdit(body);
    m_nextReview->setObjectName(QStringLiteral("next_review"));
    m_nextReview->setMaximumWidth(fontMetrics().averageCharWidth() * 15);
    connect(m_reviewed, &QCheckBox::clicked, this, &AnswerFields::edited);
    connect(m_nextReview, &QLineEdit::textEdited, this, [this] {
        m_reviewed->setChecked(true);
        emit edited();
    });
    auto *layout = new QHBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_reviewed);
    layout->addWidget(m_nextReview);
    layout->addStretch(1);
    add("next_review", QStringLiteral("Review of the case"), body, m_nextReview);
}

void AnswerFields::place() {
    m_standing = new QWidget(this);
    auto *status = new QHBoxLayout(m_standing);
    status->setContentsMargins(0, 0, 0, 0);
    status->setSpacing(16);
    status->addWidget(m_fields[QStringLiteral("status")], 1);
    status->addWidget(m_fields[QStringLiteral("percent")]);
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    setNarrow(false);
    QWidget *before = m_rag;
    for (const char *field : order) {
        QWidget *input = m_fields[QLatin1String(field)]->input();
        if (input)
            setTabOrder(std::exchange(before, input), input);
    }
}

void AnswerFields::setNarrow(bool narrow) {
    struct Spot {
        QWidget *widget;
        int row; ///< where two stand in one...
        int column;
    };
    const auto spot = [this](const char *field, int row, int column) {
        return Spot{m_fields[QLatin1String(field)], row, column};
    };
    const Spot spots[] = {spot("happened", 1, 0),          spot("next_step", 1, 1),
                          spot("rag_reason", 2, 0),        spot("path_to_green", 2, 1),
                          spot("difference_reason", 3, 0), spot("escalated_to", 3, 1),
                          spot("evidence", 4, 1),          {m_standing, 4, 0},
                          spot("next_review", 4, 0)}; // of a case, where an action has its status
    int row = 1;                                      // ...and else one below the other
    m_grid->addWidget(m_fields[QStringLiteral("rag")], 0, 0, 1, 2);
    for (const Spot &each : spots) {
        if (narrow)
            m_grid->addWidget(each.widget, row++, 0, 1, 2);
        else
            m_grid->addWidget(each.widget, each.row, each.column);
    }
    m_grid->setRowStretch(10, 1);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    m_rag->setNarrow(narrow);
}

void AnswerFields::fillGroups(const Records &records) {
    m_escalatedTo->clear();
    m_escalatedTo->addItem(QStringLiteral("Nobody"), QString());
    for (const Group &group : records.all<Group>())
        if (!group.archived && group.state != GroupState::Closed)
            m_escalatedTo->addItem(group.name, uuidText(group.id.uuid));
}

void AnswerFields::showAction(const Records &records, const UpdateAnswer &answer, Id<Group> helper) {
    const QSignalBlocker quiet(this);
    m_isCase = false;
    m_nothing = answer.nothingToReport;
    m_helper = helper;
    fillGroups(records);
    m_rag->show(stateOf(answer));
    m_happened->setPlainText(answer.happened);
    m_next->setPlainText(answer.nextStep);
    m_reason->setPlainText(answer.ragReason);
    m_path->setPlainText(answer.pathToGreen);
    m_difference->setPlainText(answer.differenceReason);
    m_escalatedTo->setCurrentIndex(std::max(0, m_escalatedTo->findData(uuidText(answer.escalatedTo.uuid))));
    m_status->setCurrentIndex(m_status->findData(static_cast<int>(answer.status)));
    m_percent->setValue(answer.percent.value_or(percentNotSaid));
    m_evidence->show(answer.evidence);
    showProblems({});
    askWhatApplies();
}

void AnswerFields::showCase(const UpdateAnswer &answer) {
    const QSignalBlocker quiet(this);
    m_isCase = true;
    m_asksWhy = false;
    m_nothing = answer.nothingToReport;
    m_happened->setPlainText(answer.happened);
    m_next->setPlainText(answer.nextStep);
    m_reviewed->setChecked(answer.reviewed);
    m_nextReview->setText(dateText(answer.nextReview));
    m_evidence->show(answer.evidence);
    showProblems({});
    askWhatApplies();
}

UpdateAnswer AnswerFields::answer() const {
    UpdateAnswer answer;
    answer.nothingToReport = m_nothing;
    answer.happened = m_happened->toPlainText();
    answer.nextStep = m_next->toPlainText();
    answer.evidence = m_evidence->text();
    if (m_isCase) {
        answer.reviewed = m_reviewed->isChecked();
        answer.nextReview = readDate(m_nextReview->text());
        return answer;
    }
    answer.status = static_cast<Status>(m_status->currentData().toInt());
    answer.rag = ragOf(m_rag->state());
    if (m_percent->value() >= 0)
        answer.percent = m_percent->value();
    answer.ragReason = m_reason->toPlainText();
    answer.pathToGreen = m_path->toPlainText();
    answer.differenceReason = m_difference->toPlainText();
    answer.escalatedTo = {QUuid(m_escalatedTo->currentData().toString())};
    return answer;
}

void AnswerFields::choose(Delivery state) {
    const auto put = [this](Status status) {
        m_status->setCurrentIndex(m_status->findData(static_cast<int>(status)));
    };
    if (state == Delivery::Blue)
        put(Status::Complete);
    else if (m_status->currentData().toInt() == static_cast<int>(Status::Complete))
        put(Status::InProgress);
    if (state == Delivery::Red && m_escalatedTo->currentIndex() == 0)
        m_escalatedTo->setCurrentIndex(std::max(0, m_escalatedTo->findData(uuidText(m_helper.uuid))));
    askWhatApplies();
    emit edited();
}

void AnswerFields::askWhatApplies() {
    const Delivery state = m_rag->state();
    const bool offTrack = !m_isCase && (state == Delivery::Amber || state == Delivery::Red);
    const auto ask = [this](const char *field, bool asked) {
        m_fields[QLatin1String(field)]->setVisible(asked);
    };
    ask("rag", !m_isCase);
    ask("rag_reason", offTrack);
    ask("path_to_green", offTrack);
    ask("escalated_to", offTrack && (state == Delivery::Red || m_escalatedTo->currentIndex() > 0));
    ask("difference_reason", !m_isCase && m_asksWhy);
    ask("status", !m_isCase);
    ask("percent", !m_isCase);
    ask("next_review", m_isCase);
    m_fields[QStringLiteral("rag_reason")]->setLabel(
        QStringLiteral("Why is it %1?").arg(colourOf(state).toLower()));
}

void AnswerFields::showComputed(const RagVerdict &computed, bool asksWhy) {
    m_computedMark->setPixmap(ragMark(computed.rag, true, fontMetrics().height() + 2));
    m_computed->setText(QStringLiteral("The dates say %1.").arg(computed.sentence()));
    m_asksWhy = asksWhy;
    m_fields[QStringLiteral("difference_reason")]->setLabel(
        QStringLiteral("The dates say %1. Why does it stand better?").arg(colourOf(computed.rag).toLower()));
    askWhatApplies();
}

void AnswerFields::setHappenedLabel(const QString &label) {
    m_fields[QStringLiteral("happened")]->setLabel(label);
}

QWidget *AnswerFields::showProblems(const Problems &problems) {
    QWidget *firstWrong = nullptr;
    for (const char *name : order) {
        QStringList sentences;
        for (const Problem &problem : problems) {
            if (problem.field != QLatin1String(name))
                continue;
            sentences += problem.text;
            if (problem.severity == Severity::Error && !firstWrong)
                firstWrong = inputOf(problem.field);
        }
        m_fields[QLatin1String(name)]->setProblem(sentences.join(u' '));
    }
    return firstWrong;
}

QString AnswerFields::problemOf(const QString &field) const {
    return m_fields.contains(field) ? m_fields[field]->problem() : QString();
}

QWidget *AnswerFields::inputOf(const QString &field) const {
    if (field == QLatin1String("rag"))
        return m_rag->input();
    return m_fields.contains(field) ? m_fields[field]->input() : nullptr;
}

bool AnswerFields::press(const QString &letter) {
    if (!m_isCase)
        return m_rag->press(letter);
    if (letter.compare(QStringLiteral("V"), Qt::CaseInsensitive) != 0)
        return false;
    m_reviewed->setChecked(true);
    emit edited();
    return true;
}

QWidget *AnswerFields::first() const {
    return m_isCase ? m_reviewed : m_rag->input();
}

QWidget *AnswerFields::words() const {
    return m_happened;
}

} // namespace saferplan
