#pragma once

#include "ui/pages/meetings/meetingsteps.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;

namespace saferplan {

class BlockTable;
class MeetingTable;

/// One meeting: where it stands on its path with the one next step, its agenda, the matters arising, its
/// decisions and actions, its papers, and who was there.
class MeetingView : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit MeetingView(Workspace &workspace, QWidget *parent = nullptr);

    /// Shows a meeting, and follows the plan while it is seen; a null id: none, and the view says so.
    void showMeeting(Id<Meeting> meeting);
    Id<Meeting> meeting() const { return m_id; }
    void takeNextStep();
    void step(MeetingStep step);
    void reopenMeeting();
    void enterMode();
    void addItem();
    void addDue();
    void moveItem(int by);
    void takeItemOff();
    void focusAgenda();

    MeetingTable &agenda() { return *m_agenda; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    const Meeting *found() const;
    QWidget *makeHead();
    QWidget *makeAgendaTab();
    void showHead(const Meeting &meeting);
    void showAgenda(const Meeting &meeting);
    void showPapers(const Meeting &meeting);
    void showAttendance(const Meeting &meeting);
    bool commit(const QString &label, const std::function<bool(Edits &)> &work);

    Workspace &m_workspace;
    Id<Meeting> m_id;
    QLabel *m_title = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_path = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_mode = nullptr;
    QTabWidget *m_tabs = nullptr;
    MeetingTable *m_agenda = nullptr;
    BlockTable *m_proposal = nullptr;
    QPushButton *m_addDue = nullptr;
    QPushButton *m_addItem = nullptr;
    QLabel *m_length = nullptr;
    MeetingTable *m_matters = nullptr;
    MeetingTable *m_decisions = nullptr;
    MeetingTable *m_actions = nullptr;
    BlockTable *m_papers = nullptr;
    QLabel *m_papersDue = nullptr;
    BlockTable *m_attendance = nullptr;
};

} // namespace saferplan
