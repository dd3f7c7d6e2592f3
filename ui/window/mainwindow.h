#pragma once

#include "ui/window/longwork.h"
#include "ui/window/planfiles.h"

#include <QMainWindow>

class QDialog;

namespace saferplan {

class ActionList;
class BackupKeeper;
class FolderKeeper;
class HelpWindow;
class PlanView;
class StartPage;
class StatusLine;

/// The window of the program: one plan at a time, with its pages, menus and the state of its file; or the
/// start page while none is open.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(WindowServices services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a plan in place of the one that is open; false when none could be, and then that one stays.
    bool openPlan(const QString &path);
    void closePlan();
    void newPlan(bool sample);
    void exportPack();
    void sendChanges();
    /// Takes in returns: those named, or else those that are chosen. While no plan is open, into the one that
    /// was opened last.
    void takeIn(QStringList returns = {});
    /// Takes in an action tracker.
    void importTracker();
    /// Asks who uses the window, in the dialog returned, and keeps the answer for this user on this machine.
    QDialog *askWhoYouAre();
    /// Asks it where it was never answered.
    void askAtFirstStart();
    void showSettings();
    /// Offers to move a plan that lies where a program carries it about; once, unless it is `wanted`.
    void movePlan(bool wanted);

    /// nullptr while no plan is open.
    OpenPlan *plan() { return m_plan.get(); }
    PlanView *view() { return m_view; }
    /// nullptr while a plan is open.
    StartPage *start() { return m_start; }
    FolderKeeper &folder() { return *m_folder; }

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeMenus();
    void connectActions();
    void connectFileActions();
    void fillPageMenu();
    void showStart();
    void showPlan(std::unique_ptr<OpenPlan> opened);
    void leavePlan();
    void rememberGeometry();
    void showState();
    void showUndo();
    void showBackup();
    void connectSharing();
    void showSharing();
    void restore();
    void backUp();
    void find();
    void sayMade(const QString &file);
    /// Says so where it was stopped.
    bool isDone(const QString &what, Ending ending);
    void help();
    void about();

    WindowServices m_services;
    PlanFiles m_files;
    std::unique_ptr<OpenPlan> m_plan;
    PlanView *m_view = nullptr; ///< of m_plan
    StartPage *m_start = nullptr;
    ActionList *m_actions = nullptr;
    StatusLine *m_status = nullptr;
    BackupKeeper *m_keeper = nullptr;
    FolderKeeper *m_folder = nullptr;
    HelpWindow *m_help = nullptr; ///< made when it is first asked for
    QMenu *m_recent = nullptr;
    QMenu *m_go = nullptr;
    QMenu *m_page = nullptr; ///< what the page can do
    QList<QAction *> m_toPages;
};

} // namespace saferplan
