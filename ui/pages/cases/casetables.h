#pragma once

#include "core/report/document.h"
#include "core/rules/asbcasereview.h"
#include "ui/models/actionfacts.h"

namespace saferplan {

// What the page says of a case, in words and tables.

/// "Premises · P2 Exploitation · led by SL · opened 13 Oct 2025 · Open · high risk"
QString factsOf(const Records &records, const Case &subject);

TableBlock linkedActionsTable(const ActionFacts &facts, const Records &records, const Case &subject);
/// The updates about a case, the newest first.
TableBlock updatesTable(const Records &records, const Case &subject);
/// What was disclosed, the newest first.
TableBlock sharingTable(const Records &records, const Case &subject);
TableBlock yearsTable(const QList<AsbYear> &years);

} // namespace saferplan
