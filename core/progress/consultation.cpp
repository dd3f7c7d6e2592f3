#include "core/progress/consultation.h"

#include "core/record/records.h"
#include "core/record/related.h"
#include "core/rules/feedback.h"

namespace saferplan {

namespace {

bool isHeldIn(const Engagement &engagement, const Period &year, const QDate &today) {
    return !engagement.archived && year.holds(engagement.heldOn) && engagement.heldOn <= today;
}

void addPeople(Consultation &found, const Engagement &engagement) {
    if (engagement.attendance)
        found.people += *engagement.attendance;
    else
        ++found.uncounted;
    if (engagement.kind == EngagementKind::PublicMeeting)
        found.publicMeetings.append(&engagement);
}

void addPriorities(Consultation &found, const Records &records) {
    QList<const Priority *> ordered;
    for (const Priority &priority : records.all<Priority>())
        if (!priority.archived)
            ordered.append(&priority);
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Priority *a, const Priority *b) { return a->number < b->number; });
    for (const Priority *priority : ordered) {
        TalkedAbout about{priority->id, 0, {}};
        for (const Engagement *engagement : found.held)
            about.engagements += engagement->priorities.contains(priority->id);
        for (const Heard &heard : found.heard)
            if (heard.concern->priority == priority->id)
                about.replies.count(heard.reply);
        found.priorities.append(about);
    }
}

void addHostsAndAreas(Consultation &found, const Records &records) {
    QSet<QUuid> hosted;
    QSet<QUuid> reached;
    for (const Engagement *engagement : found.held) {
        for (const Id<Agency> &host : engagement->hosts)
            hosted.insert(host.uuid);
        reached.insert(engagement->area.uuid);
    }
    for (const Agency &agency : records.all<Agency>())
        if (!agency.archived && agency.kind == AgencyKind::ResponsibleAuthority)
            (hosted.contains(agency.id.uuid) ? found.hosts : found.notHosting).append(agency.id);
    for (const Area &area : records.all<Area>())
        if (!area.archived)
            (reached.contains(area.id.uuid) ? found.areas : found.notReached).append(area.id);
}

} // namespace

void ReplyFigures::count(const Deadline &reply) {
    ++raised;
    answered += reply.done;
    inTime += reply.done && reply.doneOn.isValid() && reply.daysLate() == 0;
    overdue += reply.isOverdue();
}

Heard heardOf(const Records &records, const Concern &concern, const QDate &today) {
    const Engagement *engagement = records.find(concern.engagement);
    return {
        &concern, engagement,
        replyDeadline(concern, engagement ? engagement->heldOn : QDate(), records.single<Settings>(), today)};
}

Consultation consultationOf(const Records &records, const Period &year, const QDate &today) {
    Consultation found;
    found.year = year;
    for (const Engagement &engagement : records.all<Engagement>())
        if (isHeldIn(engagement, year, today))
            found.held.append(&engagement);
    std::stable_sort(found.held.begin(), found.held.end(),
                     [](const Engagement *a, const Engagement *b) { return a->heldOn < b->heldOn; });
    const Related<Concern, Engagement> concerns(records.all<Concern>(), &Concern::engagement);
    for (const Engagement *engagement : found.held) {
        addPeople(found, *engagement);
        for (const Concern *concern : concerns.of(engagement->id)) {
            found.heard.append(heardOf(records, *concern, today));
            found.replies.count(found.heard.last().reply);
        }
    }
    addPriorities(found, records);
    addHostsAndAreas(found, records);
    return found;
}

QList<Period> consultedYears(const Records &records, const QDate &today) {
    constexpr qsizetype mostYears = 30; // a day written wrongly, such as in 1925
    QDate first = today;
    if (const QDate start = records.single<Plan>().periodStart; start.isValid())
        first = std::min(first, start);
    for (const Engagement &engagement : records.all<Engagement>())
        if (!engagement.archived && engagement.heldOn.isValid())
            first = std::min(first, engagement.heldOn);
    QList<Period> years;
    for (Period year = financialYearOf(today); year.last >= first && years.size() < mostYears;
         year = financialYearOf(year.first.addDays(-1)))
        years.append(year);
    return years;
}

ReplyFigures repliesOf(const Records &records, Id<Engagement> engagement, const QDate &today) {
    ReplyFigures figures;
    for (const Concern &concern : records.all<Concern>())
        if (!concern.archived && concern.engagement == engagement)
            figures.count(heardOf(records, concern, today).reply);
    return figures;
}

QString repliesText(const ReplyFigures &figures) {
    if (figures.raised == 0)
        return QStringLiteral("none raised");
    const QString raised = QStringLiteral("%1 raised, ").arg(figures.raised);
    if (figures.overdue > 0)
        return raised + QStringLiteral("%1 overdue").arg(figures.overdue);
    if (figures.waiting() > 0)
        return raised + QStringLiteral("%1 to answer").arg(figures.waiting());
    return raised + QStringLiteral("all answered");
}

} // namespace saferplan
