#include "ui/editors/fieldrow.h"

#include "core/record/shown.h"
#include "ui/editors/formdraft.h"
#include "ui/look/words.h"

#include <QAbstractScrollArea>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStyle>
#include <QUrl>

namespace saferplan {

namespace {

QString labelOfField(const FieldInfo &field) {
    const QString label = QString::fromUtf8(field.label);
    return field.required ? QStringLiteral("%1 (required)").arg(label) : label;
}

/// The beginning of a long text, in one line.
QString beginningOf(const QString &text) {
    const QString line = text.simplified();
    return line.size() <= 120 ? line : line.left(119) + QStringLiteral("…");
}

} // namespace

FieldRow::FieldRow(const FieldInfo &field, int number, bool optional, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_number(number) {
    m_editor = makeEditor(field, optional, this);
    m_editor->setObjectName(QString::fromLatin1(field.name));
    m_editor->input()->setAccessibleName(labelOfField(field));
    m_editor->input()->installEventFilter(this);
    // What is dropped on a form is a file for the record, and no text for a field.
    m_editor->input()->setAcceptDrops(false);
    if (auto *area = qobject_cast<QAbstractScrollArea *>(m_editor->input()))
        area->viewport()->setAcceptDrops(false);
    auto *label = makeWords(this);
    label->setText(labelOfField(field));
    label->setBuddy(m_editor->input());
    m_note = new QWidget(this);
    m_icon = new QLabel(m_note);
    m_problem = makeWords(m_note);
    auto *note = new QHBoxLayout(m_note);
    note->setContentsMargins(0, 0, 0, 0);
    note->setSpacing(4);
    note->addWidget(m_icon, 0, Qt::AlignTop);
    note->addWidget(m_problem, 1);
    m_note->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(2);
    layout->addWidget(label);
    layout->addWidget(m_editor);
    layout->addWidget(m_note);
}

bool FieldRow::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() != QEvent::KeyPress || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste))
        return QWidget::eventFilter(watched, event);
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const bool files = copied && copied->hasUrls() && copied->urls().first().isLocalFile();
    if (files)
        event->ignore();
    return files;
}

bool FieldRow::fitsBesideAnother(const FieldInfo &field) {
    if (labelOfField(field).size() > 20)
        return false;
    switch (field.kind) {
    case FieldKind::Choice:
        return std::all_of(field.choices.begin(), field.choices.end(),
                           [](const Choice &choice) { return qstrlen(choice.label) <= 13; });
    case FieldKind::Date:
    case FieldKind::Time:
    case FieldKind::Number:
    case FieldKind::Decimal:
    case FieldKind::YesNo:
        return true;
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Link:
    case FieldKind::Links:
        break;
    }
    return false;
}

void FieldRow::show(const Records &records, const QString &text) {
    m_editor->show(records, text);
    m_shown = m_editor->text();
}

void FieldRow::setProblems(const Problems &problems) {
    QStringList lines;
    bool isError = false;
    for (const Problem &problem : problems) {
        const bool error = problem.severity == Severity::Error;
        isError = isError || error;
        lines += (error ? QStringLiteral("Not saved: ") : QStringLiteral("Check: ")) + problem.text;
    }
    lines.removeDuplicates();
    m_problem->setText(lines.join(u'\n'));
    m_editor->input()->setAccessibleDescription(lines.join(u' '));
    m_note->setVisible(!lines.isEmpty());
    if (lines.isEmpty())
        return;
    const int size = fontMetrics().height();
    m_icon->setPixmap(
        style()
            ->standardIcon(isError ? QStyle::SP_MessageBoxCritical : QStyle::SP_MessageBoxWarning)
            .pixmap(size, size));
}

QString FieldRow::problem() const {
    return m_problem->text();
}

void FieldRow::makeOffer() {
    m_offer = new QWidget(this);
    m_offer->setObjectName(QStringLiteral("draft"));
    m_offered = makeWords(m_offer);
    auto *use = new QPushButton(QStringLiteral("Use it"), m_offer);
    use->setToolTip(QStringLiteral("Puts what you had typed into the field, and saves it"));
    use->setAccessibleName(QStringLiteral("Use what you had typed for %1").arg(labelOfField(m_field)));
    auto *drop = new QPushButton(QStringLiteral("Drop it"), m_offer);
    drop->setToolTip(QStringLiteral("Leaves the field as it is, and forgets what you had typed"));
    drop->setAccessibleName(QStringLiteral("Drop what you had typed for %1").arg(labelOfField(m_field)));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(use);
    buttons->addWidget(drop);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(m_offer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_offered);
    layout->addLayout(buttons);
    static_cast<QVBoxLayout *>(this->layout())->addWidget(m_offer);
    setTabOrder(m_editor->input(), use);
    setTabOrder(use, drop);
    connect(use, &QPushButton::clicked, this, [this] { emit useDraft(m_draft); });
    connect(drop, &QPushButton::clicked, this, &FieldRow::dropDraft);
}

void FieldRow::offer(const Draft &draft, const QString &words) {
    if (!m_offer)
        makeOffer();
    m_draft = draft.text;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(draft.at);
    const QString text = words.isEmpty() ? QStringLiteral("nothing") : beginningOf(words);
    m_offered->setText(QStringLiteral("You had typed this on %1 at %2 and it was not saved: “%3”")
                           .arg(dateText(at.date()), at.time().toString(QStringLiteral("HH:mm")), text));
    m_offered->setToolTip(words);
    m_offer->show();
}

bool FieldRow::isOffering() const {
    return m_offer && !m_offer->isHidden();
}

void FieldRow::withdrawOffer() {
    if (m_offer)
        m_offer->hide();
}

FormDraft *keepDraft(Drafts &drafts, const QList<FieldRow *> &rows, const Records &records, QWidget *parent) {
    const auto read = [rows] {
        FormDraft::Texts texts;
        for (const FieldRow *row : rows)
            texts[row->name()] = row->editor().text();
        return texts;
    };
    const auto show = [rows, &records](const FormDraft::Texts &texts) {
        for (FieldRow *row : rows)
            if (const QString text = texts.value(row->name()); row->editor().text() != text)
                row->editor().show(records, text);
    };
    auto *draft = new FormDraft(drafts, read, show, parent);
    for (const FieldRow *row : rows) {
        QObject::connect(&row->editor(), &FieldEditor::typed, draft, &FormDraft::keep);
        QObject::connect(&row->editor(), &FieldEditor::left, draft, &FormDraft::keep);
    }
    QObject::connect(draft, &FormDraft::dropped, draft, [rows] {
        if (!rows.isEmpty())
            rows.first()->editor().input()->setFocus(Qt::OtherFocusReason);
    });
    return draft;
}

FieldRow *showProblems(const QList<FieldRow *> &rows, const Problems &problems) {
    QSet<QString> names;
    for (const FieldRow *row : rows)
        names.insert(row->name());
    FieldRow *first = nullptr;
    for (FieldRow *row : rows) {
        Problems own;
        for (const Problem &problem : problems)
            if (problem.field == row->name() || (!names.contains(problem.field) && row == rows.first()))
                own.append(problem);
        row->setProblems(own);
        if (!own.isEmpty() && !first)
            first = row;
    }
    if (first)
        first->editor().input()->setFocus(Qt::OtherFocusReason);
    return first;
}

} // namespace saferplan
