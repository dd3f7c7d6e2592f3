#pragma once

#include "core/meetings/cycle.h"
#include "ui/pages/recordtable.h"
#include "ui/workspace/page.h"

class QTabWidget;

namespace saferplan {

class MeetingView;
class MonthCalendar;

/// The meetings as a list and as a calendar, with the scrutiny recommendations beside them; below, the whole
/// cycle of the meeting that is chosen.
class MeetingsPage : public Page {
    Q_OBJECT

public:
    explicit MeetingsPage(Workspace &workspace, QWidget *parent = nullptr);

    void arrive(const Place &place) override;
    void begin() override;
    void focusFilter() override;

    RecordTable &table() { return *m_table; }
    MonthCalendar &calendar() { return *m_calendar; }
    MeetingView &meetingView() { return *m_view; }

protected:
    void refresh() override;

private:
    void makeTable();
    void makeCommands();
    void prepareNew(Edits &edits, const QUuid &id) const;
    void follow();
    void enableCommands();

    RecordTable *m_table = nullptr;
    RecordTable *m_recommendations = nullptr;
    MonthCalendar *m_calendar = nullptr;
    QTabWidget *m_top = nullptr;
    MeetingView *m_view = nullptr;
    QList<std::pair<QAction *, MeetingStep>> m_steps; ///< of the commands
    QAction *m_reopen = nullptr;
};

} // namespace saferplan
