#pragma once

#include "core/plan/openplan.h"
#include "core/report/editionorder.h"
#include "core/report/ragovertime.h"
#include "core/rules/publication.h"

namespace saferplan {

/// The days before its cut-off for which an edition tells how the actions stood, in their order: none for
/// most kinds, month ends for a pack, quarter ends of its year for an annual review.
QList<QDate> historyDaysOf(const EditionOrder &order, const QDate &cutOff);

/// How the actions stood on each of some days, in their order; days before the plan had actions are left out.
/// Where `withheld` is given, actions that it names or that were restricted on the day are not counted.
QList<RagMoment> ragHistory(const OpenPlan &plan, const QList<QDate> &days,
                            const std::optional<Withheld> &withheld, const Progress &progress = {});

} // namespace saferplan
