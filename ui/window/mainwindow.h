#pragma once

#include "core/plan/openplan.h"

#include <QMainWindow>

class QLabel;

namespace saferplan {

class ActionList;
class PlanView;

/// What the window needs of the program and cannot do itself. Each may throw; the window says what went
/// wrong.
struct WindowServices {
    /// Makes a new plan file from the template, or the illustrative sample.
    std::function<void(const QString &path, bool sample)> createPlan;
    /// Writes the Delivery Group pack as a PDF.
    std::function<void(OpenPlan &plan, const QString &pdf)> writePack;
    std::function<std::unique_ptr<OpenPlan>(const QString &path)> open;
};

/// The window of the program: one plan at a time, with its pages, menus and the state of its file.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(WindowServices services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a plan in place of the one that is open; false when it could not be, and then that one stays.
    bool openPlan(const QString &path);
    void newPlan(bool sample);
    void exportPack();

    /// nullptr while no plan is open.
    OpenPlan *plan() { return m_plan.get(); }
    PlanView *view() { return m_view; }

private:
    void makeMenus();
    void connectActions();
    void fillPageMenu();
    void makeStatusBar();
    void makeStart();
    void showState();
    void showMarking();
    void showRecent();
    void noteRecent(const QString &path);
    void chooseAndOpen();
    void about();
    void undo();
    void redo();

    WindowServices m_services;
    std::unique_ptr<OpenPlan> m_plan;
    PlanView *m_view = nullptr; ///< of m_plan
    ActionList *m_actions = nullptr;
    QMenu *m_recent = nullptr;
    QMenu *m_go = nullptr;
    QMenu *m_page = nullptr; ///< what the page can do
    QLabel *m_file = nullptr;
    QLabel *m_readOnly = nullptr;
    QLabel *m_illustrative = nullptr;
    QLabel *m_marking = nullptr;
};

} // namespace saferplan
