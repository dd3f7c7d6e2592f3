#include "ui/pages/meetings/entryform.h"

#include "ui/editors/formdraft.h"

#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace saferplan {

EntryForm::EntryForm(Drafts &drafts, QWidget *parent) : QWidget(parent), m_title(new QLabel(this)) {
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_title);
    const auto read = [this] {
        FormDraft::Texts texts;
        for (int i = 0; i < m_edits.size(); ++i)
            texts[m_lines[i].name] = m_edits[i]->text();
        return texts;
    };
    const auto show = [this](const FormDraft::Texts &texts) {
        for (int i = 0; i < m_edits.size(); ++i)
            m_edits[i]->setText(texts.value(m_lines[i].name));
    };
    m_draft = new FormDraft(drafts, read, show, this);
    connect(m_draft, &FormDraft::dropped, this, [this] { m_edits.first()->setFocus(Qt::OtherFocusReason); });
    layout->addWidget(m_draft);
    hide();
}

void EntryForm::begin(const Entry &entry, const QList<Line> &lines, Take take) {
    delete m_fields;
    m_edits.clear();
    m_lines = lines;
    m_take = std::move(take);
    m_title->setText(QStringLiteral("%1 – Enter goes on and saves, Esc leaves").arg(entry.title));
    m_fields = new QWidget(this);
    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows); // a line has the whole width, however long its label
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const Line &line : lines) {
        auto *edit = new QLineEdit(line.filled, m_fields);
        edit->setAccessibleName(line.label);
        edit->setPlaceholderText(line.example);
        edit->installEventFilter(this);
        connect(edit, &QLineEdit::textEdited, m_draft, &FormDraft::keep);
        auto *label = new QLabel(line.label, m_fields);
        label->setBuddy(edit);
        for (QWidget *part : {static_cast<QWidget *>(edit), static_cast<QWidget *>(label)})
            part->setFont(font());
        form->addRow(label, edit);
        m_edits.append(edit);
    }
    layout()->addWidget(m_fields);
    m_draft->begin(entry.about, entry.prefix);
    show();
    m_edits.first()->setFocus(Qt::ShortcutFocusReason);
    m_edits.first()->deselect(); // the next key would take the place of a draft
}

bool EntryForm::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            enter();
            return true;
        }
        if (key == Qt::Key_Escape) {
            leave();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void EntryForm::enter() {
    QStringList texts;
    for (int i = 0; i < m_edits.size(); ++i) {
        const QString text = m_edits[i]->text().trimmed();
        if (text.isEmpty() && m_lines[i].required) {
            m_edits[i]->setFocus(Qt::TabFocusReason);
            return;
        }
        texts += text;
    }
    if (!m_take(texts))
        return;
    m_draft->done();
    leave();
}

void EntryForm::leave() {
    hide();
    emit finished();
}

} // namespace saferplan
