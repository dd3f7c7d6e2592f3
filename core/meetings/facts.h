#pragma once

#include "core/meetings/agenda.h"

namespace saferplan {

/// A line of what the plan says, with the record that says it.
struct Fact {
    QString text;
    QUuid record; ///< null: it is of no one record

    friend bool operator==(const Fact &, const Fact &) = default;
};

/// What the plan says about an item of the agenda while it is taken: from the record that it is about, else
/// from its topic. Never empty.
QList<Fact> factsOf(const AgendaInput &input, const AgendaItem &item);

} // namespace saferplan
