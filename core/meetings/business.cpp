#include "core/meetings/business.h"

#include "core/meetings/diary.h"
#include "core/meetings/mattersarising.h"
#include "core/rules/casereview.h"
#include "core/rules/feedback.h"
#include "core/rules/lateness.h"
#include "core/rules/scrutiny.h"
#include "core/rules/words.h"

#include <QCollator>

namespace saferplan {

namespace {

/// "None.", "Nothing": what leads write where nothing is asked for.
bool saysNothing(const QString &text) {
    static const QSet<QString> nothing = {QStringLiteral("none"), QStringLiteral("nothing"),
                                          QStringLiteral("no"), QStringLiteral("n/a")};
    QString plain = text.simplified().toLower();
    while (plain.endsWith(u'.'))
        plain.chop(1);
    return plain.isEmpty() || nothing.contains(plain);
}

/// Gathers what waits for one meeting.
class Gatherer {
public:
    explicit Gatherer(const AgendaInput &input) : m_input(input), m_records(input.records) {}

    Business take() {
        const Meeting &meeting = m_input.meeting;
        m_found.group = m_records.find(meeting.group);
        m_found.last = heldBefore(m_records, meeting.group, meeting.heldOn);
        m_found.next = nextMeetingOf(m_records, meeting.group, meeting.heldOn);
        if (m_found.next)
            m_found.nextDay = m_found.next->heldOn;
        else if (m_found.group)
            m_found.nextDay = nextDayOf(*m_found.group, meeting.heldOn);
        m_found.matters = mattersArising(m_records, meeting);
        for (const Group &group : m_records.all<Group>())
            if (group.reportsTo == meeting.group && meeting.group && group.state == GroupState::Active &&
                !group.archived)
                m_found.reporting.append(&group);
        QCollator byNumber; // G2 before G10
        byNumber.setNumericMode(true);
        std::stable_sort(m_found.reporting.begin(), m_found.reporting.end(),
                         [&byNumber](const Group *a, const Group *b) {
                             return byNumber.compare(a->reference, b->reference) < 0;
                         });
        addActions();
        addAsks();
        addCases();
        addConcerns();
        return m_found;
    }

private:
    bool isWhole() const {
        return m_found.group && (m_found.group->kind == GroupKind::DeliveryGroup ||
                                 m_found.group->kind == GroupKind::StrategicBoard);
    }
    bool isIts(Id<Group> group) const { return isWhole() || (group && group == m_input.meeting.group); }
    bool isEscalated(Id<Group> to) const { return to && to == m_input.meeting.group; }

    void addActions() {
        for (const Standing &standing : m_input.standings) {
            if (!isIts(standing.action->group))
                continue;
            if (standing.isOffTrack())
                m_found.offTrack.append(&standing);
            const QDate due = dueOf(*standing.action);
            if (isLive(*standing.action) && due > m_input.meeting.heldOn && m_found.nextDay.isValid() &&
                due <= m_found.nextDay)
                m_found.dueByNext.append(&standing);
        }
        std::stable_sort(m_found.offTrack.begin(), m_found.offTrack.end(),
                         [](const Standing *a, const Standing *b) {
                             return a->worse() != b->worse() ? a->worse() > b->worse()
                                                             : a->computed.daysLate > b->computed.daysLate;
                         });
    }

    void ask(const QUuid &about, const QString &title, const QString &leadRole, const QString &why) {
        m_found.asks.append({{about}, title, leadRole, why});
    }

    void addAsks() {
        for (const HighlightReport &report : m_records.all<HighlightReport>()) {
            const Group *from = m_records.find(report.group);
            const bool ours = from && from->reportsTo == m_input.meeting.group && m_input.meeting.group;
            const bool since = !m_found.last || report.submittedOn > m_found.last->heldOn;
            if (ours && since && report.submittedOn.isValid() && !report.archived &&
                !saysNothing(report.asks))
                ask(report.id.uuid, QStringLiteral("Asked by %1: %2").arg(from->reference, report.asks),
                    from->leadRole,
                    QStringLiteral("The highlight report of %1 asks for it.").arg(report.period));
        }
        for (const Standing &standing : m_input.standings)
            if (isLive(*standing.action) && isEscalated(standing.action->escalatedTo))
                ask(standing.action->id.uuid,
                    QStringLiteral("Escalated: %1 %2")
                        .arg(standing.action->reference, standing.action->title),
                    standing.action->leadOfficer,
                    QStringLiteral("The action is escalated to this group. %1.")
                        .arg(standing.computed.sentence()));
        for (const Risk &risk : m_records.all<Risk>())
            if (!risk.archived && risk.state == RiskState::Open && isEscalated(risk.escalatedTo))
                ask(risk.id.uuid, QStringLiteral("Escalated: %1 %2").arg(risk.reference, risk.title),
                    risk.ownerRole,
                    QStringLiteral("The %1 is escalated to this group.").arg(labelOf(risk.kind).toLower()));
        addRecommendations();
        addEndingGroups();
    }

    void addRecommendations() {
        if (!isWhole())
            return;
        for (const Recommendation &recommendation : m_records.all<Recommendation>()) {
            const Deadline reply = replyDeadline(recommendation, m_records.single<Settings>(), m_input.today);
            if (!recommendation.archived && !reply.done)
                ask(recommendation.id.uuid,
                    QStringLiteral("Reply to scrutiny recommendation %1").arg(recommendation.reference), {},
                    reply.due.isValid() ? reply.sentence() + u'.'
                                        : QStringLiteral("No reply was given yet."));
        }
    }

    void addEndingGroups() {
        for (const Group *group : m_found.reporting)
            if (group->termEnd.isValid() && m_found.nextDay.isValid() && group->termEnd <= m_found.nextDay)
                ask(group->id.uuid,
                    QStringLiteral("Close or extend %1 %2").arg(group->reference, group->name),
                    group->leadRole,
                    QStringLiteral("Its term ends on %1, before the next meeting.")
                        .arg(dateText(group->termEnd)));
    }

    void addCases() {
        const auto &settings = m_records.single<Settings>();
        for (const Case &subject : m_records.all<Case>()) {
            if (!isOpen(subject) || !(isIts(subject.group) || isEscalated(subject.escalatedTo)))
                continue;
            if (isEscalated(subject.escalatedTo) || subject.riskLevel == RiskLevel::High ||
                subject.kind == CaseKind::AsbCaseReview ||
                reviewOf(subject, settings, m_input.today).isOverdue())
                m_found.cases.append(&subject);
        }
    }

    void addConcerns() {
        if (!isWhole())
            return;
        for (const Concern &concern : m_records.all<Concern>()) {
            const Engagement *heard = m_records.find(concern.engagement);
            const Deadline reply = replyDeadline(concern, heard ? heard->heldOn : QDate(),
                                                 m_records.single<Settings>(), m_input.today);
            if (concern.archived || reply.done)
                continue;
            m_found.unanswered.append(&concern);
            m_found.repliesLate += reply.isOverdue();
        }
    }

    const AgendaInput &m_input;
    const Records &m_records;
    Business m_found;
};

} // namespace

Business businessOf(const AgendaInput &input) {
    return Gatherer(input).take();
}

const HighlightReport *latestReport(const Records &records, Id<Group> group) {
    const HighlightReport *latest = nullptr;
    for (const HighlightReport &report : records.all<HighlightReport>())
        if (report.group == group && !report.archived && report.submittedOn.isValid() &&
            (!latest || report.submittedOn > latest->submittedOn))
            latest = &report;
    return latest;
}

QString whyHeard(const AgendaInput &input, const Case &subject) {
    if (subject.escalatedTo && subject.escalatedTo == input.meeting.group)
        return QStringLiteral("Escalated to this group");
    const Deadline review = reviewOf(subject, input.records.single<Settings>(), input.today);
    if (review.isOverdue())
        return review.sentence();
    if (subject.kind == CaseKind::AsbCaseReview)
        return QStringLiteral("An ASB Case Review with days set for it");
    return subject.riskLevel == RiskLevel::High ? QStringLiteral("High risk") : review.sentence();
}

} // namespace saferplan
