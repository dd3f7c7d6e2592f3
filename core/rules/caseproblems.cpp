#include "core/record/case.h"
#include "core/record/sharingrecord.h"
#include "core/rules/asbcasereview.h"
#include "core/rules/casereview.h"
#include "core/rules/closure.h"
#include "core/rules/findings.h"
#include "core/rules/problemsof.h"
#include "core/rules/sara.h"

namespace saferplan {

namespace {

void addEnd(const Case &subject, Findings &found) {
    const bool open = isOpen(subject);
    found.add(closureProblems(subject));
    found.warn("closed_on", subject.status == CaseStatus::Closed && !subject.closedOn.isValid(),
               QStringLiteral("The case is closed without a date. Say when it was closed."));
    found.warn(
        "closed_on", open && subject.closedOn.isValid(),
        QStringLiteral("The case has a closing date but is not closed. Clear the date, or close the case."));
    found.warn(
        "closure_reason", open && subject.closureReason != ClosureReason::None,
        QStringLiteral("The case has a closure reason but is not closed. Clear the reason, or close the "
                       "case."));
    found.warnIfAhead("closed_on", subject.closedOn, QStringLiteral("The case is said to be closed"));
    found.warnIfBefore("closed_on", subject.closedOn, subject.opened,
                       QStringLiteral("The case was closed before it was opened. Correct one of the dates."));
}

void addReview(const Case &subject, Findings &found) {
    found.add(thresholdProblems(subject));
    found.warnIfAhead("threshold_decided_on", subject.thresholdDecidedOn,
                      QStringLiteral("The threshold is said to be decided"));
    found.warnIfBefore(
        "threshold_decided_on", subject.thresholdDecidedOn, subject.opened,
        QStringLiteral("The threshold was decided before the case was opened. Correct one of the dates."));
    found.warnIfAhead("review_held_on", subject.reviewHeldOn,
                      QStringLiteral("The review is said to be held"));
    found.warnIfBefore(
        "review_held_on", subject.reviewHeldOn, subject.opened,
        QStringLiteral("The review was held before the case was opened. Correct one of the dates."));
    found.warnIfBefore(
        "review_held_on", subject.reviewHeldOn, subject.thresholdDecidedOn,
        QStringLiteral("The review was held before the threshold was decided. Correct one of the dates."));
}

} // namespace

Problems problemsOf(const Case &subject, const QDate &today) {
    Findings found(today);
    addEnd(subject, found);
    found.warnIfAhead("opened", subject.opened, QStringLiteral("The case is said to be opened"));
    found.warnIfAhead("last_reviewed", subject.lastReviewed,
                      QStringLiteral("The case is said to be reviewed"));
    found.warnIfBefore(
        "next_review", subject.nextReview, subject.lastReviewed,
        QStringLiteral("The next review is before the last one. Give the date of the next review."));
    found.warn(
        "next_review",
        isOpen(subject) && !subject.nextReview.isValid() && !subject.lastReviewed.isValid() &&
            !subject.opened.isValid(),
        QStringLiteral("The case has no date of opening, review or next review, so its review is never "
                       "due. Give the next review."));
    if (subject.kind != CaseKind::AsbCaseReview && isOpen(subject))
        found.add(skippedStageNeeds(subject));
    addReview(subject, found);
    return found.all();
}

Problems problemsOf(const SharingRecord &sharing, const QDate &today) {
    Findings found(today);
    found.warnIfAhead("decided_on", sharing.decidedOn, QStringLiteral("The sharing is said to be decided"));
    return found.all();
}

} // namespace saferplan
