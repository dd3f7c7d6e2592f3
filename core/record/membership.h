#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// An agency's seat on a group, held by a role.
struct Membership : RecordBase<Membership> {
    Id<Group> group;
    Id<Agency> agency;
    QString role;

    friend bool operator==(const Membership &, const Membership &) = default;

    template <class D> static D describe() {
        return D("Member", "Members", "{group}/M{0}")
            .field("group", "Group", &Membership::group).required()
            .field("agency", "Agency", &Membership::agency).required()
            .field("role", "Role", &Membership::role).title().as(Aspect::Owned);
    }
};

} // namespace saferplan
