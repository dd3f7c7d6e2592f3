#include "ui/editors/fieldeditor.h"

#include "core/record/kind.h"
#include "ui/editors/dateeditor.h"
#include "ui/editors/editorbase.h"
#include "ui/editors/linkeditors.h"
#include "ui/editors/linkseditor.h"
#include "ui/editors/longeditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

namespace saferplan {

namespace {

class LineEditor : public Editor<QLineEdit> {
public:
    explicit LineEditor(QWidget *parent, const QString &example = {}) : Editor(parent) {
        m_input->setPlaceholderText(example);
        connect(m_input, &QLineEdit::editingFinished, this, &FieldEditor::left);
        connect(m_input, &QLineEdit::textEdited, this, &FieldEditor::typed);
    }
    void show(const Records &, const QString &text) override {
        m_input->setText(text);
        m_input->setToolTip(text); // where it is longer than the line
        m_input->setCursorPosition(0);
    }
    QString text() const override { return m_input->text().trimmed(); }
    void setReadOnly(bool readOnly) override { m_input->setReadOnly(readOnly); }
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
        connect(m_input->findChild<QLineEdit *>(), &QLineEdit::textEdited, this, &FieldEditor::typed);
    }
    void show(const Records &, const QString &text) override {
        m_input->setValue(text.isEmpty() ? m_input->minimum() : text.toInt());
    }
    QString text() const override {
        // While it is typed the value of the box is still the one before.
        bool isNumber = false;
        const int typed = m_input->cleanText().toInt(&isNumber);
        const int value = isNumber ? typed : m_input->value();
        return m_optional && value == m_input->minimum() ? QString() : QString::number(value);
    }
    void setReadOnly(bool readOnly) override { m_input->setReadOnly(readOnly); }

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
        if (const Kind *target = kindNamed(QLatin1String(field.target)))
            return new LinkEditor(*target, parent);
        return new AnyLinkEditor(parent);
    case FieldKind::Links:
        return new LinksEditor(field, parent);
    case FieldKind::Text:
    case FieldKind::Decimal:
        break;
    }
    return new LineEditor(parent);
}

} // namespace saferplan
