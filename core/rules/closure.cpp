#include "core/rules/closure.h"

#include "core/rules/words.h"

namespace saferplan {

namespace {

void require(Problems &problems, bool given, const char *field, const QString &sentence) {
    if (!given)
        problems.append({QString::fromLatin1(field), sentence, Severity::Error});
}

void requireAssessment(const Case &subject, Problems &problems) {
    require(problems, subject.before.has_value(), "before",
            QStringLiteral("A case closes only with an assessment. Give the figure before."));
    require(problems, subject.after.has_value(), "after",
            QStringLiteral("A case closes only with an assessment. Give the figure after."));
    require(problems, !isBlank(subject.whatWorked), "what_worked",
            QStringLiteral("A case closes only with an assessment. Say what worked, or that nothing did."));
    require(problems, subject.canBeShared != Answer::NotSaid, "can_be_shared",
            QStringLiteral("A case closes only with an assessment. Say whether it can be shared."));
}

void requireReview(const Case &subject, Problems &problems) {
    require(problems, subject.thresholdMet != Answer::NotSaid, "threshold_met",
            QStringLiteral(
                "An ASB Case Review closes only when its threshold is decided. Say whether it is met."));
    require(
        problems, subject.thresholdMet != Answer::Yes || subject.reviewHeldOn.isValid(), "review_held_on",
        QStringLiteral("The threshold is met, so the review must be held before the case closes. Give its "
                       "date."));
}

} // namespace

Problems closureProblems(const Case &subject, CaseStatus status) {
    Problems problems;
    const bool noReason = subject.closureReason == ClosureReason::None;
    if (status == CaseStatus::Closed) {
        require(problems, !noReason, "closure_reason",
                QStringLiteral("A case closes only with a reason. Choose the closure reason."));
        if (subject.kind == CaseKind::AsbCaseReview)
            requireReview(subject, problems);
        else
            requireAssessment(subject, problems);
    } else if ((status == CaseStatus::Cancelled || status == CaseStatus::Declined) && noReason) {
        problems.append({QStringLiteral("closure_reason"),
                         QStringLiteral("The case is %1 without a reason. Choose the closure reason.")
                             .arg(labelOf(status).toLower()),
                         Severity::Warning});
    }
    return problems;
}

Problems closureProblems(const Case &subject) {
    return closureProblems(subject, subject.status);
}

} // namespace saferplan
