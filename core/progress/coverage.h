#pragma once

#include "core/record/priority.h"
#include "core/record/theme.h"

namespace saferplan {

class Records;

/// How many live actions stand where a priority and a theme meet, so that gaps in the plan can be seen.
struct Coverage {
    QList<Id<Priority>> priorities; ///< the rows, by number
    QList<Id<Theme>> themes;        ///< the columns, in the order of the plan
    QList<QList<int>> live;         ///< a row for each priority, a figure for each theme
    QList<int> withoutTheme;        ///< for each priority, live actions that carry no theme

    friend bool operator==(const Coverage &, const Coverage &) = default;
};

/// Archived priorities, themes and actions are left out; an action counts under each of its themes.
Coverage coverageOf(const Records &records);

} // namespace saferplan
