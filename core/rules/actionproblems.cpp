#include "core/record/action.h"
#include "core/record/evidence.h"
#include "core/record/milestone.h"
#include "core/record/progressupdate.h"
#include "core/record/rebaseline.h"
#include "core/rules/delivery.h"
#include "core/rules/findings.h"
#include "core/rules/lateness.h"
#include "core/rules/problemsof.h"
#include "core/rules/slippage.h"

namespace saferplan {

namespace {

void addDates(const Action &action, Findings &found) {
    found.error("due", Findings::isBefore(action.due, action.start),
                QStringLiteral("The action is due %1, before it starts on %2. Correct one of the dates.")
                    .arg(dateText(action.due), dateText(action.start)));
    found.warnIfBefore(
        "original_due", action.originalDue, action.start,
        QStringLiteral("The original due date is before the start. Correct one of the dates."));
    found.warn("due", isLive(action) && !dueOf(action).isValid(),
               QStringLiteral("The action has no due date, so nobody can say whether it is late. Give one."));
    found.warn("original_due", action.due.isValid() && !action.originalDue.isValid(),
               QStringLiteral("The action has no original due date, so its slippage is not known. Give it."));
    found.warn("recurrence", action.recurrence != Recurrence::None && !dueOf(action).isValid(),
               QStringLiteral("The action recurs but has no due date to count from. Give one."));
}

void addCompletion(const Action &action, Findings &found) {
    const bool complete = action.status == Status::Complete;
    found.warn("completed_on", complete && !action.completedOn.isValid(),
               QStringLiteral("The action is complete without a date. Say when it was completed."));
    found.warn(
        "completed_on", !complete && action.completedOn.isValid(),
        QStringLiteral("The action has a completion date but is not complete. Clear the date, or set the "
                       "status to complete."));
    found.warnIfAhead("completed_on", action.completedOn,
                      QStringLiteral("The action is said to be complete"));
    found.warnIfBefore(
        "completed_on", action.completedOn, action.start,
        QStringLiteral("The action is said to be complete before it started. Correct one of the "
                       "dates."));
    if (!action.percent)
        return;
    const int percent = *action.percent;
    found.warn(
        "percent", complete && percent != 100,
        QStringLiteral("The action is complete at %1%. Set it to 100%, or correct the status.").arg(percent));
    found.warn(
        "percent", isLive(action) && percent >= 100,
        QStringLiteral("The action is at 100% but not complete. Set its status to complete, or correct the "
                       "percentage."));
    found.warn("percent", action.status == Status::NotStarted && percent > 0 && percent < 100,
               QStringLiteral("The action is not started but at %1%. Set its status to in progress, or clear "
                              "the percentage.")
                   .arg(percent));
}

} // namespace

Problems problemsOf(const Action &action, const QDate &today) {
    Findings found(today);
    addDates(action, found);
    addCompletion(action, found);
    found.warn("lead_agency", isLive(action) && !action.leadAgency,
               QStringLiteral("The action has no lead agency. Choose the one that answers for it."));
    found.add(declaredRagProblems(action));
    return found.all();
}

Problems problemsOf(const Milestone &milestone, const QDate &today) {
    Findings found(today);
    found.warnIfAhead("done_on", milestone.doneOn, QStringLiteral("The milestone is said to be done"));
    found.warn("due", !milestone.doneOn.isValid() && !dueOf(milestone).isValid(),
               QStringLiteral("The milestone has no date, so nobody can say whether it is late. Give one."));
    return found.all();
}

Problems problemsOf(const Rebaseline &rebaseline, const QDate &today) {
    Findings found(today);
    found.warn("new_due", rebaseline.newDue.isValid() && rebaseline.newDue == rebaseline.oldDue,
               QStringLiteral("The new date is the old one. Give the date that was agreed."));
    found.warn(
        "decision", !isApproved(rebaseline),
        QStringLiteral("The re-baseline is not approved. Name the decision, or the day it was agreed."));
    found.warnIfAhead("agreed_on", rebaseline.agreedOn,
                      QStringLiteral("The re-baseline is said to be agreed"));
    return found.all();
}

Problems problemsOf(const ProgressUpdate &update, const QDate &today) {
    Findings found(today);
    found.warnIfAhead("said_on", update.saidOn, QStringLiteral("The update is said to be given"));
    found.warn(
        "happened", isBlank(update.happened) && !update.nothingToReport,
        QStringLiteral("The update says nothing. Say what happened, or that there is nothing to report."));
    return found.all();
}

Problems problemsOf(const Evidence &evidence, const QDate &today) {
    Findings found(today);
    found.warn("link", isBlank(evidence.link) && isBlank(evidence.fileName) && isBlank(evidence.sha256),
               QStringLiteral("The evidence has neither link nor file. Give a link, or attach a file."));
    found.warnIfAhead("added_on", evidence.addedOn, QStringLiteral("The evidence is said to be added"));
    return found.all();
}

} // namespace saferplan
