#pragma once

#include "core/record/kind.h"
#include "core/rules/slippage.h"

namespace saferplan {

/// One due date that has moved: of an action or of a milestone.
struct Slip {
    const Kind *kind = nullptr;
    QUuid id;
    Slippage slippage;
    QString why; ///< of the last re-baseline; empty where there is none
};

/// Every due date of the plan that has moved or is later than agreed, the longest slip first; what is archived
/// or withdrawn is left out.
QList<Slip> slippageLedger(const Records &records);

/// "12 due dates have moved, 640 days later in all; 3 are later than was agreed."
QString ledgerSentence(const QList<Slip> &ledger);

} // namespace saferplan
