#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// A point raised in an engagement, what it is linked to, and the reply: "you said, we did".
struct Concern : RecordBase<Concern> {
    Id<Engagement> engagement;
    QString raised; ///< "you said"
    Id<Priority> priority;
    Id<Theme> theme;
    Id<Action> action;
    Id<Case> relatedCase;
    QString reply; ///< "we did"
    QDate repliedOn;

    friend bool operator==(const Concern &, const Concern &) = default;

    template <class D> static D describe() {
        return D("Concern", "Concerns", "{engagement}/{0}")
            .field("engagement", "Engagement", &Concern::engagement).required()
            .field("raised", "You said", &Concern::raised).required().title().longText()
            .field("priority", "Priority", &Concern::priority)
            .field("theme", "Theme", &Concern::theme)
            .field("action", "Action", &Concern::action)
            .field("case", "Case", &Concern::relatedCase)
            .field("reply", "We did", &Concern::reply).longText()
            .field("replied_on", "Replied on", &Concern::repliedOn).as(Aspect::Status);
    }
};

} // namespace saferplan
