#pragma once

#include "core/plan/openplan.h"
#include "core/report/document.h"

namespace saferplan {

/// Gathers what the Delivery Group pack of a plan is made from: for a meeting (null: the next one), and as
/// the plan was at the end of a day (invalid: now). What is returned makes the document from values of its
/// own, and may be called on another thread. Throws StoreError, or Stopped where `progress` says so.
std::function<Document()> packDocument(const OpenPlan &plan, Id<Meeting> meeting, const QDate &asAt,
                                       const Progress &progress = {});

} // namespace saferplan
