#include "ui/editors/fieldeditor.h"

#include "core/record/kind.h"
#include "core/record/records.h"
#include "core/record/shown.h"
#include "ui/editors/linkeditors.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QWidgetAction>

namespace saferplan {

namespace {

/// Says when the user has left a widget that has no signal for it.
class LeaveWatch : public QObject {
public:
    LeaveWatch(QWidget *watched, FieldEditor *editor) : QObject(editor), m_editor(editor) {
        watched->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override {
        if (event->type() == QEvent::FocusOut &&
            static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            emit m_editor->left();
        return false;
    }

private:
    FieldEditor *m_editor;
};

/// Keeps the wheel from changing a value that the page is only scrolled past.
class WheelGuard : public QObject {
public:
    explicit WheelGuard(QWidget *watched) : QObject(watched) {
        watched->setFocusPolicy(Qt::StrongFocus);
        watched->installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override {
        if (event->type() != QEvent::Wheel || static_cast<QWidget *>(watched)->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

template <class Input> class Editor : public FieldEditor {
public:
    explicit Editor(QWidget *parent) : FieldEditor(parent), m_input(new Input(this)) {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(4);
        layout->addWidget(m_input, 1);
        setFocusProxy(m_input);
    }
    QWidget *input() override { return m_input; }

protected:
    Input *m_input;
};

class LineEditor : public Editor<QLineEdit> {
public:
    explicit LineEditor(QWidget *parent, const QString &example = {}) : Editor(parent) {
        m_input->setPlaceholderText(example);
        connect(m_input, &QLineEdit::editingFinished, this, &FieldEditor::left);
    }
    void show(const Records &, const QString &text) override {
        m_input->setText(text);
        m_input->setCursorPosition(0);
    }
    QString text() const override { return m_input->text().trimmed(); }
};

class LongEditor : public Editor<QPlainTextEdit> {
public:
    explicit LongEditor(QWidget *parent) : Editor(parent) {
        m_input->setTabChangesFocus(true);
        m_input->setFixedHeight(m_input->fontMetrics().lineSpacing() * 4 + 12);
        new LeaveWatch(m_input, this);
    }
    void show(const Records &, const QString &text) override { m_input->setPlainText(text); }
    QString text() const override { return m_input->toPlainText(); }
};

class DateEditor : public Editor<QLineEdit> {
public:
    explicit DateEditor(QWidget *parent) : Editor(parent) {
        m_input->setPlaceholderText(QStringLiteral("such as 14 Jan 2026"));
        connect(m_input, &QLineEdit::editingFinished, this, [this] {
            if (const QDate date = readDate(m_input->text()); date.isValid())
                m_input->setText(dateText(date));
            emit left();
        });
        auto *button = new QToolButton(this);
        button->setText(QStringLiteral("…"));
        button->setToolTip(QStringLiteral("Choose the day in a calendar"));
        button->setAccessibleName(QStringLiteral("Calendar"));
        button->setFocusPolicy(Qt::TabFocus);
        button->setPopupMode(QToolButton::InstantPopup);
        auto *menu = new QMenu(button);
        auto *holder = new QWidgetAction(menu);
        auto *calendar = new QCalendarWidget;
        calendar->setFirstDayOfWeek(Qt::Monday);
        calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
        holder->setDefaultWidget(calendar);
        menu->addAction(holder);
        button->setMenu(menu);
        layout()->addWidget(button);
        connect(menu, &QMenu::aboutToShow, calendar, [this, calendar] {
            if (const QDate date = readDate(m_input->text()); date.isValid())
                calendar->setSelectedDate(date);
        });
        connect(calendar, &QCalendarWidget::activated, this, [this, menu](const QDate &date) {
            m_input->setText(dateText(date));
            menu->close();
            emit left();
        });
    }
    void show(const Records &, const QString &text) override {
        m_input->setText(dateText(QDate::fromString(text, Qt::ISODate)));
    }
    QString text() const override {
        const QDate date = readDate(m_input->text());
        return date.isValid() ? date.toString(Qt::ISODate) : m_input->text().trimmed();
    }
};

class ChoiceEditor : public Editor<QComboBox> {
public:
    ChoiceEditor(const FieldInfo &field, QWidget *parent) : Editor(parent) {
        for (const Choice &choice : field.choices)
            m_input->addItem(QString::fromUtf8(choice.label), QString::fromLatin1(choice.word));
        m_input->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        new WheelGuard(m_input);
        connect(m_input, &QComboBox::activated, this, &FieldEditor::left);
    }
    void show(const Records &, const QString &text) override {
        m_input->setCurrentIndex(m_input->findData(text));
    }
    QString text() const override { return m_input->currentData().toString(); }
};

class NumberEditor : public Editor<QSpinBox> {
public:
    NumberEditor(const FieldInfo &field, bool optional, QWidget *parent)
        : Editor(parent)
        , m_optional(optional) {
        const int least = std::max(field.least, -1'000'000'000);
        m_input->setRange(optional ? least - 1 : least, std::min(field.most, 1'000'000'000));
        if (optional)
            m_input->setSpecialValueText(QStringLiteral("not set"));
        m_input->setKeyboardTracking(false);
        new WheelGuard(m_input);
        connect(m_input, &QSpinBox::editingFinished, this, &FieldEditor::left);
    }
    void show(const Records &, const QString &text) override {
        m_input->setValue(text.isEmpty() ? m_input->minimum() : text.toInt());
    }
    QString text() const override {
        return m_optional && m_input->value() == m_input->minimum() ? QString()
                                                                    : QString::number(m_input->value());
    }

private:
    bool m_optional;
};

class YesNoEditor : public Editor<QCheckBox> {
public:
    explicit YesNoEditor(QWidget *parent) : Editor(parent) {
        m_input->setText(QStringLiteral("Yes"));
        connect(m_input, &QCheckBox::clicked, this, &FieldEditor::left);
    }
    void show(const Records &, const QString &text) override {
        m_input->setChecked(text == QLatin1String("yes"));
    }
    QString text() const override {
        return m_input->isChecked() ? QStringLiteral("yes") : QStringLiteral("no");
    }
};

class LinkFieldEditor : public Editor<LinkCombo> {
public:
    LinkFieldEditor(const FieldInfo &field, QWidget *parent) : Editor(parent) {
        m_input->setTarget(kindNamed(QLatin1String(field.target)));
        new WheelGuard(m_input);
        connect(m_input, &QComboBox::activated, this, &FieldEditor::left);
    }
    void show(const Records &records, const QString &text) override {
        m_input->showLink(records, QUuid(text));
    }
    QString text() const override { return m_input->currentData().toString(); }
};

class LinksFieldEditor : public Editor<LinkChecks> {
public:
    LinksFieldEditor(const FieldInfo &field, QWidget *parent) : Editor(parent) {
        m_input->setTarget(kindNamed(QLatin1String(field.target)));
        connect(m_input, &LinkChecks::ticked, this, &FieldEditor::left);
    }
    void show(const Records &records, const QString &text) override { m_input->showLinks(records, text); }
    QString text() const override { return m_input->links(); }
};

} // namespace

FieldEditor *makeEditor(const FieldInfo &field, bool optional, QWidget *parent) {
    switch (field.kind) {
    case FieldKind::LongText:
        return new LongEditor(parent);
    case FieldKind::Date:
        return new DateEditor(parent);
    case FieldKind::Time:
        return new LineEditor(parent, QStringLiteral("such as 14:30"));
    case FieldKind::Choice:
        return new ChoiceEditor(field, parent);
    case FieldKind::Number:
        return new NumberEditor(field, optional, parent);
    case FieldKind::YesNo:
        return new YesNoEditor(parent);
    case FieldKind::Link:
        return new LinkFieldEditor(field, parent);
    case FieldKind::Links:
        return new LinksFieldEditor(field, parent);
    case FieldKind::Text:
    case FieldKind::Decimal:
        break;
    }
    return new LineEditor(parent);
}

} // namespace saferplan
