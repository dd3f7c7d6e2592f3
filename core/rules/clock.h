#pragma once

#include "core/record/stamp.h"

#include <QDate>
#include <QDateTime>

namespace saferplan {

/// Where the time comes from. Nothing else in the program asks the machine for it, so a test, a sample plan
/// and a replay can say what time it is.
class Clock {
public:
    virtual ~Clock() = default;
    /// Milliseconds since 1970-01-01 UTC.
    virtual qint64 now() const = 0;
    /// Today in local time.
    QDate today() const { return QDateTime::fromMSecsSinceEpoch(now()).date(); }
};

/// The machine's own clock.
class SystemClock : public Clock {
public:
    qint64 now() const override;
};

/// A clock that stands where it is put.
class SetClock : public Clock {
public:
    explicit SetClock(qint64 now = 0) : m_now(now) {}
    explicit SetClock(const QDate &day) : m_now(QDateTime(day, QTime(9, 0)).toMSecsSinceEpoch()) {}
    qint64 now() const override { return m_now; }
    void set(qint64 now) { m_now = now; }
    void advance(qint64 milliseconds) { m_now += milliseconds; }

private:
    qint64 m_now;
};

/// The last stamp of a day in local time: a plan "as at" a day includes all of it. Of a
/// day after the year 5999 it is the last stamp there is.
Stamp endOfDay(const QDate &day);

} // namespace saferplan
