#pragma once

#include "core/exchange/merging.h"
#include "core/exchange/sharedfolder.h"

namespace saferplan {

/// What came by a shared folder, ready to be taken in.
struct Incoming {
    Merge merge;           ///< of all that can be taken in now
    QStringList from;      ///< whose changes they are
    qsizetype waiting = 0; ///< commits that build on others which have not come
    QStringList said;      ///< sentences: what waits, what could not be read, who writes under one name

    /// What would change anything that people see; the rest only says who knows what.
    bool isWorthShowing() const;
};

/// Finds among what a look into a folder brought what the plan lacks and can take in; what builds on commits
/// that have not come waits, and a file that claims what cannot be is left out. Where somebody else writes
/// under this copy's name, the copy takes another (see OpenPlan::changeWriter). Throws StoreError and
/// Stopped.
Incoming incomingOf(OpenPlan &plan, const FolderLook &look, const Progress &progress = {});

} // namespace saferplan
