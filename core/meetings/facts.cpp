#include "core/meetings/facts.h"

#include "core/meetings/business.h"
#include "core/meetings/diary.h"
#include "core/meetings/mattersarising.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

constexpr qsizetype mostLines = 12;

/// Finds what the plan says about one item.
class Finder {
public:
    Finder(const AgendaInput &input, const AgendaItem &item)
        : m_input(input)
        , m_records(input.records)
        , m_item(item)
        , m_business(businessOf(input)) {}

    QList<Fact> take() {
        if (m_item.about && kindOf(m_records, m_item.about.uuid))
            addRecord(m_item.about.uuid);
        else
            addTopic();
        if (m_facts.isEmpty())
            add(QStringLiteral("The plan has nothing on this item."));
        return m_facts;
    }

private:
    void add(const QString &text, const QUuid &record = {}) { m_facts.append({text, record}); }

    template <class List, class Line> void addSome(const List &list, const Line &line) {
        for (qsizetype i = 0; i < std::min<qsizetype>(list.size(), mostLines); ++i)
            line(list[i]);
        if (list.size() > mostLines)
            add(QStringLiteral("and %1 more").arg(list.size() - mostLines));
    }

    void addRecord(const QUuid &id) {
        const RecordName record{kindOf(m_records, id), id};
        if (const Group *group = m_records.find(Id<Group>{id}))
            return addGroup(*group);
        if (const Meeting *meeting = m_records.find(Id<Meeting>{id}))
            return addMeeting(*meeting);
        add(titleOf(m_records, id), id);
        for (const Standing &standing : m_input.standings)
            if (standing.action->id.uuid == id)
                add(QStringLiteral("Its dates say %1.").arg(standing.computed.sentence()));
        if (const Case *subject = m_records.find(Id<Case>{id}))
            add(whyHeard(m_input, *subject) + u'.');
        addFields(record);
        addLastUpdate(id);
    }

    /// Status, rating, dates and owners of a record, and what is said at length of it.
    void addFields(const RecordName &record) {
        for (int field = 0; field < static_cast<int>(record.kind->fields().size()); ++field) {
            const FieldInfo &info = record.kind->field(field);
            const bool wanted = info.aspect != Aspect::Wording || info.kind == FieldKind::LongText;
            if (!wanted || info.isTitle || qstrcmp(info.name, "archived") == 0)
                continue;
            const QString value = shown(m_records, *record.kind, record.id, field);
            if (!isBlank(value))
                add(QStringLiteral("%1: %2").arg(QString::fromUtf8(info.label), value));
        }
    }

    void addLastUpdate(const QUuid &id) {
        const ProgressUpdate *last = nullptr;
        for (const ProgressUpdate &update : m_records.all<ProgressUpdate>())
            if (update.about.uuid == id && !update.archived && (!last || update.saidOn > last->saidOn))
                last = &update;
        if (last)
            add(QStringLiteral("Last update, %1: %2")
                    .arg(dateText(last->saidOn),
                         isBlank(last->happened) ? QStringLiteral("nothing to report") : last->happened));
    }

    void addGroup(const Group &group) {
        const HighlightReport *report = latestReport(m_records, group.id);
        if (!report) {
            add(QStringLiteral("%1 has sent no highlight report yet.").arg(group.name), group.id.uuid);
        } else {
            add(QStringLiteral("Highlight report of %1, sent on %2: %3")
                    .arg(report->period, dateText(report->submittedOn), labelOf(report->rag)),
                report->id.uuid);
            const auto said = [this](const QString &what, const QString &text) {
                if (!isBlank(text))
                    add(QStringLiteral("%1: %2").arg(what, text));
            };
            said(QStringLiteral("Done"), report->achieved);
            said(QStringLiteral("Planned but not done"), report->notDone);
            said(QStringLiteral("Next"), report->next);
            said(QStringLiteral("Asked for"), report->asks);
        }
        int live = 0;
        QStringList off;
        for (const Standing &standing : m_input.standings) {
            if (!(standing.action->group == group.id))
                continue;
            live += standing.action->status == Status::InProgress ||
                    standing.action->status == Status::NotStarted;
            if (standing.isOffTrack())
                off += standing.action->reference;
        }
        add(QStringLiteral("%1, off track: %2.")
                .arg(countText(live, QStringLiteral("live action"), QStringLiteral("live actions")),
                     off.isEmpty() ? QStringLiteral("none") : off.join(QStringLiteral(", "))));
    }

    void addMeeting(const Meeting &meeting) {
        add(QStringLiteral("%1: %2").arg(meetingText(meeting), labelOf(meeting.state).toLower()),
            meeting.id.uuid);
        for (const Decision &decision : m_records.all<Decision>())
            if (decision.meeting == meeting.id && !decision.archived)
                add(QStringLiteral("Decided: %1").arg(decision.text), decision.id.uuid);
        for (const MeetingAction *entry : actionsArisingFrom(m_records, meeting.id))
            add(QStringLiteral("Action: %1 (%2)").arg(entry->text, labelOf(entry->status).toLower()),
                entry->id.uuid);
    }

    void addAction(const Standing &standing) {
        const Action &action = *standing.action;
        QString text = QStringLiteral("%1 %2. Declared %3, its dates say %4.")
                           .arg(action.reference, action.title, colourOf(standing.declared),
                                standing.computed.sentence());
        if (!isBlank(action.pathToGreen))
            text += QStringLiteral(" Path to green: %1").arg(action.pathToGreen);
        add(text, action.id.uuid);
    }

    void addTopic() {
        switch (m_item.topic) {
        case AgendaTopic::Minutes:
            if (m_business.last)
                addMeeting(*m_business.last);
            break;
        case AgendaTopic::MattersArising:
            addSome(m_business.matters, [this](const MeetingAction *matter) {
                add(QStringLiteral("%1 %2. %3.")
                        .arg(matter->reference, matter->text,
                             standOf(*matter, m_input.meeting, m_input.today)),
                    matter->id.uuid);
            });
            break;
        case AgendaTopic::HighlightReports:
            addSome(m_business.reporting, [this](const Group *group) {
                const HighlightReport *report = latestReport(m_records, group->id);
                add(report ? QStringLiteral("%1 %2: %3, asks: %4")
                                 .arg(group->reference, group->name, labelOf(report->rag),
                                      isBlank(report->asks) ? QStringLiteral("none") : report->asks)
                           : QStringLiteral("%1 %2: no report yet").arg(group->reference, group->name),
                    report ? report->id.uuid : group->id.uuid);
            });
            break;
        case AgendaTopic::OffTrackActions:
            addSome(m_business.offTrack, [this](const Standing *standing) { addAction(*standing); });
            break;
        case AgendaTopic::DecisionAsked:
            addSome(m_business.asks, [this](const Ask &ask) {
                add(QStringLiteral("%1. %2").arg(ask.title, ask.why), ask.about.uuid);
            });
            break;
        case AgendaTopic::Cases:
            addSome(m_business.cases, [this](const Case *subject) {
                add(QStringLiteral("%1 %2. %3.")
                        .arg(subject->reference, subject->title, whyHeard(m_input, *subject)),
                    subject->id.uuid);
            });
            break;
        case AgendaTopic::Engagement:
            addSome(m_business.unanswered, [this](const Concern *concern) {
                add(QStringLiteral("Without a reply: %1").arg(concern->raised), concern->id.uuid);
            });
            break;
        case AgendaTopic::ForwardPlan:
            addSome(m_business.dueByNext, [this](const Standing *standing) { addAction(*standing); });
            break;
        case AgendaTopic::NextMeeting:
            add(m_business.next ? QStringLiteral("The next meeting is %1.").arg(meetingText(*m_business.next))
                : m_business.nextDay.isValid()
                    ? QStringLiteral("None is arranged; the group's rhythm has it about %1.")
                          .arg(dateText(m_business.nextDay))
                    : QStringLiteral("No next meeting is arranged."));
            break;
        case AgendaTopic::Other:
        case AgendaTopic::Welcome:
        case AgendaTopic::AnyOtherBusiness:
        case AgendaTopic::KeyMessages:
            break;
        }
    }

    const AgendaInput &m_input;
    const Records &m_records;
    const AgendaItem &m_item;
    Business m_business;
    QList<Fact> m_facts;
};

} // namespace

QList<Fact> factsOf(const AgendaInput &input, const AgendaItem &item) {
    return Finder(input, item).take();
}

} // namespace saferplan
