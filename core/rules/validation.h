#pragma once

#include "core/record/kind.h"
#include "core/record/problem.h"

#include <QDate>

namespace saferplan {

/// What the description of a record alone finds wrong: required fields that are empty, numbers out of range.
/// All are errors. Empty when the record is not there.
Problems fieldProblems(const Kind &kind, const Records &records, const QUuid &id);

/// All that is wrong with a record: what its description finds, then what the rules of its kind find (see
/// problemsof.h). Errors mean that it may not be saved; warnings are shown. A record that is archived, or not
/// there, has no problems. Links to records that are missing and references used twice are not looked at
/// here.
Problems ruleProblems(const Kind &kind, const Records &records, const QUuid &id, const QDate &today);

/// Whether any of the problems is an error.
bool hasErrors(const Problems &problems);

} // namespace saferplan
