#include "core/plan/pastrecords.h"

#include "core/file/planfile.h"

namespace saferplan {

PastRecords::PastRecords(const PlanFile &file, QList<Stamp> stamps, Take take)
    : m_file(file)
    , m_stamps(std::move(stamps))
    , m_take(std::move(take)) {
    for (const CommitInfo &commit : m_file.commits())
        m_stampOf.insert(commit.seq, commit.arrived);
}

void PastRecords::takeUpTo(Stamp stamp) {
    while (m_next < m_stamps.size() && stamp > m_stamps[m_next])
        m_take(m_stamps[m_next++], m_records);
}

bool PastRecords::step() {
    if (m_next == m_stamps.size())
        return false;
    qint64 reached = 0;
    m_read = m_file.readLog(m_read, [&](qint64 seq, const Change &change) {
        if (seq != reached)
            takeUpTo(m_stampOf.value(seq, lastStamp)); // unknown: it was made after the reading began
        reached = seq;
        if (m_next < m_stamps.size())
            apply(change, m_records);
        return m_next < m_stamps.size();
    });
    m_reached = std::max(m_reached, static_cast<qsizetype>(reached));
    if (m_read == 0)
        takeUpTo(std::numeric_limits<Stamp>::max());
    return m_next < m_stamps.size();
}

} // namespace saferplan
