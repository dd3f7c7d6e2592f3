#pragma once

#include <QStringList>

#include <functional>
#include <optional>

class QPrinter;
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
    /// Says that something did not work, and what can be done instead, a button each; the number of the one
    /// that was pressed, -1: none of them.
    virtual int tellAndAsk(QWidget *parent, const QString &what, const QString &text, const QString &detail,
                           const QStringList &buttons);
    /// One of some lines to choose from; -1: the user changed their mind.
    virtual int choose(QWidget *parent, const QString &title, const QString &text, const QStringList &lines);
    virtual QString fileToOpen(QWidget *parent, const QString &title, const QString &filter);
    /// The file to write, with the ending asked for; empty: the user changed their mind.
    virtual QString fileToWrite(QWidget *parent, const QString &title, const QString &name,
                                const QString &filter);

    /// A file to be made, which must not be there yet; empty: the user changed their mind.
    virtual QString fileToMake(QWidget *parent, const QString &title, const QString &name,
                               const QString &filter);
    /// Several files that are there already; empty: the user changed their mind.
    virtual QStringList filesToOpen(QWidget *parent, const QString &title, const QString &filter);
    /// A folder that is there; empty: the user changed their mind.
    virtual QString folder(QWidget *parent, const QString &title);
    /// A passphrase; empty: the user changed their mind.
    virtual QString passphrase(QWidget *parent, const QString &title, const QString &text);

    /// Which printer, and how; false: the user changed their mind.
    virtual bool choosePrinter(QWidget *parent, QPrinter &printer);

    static Messages &current();
    /// Puts others in place; nullptr: the boxes again. They are not owned.
    static void use(Messages *messages);
};

/// What failed, in words for people.
struct Failure {
    QString text;
    QString detail; ///< for whoever helps them
    /// It is the plan file: gone, damaged, or none of ours. A backup of it may help.
    bool isOfFile = false;
};

/// Does what may fail: the one catch site of the window. Empty when it was done.
std::optional<Failure> failureOf(const std::function<void()> &work);

/// Does what may fail, and tells of a failure. `what` names what was being done: "Opening the plan". True
/// when it was done.
bool attempt(QWidget *parent, const QString &what, const std::function<void()> &work);

} // namespace saferplan
