#pragma once

#include "core/exchange/return.h"
#include "core/exchange/sharing.h"

namespace saferplan {

class OpenPlan;

/// The files of a shared folder, format 1.
///
/// A copy of the plan writes there returns (see returnfile.h) called `<device>-<number>.saferreturn`: 32
/// hexadecimal digits that are its own and no other copy's, and six or more decimal ones that ascend. Each is
/// written under another name, then given this one, and never written again; no copy touches another's. One
/// that has more than `mostFiles` writes what they hold anew as one, and then takes away those before.
/// Readers take in every file that ends so and is a return of the plan, whatever it is called: what is in it
/// counts, so a file that is there twice, or renamed where a program could not bring two into step, does no
/// harm.

/// What a plan has, for finding in a folder what it lacks.
struct Held {
    QUuid plan;
    Heads heads;
    QSet<CommitId> partial;
};
Held heldBy(const OpenPlan &plan);

/// A shared folder as it was seen.
struct FolderLook {
    bool isSeen = false; ///< else nothing else is known than...
    QString trouble;     ///< ...why it could not be
    FolderFiles files;
    Heads written;         ///< what this copy itself has written there
    QList<Return> arrived; ///< those that hold what the plan may lack
    QStringList said;      ///< sentences on files that could not be read
};

/// Looks into the folder and reads what is new there. It touches no plan, so it may run on any thread: a
/// folder on a network may take its time.
FolderLook lookInto(const Sharing &sharing, const Held &held);

/// Writes to the folder what the plan has and the folder has not, and remembers what was seen there. Returns
/// how many commits were written. Throws ReturnError where that cannot be; what was written then counts.
qsizetype putThere(const OpenPlan &plan, Sharing &sharing, const FolderLook &look);

/// Notes in the plan that all it has is in the folder, and so not unsent. Throws StoreError.
void noteShared(OpenPlan &plan);

/// Whether the plan has what the folder, as it was last seen, has not.
bool hasUnshared(const OpenPlan &plan, const Sharing &sharing);

constexpr int mostFiles = 40; ///< of one copy, before they become one

} // namespace saferplan
