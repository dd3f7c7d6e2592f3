#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// An area of the city.
struct Area : RecordBase<Area> {
    QString name;

    friend bool operator==(const Area &, const Area &) = default;

    static Description<Area> describe() {
        return saferplan::describe<Area>("Area", "Areas", "A-{00}")
            .field("name", "Name", &Area::name).required().title();
    }
};

} // namespace saferplan
