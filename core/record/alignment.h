#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// How a priority of the plan fits a linked board or a corporate priority, and the officer role engaged.
struct Alignment : RecordBase<Alignment> {
    Id<Group> board;
    Id<CorporatePriority> corporatePriority;
    Id<Priority> priority; ///< null: the plan as a whole
    QString how;
    QString officerRole;

    friend bool operator==(const Alignment &, const Alignment &) = default;

    template <class D> static D describe() {
        return D("Alignment", "Alignments", "AL-{00}")
            .field("board", "Linked board", &Alignment::board)
            .field("corporate_priority", "Corporate priority", &Alignment::corporatePriority)
            .field("priority", "Priority", &Alignment::priority)
            .field("how", "How", &Alignment::how).title().longText()
            .field("officer_role", "Officer engaged", &Alignment::officerRole).as(Aspect::Owned);
    }
};

} // namespace saferplan
