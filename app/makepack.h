#pragma once

#include "core/plan/openplan.h"
#include "core/record/progress.h"

namespace saferplan {

/// Makes the Delivery Group pack of a plan as a PDF: for a meeting (null: the next one), and as the plan was
/// at the end of a day (invalid: now). A PDF that is there is replaced, any other
/// file is refused. Throws std::exception with a sentence for people. Returns what is to be told of it, or
/// nothing.
QString makePack(const OpenPlan &plan, Id<Meeting> meeting, const QDate &asAt, const QString &pdf);

/// The same in two steps: what is returned holds values of its own, and may be done on another thread. Throws
/// StoreError, or Stopped where `gathering` says so.
std::function<void(const Progress &)> preparePack(const OpenPlan &plan, Id<Meeting> meeting,
                                                  const QDate &asAt, const QString &pdf,
                                                  const Progress &gathering = {});

} // namespace saferplan
