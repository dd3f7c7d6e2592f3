#pragma once

#include "core/rules/clock.h"

#include <QHash>
#include <QString>

namespace saferplan {

class OpenPlan;

/// The closed, verified copies that are kept of a plan: the last ten, in a folder of this user's own.
class Backups {
public:
    Backups(QString folder, const Clock &clock);

    /// Makes a copy unless the newest is younger than `atMostEvery` milliseconds, or making one failed less
    /// long ago; returns the path of the newest copy. Throws StoreError, and then the plan is as it was and
    /// can be worked on.
    QString backUp(const OpenPlan &plan, qint64 atMostEvery = 3'600'000) const;
    /// The newest copy of the plan file that was at `planPath`, empty when there is none.
    QString newestOf(const QString &planPath) const;

    static constexpr int kept = 10;

private:
    QString prefixOf(const QString &planPath) const;
    QStringList copiesOf(const QString &planPath) const;

    QString m_folder;
    const Clock &m_clock;
    mutable QHash<QString, qint64> m_failedAt; ///< when making a copy of a plan failed last, by its path
};

} // namespace saferplan
