#pragma once

#include <QString>

namespace saferplan {

/// What the first hundred bytes of a file say of it.
struct PlanHeader {
    int version = 0;
};

/// Reads the header without SQLite, so that a file that is not ours is never touched by it. Throws StoreError
/// with a sentence for each way in which a file can fail to be a plan.
PlanHeader readHeader(const QString &path);

/// Copies a plan file that another program may be writing into `folder`, with its rollback journal, so that
/// the copy reads as a whole commit; returns the path of the copy. Throws StoreError.
QString copyWhole(const QString &path, const QString &folder);

/// Copies a plan file that nobody is writing to `<name>.before-upgrade`, or the like where another file has
/// that name. Throws StoreError.
void keepBeforeUpgrade(const QString &path);

} // namespace saferplan
