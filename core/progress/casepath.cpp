#include "core/progress/casepath.h"

#include "core/rules/asbcasereview.h"
#include "core/rules/casereview.h"
#include "core/rules/sara.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

using Where = PathStep::Where;

/// Where a step is, seen from the one at which its case stands; none: the case has ended.
Where whereIs(int step, std::optional<int> here) {
    if (here && step == *here)
        return Where::Here;
    return here && step > *here ? Where::Ahead : Where::Behind;
}

const char *fieldOf(SaraStage stage) {
    switch (stage) {
    case SaraStage::Scanning:
        return "scanning";
    case SaraStage::Analysis:
        return "analysis";
    case SaraStage::Response:
        return "response";
    case SaraStage::Assessment:
        break;
    }
    return "assessment";
}

QList<PathStep> saraPath(const Case &subject) {
    const std::optional<int> here =
        isOpen(subject) ? std::optional(static_cast<int>(subject.stage)) : std::nullopt;
    QList<PathStep> steps;
    for (const SaraStage stage :
         {SaraStage::Scanning, SaraStage::Analysis, SaraStage::Response, SaraStage::Assessment}) {
        PathStep step{labelOf(stage), fieldOf(stage)};
        step.where = whereIs(static_cast<int>(stage), here);
        // A case that ended early never came to the stages after its own.
        if (!here && stage > subject.stage)
            step.where = Where::Ahead;
        step.needs = stageNeeds(subject, stage);
        steps.append(step);
    }
    return steps;
}

void need(PathStep &step, bool missing, const char *field, const QString &sentence) {
    if (missing)
        step.needs.append({QString::fromLatin1(field), sentence, Severity::Warning});
}

QList<PathStep> reviewPath(const Case &subject, const Settings &settings, const QDate &today) {
    const AsbClock clock = asbClock(subject, settings, today);
    const bool decided = subject.thresholdMet != Answer::NotSaid;
    const bool noReview = subject.thresholdMet == Answer::No;
    const bool held = subject.reviewHeldOn.isValid();

    PathStep application{QStringLiteral("Application"), "qualifying_complaints"};
    application.note =
        subject.opened.isValid() ? QStringLiteral("Received %1").arg(dateText(subject.opened)) : QString();
    need(application, !subject.opened.isValid(), "opened",
         QStringLiteral("It is not said when the application came. Give the date in the field Opened."));
    need(application, !subject.qualifyingComplaints, "qualifying_complaints",
         QStringLiteral("It is not said how many complaints qualify. Give the number."));

    PathStep threshold{QStringLiteral("Threshold decision"), "threshold_met"};
    threshold.note = decided ? QStringLiteral("%1. %2")
                                   .arg(noReview ? QStringLiteral("Not met") : QStringLiteral("Met"),
                                        clock.decision.what.isEmpty() ? QString() : clock.decision.sentence())
                                   .trimmed()
                             : clock.decision.sentence();
    need(threshold, !decided, "threshold_met",
         QStringLiteral("The threshold is not decided. Say whether it is met."));
    for (const Problem &problem : thresholdProblems(subject))
        if (decided)
            threshold.needs.append(problem);

    PathStep review{QStringLiteral("Review"), "review_held_on"};
    review.note = noReview ? QStringLiteral("No review to hold: the threshold is not met")
                  : clock.review.what.isEmpty() ? QString()
                                                : clock.review.sentence();
    need(review, !noReview && !held, "review_held_on",
         QStringLiteral("The review is not held. Give its date when it was."));

    std::optional<int> here;
    if (isOpen(subject) && !(decided && (noReview || held)))
        here = decided ? 2 : 1;
    QList<PathStep> steps{application, threshold, review};
    for (int i = 0; i < steps.size(); ++i)
        steps[i].where = whereIs(i, here);
    return steps;
}

} // namespace

QString PathStep::state() const {
    switch (where) {
    case Where::Here:
        return QStringLiteral("The case is here");
    case Where::Ahead:
        return QStringLiteral("Still to come");
    case Where::Behind:
        break;
    }
    return needs.isEmpty() ? QStringLiteral("Done") : QStringLiteral("Passed, but something is missing");
}

QString PathStep::sentence() const {
    QString text = QStringLiteral("%1. %2.").arg(name, state());
    if (!note.isEmpty())
        text += QStringLiteral(" %1.").arg(note);
    for (const Problem &problem : needs)
        text += u' ' + problem.text;
    return text;
}

QList<PathStep> pathOf(const Case &subject, const Settings &settings, const QDate &today) {
    return subject.kind == CaseKind::AsbCaseReview ? reviewPath(subject, settings, today) : saraPath(subject);
}

QString figuresSentence(const Case &subject) {
    if (!subject.before && !subject.after)
        return QStringLiteral("No figure is given yet, before or after.");
    if (!subject.after)
        return QStringLiteral("%1 before; not counted after yet.").arg(numberText(*subject.before));
    if (!subject.before)
        return QStringLiteral("%1 after; there is no figure before to compare it with.")
            .arg(numberText(*subject.after));
    const double by = *subject.after - *subject.before;
    const QString figures =
        QStringLiteral("%1 before, %2 after: ").arg(numberText(*subject.before), numberText(*subject.after));
    if (qFuzzyIsNull(by))
        return figures + QStringLiteral("unchanged.");
    const QString share =
        qFuzzyIsNull(*subject.before)
            ? QString()
            : QStringLiteral(" (%1%)").arg(qRound(std::abs(by) / std::abs(*subject.before) * 100));
    return QStringLiteral("%1%2 by %3%4.")
        .arg(figures, by < 0 ? QStringLiteral("down") : QStringLiteral("up"), numberText(std::abs(by)),
             share);
}

} // namespace saferplan
