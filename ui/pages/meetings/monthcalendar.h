#pragma once

#include "ui/pages/meetings/monthmodel.h"
#include "ui/workspace/workspace.h"

#include <QTableView>

class QLabel;

namespace saferplan {

/// The days of a month in a grid. The arrow keys move from day to day and on into the next month, Page Up and
/// Page Down from month to month, Enter opens what stands on the day.
class DayGrid : public QTableView {
    Q_OBJECT

public:
    explicit DayGrid(QWidget *parent = nullptr);

signals:
    void dayWanted(const QDate &day);
    void entered();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

/// A month of meetings and of days by which papers are due, in words.
class MonthCalendar : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit MonthCalendar(Workspace &workspace, QWidget *parent = nullptr);

    /// Shows the plan as it is now.
    void refresh();
    void goTo(const QDate &day);
    QDate day() const { return m_day; }
    MonthModel &model() { return *m_model; }
    DayGrid &grid() { return *m_grid; }

signals:
    /// Somebody wants to see this meeting.
    void chosen(const QUuid &meeting);

private:
    void choose();

    Workspace &m_workspace;
    QDate m_day;
    MonthModel *m_model = nullptr;
    DayGrid *m_grid = nullptr;
    QLabel *m_title = nullptr;
};

} // namespace saferplan
