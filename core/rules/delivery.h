#pragma once

#include "core/record/action.h"
#include "core/record/milestone.h"
#include "core/record/problem.h"
#include "core/record/settings.h"

namespace saferplan {

/// Where the delivery of an action stands: RAG, with blue for complete and evidenced and grey for what is not
/// rated. Apart from the lifecycle status, as in Bracknell Forest's reports.
enum class Delivery { Grey, Blue, Green, Amber, Red };

inline std::span<const Choice> choicesOf(Delivery) {
    static constexpr Choice list[] = {{"grey", "Not started or not rated"},
                                      {"blue", "Complete with evidence"},
                                      {"green", "On track"},
                                      {"amber", "Behind or at risk"},
                                      {"red", "Well behind"}};
    return list;
}

/// "Grey", "Blue", "Green", "Amber" or "Red".
QString colourOf(Delivery rag);

/// The RAG that the dates of an action imply, with the figures it rests on.
struct RagVerdict {
    Delivery rag = Delivery::Grey;
    Status status = Status::NotStarted;
    bool archived = false;
    bool hasEvidence = false;
    QDate today;
    QDate due; ///< invalid: none
    QDate completedOn;
    qint64 daysLate = 0; ///< past the due day; 0 when in time
    int milestones = 0;
    int milestonesDone = 0;
    int milestonesLate = 0;
    qint64 milestoneDaysLate = 0;      ///< of the milestone that is latest
    std::optional<int> percent;        ///< complete, 0 to 100, as the lead says; empty: not said
    std::optional<int> percentElapsed; ///< of the time from start to due, 0 to 100; empty: a date is missing
    int pointsBehind = 0; ///< percentage points behind the time elapsed; 0 when not, or not compared

    /// "Amber: due 14 Jan 2026, 16 days late; 2 of 5 milestones done".
    QString sentence() const;

    friend bool operator==(const RagVerdict &, const RagVerdict &) = default;
};

/// The RAG of an action from its dates, milestones and percentage:
/// - grey: a draft, suspended, withdrawn or archived (counted apart); not started and nothing of it late;
///   or in progress without a due date;
/// - blue: complete with evidence; complete without evidence is green, and says so;
/// - red: more than Settings::redAfterDays late (default 31 days: Bromsgrove's "over one month behind"), or
///   Settings::percentBehindRed points behind the time elapsed (default 40, our own choice);
/// - amber: late by less, a milestone late, or Settings::percentBehindAmber points behind (default 15, our
///   own choice);
/// - green: the rest. Milestones still to come do no harm.
///
/// The percentage is compared only for actions in progress with both dates, and only where one is given.
RagVerdict computedRag(const Action &action, const QList<const Milestone *> &milestones, bool hasEvidence,
                       const Settings &settings, const QDate &today);

/// The RAG that the lead declares, on the same scale: complete actions are blue with evidence and green
/// without; drafts, suspended, withdrawn and archived ones, and those not rated, are grey.
Delivery declaredAs(const Action &action, bool hasEvidence);

/// The state that a RAG says by itself; grey where none is said.
Delivery deliveryOf(Rag rag);

/// The declared beside the computed RAG.
struct RagDifference {
    Delivery declared = Delivery::Grey;
    Delivery computed = Delivery::Grey;
    bool differs = false;     ///< both are said, and they are not the same
    bool needsReason = false; ///< they differ and nobody has said why

    /// "Declared Green, computed Amber: say why they differ".
    QString sentence() const;

    friend bool operator==(const RagDifference &, const RagDifference &) = default;
};

/// Compares what the lead of a live action declares with what was computed; where either is grey there is
/// nothing to compare. A lead who declares worse than computed has said why in the reason for amber or red,
/// and need not say it twice.
RagDifference differsFromDeclared(const Action &action, const RagVerdict &computed);

/// What a live action declared amber or red lacks: a reason and a path to green, and for red somebody to whom
/// it is escalated (South Cambridgeshire shows a reason beside each amber; "path to green" is PRINCE2
/// practice).
Problems declaredRagProblems(const Action &action);

} // namespace saferplan
