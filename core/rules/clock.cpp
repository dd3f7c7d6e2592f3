#include "core/rules/clock.h"

namespace saferplan {

qint64 SystemClock::now() const {
    return QDateTime::currentMSecsSinceEpoch();
}

Stamp endOfDay(const QDate &day) {
    const qint64 next = day.addDays(1).startOfDay().toMSecsSinceEpoch();
    return next > millisecondsOf(lastStamp) ? lastStamp : stampAt(next) - 1;
}

} // namespace saferplan
