#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// An area of the city.
struct Area : RecordBase<Area> {
    QString name;

    friend bool operator==(const Area &, const Area &) = default;

    template <class D> static D describe() {
        return D("Area", "Areas", "A-{00}")
            .field("name", "Name", &Area::name).required().title();
    }
};

} // namespace saferplan
