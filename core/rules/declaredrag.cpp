#include "core/rules/delivery.h"
#include "core/rules/lateness.h"
#include "core/rules/words.h"

namespace saferplan {

Delivery deliveryOf(Rag rag) {
    switch (rag) {
    case Rag::None:
        break;
    case Rag::Green:
        return Delivery::Green;
    case Rag::Amber:
        return Delivery::Amber;
    case Rag::Red:
        return Delivery::Red;
    }
    return Delivery::Grey;
}

Delivery declaredAs(const Action &action, bool hasEvidence) {
    if (!action.archived && action.status == Status::Complete)
        return hasEvidence ? Delivery::Blue : Delivery::Green;
    if (!isLive(action))
        return Delivery::Grey;
    return deliveryOf(action.rag);
}

QString RagDifference::sentence() const {
    const QString both =
        QStringLiteral("Declared %1, computed %2").arg(colourOf(declared), colourOf(computed));
    return needsReason ? both + QStringLiteral(": say why they differ") : both;
}

RagDifference differsFromDeclared(const Action &action, const RagVerdict &computed) {
    RagDifference difference;
    difference.declared = declaredAs(action, computed.hasEvidence);
    difference.computed = computed.rag;
    difference.differs = isLive(action) && difference.declared != Delivery::Grey &&
                         difference.computed != Delivery::Grey && difference.declared != difference.computed;
    // The values of Delivery rise from green to red.
    const bool saidWhy = !isBlank(action.differenceReason) ||
                         (difference.declared > difference.computed && !isBlank(action.ragReason));
    difference.needsReason = difference.differs && !saidWhy;
    return difference;
}

Problems declaredRagProblems(const Action &action) {
    Problems problems;
    if (!isLive(action) || (action.rag != Rag::Amber && action.rag != Rag::Red))
        return problems;
    const QString colour = labelOf(action.rag).toLower();
    if (isBlank(action.ragReason))
        problems.append({QStringLiteral("rag_reason"),
                         QStringLiteral("The action is declared %1 without a reason. Say why.").arg(colour),
                         Severity::Warning});
    if (isBlank(action.pathToGreen))
        problems.append(
            {QStringLiteral("path_to_green"),
             QStringLiteral("The action is declared %1 without a path to green. Say what brings it "
                            "back, who does it and by when.")
                 .arg(colour),
             Severity::Warning});
    if (action.rag == Rag::Red && !action.escalatedTo)
        problems.append(
            {QStringLiteral("escalated_to"),
             QStringLiteral("The action is declared red and not escalated. Choose the group that is "
                            "to help or decide."),
             Severity::Warning});
    return problems;
}

} // namespace saferplan
