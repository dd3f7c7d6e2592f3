#pragma once

#include "core/plan/openplan.h"

namespace saferplan {

/// Makes the Delivery Group pack of a plan as the kind of file that the path ends in: for a meeting (null:
/// the next one), and as the plan was at the end of a day (invalid: now). An older one that is there is
/// replaced, any other file is refused. Throws std::exception with a sentence for people. Returns what is to
/// be told of it, or nothing.
QString makePack(const OpenPlan &plan, Id<Meeting> meeting, const QDate &asAt, const QString &path);

} // namespace saferplan
