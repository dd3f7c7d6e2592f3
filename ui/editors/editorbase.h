#pragma once

#include "ui/editors/fieldeditor.h"

#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>

namespace saferplan {

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

/// An editor around one widget.
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

} // namespace saferplan
