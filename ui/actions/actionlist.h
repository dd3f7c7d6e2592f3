#pragma once

#include <QAction>
#include <QObject>

#include <functional>
#include <map>

namespace saferplan {

/// What the window itself can do, whatever the page.
enum class Act {
    NewFromTemplate,
    NewSample,
    Open,
    Backup,
    Restore,
    ExportPack,
    Send,
    TakeIn,
    Share,
    ComeBy,
    Import,
    MakeSheet,
    SaveCalendar,
    ClosePlan,
    Quit,
    Undo,
    Redo,
    NewAction,
    FilterPage,
    Find,
    Back,
    Forward,
    ShowInspector,
    EditRecord,
    WhoYouAre,
    Settings,
    Help,
    About
};

/// The actions of the window, made from one table: the words, the shortcut and the tool tip of each.
class ActionList : public QObject {
    Q_OBJECT

public:
    explicit ActionList(QWidget *window);

    QAction *operator[](Act act) const { return m_actions.at(act); }
    /// Says what an action does.
    void connectTo(Act act, QObject *context, const std::function<void()> &work);
    QList<QAction *> all() const;

private:
    std::map<Act, QAction *> m_actions;
};

} // namespace saferplan
