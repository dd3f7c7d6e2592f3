#pragma once

#include "core/record/case.h"

namespace saferplan {

/// The fields of a case that must be answered before it closes, in the order in which they are asked for: the
/// four answers of its assessment, or of an ASB Case Review what became of it; then the reason and the day.
/// See closureProblems().
QList<const char *> closingFields(const Case &subject);

/// Of these, how many answers a case has, the reason included; the day is always there.
int closingAnswers(const Case &subject);
int closingQuestions(const Case &subject);

/// A case as it stands closed: today, unless another day is given, and at the last stage where that is one
/// step away. Whether it may close is for the rules to say.
Case closed(Case subject, const QDate &today);

} // namespace saferplan
