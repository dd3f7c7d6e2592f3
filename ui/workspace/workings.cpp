#include "ui/workspace/workings.h"

#include "core/record/records.h"
#include "core/rules/casereview.h"
#include "core/rules/riskscore.h"
#include "ui/workspace/workspace.h"

namespace saferplan {

namespace {

QString ofAction(const Workspace &workspace, const QUuid &id) {
    const Standing &standing = workspace.facts().of(id);
    if (!standing.action)
        return QStringLiteral("This action is archived.");
    const QString sentence = QStringLiteral("Computed RAG: %1.").arg(standing.computed.sentence());
    return standing.difference.differs
               ? QStringLiteral("%1 %2.").arg(sentence, standing.difference.sentence())
               : sentence;
}

QString ofCase(const Workspace &workspace, const QUuid &id) {
    const Case *subject = workspace.records().find(Id<Case>{id});
    if (!subject)
        return {};
    const Deadline review = reviewOf(*subject, workspace.plan().settings(), workspace.plan().today());
    return review.due.isValid() ? QStringLiteral("%1.").arg(review.sentence()) : QString();
}

QString ofRisk(const Workspace &workspace, const QUuid &id) {
    const Risk *risk = workspace.records().find(Id<Risk>{id});
    return risk ? QStringLiteral("Score: %1.").arg(scoreText(*risk)) : QString();
}

} // namespace

QString workingsOf(const Workspace &workspace, const RecordName &record) {
    if (record.kind == &kindOf<Action>())
        return ofAction(workspace, record.id);
    if (record.kind == &kindOf<Case>())
        return ofCase(workspace, record.id);
    if (record.kind == &kindOf<Risk>())
        return ofRisk(workspace, record.id);
    return {};
}

} // namespace saferplan
