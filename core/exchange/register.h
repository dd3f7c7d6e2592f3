#pragma once

#include "core/record/change.h"

#include <QHash>

namespace saferplan {

/// What two laptops can disagree on: a field of a record, whether it has one member of a set, or whether it
/// is there at all.
struct Register {
    QUuid record;
    int field = Change::presence;
    QUuid member;

    friend bool operator==(const Register &, const Register &) = default;
    friend size_t qHash(const Register &it, size_t seed = 0) {
        return qHashMulti(seed, it.record, it.field, it.member);
    }
};

inline Register registerOf(const Change &change) {
    return {change.record, change.field, change.member};
}

/// Whether a change takes its record back: its commit empties the record's fields too.
inline bool isRemoval(const Change &change) {
    return change.field == Change::presence && change.after.isEmpty();
}

} // namespace saferplan
