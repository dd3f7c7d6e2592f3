#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace saferplan {

/// The one place where the window asks people something or tells them that something went wrong. A test puts
/// its own answers in the place of the boxes.
class Messages {
public:
    virtual ~Messages() = default;
    virtual void tell(QWidget *parent, const QString &what, const QString &text, const QString &detail);
    /// Asks before something is done that is told to others or hard to see; `doIt` says on the button what it
    /// does. True when it is to be done.
    virtual bool confirm(QWidget *parent, const QString &question, const QString &text, const QString &doIt);
    virtual QString fileToOpen(QWidget *parent, const QString &title, const QString &filter);
    /// The file to write, with the ending asked for; empty: the user changed their mind.
    virtual QString fileToWrite(QWidget *parent, const QString &title, const QString &name,
                                const QString &filter);

    static Messages &current();
    /// Puts others in place; nullptr: the boxes again. They are not owned.
    static void use(Messages *messages);
};

/// Does what may fail, and puts a failure into words: the one catch site of the window. `what` names what was
/// being done: "Opening the plan". True when it was done.
bool attempt(QWidget *parent, const QString &what, const std::function<void()> &work);

} // namespace saferplan
