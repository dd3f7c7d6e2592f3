#pragma once

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
    QString fileToOpen(QWidget *, const QString &, const QString &) override { return file; }
    QString fileToWrite(QWidget *, const QString &, const QString &, const QString &) override {
        return file;
    }

    QString file;
    QStringList told;
    QStringList asked;
    bool yes = true; ///< the answer to what is asked
};

/// The window on a small plan: one priority, two actions.
struct Fixture {
    Answers answers;
    TestPlan file;
    QString packWritten;
    std::unique_ptr<MainWindow> window;

    Fixture() {
        Priority priority;
        priority.id = Id<Priority>::make();
        priority.number = 1;
        priority.title = QStringLiteral("Prevent violence");
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
        services.open = [this](const QString &path) {
            return std::make_unique<OpenPlan>(PlanFile::open(path), file.clock(), file.registry(),
                                              QStringLiteral("Chair, Council"));
        };
        services.createPlan = [](const QString &path, bool) { PlanFile::create(path); };
        services.writePack = [this](OpenPlan &, const QString &pdf) { packWritten = pdf; };
        window = std::make_unique<MainWindow>(services);
        REQUIRE(window->openPlan(file.path()));
        window->show();
    }

    OpenPlan &plan() { return *window->plan(); }
    Workspace &workspace() { return window->view()->workspace(); }
    /// Goes to a page, as a click on its name does.
    Page &go(PageId page) {
        workspace().go({page});
        return window->view()->page(page);
    }
    /// The table of actions, on its page.
    RecordTable &actions() { return static_cast<ActionsPage &>(go(PageId::Actions)).table(); }
    /// The form of the selected record.
    RecordForm &form() { return *window->view()->inspector().form(); }
    const Action &first() { return plan().records().all<Action>().at(0); }
};

} // namespace saferplan::test
