#pragma once

#include "core/record/kind.h"
#include "core/record/problem.h"

#include <QDate>

namespace saferplan {

/// Links of a record that lead nowhere, or to a record of the wrong kind. All are errors.
Problems linkProblems(const Kind &kind, const Records &records, const QUuid &id);

/// What is wrong with the records of a plan as a whole, a sentence each: links that lead nowhere, references
/// used twice, and what the rules call an error. Warnings are left to the pages that show the records.
QStringList unsoundnessOf(const Records &records, const QDate &today);

} // namespace saferplan
