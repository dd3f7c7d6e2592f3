#include "ui/pages/mygroup/saveanswer.h"

#include "core/rules/words.h"
#include "ui/pages/mygroup/evidencefield.h"

namespace saferplan {

namespace {

const Action *actionOf(const OpenPlan &plan, const RecordName &record) {
    return plan.records().find(Id<Action>{record.id});
}

const Case *caseOf(const OpenPlan &plan, const RecordName &record) {
    return plan.records().find(Id<Case>{record.id});
}

} // namespace

UpdateAnswer answerToBeginWith(const OpenPlan &plan, const RecordName &record) {
    if (const Action *action = actionOf(plan, record))
        return answerFrom(*action);
    if (const Case *subject = caseOf(plan, record))
        return answerFrom(*subject, plan.settings(), plan.today());
    return {};
}

Problems problemsOfAnswer(const OpenPlan &plan, const RecordName &record, const UpdateAnswer &answer) {
    Problems problems;
    if (const Action *action = actionOf(plan, record))
        problems = answerProblems(*action, answer, groundOf(plan.records(), *action, plan.today()));
    else if (const Case *subject = caseOf(plan, record))
        problems = answerProblems(*subject, answer, plan.today());
    if (const QString problem = evidenceProblem(answer.evidence); !problem.isEmpty())
        problems.append({QStringLiteral("evidence"), problem, Severity::Error});
    return problems;
}

void saveAnswer(OpenPlan &plan, const RecordName &record, const UpdateAnswer &answer) {
    Edits edits = plan.edit();
    Rag rag = Rag::None;
    if (const Action *action = actionOf(plan, record)) {
        const Action after = answered(*action, answer, groundOf(plan.records(), *action, plan.today()));
        rag = after.rag;
        edits.put(after);
    } else if (const Case *subject = caseOf(plan, record)) {
        edits.put(answered(*subject, answer, plan.today()));
    }
    edits.put(updateFrom(record.id, answer, rag, plan.author(), plan.today()));
    if (!isBlank(answer.evidence))
        addEvidence(plan, edits, record.id, answer.evidence.trimmed());
    plan.commit(QStringLiteral("Update %1").arg(record.kind->reference(plan.records(), record.id)),
                std::move(edits));
}

} // namespace saferplan
