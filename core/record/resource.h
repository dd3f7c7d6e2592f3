#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// A resource deployed in an area: what, by whom, how much, for which priority.
struct Resource : RecordBase<Resource> {
    QString what;
    Id<Area> area;
    Id<Agency> agency;
    Id<Priority> priority;
    std::optional<double> amount;
    QString unit; ///< such as "hours a week" or "£"
    QString period;

    friend bool operator==(const Resource &, const Resource &) = default;

    template <class D> static D describe() {
        return D("Resource", "Resources", "R-{000}")
            .field("what", "What", &Resource::what).required().title()
            .field("area", "Area", &Resource::area)
            .field("agency", "Agency", &Resource::agency).as(Aspect::Owned)
            .field("priority", "Priority", &Resource::priority)
            .field("amount", "Amount", &Resource::amount).range(0, 1'000'000'000)
            .field("unit", "Unit", &Resource::unit)
            .field("period", "Period", &Resource::period);
    }
};

} // namespace saferplan
