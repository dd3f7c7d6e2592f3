#include "core/plan/bulkedit.h"

namespace saferplan {

namespace {

/// False when a value is none of its field's kind.
bool addTo(Edits &edits, const BulkEdit &bulk, const QUuid &record) {
    return std::all_of(bulk.values.begin(), bulk.values.end(), [&](const auto &value) {
        return edits.set(*bulk.kind, record, value.first, value.second);
    });
}

Problems errorsOf(const OpenPlan &plan, const BulkEdit &bulk, const QUuid &record) {
    Edits alone = plan.edit();
    if (!addTo(alone, bulk, record))
        return {{{}, QStringLiteral("The value cannot be kept in this field."), Severity::Error}};
    Problems problems = plan.problems(alone);
    problems.removeIf([](const Problem &problem) { return problem.severity != Severity::Error; });
    return problems;
}

BulkOutcome problemsOfEach(const OpenPlan &plan, const BulkEdit &bulk, qsizetype most) {
    BulkOutcome outcome;
    qsizetype lookedAt = 0;
    qsizetype wrong = 0;
    for (; lookedAt < bulk.records.size() && wrong < most; ++lookedAt) {
        const Problems problems = errorsOf(plan, bulk, bulk.records[lookedAt]);
        wrong += problems.isEmpty() ? 0 : 1;
        for (const Problem &problem : problems)
            outcome.problems.append({bulk.records[lookedAt], problem});
    }
    outcome.notLookedAt = bulk.records.size() - lookedAt;
    return outcome;
}

} // namespace

BulkOutcome commitBulk(OpenPlan &plan, const QString &label, const BulkEdit &bulk, const Progress &progress,
                       qsizetype most) {
    Edits edits = plan.edit();
    for (const QUuid &record : bulk.records)
        if (!addTo(edits, bulk, record))
            return problemsOfEach(plan, bulk, 1);
    try {
        return {plan.commit(label, std::move(edits), progress), {}, 0};
    } catch (const Refused &refused) {
        BulkOutcome outcome = problemsOfEach(plan, bulk, most);
        if (outcome.problems.isEmpty()) // what is wrong with all of them together is wrong with none alone
            for (const Problem &problem : refused.problems())
                outcome.problems.append({{}, problem});
        return outcome;
    }
}

} // namespace saferplan
