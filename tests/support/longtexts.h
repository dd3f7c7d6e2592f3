#pragma once

#include "core/plan/openplan.h"

namespace saferplan::test {

/// Gives the records that can still be changed, the first 200 of each kind, titles and long texts as long as nobody
/// hopes for, with a word in each that has no place to break.
void lengthenTexts(OpenPlan &plan);

} // namespace saferplan::test
