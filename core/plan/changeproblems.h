#pragma once

#include "core/plan/references.h"
#include "core/record/problem.h"
#include "core/record/records.h"

#include <QDate>

namespace saferplan {

/// What changes break that stand in `records` already, while `references` knows the references from before
/// them: links that lead nowhere, references used twice, a second record of a kind that a plan has once. All
/// are errors.
Problems brokenBy(const Changes &changes, const Records &records, const References &references);

/// What the rules say of the records that the changes are of; warnings are included.
Problems ruleProblemsOf(const Changes &changes, const Records &records, const QDate &today);

/// Changes of records that are fixed once saved and stand in `records` already, other than putting them away
/// or taking them back out, and of what a closed meeting has minuted or a group has submitted. All are
/// errors.
Problems fixedProblems(const Changes &changes, const Records &records);

/// What would be lost were a commit taken back that made records: what somebody else has written in them
/// since. All are errors.
Problems workLost(const Changes &logged, const Records &records);

} // namespace saferplan
