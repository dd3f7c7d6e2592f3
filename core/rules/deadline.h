#pragma once

#include <QDate>
#include <QString>

namespace saferplan {

/// A day by which something is to be done, and whether it was: the workings behind "due" and "overdue". The
/// day itself is still in time.
struct Deadline {
    QString what;         ///< as a sentence begins: "Review", "Reply"
    QDate due = {};       ///< invalid: no day is set, and nothing is late
    QDate today;          ///< the day on which it was looked at
    bool done = false;    ///
    QDate doneOn = {};    ///< invalid while not done, and when the day was not recorded
    bool derived = false; ///< the day follows from the settings; nobody set it

    /// Days after the due day, counted to the day it was done or else to today; 0 when in time.
    qint64 daysLate() const;
    /// Not done, and its day is past.
    bool isOverdue() const;
    /// Not done, and due today or before.
    bool isDue() const;
    /// Not done, and due today or in the coming `days`.
    bool isDueWithin(int days) const;
    /// "Review due 14 Jan 2026, 3 days late".
    QString sentence() const;

    friend bool operator==(const Deadline &, const Deadline &) = default;
};

/// "in 3 days", "today", "3 days late": where a day stands from today.
QString daysFrom(const QDate &due, const QDate &today);

} // namespace saferplan
