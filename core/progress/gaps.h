#pragma once

#include "core/record/kind.h"

namespace saferplan {

/// What a plan leaves open, so that a chair can ask why.
enum class GapKind {
    PriorityWithoutAction,
    ThemeUntouched,
    AgencyWithNothing,
    AgencyWithTooMuch,
    IndicatorWithoutBaseline,
    IndicatorWithoutTarget,
    IndicatorWithoutOwner
};

/// One gap: the record it is about, and what is missing, in a sentence.
struct Gap {
    GapKind kind = GapKind::PriorityWithoutAction;
    RecordName about;
    QString sentence;
};

/// The gaps of a plan, by kind and then in the plan's order. A live action covers its priority, its themes,
/// its lead agency and those that support it. An agency leads too much above Settings::agencyActionsMost live
/// actions (default 12, our own choice). Context-only indicators need no target. Archived records are left
/// out.
QList<Gap> gapsOf(const Records &records);

} // namespace saferplan
