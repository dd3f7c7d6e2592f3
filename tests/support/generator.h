#pragma once

#include "core/plan/openplan.h"

#include <random>

namespace saferplan::test {

/// Makes records and commits at random, the same ones for the same seed. It knows records only by their
/// descriptions, so a new kind or field is covered from its first day.
class Generator {
public:
    explicit Generator(quint64 seed) : m_engine(seed) {}

    int number(int least, int most);
    bool chance(int percent) { return number(1, 100) <= percent; }
    QUuid id();
    /// Text that people and other programs might write: empty, several lines, quotes, any script, markup.
    QString text(bool severalLines);

    /// A value for a field. Links go to records of the plan or of the edits; where a required link has none
    /// to go to, one is added.
    QString value(const FieldInfo &field, const Records &base, Edits &edits, int depth = 0);
    /// Adds a record of a kind with values in its fields.
    QUuid add(const Kind &kind, const Records &base, Edits &edits, int depth = 0);
    /// Gives a record of the plan new values in some of its fields.
    void change(const Kind &kind, const QUuid &id, const Records &base, Edits &edits);

    struct Step {
        enum class What { Edit, Undo, Redo, Refused, Nothing };
        What what = What::Nothing;
        CommitInfo commit;
    };
    /// Does one thing to the plan: adds, changes, archives, restores, undoes or redoes. A commit that the
    /// rules refuse is a test failure where it changed anything.
    Step step(OpenPlan &plan);

    int refused() const { return m_refused; }

private:
    RecordName any(const Records &records, bool changeable);

    std::mt19937_64 m_engine;
    int m_refused = 0;
};

/// Commits edits; false, and nothing may have changed, when the rules refuse them.
bool tryCommit(OpenPlan &plan, const QString &label, const Edits &edits, CommitInfo &made);

} // namespace saferplan::test
