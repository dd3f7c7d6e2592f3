#pragma once

#include "core/plan/openplan.h"

namespace saferplan {

/// Fields that are to be given the same values in many records of one kind.
struct BulkEdit {
    const Kind *kind = nullptr;
    QList<QUuid> records;
    QList<std::pair<int, QString>> values; ///< number of a field, and the text that stands for its value
};

/// What is wrong with one of many records.
struct RecordProblem {
    QUuid record;
    Problem problem;
};

/// What became of a bulk edit: all of it, or nothing and why.
struct BulkOutcome {
    CommitInfo commit;             ///< seq 0: nothing was to be changed, or it was refused
    QList<RecordProblem> problems; ///< errors only; empty: it was not refused
    qsizetype notLookedAt = 0;     ///< records after the last that was looked at for problems

    bool isRefused() const { return !problems.isEmpty(); }
};

/// Commits a bulk edit as one commit. Where a rule refuses it, nothing is written, and the records are looked
/// at one by one for what is wrong with each, until `most` have a problem. Throws StoreError, or Stopped
/// where `progress` says so, and then nothing was written.
BulkOutcome commitBulk(OpenPlan &plan, const QString &label, const BulkEdit &bulk,
                       const Progress &progress = {}, qsizetype most = 20);

} // namespace saferplan
