#pragma once

#include "core/record/stamp.h"

#include <QFile>
#include <QString>
#include <QUuid>

#include <functional>

namespace saferplan {

/// Remembers, on this machine, which writer id each copy of a plan writes under and the last stamp it wrote.
///
/// A writer is one copy of one plan file. A plan copied beside itself has another path, and one restored from
/// a backup ends at another stamp than was written last: both get a new writer id, so no two copies ever
/// write under the same id and stamp. The stamp is noted before the commit it belongs to; after a crash
/// between the two the copy gets a new id, which costs nothing. "Before" holds for a program that dies: the
/// note is with the system when the commit begins. Where the power fails, a note that is older or newer than
/// the file costs the id too.
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
    QString m_path; ///< the plan file whose note `m_note` is
    QFile m_note;   ///< kept open, for every commit writes it
};

} // namespace saferplan
