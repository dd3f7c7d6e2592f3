#pragma once

#include "core/record/change.h"
#include "core/record/records.h"

#include <optional>

namespace saferplan {

/// Changes made to records in memory before the file has them: all of it is taken back when this goes out of
/// scope, unless it is kept.
class Tentative {
public:
    explicit Tentative(Records &records) : m_records(records) {}
    ~Tentative();
    Tentative(const Tentative &) = delete;
    Tentative &operator=(const Tentative &) = delete;

    void make(const Changes &changes);
    /// Makes those changes whose field has still the value that the change speaks of: where somebody else has
    /// given it another since, theirs stands. A field of a record that was just made again starts from its
    /// default, which is what the log has as its former value. Returns how many stand otherwise.
    qsizetype makeWhereUntouched(const Changes &changes);
    /// What was made.
    const Changes &changes() const { return m_made; }
    void keep() { m_kept = true; }

private:
    void make(const Change &change);

    Records &m_records;
    Changes m_made;
    /// Before the first record was taken away: making it again would put it at the end of its table, and
    /// nobody is told of what was taken back.
    std::optional<Records> m_before;
    qsizetype m_madeBefore = 0;
    bool m_kept = false;
};

/// What takes changes back, in the order in which it must be made.
Changes reversed(const Changes &changes);

} // namespace saferplan
