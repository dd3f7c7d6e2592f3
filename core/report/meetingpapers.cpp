#include "core/meetings/agenda.h"
#include "core/meetings/attendees.h"
#include "core/meetings/diary.h"
#include "core/meetings/mattersarising.h"
#include "core/record/shown.h"
#include "core/report/editions.h"
#include "core/rules/naturalorder.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

/// Agenda, minutes, and the log of one meeting.
class Papers : EditionBuilder {
public:
    explicit Papers(const EditionInput &input)
        : EditionBuilder(input)
        , m_meeting(input.records.find(input.order.meeting)) {
        if (m_meeting)
            m_agenda = agendaOf(m_records, m_meeting->id);
    }

    Document agenda() {
        if (!start(QStringLiteral("Agenda")))
            return m_document;
        int time = 0;
        for (const AgendaItem *item : m_agenda)
            time += item->minutesAllowed.value_or(0);
        if (time > 0)
            fact(QStringLiteral("Time allowed"),
                 QStringLiteral("%1 minutes%2")
                     .arg(time)
                     .arg(m_meeting->startsAt.isValid()
                              ? QStringLiteral(", to about %1")
                                    .arg(m_meeting->startsAt.addSecs(time * 60).toString(
                                        QStringLiteral("HH:mm")))
                              : QString()));
        if (m_agenda.isEmpty()) {
            paragraph(QStringLiteral("The meeting has no agenda yet. Meetings makes one from the plan."));
            return m_document;
        }
        addPart(MeetingPart::Open, QStringLiteral("Open part"));
        addPart(MeetingPart::Closed, QStringLiteral("Closed part"));
        const Meeting *next = nextMeetingOf(m_records, m_meeting->group, m_meeting->heldOn);
        paragraph(next ? QStringLiteral("Next meeting: %1.").arg(longDateText(next->heldOn))
                       : QStringLiteral("The next meeting is not arranged yet."));
        return m_document;
    }

    Document minutes() {
        if (!start(QStringLiteral("Minutes")))
            return m_document;
        addAttendance();
        if (m_agenda.isEmpty())
            paragraph(QStringLiteral("The meeting had no agenda, so nothing is minuted by item."));
        for (const AgendaItem *item : m_agenda) {
            heading(2, QStringLiteral("%1. %2").arg(item->number).arg(item->title));
            if (item->part == MeetingPart::Closed)
                paragraph(QStringLiteral("Taken in the closed part."));
            text(item->minutes, QStringLiteral("No minutes are written of this item yet."));
            addOf(item->id);
        }
        if (hasLoose()) {
            heading(2, QStringLiteral("Not of one item"));
            addOf({});
        }
        return m_document;
    }

    Document log() {
        if (!start(QStringLiteral("Decision and action log")))
            return m_document;
        heading(2, QStringLiteral("Decisions"));
        TableBlock decisions;
        decisions.caption = QStringLiteral("What the meeting decided");
        decisions.columns = {{QStringLiteral("No."), 1.5},
                             {QStringLiteral("Decision"), 4.4},
                             {QStringLiteral("By whom"), 1.6},
                             {QStringLiteral("When"), 1.55},
                             {QStringLiteral("Who needs to be told"), 2}};
        decisions.whenEmpty = QStringLiteral("No decision is recorded of this meeting.");
        for (const Decision *decision : decisionsHere())
            decisions.rows.append({{decision->reference, {}, false, decision->id.uuid},
                                   {decision->text},
                                   {orNone(decision->agreedBy)},
                                   {orNone(dateText(decision->decidedOn))},
                                   {orNone(decision->whoIsTold)}});
        add(decisions);
        heading(2, QStringLiteral("Actions asked for"));
        add(logTable(QStringLiteral("What the meeting asked for"),
                     actionsArisingFrom(m_records, m_meeting->id),
                     QStringLiteral("The meeting asked for no action.")));
        heading(2, QStringLiteral("Matters arising"));
        add(logTable(QStringLiteral("What earlier meetings asked for, as this meeting found it"),
                     mattersArising(m_records, *m_meeting),
                     QStringLiteral("Nothing was open from earlier meetings.")));
        return m_document;
    }

private:
    bool start(const QString &edition) {
        begin(edition, edition);
        if (!m_meeting) {
            paragraph(edition == QStringLiteral("Agenda")
                          ? QStringLiteral("No meeting is arranged. Plan one under Meetings.")
                          : QStringLiteral("No meeting has been held yet, so there is nothing to record."));
            return false;
        }
        const Group *group = m_records.find(m_meeting->group);
        m_document.title =
            QStringLiteral("%1: %2").arg(group ? group->name : QStringLiteral("Meeting"), edition.toLower());
        fact(QStringLiteral("Meeting"), m_meeting->reference);
        fact(QStringLiteral("Date"), longDateText(m_meeting->heldOn));
        fact(QStringLiteral("Time"), m_meeting->startsAt.toString(QStringLiteral("HH:mm")));
        fact(QStringLiteral("Place"), m_meeting->place);
        fact(QStringLiteral("State"), labelOf(m_meeting->state));
        return true;
    }

    void addPart(MeetingPart part, const QString &title) {
        TableBlock table;
        table.caption = QStringLiteral("Items in their order");
        table.columns = {{QStringLiteral("No."), 0.6, true},
                         {QStringLiteral("Item"), 5},
                         {QStringLiteral("Lead"), 2.6},
                         {QStringLiteral("Minutes"), 0.9, true}};
        table.rowHeader = 1;
        for (const AgendaItem *item : m_agenda)
            if (item->part == part)
                table.rows.append({{QString::number(item->number), {}, false, item->id.uuid},
                                   {item->title},
                                   {orNone(item->leadRole)},
                                   {item->minutesAllowed ? QString::number(*item->minutesAllowed)
                                                         : QStringLiteral("not set")}});
        if (table.rows.isEmpty())
            return;
        heading(2, title);
        if (part == MeetingPart::Closed)
            paragraph(QStringLiteral("These items are not for the public."));
        add(table);
    }

    void addAttendance() {
        heading(2, QStringLiteral("Who was there"));
        QStringList present;
        QStringList apologies;
        QStringList absent;
        QStringList unsaid;
        for (const Attendee &one : attendeesOf(m_records, *m_meeting)) {
            const QString who = leadOf(one.role, one.agency);
            if (!one.presence)
                unsaid += who;
            else
                (*one.presence == Presence::Present     ? present
                 : *one.presence == Presence::Apologies ? apologies
                                                        : absent) += who;
        }
        const auto said = [](const QStringList &names) {
            return names.isEmpty() ? QStringLiteral("none recorded") : names.join(QStringLiteral("; "));
        };
        QStringList lines{QStringLiteral("Present: %1.").arg(said(present)),
                          QStringLiteral("Apologies: %1.").arg(said(apologies))};
        if (!absent.isEmpty())
            lines += QStringLiteral("Absent: %1.").arg(said(absent));
        if (!unsaid.isEmpty())
            lines += QStringLiteral("Not recorded: %1.").arg(said(unsaid));
        list(lines, {});
    }

    QList<const Decision *> decisionsHere() const {
        QList<const Decision *> decisions;
        for (const Decision &decision : m_records.all<Decision>())
            if (decision.meeting == m_meeting->id && !decision.archived)
                decisions.append(&decision);
        std::stable_sort(decisions.begin(), decisions.end(), [](const Decision *a, const Decision *b) {
            return comesBefore(a->reference, b->reference);
        });
        return decisions;
    }

    /// Whether an entry is of an item: of none where it names none, or one that is not on the agenda.
    bool isOf(Id<AgendaItem> of, Id<AgendaItem> item) const {
        if (item)
            return of == item;
        return std::none_of(m_agenda.begin(), m_agenda.end(),
                            [&of](const AgendaItem *one) { return one->id == of; });
    }

    bool hasLoose() const {
        const QList<const Decision *> decisions = decisionsHere();
        const QList<const MeetingAction *> actions = actionsArisingFrom(m_records, m_meeting->id);
        return std::any_of(decisions.begin(), decisions.end(),
                           [this](const Decision *one) { return isOf(one->item, {}); }) ||
               std::any_of(actions.begin(), actions.end(),
                           [this](const MeetingAction *one) { return isOf(one->item, {}); });
    }

    void addOf(Id<AgendaItem> item) {
        QStringList lines;
        for (const Decision *decision : decisionsHere())
            if (isOf(decision->item, item))
                lines += QStringLiteral("Decision %1: %2").arg(decision->reference, decision->text);
        for (const MeetingAction *action : actionsArisingFrom(m_records, m_meeting->id))
            if (isOf(action->item, item))
                lines += QStringLiteral("Action %1: %2 %3, by %4.")
                             .arg(action->reference, action->text, leadOf(action->ownerRole, action->agency),
                                  action->due.isValid() ? longDateText(action->due)
                                                        : QStringLiteral("no day set"));
        if (!lines.isEmpty())
            list(lines, {});
    }

    TableBlock logTable(const QString &caption, const QList<const MeetingAction *> &entries,
                        const QString &whenEmpty) const {
        TableBlock table;
        table.caption = caption;
        table.columns = {{QStringLiteral("No."), 1.5},
                         {QStringLiteral("Action"), 4},
                         {QStringLiteral("Who"), 2.2},
                         {QStringLiteral("By when"), 1.5},
                         {QStringLiteral("Where it stands"), 2.2}};
        table.whenEmpty = whenEmpty;
        for (const MeetingAction *entry : entries)
            table.rows.append({{entry->reference, {}, false, entry->id.uuid},
                               {isBlank(entry->note) ? entry->text : entry->text + u'\n' + entry->note},
                               {leadOf(entry->ownerRole, entry->agency)},
                               {entry->due.isValid() ? dateText(entry->due) : QStringLiteral("not set")},
                               {standOf(*entry, *m_meeting, m_today)}});
        return table;
    }

    const Meeting *m_meeting = nullptr;
    QList<const AgendaItem *> m_agenda;
};

} // namespace

Document agenda(const EditionInput &input) {
    return Papers(input).agenda();
}

Document minutes(const EditionInput &input) {
    return Papers(input).minutes();
}

Document actionLog(const EditionInput &input) {
    return Papers(input).log();
}

} // namespace saferplan
