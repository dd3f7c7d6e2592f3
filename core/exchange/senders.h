#pragma once

#include "core/plan/openplan.h"

namespace saferplan {

/// Somebody whose changes came from another copy of the plan.
struct Sender {
    QString author;
    QString machine;      ///< of the last of their commits
    qint64 madeAt = 0;    ///< the last of them, by their clock: milliseconds since 1970 UTC
    qint64 arrivedAt = 0; ///< when it came here
    qsizetype commits = 0;
};

/// Those whose changes were taken in, the one who came last first.
QList<Sender> sendersTo(const OpenPlan &plan);

/// Everybody who has written in the plan but its author, the one who wrote last first: whom a return may be
/// for.
QStringList otherAuthors(const OpenPlan &plan);

} // namespace saferplan
