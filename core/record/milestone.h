#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// A dated step in an action.
struct Milestone : RecordBase<Milestone> {
    Id<Action> action;
    QString title;
    QDate originalDue;
    QDate due;
    QDate doneOn;

    friend bool operator==(const Milestone &, const Milestone &) = default;

    template <class D> static D describe() {
        return D("Milestone", "Milestones", "{action}/M{0}")
            .field("action", "Action", &Milestone::action).required()
            .field("title", "Title", &Milestone::title).required().title()
            .field("original_due", "Original date", &Milestone::originalDue).as(Aspect::Dated)
            .field("due", "Current date", &Milestone::due).as(Aspect::Dated)
            .field("done_on", "Done on", &Milestone::doneOn).as(Aspect::Status);
    }
};

} // namespace saferplan
