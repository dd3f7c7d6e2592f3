#pragma once

#include "core/progress/standing.h"
#include "core/record/change.h"
#include "core/record/evidence.h"

#include <QSet>

namespace saferplan {

class Records;

/// The records of one kind by the action they are about, kept as they change. It says which records to look
/// at; whether each still is there, and about that action, is seen when it is looked at.
class RecordsOfActions {
public:
    void note(const QUuid &record, const QUuid &about);
    /// What a record was last noted to be about; null: nothing.
    QUuid about(const QUuid &record) const { return m_about.value(record); }
    const QList<QUuid> &of(const QUuid &action) const;

private:
    QHash<QUuid, QUuid> m_about;
    QHash<QUuid, QList<QUuid>> m_of;
};

/// Where every action of an open plan stands, kept as the plan changes: the same as `standingsOf` at every
/// moment, but only the actions that a commit touches, itself or by a milestone, progress update or evidence,
/// are judged again. What all of them rest on (settings, the plan's "as at" day, groups, meetings, decisions,
/// the day), and an action that is taken back, have all judged again.
class Standings {
public:
    /// `records` must outlive it, and every change to them be told to `follow`.
    Standings(const Records &records, const QDate &today);

    QDate today() const { return m_today; }
    /// Judges again what changes that were made, or another day, have an influence on.
    void follow(const Changes &changes, const QDate &today);

    /// In the order of the plan's records, archived actions left out.
    const QList<Standing> &all();
    /// nullptr for an action that is archived or not there.
    const Standing *of(Id<Action> id);
    /// The milestones of an action that are not archived.
    QList<const Milestone *> milestonesOf(Id<Action> id) const;

private:
    void judgeAll();
    void judge(Id<Action> id);
    /// Notes what a milestone, update or piece of evidence is about now; adds what it was and is about.
    template <class T, class Target>
    void relate(RecordsOfActions &known, const QUuid &id, Id<Target> T::*link, QSet<QUuid> &touched);
    Standing judged(const Action &action);
    QDate lastMeetingOf(Id<Group> group);
    /// Where the standing of the action in a row of the plan's table is, or would be.
    qsizetype placeOf(qsizetype row) const;
    /// The table of actions moves in memory when it is changed, and also when a commit is refused.
    void pointAgain();

    const Records &m_records;
    QDate m_today;
    QList<Standing> m_standings;
    QList<qsizetype> m_rows; ///< of each standing: the row of its action, ascending
    const Action *m_first = nullptr;
    QHash<Id<Group>, QDate> m_meetings;
    RecordsOfActions m_milestones;
    RecordsOfActions m_updates;
    RecordsOfActions m_evidence;
};

} // namespace saferplan
