#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// How high the need of an area is, with its source and period.
struct Need : RecordBase<Need> {
    Id<Area> area;
    Id<Priority> priority;
    std::optional<double> score; ///< higher is more need; the source says the scale
    QString source;
    QString period;

    friend bool operator==(const Need &, const Need &) = default;

    template <class D> static D describe() {
        return D("Need", "Needs", "N-{000}")
            .field("area", "Area", &Need::area).required()
            .field("priority", "Priority", &Need::priority)
            .field("score", "Score", &Need::score).range(0, 1'000'000)
            .field("source", "Source", &Need::source).title()
            .field("period", "Period", &Need::period);
    }
};

} // namespace saferplan
