#pragma once

#include "ui/models/actionfacts.h"
#include "ui/pages/actions/timeaxis.h"

#include <QTableView>

namespace saferplan {

class ActionNames;
class ActionRows;

/// The lines of the timeline: names at the left, time above, and a bar a line. Up and down walk through the
/// lines, left and right through time.
class TimelineGrid : public QTableView {
    Q_OBJECT

public:
    /// All must outlive it.
    TimelineGrid(const Records &records, const ActionFacts &facts, ActionRows &rows, QWidget *parent);

    /// The time that can be seen; what is in the middle stays there.
    void setSpan(const QDate &first, const QDate &last);
    Zoom zoom() const { return m_zoom; }
    void setZoom(Zoom zoom);
    /// Brings a day into view.
    void goTo(const QDate &day);
    const TimeAxis &axis() const { return m_axis; }
    /// Selects the line in a row, or none.
    void showLine(int row);
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

signals:
    /// Somebody came to a line...
    void chosen(const QUuid &id);
    /// ...or wants to see all of it.
    void opened(const QUuid &id);

protected:
    void currentChanged(const QModelIndex &now, const QModelIndex &before) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeAxis();

    ActionRows &m_rows;
    TimeAxis m_axis;
    QDate m_first;
    QDate m_last;
    Zoom m_zoom = Zoom::Year;
    int m_placedFor = -1; ///< the width that the axis was made for
    QDate m_middle;       ///< the day that somebody looks at
    bool m_showing = false;
    bool m_placing = false;
};

} // namespace saferplan
