#include "ui/editors/dateeditor.h"

#include "core/record/shown.h"
#include "ui/look/icon.h"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QMenu>
#include <QTextCharFormat>
#include <QTimer>
#include <QToolButton>
#include <QWidgetAction>

namespace saferplan {

DateEditor::DateEditor(QWidget *parent) : Editor(parent) {
    m_input->setPlaceholderText(QStringLiteral("e.g. 14 Jan 2026"));
    m_input->setToolTip(QStringLiteral("Write a date, or press Alt+Down for a calendar"));
    m_input->installEventFilter(this);
    connect(m_input, &QLineEdit::editingFinished, this, [this] {
        if (const QDate date = readDate(m_input->text()); date.isValid())
            m_input->setText(dateText(date));
        emit left();
    });
    connect(m_input, &QLineEdit::textEdited, this, &FieldEditor::typed);
    m_button = new QToolButton(this);
    m_button->setIcon(icon(QStringLiteral("meetings")));
    m_button->setToolTip(QStringLiteral("Choose the day in a calendar (Alt+Down)"));
    m_button->setAccessibleName(QStringLiteral("Calendar"));
    m_button->setFocusPolicy(Qt::NoFocus); // Alt+Down does the same from the line
    m_button->setAutoRaise(true);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_menu = new QMenu(m_button);
    m_button->setMenu(m_menu);
    layout()->addWidget(m_button);
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        if (!m_calendar)
            makeCalendar();
        if (const QDate date = readDate(m_input->text()); date.isValid())
            m_calendar->setSelectedDate(date);
        QTimer::singleShot(0, m_calendar, [this] { m_calendar->setFocus(Qt::PopupFocusReason); });
    });
}

void DateEditor::makeCalendar() {
    auto *holder = new QWidgetAction(m_menu);
    m_calendar = new QCalendarWidget;
    m_calendar->setFirstDayOfWeek(Qt::Monday);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setAccessibleName(QStringLiteral("Calendar"));
    QTextCharFormat plain; // red is kept for what is off track
    plain.setForeground(palette().text());
    m_calendar->setWeekdayTextFormat(Qt::Saturday, plain);
    m_calendar->setWeekdayTextFormat(Qt::Sunday, plain);
    holder->setDefaultWidget(m_calendar);
    m_menu->addAction(holder);
    const auto choose = [this](const QDate &date) {
        m_input->setText(dateText(date));
        m_menu->close();
        m_input->setFocus(Qt::PopupFocusReason);
        emit left();
    };
    connect(m_calendar, &QCalendarWidget::clicked, this, choose);
    connect(m_calendar, &QCalendarWidget::activated, this, [this, choose](const QDate &date) {
        if (m_menu->isVisible()) // a click activates too
            choose(date);
    });
}

bool DateEditor::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_input && event->type() == QEvent::KeyPress && m_button->isEnabled()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && key->modifiers().testFlag(Qt::AltModifier)) {
            m_button->showMenu();
            return true;
        }
    }
    return Editor::eventFilter(watched, event);
}

void DateEditor::show(const Records &, const QString &text) {
    const QDate date = QDate::fromString(text, Qt::ISODate);
    m_input->setText(date.isValid() ? dateText(date) : text);
}

QString DateEditor::text() const {
    const QDate date = readDate(m_input->text());
    return date.isValid() ? date.toString(Qt::ISODate) : m_input->text().trimmed();
}

void DateEditor::setReadOnly(bool readOnly) {
    m_input->setReadOnly(readOnly);
    m_button->setEnabled(!readOnly);
}

} // namespace saferplan
