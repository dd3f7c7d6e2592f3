#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// What was disclosed about a case, to whom, on what lawful ground, who decided and when.
struct SharingRecord : RecordBase<SharingRecord> {
    Id<Case> about;
    QString what;
    QString toWhom;
    QString ground;
    QString decidedBy; ///< a role
    QDate decidedOn;

    friend bool operator==(const SharingRecord &, const SharingRecord &) = default;

    template <class D> static D describe() {
        return D("Sharing record", "Sharing records", "{case}/S{0}")
            .field("case", "Case", &SharingRecord::about).required()
            .field("what", "What was disclosed", &SharingRecord::what).required().title()
            .field("to_whom", "To whom", &SharingRecord::toWhom).required()
            .field("ground", "Lawful ground", &SharingRecord::ground).required()
            .field("decided_by", "Decided by", &SharingRecord::decidedBy).required()
            .field("decided_on", "Decided on", &SharingRecord::decidedOn).required()
            .fixedOnceSaved();
    }
};

} // namespace saferplan
