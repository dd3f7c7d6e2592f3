#pragma once

#include "core/record/milestone.h"
#include "core/record/settings.h"
#include "core/rules/delivery.h"
#include "core/rules/freshness.h"

namespace saferplan {

class Records;

/// Where one action stands today, by every rule that speaks of it: decided once and used by all figures.
struct Standing {
    const Action *action = nullptr; ///< of the records asked about; valid as long as they are unchanged
    RagVerdict computed;
    Delivery declared = Delivery::Grey;
    RagDifference difference;
    Freshness freshness;
    bool overdue = false;
    bool dueSoon = false;

    /// Live, and amber or red by its lead's word or by its dates.
    bool isOffTrack() const;
    /// The worse of the declared and the computed RAG.
    Delivery worse() const;

    friend bool operator==(const Standing &, const Standing &) = default;
};

/// Where an action stands by its milestones and progress updates, and the day of the last meeting of its
/// group's clock.
Standing standingOf(const Action &action, const QList<const Milestone *> &milestones,
                    const QList<const ProgressUpdate *> &updates, bool hasEvidence, const QDate &meeting,
                    const Settings &settings, const QDate &today);

/// Every action that is not archived, in the order of the plan's records.
QList<Standing> standingsOf(const Records &records, const QDate &today);

} // namespace saferplan
