#include "core/progress/caseclosing.h"

#include "core/rules/sara.h"
#include "core/rules/words.h"

namespace saferplan {

QList<const char *> closingFields(const Case &subject) {
    if (subject.kind == CaseKind::AsbCaseReview)
        return {"threshold_met", "threshold_decided_on", "review_held_on", "closure_reason", "closed_on"};
    return {"before", "after", "what_worked", "can_be_shared", "closure_reason", "closed_on"};
}

int closingQuestions(const Case &subject) {
    if (subject.kind == CaseKind::AsbCaseReview) // a review is to be held only where the threshold is met
        return subject.thresholdMet == Answer::No ? 2 : 3;
    return 5;
}

int closingAnswers(const Case &subject) {
    const auto count = [](std::initializer_list<bool> answers) {
        return static_cast<int>(std::count(answers.begin(), answers.end(), true));
    };
    const bool reason = subject.closureReason != ClosureReason::None;
    if (subject.kind == CaseKind::AsbCaseReview)
        return count({subject.thresholdMet != Answer::NotSaid,
                      subject.thresholdMet != Answer::No && subject.reviewHeldOn.isValid(), reason});
    return count({subject.before.has_value(), subject.after.has_value(), !isBlank(subject.whatWorked),
                  subject.canBeShared != Answer::NotSaid, reason});
}

Case closed(Case subject, const QDate &today) {
    subject.status = CaseStatus::Closed;
    if (!subject.closedOn.isValid())
        subject.closedOn = today;
    if (subject.kind != CaseKind::AsbCaseReview && canMoveTo(subject, SaraStage::Assessment))
        subject.stage = SaraStage::Assessment;
    return subject;
}

} // namespace saferplan
