#pragma once

#include "core/record/progress.h"
#include "core/rules/marking.h"

namespace saferplan {

/// The records of a plan that may not be made public, each with what keeps it back.
using Withheld = QHash<QUuid, Protection>;

/// Every record that may not be public, itself or by what it belongs to.
Withheld withheldOf(const Records &records, const Progress &progress = {});

/// The records that are left when those withheld are taken out, with every link to them; where a text names
/// one by its reference, `leftOutText` stands instead. What is made of them cannot tell what was taken out.
Records publicRecords(const Records &records, const Withheld &withheld, const Progress &progress = {});

/// "(left out)".
QString leftOutText();

/// How many items were left out, and why: "3 items are left out of this public edition: 2 exempt under
/// paragraph 7, 1 of the closed part of a meeting." What belongs to another item that is left out is not
/// counted apart.
QString leftOutSentence(const Records &records, const Withheld &withheld, const QSet<QUuid> &leftOut);

} // namespace saferplan
