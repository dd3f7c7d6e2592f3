#pragma once

#include "core/record/area.h"
#include "core/record/priority.h"

namespace saferplan {

class Records;

/// How much of the city's need, and of what is deployed, falls to one area.
struct AreaShare {
    Id<Area> area;
    double need = 0;          ///< sum of the scores of its needs
    double resource = 0;      ///< sum of the amounts deployed there, in `NeedAgainstResource::unit`
    double needShare = 0;     ///< of all areas, 0 to 1
    double resourceShare = 0; ///< of all areas, 0 to 1

    friend bool operator==(const AreaShare &, const AreaShare &) = default;
};

/// Need beside resource by area: resources are to go to the areas with the highest need (the plan's own
/// words).
struct NeedAgainstResource {
    QString unit;           ///< in which amounts are added: the unit most resources are given in
    QString needPeriod;     ///< the latest of the needs
    QString resourcePeriod; ///< the latest of the resources
    QList<AreaShare> areas; ///< the highest need first; areas with neither are left out
    int leftOut = 0;        ///< resources of the period in another unit, or without an area or amount

    friend bool operator==(const NeedAgainstResource &, const NeedAgainstResource &) = default;
};

/// Of one priority, or of all where it is null. Only the latest period counts, by the text of the period, and
/// archived records are left out.
NeedAgainstResource needAgainstResource(const Records &records, Id<Priority> priority = {});

} // namespace saferplan
