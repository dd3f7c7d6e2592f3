#pragma once

#include "core/record/records.h"

namespace saferplan {

/// Whose records are meant: a group's, an agency's, those that a role answers for; without any of them, all.
struct Audience {
    Id<Group> group = {};
    Id<Agency> agency = {};
    QString role = {}; ///< such as "Detective Inspector"

    friend bool operator==(const Audience &, const Audience &) = default;
};

/// "G2 Organised Crime Disruption", "Cambridgeshire Constabulary", "Detective Inspector"; of all, the plan.
QString nameOf(const Records &records, const Audience &audience);

/// Everybody who has something to answer for: active groups, then agencies that lead, then the roles that
/// lead groups and actions, each in the order of its name.
QList<Audience> audiencesOf(const Records &records);

} // namespace saferplan
