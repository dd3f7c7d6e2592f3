#pragma once

#include "core/plan/edits.h"

namespace saferplan {

/// What a group that closes leaves to others: everything that is still open.
struct GroupClosing {
    Id<Group> group;
    QList<Id<Action>> actions; ///< neither complete nor withdrawn
    QList<Id<Case>> cases;
    QList<Id<Risk>> risks;
    QList<Id<Group>> reporting; ///< groups that report to it, which will report to whom it reported

    bool hasWork() const { return !actions.isEmpty() || !cases.isEmpty() || !risks.isEmpty(); }
    /// "4 actions", "4 actions, 1 case and 2 risks"; "nothing" where nothing is open.
    QString workText() const;

    friend bool operator==(const GroupClosing &, const GroupClosing &) = default;
};

/// What is open of a group. Archived records are left out.
GroupClosing closingOf(const Records &records, Id<Group> group);

/// The groups that can take over from one, the likeliest first: those beside it that report to the same
/// group, then that group, then the others. Neither closed nor linked boards nor committees.
QList<Id<Group>> successorsOf(const Records &records, Id<Group> group);

/// Closes a group on a day and gives its open work to another; `to` may be null where there is none.
void closeGroup(Edits &edits, const Records &records, const GroupClosing &closing, Id<Group> to,
                const QString &report, const QDate &today);

/// "Close group G3, hand over 4 actions to G1".
QString closingLabel(const Records &records, const GroupClosing &closing, Id<Group> to);

} // namespace saferplan
