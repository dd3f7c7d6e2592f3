#pragma once

#include <QDate>
#include <QPushButton>

namespace saferplan {

class ChangedSince;
class Workspace;

/// The chip "Changed since…": asks since when as it is switched on, and says so while it is. Without a day it
/// is since the last meeting of the Delivery Group, and means what came after that day.
class SinceChip : public QPushButton {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    SinceChip(const Workspace &workspace, QWidget *parent);

    bool keeps(const QUuid &action) const;
    /// The day, as in the file; empty: since the last meeting.
    QString value() const { return m_day.toString(Qt::ISODate); }
    void setValue(const QString &value);

signals:
    /// What it keeps has changed.
    void found();

protected:
    void nextCheckState() override;

private:
    void offer();
    void begin(const QDate &day);
    void askForDay();
    /// The last day that does not count.
    QDate lastDayBefore() const;
    void follow();

    const Workspace &m_workspace;
    ChangedSince *m_changed;
    QDate m_day; ///< invalid: the last meeting
};

} // namespace saferplan
