#pragma once

#include "core/rules/clock.h"

#include <QHash>
#include <QString>

#include <optional>

namespace saferplan {

class OpenPlan;

/// A copy of a plan that was kept, and when it was made.
struct Backup {
    QString path;
    QDateTime madeAt; ///< local time
};

/// The closed, verified copies that are kept of a plan: the last ten, in a folder of this user's own.
class Backups {
public:
    Backups(QString folder, const Clock &clock);

    /// Where the copies are; empty where there is no place for them.
    QString folder() const { return m_folder; }
    /// Makes a copy unless the newest is younger than `atMostEvery` milliseconds, or making one failed less
    /// long ago; returns the path of the newest copy. Throws StoreError, and then the plan is as it was and
    /// can be worked on.
    QString backUp(const OpenPlan &plan, qint64 atMostEvery = anHour) const;

    /// A copy that is to be made: of which plan file, and where it is to stand.
    struct Due {
        QString planPath;
        QString path;
    };
    /// The same in three steps, of which `make` may be done on another thread while the plan is open: it
    /// reads the file and not the plan. Empty where no copy is due.
    std::optional<Due> due(const QString &planPath, qint64 atMostEvery = anHour) const;
    static void make(const Due &copy);
    void settle(const Due &copy, bool made) const;

    /// The newest copy of the plan file that was at `planPath`, empty when there is none.
    QString newestOf(const QString &planPath) const;
    /// The copies of the plan file that was at `planPath`, the newest first.
    QList<Backup> listOf(const QString &planPath) const;
    /// The newest of them that opens and can be read whole; empty when there is none.
    std::optional<Backup> newestGoodOf(const QString &planPath) const;

    /// Makes a plan file from a copy, wherever it comes from; never over a file that is there. Throws
    /// StoreError.
    static void restore(const QString &copy, const QString &path);
    /// Where a copy made at that time can be put beside the plan it is of: "plan (backup of 14 Jan
    /// 2026).saferplan", with a number where that is taken.
    static QString placeBeside(const QString &planPath, const QDateTime &madeAt);

    /// Today as copies count days, whatever day the plan itself is pinned to.
    QDate today() const { return m_clock.today(); }

    static constexpr int kept = 10;
    static constexpr qint64 anHour = 3'600'000; ///< milliseconds

private:
    QString prefixOf(const QString &planPath) const;
    QStringList copiesOf(const QString &planPath) const;

    QString m_folder;
    const Clock &m_clock;
    mutable QHash<QString, qint64> m_failedAt; ///< when making a copy of a plan failed last, by its path
};

} // namespace saferplan
