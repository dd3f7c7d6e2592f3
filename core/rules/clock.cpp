#include "core/rules/clock.h"

namespace saferplan {

qint64 SystemClock::now() const {
    return QDateTime::currentMSecsSinceEpoch();
}

Stamp endOfDay(const QDate &day) {
    return stampAt(day.addDays(1).startOfDay().toMSecsSinceEpoch()) - 1;
}

} // namespace saferplan
