#include "core/rules/casereview.h"

namespace saferplan {

bool isOpen(const Case &subject) {
    switch (subject.status) {
    case CaseStatus::Referred:
    case CaseStatus::Open:
    case CaseStatus::OnHold:
    case CaseStatus::Monitoring:
        return !subject.archived;
    case CaseStatus::Closed:
    case CaseStatus::Cancelled:
    case CaseStatus::Declined:
        break;
    }
    return false;
}

int reviewDays(const Case &subject, const Settings &settings) {
    return subject.riskLevel == RiskLevel::High ? settings.caseReviewDaysHigh : settings.caseReviewDays;
}

QDate nextReviewAfter(const Case &subject, const QDate &reviewedOn, const Settings &settings) {
    return reviewedOn.isValid() ? reviewedOn.addDays(reviewDays(subject, settings)) : QDate();
}

Deadline reviewOf(const Case &subject, const Settings &settings, const QDate &today) {
    Deadline review{.what = QStringLiteral("Review"), .today = today};
    if (!isOpen(subject))
        return review;
    review.due = subject.nextReview;
    review.derived = !subject.nextReview.isValid();
    if (review.derived)
        review.due = nextReviewAfter(
            subject, subject.lastReviewed.isValid() ? subject.lastReviewed : subject.opened, settings);
    return review;
}

} // namespace saferplan
