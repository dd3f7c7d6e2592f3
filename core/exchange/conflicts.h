#pragma once

#include "core/exchange/knowledge.h"
#include "core/exchange/register.h"
#include "core/plan/openplan.h"

namespace saferplan {

/// A value that somebody gave a field, and the commit by which they did.
struct Version {
    CommitInfo commit;
    Change change;
};

/// Changes of one field that were made without knowledge of each other and disagree. The one that comes last
/// in the plan's order stands until somebody chooses: by any change of the field that knows them all.
struct Conflict {
    enum class What {
        Field,    ///< two values for a field, or two answers on one member of a set
        Archived, ///< a record was put away by one and changed by another
    };
    What what = What::Field;
    const Kind *kind = nullptr;
    Register about;
    QList<Version> versions; ///< the one that stands first, then from the latest to the earliest
};

/// The conflicts that versions are in, where all versions of each register concerned are given.
QList<Conflict> conflictsAmong(const QHash<Register, QList<Version>> &versions, const Knowledge &knowledge);

/// All conflicts that nobody has settled yet, by record.
QList<Conflict> openConflicts(const OpenPlan &plan);

/// Settles a conflict: gives the field the value of one of its versions, or another text. Throws Refused and
/// StoreError.
CommitInfo choose(OpenPlan &plan, const Conflict &conflict, qsizetype version);
CommitInfo chooseText(OpenPlan &plan, const Conflict &conflict, const QString &text);

} // namespace saferplan
