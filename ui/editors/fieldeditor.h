#pragma once

#include "core/record/field.h"

#include <QUuid>
#include <QWidget>

namespace saferplan {

class Records;

/// Edits the value of one field as its text. It knows nothing of plans: it shows a text, and gives one back.
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// Shows a value, or a draft that is none of the field's kind; says nothing.
    virtual void show(const Records &records, const QString &text) = 0;
    /// The text that stands for what is entered; none of the field's kind when it cannot be read.
    virtual QString text() const = 0;
    /// What accessibility and keyboard are about.
    virtual QWidget *input() = 0;
    /// A value that can be read, and its links followed, but not changed.
    virtual void setReadOnly(bool readOnly) { input()->setEnabled(!readOnly); }

signals:
    /// The user is done with this field for now.
    void left();
    /// The user has typed, and is not done yet.
    void typed();
    /// The user wants to see a record that is linked to.
    void jump(const QUuid &record);
};

/// The editor for a kind of field. `optional`: a number may be left empty.
FieldEditor *makeEditor(const FieldInfo &field, bool optional, QWidget *parent);

} // namespace saferplan
