#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// A priority of the council as a whole that the plan links to.
struct CorporatePriority : RecordBase<CorporatePriority> {
    QString title;
    QString statement;

    friend bool operator==(const CorporatePriority &, const CorporatePriority &) = default;

    template <class D> static D describe() {
        return D("Corporate priority", "Corporate priorities", "CP-{0}")
            .field("title", "Title", &CorporatePriority::title).required().title()
            .field("statement", "How the plan links to it", &CorporatePriority::statement).longText();
    }
};

} // namespace saferplan
