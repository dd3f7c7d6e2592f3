#pragma once

#include "ui/workspace/workspace.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QStackedWidget;

namespace saferplan {

class AttendanceStation;
class ItemStation;
class MattersStation;

/// A meeting while it sits, in a window of its own and large type: matters arising first, then the agenda
/// item by item, worked by single keys. Escape leaves what is being typed, and then the mode. Each entry is
/// in the plan at once.
class MeetingMode : public QDialog {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    MeetingMode(Workspace &workspace, Id<Meeting> meeting, QWidget *parent = nullptr);

    QListWidget &stations() { return *m_stations; }
    ItemStation &itemStation() { return *m_item; }
    MattersStation &matters() { return *m_matters; }
    AttendanceStation &attendance() { return *m_attendance; }

    void done(int result) override;

private:
    void makeKeys();
    void fill();
    void refresh();
    void arrive(int row);
    void go(int by);
    void onItem(void (ItemStation::*work)());
    int firstOpen() const;

    Workspace &m_workspace;
    Id<Meeting> m_meeting;
    QLabel *m_title = nullptr;
    QListWidget *m_stations = nullptr;
    QStackedWidget *m_stack = nullptr;
    MattersStation *m_matters = nullptr;
    AttendanceStation *m_attendance = nullptr;
    ItemStation *m_item = nullptr;
    QLabel *m_keys = nullptr;
    QList<Id<AgendaItem>> m_agenda;
};

} // namespace saferplan
