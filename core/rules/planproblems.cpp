#include "core/record/alignment.h"
#include "core/record/group.h"
#include "core/record/highlightreport.h"
#include "core/record/plan.h"
#include "core/record/risk.h"
#include "core/record/settings.h"
#include "core/rules/findings.h"
#include "core/rules/problemsof.h"

namespace saferplan {

Problems problemsOf(const Plan &plan, const QDate &today) {
    Findings found(today);
    found.warnIfBefore("period_end", plan.periodEnd, plan.periodStart,
                       QStringLiteral("The plan ends before it starts. Correct one of the dates."));
    found.warnIfAhead("sent_to_commissioner_on", plan.sentToCommissionerOn,
                      QStringLiteral("The plan is said to be sent to the Commissioner"));
    return found.all();
}

Problems problemsOf(const Settings &settings, const QDate &today) {
    Findings found(today);
    found.warn(
        "percent_behind_red", settings.percentBehindRed < settings.percentBehindAmber,
        QStringLiteral("An action turns red before it turns amber. Give a larger number of points for red."));
    found.warn("case_review_days_high", settings.caseReviewDaysHigh > settings.caseReviewDays,
               QStringLiteral(
                   "High-risk cases are reviewed less often than others. Give a smaller number of days."));
    found.warn(
        "asb_review_days", settings.asbReviewDays < settings.asbDecisionDays,
        QStringLiteral("An ASB Case Review is to be held before its threshold is decided. Give a larger "
                       "number of days."));
    return found.all();
}

Problems problemsOf(const Group &group, const QDate &today) {
    Findings found(today);
    found.warnIfBefore("term_end", group.termEnd, group.termStart,
                       QStringLiteral("The group's term ends before it starts. Correct one of the dates."));
    found.warn(
        "closure_report", group.state == GroupState::Closed && isBlank(group.closureReport),
        QStringLiteral("The group is closed without a report. Say what it achieved, what is handed over and "
                       "what was learned."));
    return found.all();
}

Problems problemsOf(const Risk &risk, const QDate &today) {
    Findings found(today);
    const bool closed = risk.state == RiskState::Closed;
    // An issue has happened: only its impact is still a question.
    const bool lacksLikelihood = risk.kind == RiskKind::Risk && !risk.likelihood;
    found.warn("likelihood", !closed && lacksLikelihood,
               QStringLiteral("The risk cannot be scored without its likelihood. Give it, from 1 to 5."));
    found.warn("impact", !closed && !risk.impact,
               QStringLiteral("It is not said how great the impact is. Give it, from 1 to 5."));
    found.warn("closed_on", closed && !risk.closedOn.isValid(),
               QStringLiteral("The risk is closed without a date. Say when it was closed."));
    found.warn("closed_on", !closed && risk.closedOn.isValid(),
               QStringLiteral("The risk has a closing date but is open. Clear the date, or close the risk."));
    found.warnIfAhead("raised_on", risk.raisedOn, QStringLiteral("The risk is said to be raised"));
    found.warnIfAhead("closed_on", risk.closedOn, QStringLiteral("The risk is said to be closed"));
    found.warnIfBefore("closed_on", risk.closedOn, risk.raisedOn,
                       QStringLiteral("The risk was closed before it was raised. Correct one of the dates."));
    return found.all();
}

Problems problemsOf(const HighlightReport &report, const QDate &today) {
    Findings found(today);
    found.warnIfAhead("submitted_on", report.submittedOn,
                      QStringLiteral("The report is said to be submitted"));
    found.warn("achieved", report.submittedOn.isValid() && isBlank(report.achieved),
               QStringLiteral("The report is submitted without saying what was done this period. Say it."));
    return found.all();
}

Problems problemsOf(const Alignment &alignment, const QDate &today) {
    Findings found(today);
    found.warn(
        "board", !alignment.board && !alignment.corporatePriority,
        QStringLiteral("The alignment names neither a linked board nor a corporate priority. Choose one."));
    return found.all();
}

} // namespace saferplan
