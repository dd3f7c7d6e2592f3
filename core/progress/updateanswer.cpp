#include "core/progress/updateanswer.h"

#include "core/record/records.h"
#include "core/rules/casereview.h"
#include "core/rules/lateness.h"
#include "core/rules/period.h"
#include "core/rules/problemsof.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

bool isOffTrack(Rag rag) {
    return rag == Rag::Amber || rag == Rag::Red;
}

void add(Problems &problems, const char *field, const QString &sentence) {
    problems.append({QString::fromLatin1(field), sentence, Severity::Error});
}

/// What was said, or that there is nothing to say: the same for actions and cases.
void checkWords(const UpdateAnswer &answer, Problems &problems) {
    if (answer.nothingToReport && !isBlank(answer.happened))
        add(problems, "happened",
            QStringLiteral(
                "You wrote what happened, so there is something to report. Save it, or clear it."));
    if (!answer.nothingToReport && isBlank(answer.happened))
        add(problems, "happened",
            QStringLiteral("Say in a sentence what happened, or choose “Nothing to report”."));
}

void checkRag(const Action &after, Problems &problems) {
    if (after.status == Status::InProgress && after.rag == Rag::None)
        add(problems, "rag", QStringLiteral("Say how it stands: green, amber or red."));
    if (after.status == Status::NotStarted && after.percent.value_or(0) > 0)
        add(problems, "status",
            QStringLiteral("It is not started but at %1%. Set the status to in progress, or 0%.")
                .arg(*after.percent));
    if (isLive(after) && after.percent.value_or(0) >= 100)
        add(problems, "percent",
            QStringLiteral("It is at 100%. Choose “Complete”, or give what is done so far."));
    // Warnings of a record; here somebody can answer them.
    for (Problem problem : declaredRagProblems(after)) {
        problem.severity = Severity::Error;
        problems.append(problem);
    }
}

} // namespace

ActionGround groundOf(const Records &records, const Action &action, const QDate &today) {
    ActionGround ground;
    ground.settings = records.single<Settings>();
    ground.today = today;
    for (const Milestone &milestone : records.all<Milestone>())
        if (milestone.action == action.id && !milestone.archived)
            ground.milestones.append(&milestone);
    ground.hasEvidence = std::any_of(records.all<Evidence>().begin(), records.all<Evidence>().end(),
                                     [&action](const Evidence &evidence) {
                                         return evidence.about.uuid == action.id.uuid && !evidence.archived;
                                     });
    return ground;
}

UpdateAnswer answerFrom(const Action &action) {
    UpdateAnswer answer;
    answer.status = action.status;
    answer.rag = action.rag;
    answer.percent = action.percent;
    answer.ragReason = action.ragReason;
    answer.pathToGreen = action.pathToGreen;
    answer.differenceReason = action.differenceReason;
    answer.escalatedTo = action.escalatedTo;
    return answer;
}

UpdateAnswer answerFrom(const Case &subject, const Settings &settings, const QDate &today) {
    UpdateAnswer answer;
    answer.nextReview = nextReviewAfter(subject, today, settings);
    return answer;
}

Action answered(const Action &action, const UpdateAnswer &answer, const ActionGround &ground) {
    Action after = action;
    after.status = answer.status;
    after.rag = answer.rag;
    after.percent = answer.percent;
    if (answer.status == Status::Complete) {
        after.rag = Rag::Green;
        after.percent = 100;
        if (action.status != Status::Complete)
            after.completedOn = ground.today;
    } else {
        after.completedOn = {};
    }
    const bool offTrack = isOffTrack(after.rag);
    after.ragReason = offTrack ? answer.ragReason : QString();
    after.pathToGreen = offTrack ? answer.pathToGreen : QString();
    after.escalatedTo = offTrack ? answer.escalatedTo : Id<Group>();
    after.differenceReason = answer.differenceReason;
    if (!differsFromDeclared(after, ground.computed(after)).differs)
        after.differenceReason.clear();
    return after;
}

Case answered(const Case &subject, const UpdateAnswer &answer, const QDate &today) {
    Case after = subject;
    if (answer.reviewed) {
        after.lastReviewed = today;
        after.nextReview = answer.nextReview;
    }
    return after;
}

bool asksWhyBetter(const Action &action, const UpdateAnswer &answer, const ActionGround &ground) {
    const Action after = answered(action, answer, ground);
    const RagDifference difference = differsFromDeclared(after, ground.computed(after));
    return difference.differs && difference.declared < difference.computed;
}

Problems answerProblems(const Action &action, const UpdateAnswer &answer, const ActionGround &ground) {
    Problems problems;
    checkWords(answer, problems);
    const Action after = answered(action, answer, ground);
    checkRag(after, problems);
    const RagDifference difference = differsFromDeclared(after, ground.computed(after));
    if (difference.needsReason && difference.declared < difference.computed)
        add(problems, "difference_reason",
            QStringLiteral("You say %1, the dates say %2. Say why it stands better, or choose %2.")
                .arg(colourOf(difference.declared).toLower(), colourOf(difference.computed).toLower()));
    if (after.status == Status::Complete && !ground.hasEvidence && isBlank(answer.evidence))
        problems.append({QStringLiteral("evidence"),
                         QStringLiteral("Add a file or link that shows it: without evidence it is green, not "
                                        "blue."),
                         Severity::Warning});
    return problems;
}

Problems answerProblems(const Case &, const UpdateAnswer &answer, const QDate &today) {
    Problems problems;
    checkWords(answer, problems);
    if (answer.reviewed && !(answer.nextReview > today))
        add(problems, "next_review", QStringLiteral("Give a day after today, such as 14 Jan 2026."));
    return problems;
}

ProgressUpdate updateFrom(const QUuid &about, const UpdateAnswer &answer, Rag rag, const QString &saidBy,
                          const QDate &today) {
    ProgressUpdate update;
    update.id = Id<ProgressUpdate>::make();
    update.about = {about};
    update.saidOn = today;
    update.saidBy = saidBy;
    update.period = periodOf(today).name;
    update.happened = answer.happened;
    update.nextStep = answer.nextStep;
    update.rag = rag;
    update.nothingToReport = answer.nothingToReport;
    return update;
}

} // namespace saferplan
