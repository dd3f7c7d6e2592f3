#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// What a priority is trying to achieve; parent of actions.
struct Objective : RecordBase<Objective> {
    Id<Priority> priority;
    QString statement;
    QString outcome; ///< the change for residents that it should bring

    friend bool operator==(const Objective &, const Objective &) = default;

    template <class D> static D describe() {
        return D("Objective", "Objectives", "{priority}.{0}")
            .field("priority", "Priority", &Objective::priority).required()
            .field("statement", "Objective", &Objective::statement).required().title()
            .field("outcome", "Outcome sought", &Objective::outcome).longText();
    }
};

} // namespace saferplan
