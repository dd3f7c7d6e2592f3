#include "ui/pages/meetings/entryform.h"

#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace saferplan {

EntryForm::EntryForm(QWidget *parent) : QWidget(parent), m_title(new QLabel(this)) {
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_title);
    hide();
}

void EntryForm::begin(const QString &title, const QList<Line> &lines, Take take) {
    delete m_fields;
    m_edits.clear();
    m_lines = lines;
    m_take = std::move(take);
    m_title->setText(QStringLiteral("%1 – Enter goes on and saves, Esc leaves").arg(title));
    m_fields = new QWidget(this);
    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    for (const Line &line : lines) {
        auto *edit = new QLineEdit(line.filled, m_fields);
        edit->setAccessibleName(line.label);
        edit->installEventFilter(this);
        auto *label = new QLabel(line.label, m_fields);
        label->setBuddy(edit);
        for (QWidget *part : {static_cast<QWidget *>(edit), static_cast<QWidget *>(label)})
            part->setFont(font());
        form->addRow(label, edit);
        m_edits.append(edit);
    }
    layout()->addWidget(m_fields);
    show();
    m_edits.first()->setFocus(Qt::ShortcutFocusReason);
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
    if (m_take(texts))
        leave();
}

void EntryForm::leave() {
    hide();
    emit finished();
}

} // namespace saferplan
