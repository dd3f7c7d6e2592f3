#pragma once

#include "core/file/commitinfo.h"
#include "core/record/records.h"

#include <QHash>

#include <functional>

namespace saferplan {

class PlanFile;

/// Goes through the log of a plan once, to the records as they were at each of some moments, in small steps:
/// so that whoever waits is told how far it is, and can give up, or do other things in between.
class PastRecords {
public:
    /// Gets the records as they were at a stamp.
    using Take = std::function<void(Stamp stamp, const Records &then)>;

    /// The stamps ascend; `take` gets each in turn. `file` must outlive it.
    PastRecords(const PlanFile &file, QList<Stamp> stamps, Take take);

    /// Reads on, for a few milliseconds at most; whether there is more to read. Throws StoreError.
    bool step();
    /// How many commits were read, and of how many.
    qsizetype done() const { return m_reached; }
    qsizetype total() const { return m_stampOf.size(); }

private:
    void takeUpTo(Stamp stamp);

    const PlanFile &m_file;
    QList<Stamp> m_stamps;
    Take m_take;
    QHash<qint64, Stamp> m_stampOf; ///< of each commit
    Records m_records;              ///< as they were after the last change that was read
    qint64 m_read = 0;              ///< the last change that was read
    qsizetype m_reached = 0;
    qsizetype m_next = 0; ///< of the stamps
};

} // namespace saferplan
