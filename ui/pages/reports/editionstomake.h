#pragma once

#include "core/plan/openplan.h"
#include "core/report/document.h"
#include "core/report/editionorder.h"

namespace saferplan {

/// A document that can be made from a plan as it is.
struct EditionToMake {
    QString name;       ///< "Delivery Group pack, 27 Jan 2026"
    QString whatFor;    ///< one sentence
    QString fileName;   ///< that its PDF is offered to be written as
    EditionOrder order; ///< what is asked for
    /// Gathers what it is made from; what that returns makes it, on whichever thread.
    std::function<std::function<Document()>(const OpenPlan &plan, const Progress &progress)> prepare;
};

/// What can be made of a plan now: the pack of the next Delivery Group meeting, every other edition of
/// everything that it can be about, then the packs of the meetings held, as the plan stood on their day, the
/// latest first; and the evidence of each year's consultation.
QList<EditionToMake> editionsToMake(const OpenPlan &plan);

} // namespace saferplan
