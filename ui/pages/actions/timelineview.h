#pragma once

#include "ui/pages/actions/actionview.h"
#include "ui/pages/actions/timeaxis.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace saferplan {

class ActionRows;
class TimelineGrid;
class TimelineKey;

/// The actions along the plan's time: from start to due date, what was first agreed, and their milestones.
/// What the selected line says stands below it in words.
class TimelineView : public ActionView {
    Q_OBJECT

public:
    TimelineView(Workspace &workspace, RecordTable &table, QWidget *parent);

    void begin() override;
    /// Shows less time (1) or more of it (-1).
    void zoomBy(int step);
    void goToToday();
    /// Brings the due date of the selected action into view.
    void goToDue();
    TimelineGrid &grid() const { return *m_grid; }
    /// How much of the time is shown, and in which order; to be placed where there is room.
    QWidget *bar() const { return m_bar; }

protected:
    void beginReading() override;
    void take(const Action &action) override;
    void showRead() override;
    void showSelected() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeBar();

    ActionRows *m_rows;
    TimelineGrid *m_grid;
    QWidget *m_bar = nullptr;
    QComboBox *m_zooms = nullptr;
    QCheckBox *m_byDue = nullptr;
    QLabel *m_readout;
    TimelineKey *m_key;
    std::vector<QUuid> m_gathered;
    std::vector<std::pair<qint64, size_t>> m_days; ///< when each of them is due, and its place among them
    bool m_wasShown = false;
};

} // namespace saferplan
