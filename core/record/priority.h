#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// One of the plan's headline aims.
struct Priority : RecordBase<Priority> {
    int number = 0; ///< its place in the plan's own order
    QString title;
    QString aim;
    QString sponsorRole;

    friend bool operator==(const Priority &, const Priority &) = default;

    template <class D> static D describe() {
        return D("Priority", "Priorities", "P{0}")
            .field("number", "Number", &Priority::number).range(0, 99)
            .field("title", "Title", &Priority::title).required().title()
            .field("aim", "Aim", &Priority::aim).longText()
            .field("sponsor_role", "Sponsor", &Priority::sponsorRole).as(Aspect::Owned);
    }
};

} // namespace saferplan
