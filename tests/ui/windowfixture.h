#pragma once

#include "core/plan/backups.h"
#include "core/rules/clock.h"
#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"
#include "ui/editors/recordform.h"
#include "ui/models/recordtablemodel.h"
#include "ui/pages/actionspage.h"
#include "ui/window/inspector.h"
#include "ui/window/mainwindow.h"
#include "ui/window/messages.h"
#include "ui/window/planview.h"

#include <QPrinter>
#include <QSettings>
#include <QTest>

namespace saferplan::test {

/// Answers in the place of the user, and remembers what was told.
class Answers : public Messages {
public:
    Answers() { Messages::use(this); }
    ~Answers() override { Messages::use(nullptr); }
    void tell(QWidget *, const QString &what, const QString &text, const QString &) override {
        told += what + QStringLiteral(": ") + text;
    }
    bool confirm(QWidget *, const QString &question, const QString &text, const QString &) override {
        asked += question + QStringLiteral(": ") + text;
        return yes;
    }
    int tellAndAsk(QWidget *, const QString &what, const QString &text, const QString &,
                   const QStringList &buttons) override {
        told += what + QStringLiteral(": ") + text;
        offered += buttons;
        return std::exchange(press, -1);
    }
    int choose(QWidget *, const QString &, const QString &, const QStringList &lines) override {
        offered += lines;
        return std::exchange(press, -1);
    }
    QString fileToMake(QWidget *, const QString &, const QString &, const QString &) override { return file; }
    QString fileToOpen(QWidget *, const QString &, const QString &) override { return file; }
    QString fileToWrite(QWidget *, const QString &, const QString &, const QString &) override {
        return file;
    }
    QStringList filesToOpen(QWidget *, const QString &, const QString &) override {
        return file.isEmpty() ? QStringList() : QStringList(file);
    }
    QString folder(QWidget *, const QString &) override { return file; }
    QString passphrase(QWidget *, const QString &, const QString &text) override {
        asked += text;
        return passphraseToGive;
    }
    bool choosePrinter(QWidget *, QPrinter &printer) override {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        return !file.isEmpty();
    }

    QString file;
    QString passphraseToGive;
    QStringList told;
    QStringList asked;
    bool yes = true;     ///< the answer to what is asked
    QStringList offered; ///< buttons and lines to choose from
    int press = -1;      ///< which of them is taken next
};

/// The window on a small plan: one priority, two actions.
struct Fixture {
    Answers answers;
    TestPlan file;
    Backups backups{file.file(QStringLiteral("backups")), file.clock()};
    std::unique_ptr<MainWindow> window;

    Fixture() {
        QSettings().clear(); // each test begins as a first start does
        const Priority priority = onePriority();
        Edits edits = file->edit();
        edits.put(priority);
        for (const char *title : {"Knife bins", "Lighting audit"}) {
            Action action;
            action.id = Id<Action>::make();
            action.title = QString::fromUtf8(title);
            action.priority = priority.id;
            action.due = QDate(2025, 12, 1);
            action.status = Status::InProgress;
            edits.put(action);
        }
        file->commit(QStringLiteral("Begin"), edits);
        file.close();
        WindowServices services;
        services.open = [this](const QString &path, const Progress &progress) {
            return std::make_unique<OpenPlan>(PlanFile::open(path), file.clock(), file.registry(),
                                              QStringLiteral("Chair, Council"), progress);
        };
        services.createPlan = [this](const QString &path, bool) {
            OpenPlan made(PlanFile::create(path), file.clock(), file.registry(), QStringLiteral("SaferPlan"));
            Edits begun = made.edit();
            made.commit(QStringLiteral("Begin"), begun.put(onePriority()));
        };
        services.backups = &backups;
        window = std::make_unique<MainWindow>(services);
        REQUIRE(window->openPlan(file.path()));
        window->show();
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }

    static Priority onePriority() {
        Priority priority;
        priority.id = Id<Priority>::make();
        priority.number = 1;
        priority.title = QStringLiteral("Prevent violence");
        return priority;
    }
    OpenPlan &plan() const { return *window->plan(); }
    Workspace &workspace() const { return window->view()->workspace(); }
    /// Goes to a page, as a click on its name does.
    Page &go(PageId page) const {
        workspace().go({page});
        return window->view()->page(page);
    }
    /// The table of actions, on its page.
    RecordTable &actions() const { return static_cast<ActionsPage &>(go(PageId::Actions)).table(); }
    /// The form of the selected record.
    RecordForm &form() const { return *window->view()->inspector().form(); }
    const Action &first() const { return plan().records().all<Action>().at(0); }
};

} // namespace saferplan::test
