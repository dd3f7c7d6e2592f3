#include "core/rules/asbcasereview.h"

#include "core/rules/words.h"
#include "core/rules/workingdays.h"

namespace saferplan {

QString AsbClock::sentence() const {
    if (decision.what.isEmpty())
        return {};
    return QStringLiteral("%1; %2 (working days; bank holidays are not taken into account)")
        .arg(decision.sentence(),
             review.what.isEmpty() ? QStringLiteral("no review to hold") : review.sentence());
}

AsbClock asbClock(const Case &subject, const Settings &settings, const QDate &today) {
    AsbClock clock;
    const bool ended = subject.status == CaseStatus::Cancelled || subject.status == CaseStatus::Declined;
    if (subject.kind != CaseKind::AsbCaseReview || subject.archived || ended)
        return clock;
    clock.decision = {.what = QStringLiteral("Threshold decision"),
                      .due = addWorkingDays(subject.opened, settings.asbDecisionDays),
                      .today = today,
                      .done = subject.thresholdMet != Answer::NotSaid || subject.thresholdDecidedOn.isValid(),
                      .doneOn = subject.thresholdDecidedOn,
                      .derived = true};
    if (subject.thresholdMet == Answer::No)
        return clock;
    clock.review = {.what = QStringLiteral("Review"),
                    .due = addWorkingDays(subject.opened, settings.asbReviewDays),
                    .today = today,
                    .done = subject.reviewHeldOn.isValid(),
                    .doneOn = subject.reviewHeldOn,
                    .derived = true};
    return clock;
}

Problems thresholdProblems(const Case &subject) {
    Problems problems;
    if (subject.kind != CaseKind::AsbCaseReview)
        return problems;
    const auto warn = [&problems](const char *field, bool wrong, const QString &sentence) {
        if (wrong)
            problems.append({QString::fromLatin1(field), sentence, Severity::Warning});
    };
    const bool decided = subject.thresholdMet != Answer::NotSaid;
    const int complaints = subject.qualifyingComplaints.value_or(0);
    warn("threshold_met", subject.thresholdMet == Answer::No && complaints >= complaintsThatMeetThreshold,
         QStringLiteral("%1 oblige the threshold to be met, and it is said not to be. Check the number of "
                        "complaints, or set the threshold as met.")
             .arg(countText(complaints, QStringLiteral("qualifying complaint"),
                            QStringLiteral("qualifying complaints"))));
    warn("threshold_met", !decided && subject.thresholdDecidedOn.isValid(),
         QStringLiteral("The threshold is decided, but not how. Say whether it is met."));
    warn("threshold_decided_on", decided && !subject.thresholdDecidedOn.isValid(),
         QStringLiteral("The threshold is decided without a date. Say when it was decided."));
    return problems;
}

QString AsbYear::sentence() const {
    return QStringLiteral("%1 to %2: %3, threshold not met in %4; %5, %6 of them with recommendations")
        .arg(dateText(from), dateText(to),
             countText(applications, QStringLiteral("application"), QStringLiteral("applications")),
             QString::number(thresholdNotMet),
             countText(reviewsHeld, QStringLiteral("review held"), QStringLiteral("reviews held")),
             QString::number(withRecommendations));
}

AsbYear asbYear(const QList<const Case *> &cases, const QDate &from, const QDate &to) {
    const auto within = [&](const QDate &date) { return date.isValid() && date >= from && date <= to; };
    AsbYear year{.from = from, .to = to};
    for (const Case *subject : cases) {
        if (subject->kind != CaseKind::AsbCaseReview || subject->status == CaseStatus::Cancelled)
            continue;
        if (within(subject->opened)) {
            ++year.applications;
            year.thresholdNotMet += subject->thresholdMet == Answer::No ? 1 : 0;
        }
        if (within(subject->reviewHeldOn)) {
            ++year.reviewsHeld;
            year.withRecommendations += subject->actions.isEmpty() ? 0 : 1;
        }
    }
    return year;
}

} // namespace saferplan
