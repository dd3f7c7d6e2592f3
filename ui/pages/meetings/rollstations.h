#pragma once

#include "core/meetings/attendees.h"
#include "ui/workspace/workspace.h"

#include <QListWidget>

namespace saferplan {

/// The matters arising in meeting mode: each done, carried over or no longer needed by one key.
class MattersStation : public QListWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    MattersStation(Workspace &workspace, Id<Meeting> meeting, QWidget *parent = nullptr);

    void refresh();
    /// Takes up the current matter and goes to the next that is still to be taken up.
    void takeUp(LogStatus outcome);
    int leftOver() const;

private:
    Workspace &m_workspace;
    Id<Meeting> m_meeting;
};

/// Who is there, in meeting mode: the space bar goes from present to apologies to absent.
class AttendanceStation : public QListWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    AttendanceStation(Workspace &workspace, Id<Meeting> meeting, QWidget *parent = nullptr);

    void refresh();
    /// The next of present, apologies and absent for the current one.
    void turn();
    /// Everybody of whom nothing is said is present.
    void presentAll();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool record(const QList<std::pair<Attendee, Presence>> &entries);

    Workspace &m_workspace;
    Id<Meeting> m_meeting;
    QList<Attendee> m_attendees;
};

} // namespace saferplan
