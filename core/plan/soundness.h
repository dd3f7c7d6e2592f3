#pragma once

#include "core/record/kind.h"
#include "core/record/problem.h"

#include <QDate>
#include <QHash>

namespace saferplan {

/// Links of a record that lead nowhere, or to a record of the wrong kind. All are errors.
Problems linkProblems(const Kind &kind, const Records &records, const QUuid &id);

/// Links of other records that lead to records which are not there any more: those of `gone`, each with the
/// words for it. Asks every record of the plan. All are errors.
Problems inboundLinkProblems(const Records &records, const QHash<QUuid, QString> &gone);

/// What is wrong with the records of a plan as a whole, a sentence each: links that lead nowhere, references
/// used twice, and what the rules call an error. Warnings are left to the pages that show the records.
QStringList unsoundnessOf(const Records &records, const QDate &today);

} // namespace saferplan
