#include "core/meetings/agenda.h"
#include "core/meetings/business.h"
#include "core/meetings/diary.h"
#include "core/rules/marking.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

constexpr qsizetype mostItems = 6;
constexpr qsizetype mostReports = 8;

/// "P1-04, P1-06 and 3 more".
QString namesOf(const QList<const Standing *> &standings, qsizetype most = 4) {
    QStringList names;
    for (const Standing *standing : standings.mid(0, most))
        names += standing->action->reference;
    const QString list = names.join(QStringLiteral(", "));
    return standings.size() > most ? QStringLiteral("%1 and %2 more").arg(list).arg(standings.size() - most)
                                   : list;
}

QString shortened(const QString &text, qsizetype most = 90) {
    const QString line = text.simplified();
    return line.size() <= most ? line : line.left(most - 1).trimmed() + QChar(u'…');
}

/// Puts the items of an agenda one behind the other.
class Proposal {
public:
    explicit Proposal(const AgendaInput &input)
        : m_input(input)
        , m_records(input.records)
        , m_business(businessOf(input)) {
        const QString lead = m_business.group ? m_business.group->leadRole : QString();
        m_chair = isBlank(lead) ? QStringLiteral("Chair") : QStringLiteral("%1 (chair)").arg(lead);
    }

    QList<ProposedItem> make() {
        addOpening();
        addReports();
        addOffTrack();
        addAsks();
        addCases();
        addEngagement();
        addEnd();
        return m_items;
    }

private:
    ProposedItem &add(AgendaTopic topic, const QString &title, const QString &lead, qsizetype minutes,
                      const QString &why, const QUuid &about = {}) {
        ProposedItem item;
        item.topic = topic;
        item.title = shortened(title, 120);
        item.leadRole = isBlank(lead) ? m_chair : lead;
        item.minutes = static_cast<int>(minutes);
        item.why = why;
        item.about = {about};
        m_items.append(item);
        return m_items.last();
    }

    void addOpening() {
        const QString always = QStringLiteral("Every meeting begins with it.");
        add(AgendaTopic::Welcome, QStringLiteral("Welcome, apologies and declarations"), m_chair, 5, always);
        const Meeting *last = m_business.last;
        if (last)
            add(AgendaTopic::Minutes, QStringLiteral("Minutes of the last meeting"), m_chair, 5,
                QStringLiteral("The last meeting was on %1.").arg(dateText(last->heldOn)), last->id.uuid);
        qsizetype late = 0;
        for (const MeetingAction *matter : m_business.matters)
            late += matter->due.isValid() && matter->due < m_input.today;
        if (const qsizetype open = m_business.matters.size(); open > 0)
            add(AgendaTopic::MattersArising, QStringLiteral("Matters arising and action log"), m_chair,
                std::clamp<qsizetype>(2 * open, 5, 20),
                QStringLiteral("%1 of earlier meetings %2 open, %3 past the day.")
                    .arg(countText(open, QStringLiteral("action"), QStringLiteral("actions")),
                         open == 1 ? QStringLiteral("is") : QStringLiteral("are"))
                    .arg(late));
    }

    void addReports() {
        const QList<const Group *> &groups = m_business.reporting;
        if (groups.size() > mostReports) {
            add(AgendaTopic::HighlightReports, QStringLiteral("Highlight reports of the groups"),
                QStringLiteral("Group leads"), 30,
                QStringLiteral("%1 groups report to this one.").arg(groups.size()));
            return;
        }
        for (const Group *group : groups) {
            const HighlightReport *report = latestReport(m_records, group->id);
            add(AgendaTopic::HighlightReports,
                QStringLiteral("Highlight report: %1 %2").arg(group->reference, group->name), group->leadRole,
                5,
                report ? QStringLiteral("Its last report, of %1, came on %2.")
                             .arg(report->period, dateText(report->submittedOn))
                       : QStringLiteral("It reports to this group and has sent no report yet."),
                group->id.uuid);
        }
    }

    void addOffTrack() {
        const QList<const Standing *> &offTrack = m_business.offTrack;
        const qsizetype red = std::count_if(offTrack.begin(), offTrack.end(), [](const Standing *standing) {
            return standing->worse() == Delivery::Red;
        });
        if (offTrack.isEmpty())
            return;
        add(AgendaTopic::OffTrackActions,
            QStringLiteral("Off-track actions: %1 red, %2 amber").arg(red).arg(offTrack.size() - red),
            QStringLiteral("Group leads"), std::clamp<qsizetype>(5 * red, 10, 30),
            QStringLiteral("The worst are %1.").arg(namesOf(offTrack)));
    }

    void addAsks() {
        const QList<Ask> &asks = m_business.asks;
        if (asks.size() > mostItems) {
            add(AgendaTopic::DecisionAsked, QStringLiteral("Decisions asked for: %1").arg(asks.size()),
                m_chair, 30, QStringLiteral("%1 reports and records ask for one.").arg(asks.size()));
            return;
        }
        for (const Ask &ask : asks) {
            ProposedItem &item =
                add(AgendaTopic::DecisionAsked, ask.title, ask.leadRole, 10, ask.why, ask.about.uuid);
            protect(item, ask.about.uuid);
        }
    }

    /// What may not be public is taken in the closed part, and the agenda names it by its reference alone.
    void protect(ProposedItem &item, const QUuid &id) {
        const Protection protection = protectionOf(m_records, id);
        if (protection.isPublic())
            return;
        const Kind *kind = kindOf(m_records, id);
        item.title =
            QStringLiteral("%1 %2").arg(QString::fromUtf8(kind->label()), kind->reference(m_records, id));
        item.part = MeetingPart::Closed;
        item.marking = protection.marking;
        item.exempt = protection.exempt;
    }

    void addCases() {
        if (m_business.cases.size() > mostItems) {
            ProposedItem &item = add(
                AgendaTopic::Cases, QStringLiteral("Case specific issues"), m_chair, 30,
                QStringLiteral("%1 cases are escalated, late or of high risk.").arg(m_business.cases.size()));
            for (const Case *subject : m_business.cases)
                if (const Protection own = protectionOf(m_records, subject->id.uuid); !own.isPublic()) {
                    item.part = MeetingPart::Closed;
                    item.marking = highest(item.marking, own.marking);
                    item.exempt = item.exempt == ExemptParagraph::None ? own.exempt : item.exempt;
                }
            return;
        }
        for (const Case *subject : m_business.cases) {
            const Agency *lead = m_records.find(subject->leadAgency);
            ProposedItem &item =
                add(AgendaTopic::Cases, QStringLiteral("Case %1: %2").arg(subject->reference, subject->title),
                    lead ? lead->name : QString(), 5, whyHeard(m_input, *subject) + u'.', subject->id.uuid);
            protect(item, subject->id.uuid);
        }
        std::stable_partition(m_items.begin(), m_items.end(), [](const ProposedItem &item) {
            return item.topic != AgendaTopic::Cases || item.part == MeetingPart::Open;
        });
    }

    void addEngagement() {
        const qsizetype open = m_business.unanswered.size();
        if (open > 0)
            add(AgendaTopic::Engagement, QStringLiteral("What residents said"), m_chair, 5,
                QStringLiteral("%1 without a reply, %2 late.")
                    .arg(countText(open, QStringLiteral("concern"), QStringLiteral("concerns")))
                    .arg(m_business.repliesLate));
    }

    void addEnd() {
        const qsizetype due = m_business.dueByNext.size();
        add(AgendaTopic::ForwardPlan, QStringLiteral("Forward plan"), m_chair, 5,
            due > 0 ? QStringLiteral("%1 due before the next meeting: %2.")
                          .arg(countText(due, QStringLiteral("action is"), QStringLiteral("actions are")),
                               namesOf(m_business.dueByNext))
                    : QStringLiteral("What the next meetings will take."));
        add(AgendaTopic::AnyOtherBusiness, QStringLiteral("Any other business"), m_chair, 5,
            QStringLiteral("Every meeting asks for it."));
        add(AgendaTopic::KeyMessages, QStringLiteral("Key messages to share"), m_chair, 5,
            QStringLiteral("What members take back to their agencies."));
        add(AgendaTopic::NextMeeting, QStringLiteral("Next meeting"), m_chair, 2, nextSentence());
    }

    QString nextSentence() const {
        if (m_business.next)
            return QStringLiteral("It is on %1.").arg(dateText(m_business.next->heldOn));
        if (m_business.nextDay.isValid())
            return QStringLiteral("None is arranged; the group's rhythm has it about %1.")
                .arg(dateText(m_business.nextDay));
        return QStringLiteral("None is arranged.");
    }

    const AgendaInput &m_input;
    const Records &m_records;
    Business m_business;
    QString m_chair;
    QList<ProposedItem> m_items;
};

} // namespace

QList<ProposedItem> proposedAgenda(const AgendaInput &input) {
    return Proposal(input).make();
}

} // namespace saferplan
