#pragma once

#include <QLockFile>
#include <QString>

namespace saferplan {

/// The lock beside a plan file that says who has it open. One writer at a time; the lock of a program that
/// died is taken over.
class FileLock {
public:
    /// The plan file must be there.
    explicit FileLock(const QString &planPath);

    /// Tries to take the lock; false when another program has it or the folder cannot be written.
    bool take();
    /// Who holds it and since when, as words; empty when nobody does.
    QString holder() const;

private:
    QString m_path;
    mutable QLockFile m_lock;
};

} // namespace saferplan
