#pragma once

#include "core/record/stamp.h"

#include <QString>
#include <QUuid>

#include <functional>

namespace saferplan {

/// Remembers, on this machine, which writer id each copy of a plan writes under and the last stamp it wrote.
///
/// A writer is one copy of one plan file. A plan copied beside itself has another path, and one restored from
/// a backup ends at another stamp than was written last: both get a new writer id, so no two copies ever
/// write under the same id and stamp. The stamp is noted before the commit it belongs to; after a crash
/// between the two the copy gets a new id, which costs nothing.
class WriterRegistry {
public:
    /// `folder` is where the notes are kept, for this user and this machine; empty: nothing is remembered,
    /// and each opening writes under a new id.
    explicit WriterRegistry(QString folder = {});

    /// The writer id for a plan file at `path`, whose last stamp by that writer `lastStampOf` tells (0:
    /// none).
    QUuid writerFor(const QString &path, const std::function<Stamp(const QUuid &)> &lastStampOf);
    /// Notes the stamp that is about to be written. A note that cannot be written costs the id, not the
    /// commit.
    void note(const QString &path, const QUuid &writer, Stamp stamp);

private:
    QString noteOf(const QString &path) const;

    QString m_folder;
};

} // namespace saferplan
