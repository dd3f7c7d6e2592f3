#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// An approved change of the due date of an action or milestone, and who agreed it.
struct Rebaseline : RecordBase<Rebaseline> {
    Id<Action> action;
    Id<Milestone> milestone; ///< null where the action itself was re-dated
    QDate oldDue;
    QDate newDue;
    QString why;
    Id<Decision> decision;
    QDate agreedOn;

    friend bool operator==(const Rebaseline &, const Rebaseline &) = default;

    template <class D> static D describe() {
        return D("Re-baseline", "Re-baselines", "RB-{000}")
            .field("action", "Action", &Rebaseline::action).required()
            .field("milestone", "Milestone", &Rebaseline::milestone)
            .field("old_due", "Old date", &Rebaseline::oldDue)
            .field("new_due", "New date", &Rebaseline::newDue).required()
            .field("why", "Why", &Rebaseline::why).required().title().longText()
            .field("decision", "Agreed by", &Rebaseline::decision)
            .field("agreed_on", "Agreed on", &Rebaseline::agreedOn)
            .fixedOnceSaved();
    }
};

} // namespace saferplan
