#include "ui/pages/meetings/meetingpath.h"

#include "core/meetings/diary.h"
#include "core/rules/papers.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

constexpr MeetingState states[] = {MeetingState::Planned, MeetingState::PapersIssued, MeetingState::Held,
                                   MeetingState::Closed};

void addRow(TableBlock &table, const QString &paper, const QString &what, const QDate &date) {
    table.rows.append({{paper}, {what}, {date.isValid() ? dateText(date) : QStringLiteral("not set")}});
}

} // namespace

QString factsOf(const Records &records, const Meeting &meeting, const Settings &settings,
                const QDate &today) {
    QString when = dateText(meeting.heldOn);
    if (meeting.startsAt.isValid())
        when += QStringLiteral(" at %1").arg(meeting.startsAt.toString(QStringLiteral("HH:mm")));
    const Group *group = records.find(meeting.group);
    QStringList words{when, isBlank(meeting.place) ? QStringLiteral("no place set") : meeting.place,
                      group ? group->name : QStringLiteral("of no group: choose one in the field Group")};
    QString text = words.join(QStringLiteral(", ")) + u'.';
    const Deadline papers = papersDeadline(meeting, settings, today);
    if (papers.due.isValid() || papers.done)
        text += QStringLiteral(" %1.").arg(papers.sentence());
    return text;
}

QString pathText(const Meeting &meeting) {
    if (meeting.state == MeetingState::Cancelled)
        return QStringLiteral("<b>Cancelled</b>");
    QStringList steps;
    for (const MeetingState state : states) {
        const QString name = labelOf(state);
        steps += state == meeting.state  ? QStringLiteral("<b>%1</b>").arg(name)
                 : state < meeting.state ? QStringLiteral("✓ %1").arg(name)
                                         : name;
    }
    return steps.join(QStringLiteral(" &nbsp;→&nbsp; "));
}

QString pathSentence(const Meeting &meeting) {
    return QStringLiteral("State: %1. The path is planned, papers issued, held, closed.")
        .arg(labelOf(meeting.state).toLower());
}

QString whyStep(MeetingStep step, const Meeting &meeting, const QDate &today) {
    switch (step) {
    case MeetingStep::MakeAgenda:
        return QStringLiteral("Puts the items proposed below on the agenda");
    case MeetingStep::IssuePapers:
        return QStringLiteral("Says that the papers went out today, %1").arg(dateText(today));
    case MeetingStep::Hold:
        return QStringLiteral("Says that the meeting is held on %1, and opens meeting mode")
            .arg(dateText(dayHeld(meeting, today)));
    case MeetingStep::Close:
        return QStringLiteral("Checks the minutes and freezes them");
    case MeetingStep::None:
        break;
    }
    return {};
}

TableBlock proposalTable(const QList<ProposedItem> &items) {
    TableBlock table;
    table.caption = QStringLiteral("Proposed agenda");
    table.columns = {{QStringLiteral("Item"), 4},
                     {QStringLiteral("Lead"), 2},
                     {QStringLiteral("Time"), 1, true},
                     {QStringLiteral("Part"), 1},
                     {QStringLiteral("Why"), 4}};
    for (const ProposedItem &item : items)
        table.rows.append({{item.title},
                           {item.leadRole},
                           {QString::number(item.minutes)},
                           {labelOf(item.part)},
                           {item.why}});
    return table;
}

TableBlock papersTable(const Records &records, const Meeting &meeting) {
    TableBlock table;
    table.caption = QStringLiteral("Papers");
    table.columns = {
        {QStringLiteral("Paper"), 4}, {QStringLiteral("What it is"), 2}, {QStringLiteral("Date"), 1}};
    table.whenEmpty = QStringLiteral("There are no papers yet. Reports of the groups and published "
                                     "editions come here.");
    for (const Edition &edition : records.all<Edition>())
        if (edition.meeting == meeting.id && !edition.archived)
            addRow(table, edition.title, QStringLiteral("Edition %1").arg(edition.reference),
                   edition.publishedOn);
    const Meeting *last = heldBefore(records, meeting.group, meeting.heldOn);
    for (const HighlightReport &report : records.all<HighlightReport>()) {
        const Group *from = records.find(report.group);
        const bool since = report.submittedOn.isValid() && report.submittedOn <= meeting.heldOn &&
                           (!last || report.submittedOn > last->heldOn);
        if (from && meeting.group && from->reportsTo == meeting.group && since && !report.archived)
            addRow(table, QStringLiteral("%1 %2, %3").arg(from->reference, from->name, report.period),
                   QStringLiteral("Highlight report"), report.submittedOn);
    }
    for (const Evidence &evidence : records.all<Evidence>())
        if (evidence.about.uuid == meeting.id.uuid && !evidence.archived)
            addRow(table, evidence.title, QStringLiteral("Attached"), evidence.addedOn);
    return table;
}

TableBlock attendanceTable(const Records &records, const QList<Attendee> &attendees) {
    TableBlock table;
    table.caption = QStringLiteral("Attendance");
    table.columns = {
        {QStringLiteral("Role"), 3}, {QStringLiteral("Agency"), 2}, {QStringLiteral("Was there"), 1}};
    table.whenEmpty = QStringLiteral("The group has no members yet. Add them on the page Groups.");
    for (const Attendee &attendee : attendees) {
        const Agency *agency = records.find(attendee.agency);
        table.rows.append({{attendee.role},
                           {agency ? agency->name : QStringLiteral("none")},
                           {attendee.presence ? labelOf(*attendee.presence) : QStringLiteral("not said")}});
    }
    return table;
}

} // namespace saferplan
