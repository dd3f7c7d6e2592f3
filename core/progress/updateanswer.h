#pragma once

#include "core/record/case.h"
#include "core/record/progressupdate.h"
#include "core/rules/delivery.h"

namespace saferplan {

class Records;

/// All that a lead says of one action or case in one go: the update itself, and how the record stands now.
struct UpdateAnswer {
    bool nothingToReport = false;
    QString happened;
    QString nextStep;
    QString evidence; ///< a link, or the path of a file that is to be attached

    // Of an action.
    Status status = Status::NotStarted;
    Rag rag = Rag::None;
    std::optional<int> percent; ///< empty: not said
    QString ragReason;
    QString pathToGreen;
    QString differenceReason;
    Id<Group> escalatedTo;

    // Of a case.
    bool reviewed = false; ///< the group looked at the case today...
    QDate nextReview;      ///< ...and will again on this day

    friend bool operator==(const UpdateAnswer &, const UpdateAnswer &) = default;
};

/// What is known of an action beside itself, to work out its RAG as an answer would leave it.
struct ActionGround {
    QList<const Milestone *> milestones;
    bool hasEvidence = false;
    Settings settings;
    QDate today;

    RagVerdict computed(const Action &action) const {
        return computedRag(action, milestones, hasEvidence, settings, today);
    }
};

/// Valid as long as `records` are unchanged.
ActionGround groundOf(const Records &records, const Action &action, const QDate &today);

/// The answer that leaves an action, or a case, as it is: what a lead begins from.
UpdateAnswer answerFrom(const Action &action);
UpdateAnswer answerFrom(const Case &subject, const Settings &settings, const QDate &today);

/// An action as an answer leaves it. Complete means today, at 100%. A reason, path and escalation belong to
/// amber and red, and a reason for a difference to a difference: they go when these do.
Action answered(const Action &action, const UpdateAnswer &answer, const ActionGround &ground);
/// A case as an answer leaves it.
Case answered(const Case &subject, const UpdateAnswer &answer, const QDate &today);

/// Whether the RAG that an answer declares is better than the computed one, so that a reason is asked for.
bool asksWhyBetter(const Action &action, const UpdateAnswer &answer, const ActionGround &ground);

/// What keeps an answer from being saved (errors), and what may be left (warnings), each at its field:
/// `happened`, or a field of the action or case. Stricter than the rules for records: the lead is there, and
/// can say why.
Problems answerProblems(const Action &action, const UpdateAnswer &answer, const ActionGround &ground);
Problems answerProblems(const Case &subject, const UpdateAnswer &answer, const QDate &today);

/// The progress update that records an answer. `rag`: as the action stands after it; None for a case.
ProgressUpdate updateFrom(const QUuid &about, const UpdateAnswer &answer, Rag rag, const QString &saidBy,
                          const QDate &today);

} // namespace saferplan
