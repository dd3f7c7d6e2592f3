#include "core/progress/standing.h"

#include "core/record/records.h"
#include "core/record/related.h"
#include "core/rules/lateness.h"

namespace saferplan {

namespace {

/// The day of the last meeting of each group's clock, looked up once a group.
class LastMeetings {
public:
    LastMeetings(const Records &records, const QDate &today) : m_records(records), m_today(today) {}

    QDate of(Id<Group> group) {
        const auto known = m_days.constFind(group);
        if (known != m_days.constEnd())
            return *known;
        const Meeting *meeting = lastHeldMeeting(m_records, group, m_today);
        const QDate day = meeting ? meeting->heldOn : QDate();
        m_days.insert(group, day);
        return day;
    }

private:
    const Records &m_records;
    QDate m_today;
    QHash<Id<Group>, QDate> m_days;
};

QSet<QUuid> withEvidence(const Records &records) {
    QSet<QUuid> found;
    for (const Evidence &evidence : records.all<Evidence>())
        if (!evidence.archived)
            found.insert(evidence.about.uuid);
    return found;
}

} // namespace

bool Standing::isOffTrack() const {
    return isLive(*action) && worse() >= Delivery::Amber;
}

Delivery Standing::worse() const {
    return std::max(declared, computed.rag);
}

Standing standingOf(const Action &action, const QList<const Milestone *> &milestones,
                    const QList<const ProgressUpdate *> &updates, bool hasEvidence, const QDate &meeting,
                    const Settings &settings, const QDate &today) {
    Standing standing;
    standing.action = &action;
    standing.computed = computedRag(action, milestones, hasEvidence, settings, today);
    standing.declared = declaredAs(action, hasEvidence);
    standing.difference = differsFromDeclared(action, standing.computed);
    standing.freshness = freshnessOf(action, updates, meeting);
    standing.overdue = isOverdue(action, today);
    standing.dueSoon = isDueSoon(action, settings, today);
    return standing;
}

QList<Standing> standingsOf(const Records &records, const QDate &today) {
    const auto &settings = records.single<Settings>();
    const Related<Milestone, Action> milestones(records.all<Milestone>(), &Milestone::action);
    const Related<ProgressUpdate, AnyRecord> updates(records.all<ProgressUpdate>(), &ProgressUpdate::about);
    const QSet<QUuid> evidenced = withEvidence(records);
    LastMeetings meetings(records, today);

    QList<Standing> standings;
    standings.reserve(records.all<Action>().size());
    for (const Action &action : records.all<Action>()) {
        if (action.archived)
            continue;
        standings.append(standingOf(action, milestones.of(action.id), updates.of({action.id.uuid}),
                                    evidenced.contains(action.id.uuid), meetings.of(action.group), settings,
                                    today));
    }
    return standings;
}

} // namespace saferplan
