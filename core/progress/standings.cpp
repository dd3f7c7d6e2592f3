#include "core/progress/standings.h"

#include "core/record/kind.h"
#include "core/record/records.h"

#include <algorithm>

namespace saferplan {

namespace {

/// Beyond this many actions touched at once, judging all is quicker.
constexpr qsizetype manyAtOnce = 1000;

/// Kinds of record that every standing rests on, or may.
bool concernsAll(const Kind *kind) {
    return kind == &kindOf<Settings>() || kind == &kindOf<Plan>() || kind == &kindOf<Group>() ||
           kind == &kindOf<Meeting>() || kind == &kindOf<Decision>();
}

template <class T, class Target>
void noteAll(const Table<T> &table, Id<Target> T::*link, RecordsOfActions &known) {
    for (const T &record : table)
        known.note(record.id.uuid, (record.*link).uuid);
}

/// The records of a list that are there, not archived, and about the action.
template <class T, class Target> QList<const T *> live(const Table<T> &table, const QList<QUuid> &ids,
                                                       Id<Target> T::*link, const QUuid &action) {
    QList<const T *> found;
    for (const QUuid &id : ids)
        if (const T *record = table.find({id}); record && !record->archived && (record->*link).uuid == action)
            found.append(record);
    return found;
}

} // namespace

void RecordsOfActions::note(const QUuid &record, const QUuid &about) {
    const QUuid before = m_about.value(record);
    if (before == about)
        return;
    if (!before.isNull())
        m_of[before].removeOne(record);
    if (about.isNull()) {
        m_about.remove(record);
    } else {
        m_about.insert(record, about);
        m_of[about].append(record);
    }
}

const QList<QUuid> &RecordsOfActions::of(const QUuid &action) const {
    static const QList<QUuid> none;
    const auto found = m_of.constFind(action);
    return found == m_of.constEnd() ? none : *found;
}

Standings::Standings(const Records &records, const QDate &today) : m_records(records), m_today(today) {
    noteAll(records.all<Milestone>(), &Milestone::action, m_milestones);
    noteAll(records.all<ProgressUpdate>(), &ProgressUpdate::about, m_updates);
    noteAll(records.all<Evidence>(), &Evidence::about, m_evidence);
    judgeAll();
}

void Standings::judgeAll() {
    m_meetings.clear();
    m_standings = standingsOf(m_records, m_today);
    const Table<Action> &actions = m_records.all<Action>();
    m_rows.clear();
    m_rows.reserve(m_standings.size());
    for (qsizetype row = 0; row < actions.size(); ++row)
        if (!actions.at(row).archived)
            m_rows.append(row);
    m_first = actions.isEmpty() ? nullptr : &actions.at(0);
}

template <class T, class Target>
void Standings::relate(RecordsOfActions &known, const QUuid &id, Id<Target> T::*link, QSet<QUuid> &touched) {
    const T *record = m_records.all<T>().find({id});
    touched.insert(known.about(id));
    known.note(id, record ? (record->*link).uuid : QUuid());
    touched.insert(known.about(id));
}

void Standings::follow(const Changes &changes, const QDate &today) {
    bool all = today != m_today;
    m_today = today;
    QSet<QUuid> touched;
    for (const Change &change : changes) {
        all = all || concernsAll(change.kind);
        if (change.kind == &kindOf<Action>()) {
            touched.insert(change.record);
            all = all || (change.field == Change::presence && change.after.isEmpty());
        } else if (change.kind == &kindOf<Milestone>()) {
            relate(m_milestones, change.record, &Milestone::action, touched);
        } else if (change.kind == &kindOf<ProgressUpdate>()) {
            relate(m_updates, change.record, &ProgressUpdate::about, touched);
        } else if (change.kind == &kindOf<Evidence>()) {
            relate(m_evidence, change.record, &Evidence::about, touched);
        }
    }
    if (all || touched.size() > manyAtOnce) {
        judgeAll();
        return;
    }
    pointAgain();
    // New actions in the order of their rows, so that each finds its place at the end.
    QList<QUuid> inOrder(touched.begin(), touched.end());
    const Table<Action> &actions = m_records.all<Action>();
    std::sort(inOrder.begin(), inOrder.end(),
              [&actions](const QUuid &a, const QUuid &b) { return actions.rowOf({a}) < actions.rowOf({b}); });
    for (const QUuid &id : inOrder)
        judge({id});
}

void Standings::judge(Id<Action> id) {
    const qsizetype row = m_records.all<Action>().rowOf(id);
    if (row < 0)
        return; // the record is about something else than an action
    const Action &action = m_records.all<Action>().at(row);
    const qsizetype place = placeOf(row);
    const bool isThere = place < m_rows.size() && m_rows[place] == row;
    if (action.archived && isThere) {
        m_rows.remove(place);
        m_standings.remove(place);
    } else if (!action.archived && isThere) {
        m_standings[place] = judged(action);
    } else if (!action.archived) {
        m_rows.insert(place, row);
        m_standings.insert(place, judged(action));
    }
}

QList<const Milestone *> Standings::milestonesOf(Id<Action> id) const {
    return live(m_records.all<Milestone>(), m_milestones.of(id.uuid), &Milestone::action, id.uuid);
}

Standing Standings::judged(const Action &action) {
    const QUuid id = action.id.uuid;
    return standingOf(action, milestonesOf(action.id),
                      live(m_records.all<ProgressUpdate>(), m_updates.of(id), &ProgressUpdate::about, id),
                      !live(m_records.all<Evidence>(), m_evidence.of(id), &Evidence::about, id).isEmpty(),
                      lastMeetingOf(action.group), m_records.single<Settings>(), m_today);
}

QDate Standings::lastMeetingOf(Id<Group> group) {
    const auto known = m_meetings.constFind(group);
    if (known != m_meetings.constEnd())
        return *known;
    const Meeting *meeting = lastHeldMeeting(m_records, group, m_today);
    return *m_meetings.insert(group, meeting ? meeting->heldOn : QDate());
}

qsizetype Standings::placeOf(qsizetype row) const {
    if (row < m_rows.size() && m_rows[row] == row)
        return row; // while no action before it is archived
    return std::lower_bound(m_rows.begin(), m_rows.end(), row) - m_rows.begin();
}

void Standings::pointAgain() {
    const Table<Action> &actions = m_records.all<Action>();
    const Action *first = actions.isEmpty() ? nullptr : &actions.at(0);
    if (first == m_first)
        return;
    // In the middle of a commit that takes actions away: it is told of when it is done, and until then what
    // the records were before is kept.
    if (!m_rows.isEmpty() && m_rows.last() >= actions.size())
        return;
    m_first = first;
    for (qsizetype i = 0; i < m_standings.size(); ++i)
        m_standings[i].action = &actions.at(m_rows[i]);
}

const QList<Standing> &Standings::all() {
    pointAgain();
    return m_standings;
}

const Standing *Standings::of(Id<Action> id) {
    pointAgain();
    const qsizetype row = m_records.all<Action>().rowOf(id);
    if (row < 0)
        return nullptr;
    const qsizetype place = placeOf(row);
    return place < m_rows.size() && m_rows[place] == row ? &m_standings[place] : nullptr;
}

} // namespace saferplan
