#pragma once

#include "core/meetings/business.h"
#include "core/progress/slippageledger.h"
#include "core/progress/summary.h"
#include "core/report/document.h"

namespace saferplan {

// What the Delivery Group pack has for a meeting to look at, a part each.

/// The plan in a few lines. `hasMet`: a meeting was held since which something may not have been heard of.
QStringList glanceOf(const Summary &summary, bool hasMet);

/// Every date that moved, from when to when, whether that was agreed, and why.
TableBlock slippageTable(const Records &records, const QList<Slip> &ledger);

/// Live actions whose lead declares another RAG than their dates say, with the reason given.
TableBlock differencesTable(const Records &records, const QList<Standing> &standings);

/// Live actions of which nothing was heard since the last meeting.
TableBlock notUpdatedTable(const Records &records, const QList<Standing> &standings);

/// Cases as problems, never as people: those open, what each is about and what comes next.
TableBlock casesTable(const Records &records, const QDate &today);

/// What residents said and nobody answered yet.
TableBlock unansweredTable(const Records &records, const QDate &today);

/// What the meeting is asked to decide.
TableBlock asksTable(const QList<Ask> &asks);

/// Entries of the action log that are still looked at, as `meeting` finds them.
TableBlock mattersTable(const Records &records, const Meeting &meeting, const QDate &today);

} // namespace saferplan
