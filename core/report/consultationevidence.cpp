#include "core/report/consultationevidence.h"

#include "core/record/records.h"
#include "core/rules/marking.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

template <class T> QString namesOf(const Records &records, const QList<Id<T>> &ids, QString T::*name) {
    QStringList names;
    for (const Id<T> &id : ids)
        if (const T *record = records.find(id))
            names += record->*name;
    return names.join(QStringLiteral(", "));
}

QString hostsText(const Records &records, const Engagement &engagement) {
    QStringList names;
    for (const Id<Agency> &host : engagement.hosts)
        if (const Agency *agency = records.find(host))
            names += agency->shortName.isEmpty() ? agency->name : agency->shortName;
    return names.isEmpty() ? QStringLiteral("not recorded") : names.join(QStringLiteral(", "));
}

QString attendanceText(const Engagement &engagement) {
    return engagement.attendance ? numberText(*engagement.attendance) : QStringLiteral("not recorded");
}

QString heldText(const Consultation &year) {
    QString text = QStringLiteral("%1 held, with %2.")
                       .arg(countText(year.held.size(), QStringLiteral("session, survey or meeting was"),
                                      QStringLiteral("sessions, surveys and meetings were")),
                            countText(year.people, QStringLiteral("person"), QStringLiteral("people")));
    if (year.uncounted > 0)
        text += QStringLiteral(" Attendance is not recorded for %1.").arg(year.uncounted);
    return text;
}

QString publicMeetingText(const Records &records, const Consultation &year) {
    if (year.publicMeetings.isEmpty())
        return QStringLiteral("No public meeting is recorded for this year yet.");
    QStringList sentences;
    for (const Engagement *meeting : year.publicMeetings)
        sentences += QStringLiteral("A public meeting was held on %1%2: %3. Attendance: %4. Hosts: %5.")
                         .arg(longDateText(meeting->heldOn),
                              isBlank(meeting->place) ? QString() : QStringLiteral(" at ") + meeting->place,
                              meeting->title, attendanceText(*meeting), hostsText(records, *meeting));
    return sentences.join(u' ');
}

QString repliesSentence(const ReplyFigures &replies) {
    return QStringLiteral(
               "%1 raised: %2 answered, of which %3 in time; %4 overdue for a reply; %5 still in time.")
        .arg(countText(replies.raised, QStringLiteral("concern was"), QStringLiteral("concerns were")))
        .arg(replies.answered)
        .arg(replies.inTime)
        .arg(replies.overdue)
        .arg(replies.waiting());
}

QStringList glance(const Records &records, const Consultation &year) {
    QStringList items{heldText(year), publicMeetingText(records, year), repliesSentence(year.replies)};
    if (!year.hosts.isEmpty())
        items += QStringLiteral("Responsible authorities among the hosts: %1.")
                     .arg(namesOf(records, year.hosts, &Agency::name));
    if (!year.notHosting.isEmpty())
        items += QStringLiteral("Responsible authorities not recorded as a host: %1.")
                     .arg(namesOf(records, year.notHosting, &Agency::name));
    if (!year.notReached.isEmpty())
        items += QStringLiteral("Areas without an event of their own: %1.")
                     .arg(namesOf(records, year.notReached, &Area::name));
    return items;
}

TableBlock heldTable(const Records &records, const Consultation &year) {
    TableBlock table;
    table.caption = QStringLiteral("How residents were heard");
    table.columns = {{QStringLiteral("Date"), 1},           {QStringLiteral("What"), 2.4},
                     {QStringLiteral("Kind"), 1.1},         {QStringLiteral("Hosts"), 1.6},
                     {QStringLiteral("People"), 0.9, true}, {QStringLiteral("Concerns"), 1.5}};
    table.whenEmpty = QStringLiteral("Nothing is recorded for this year yet.");
    for (const Engagement *engagement : year.held) {
        ReplyFigures replies;
        for (const Heard &heard : year.heard)
            if (heard.engagement == engagement)
                replies.count(heard.reply);
        table.rows.append({{dateText(engagement->heldOn), {}, false, engagement->id.uuid},
                           {engagement->title},
                           {labelOf(engagement->kind)},
                           {hostsText(records, *engagement)},
                           {attendanceText(*engagement)},
                           {repliesText(replies)}});
    }
    return table;
}

TableBlock priorityTable(const Records &records, const Consultation &year) {
    TableBlock table;
    table.caption = QStringLiteral("What it was about");
    table.columns = {{QStringLiteral("Priority"), 3},
                     {QStringLiteral("Events"), 1, true},
                     {QStringLiteral("Concerns"), 1, true},
                     {QStringLiteral("Answered"), 1, true}};
    table.whenEmpty = QStringLiteral("The plan has no priorities yet.");
    const auto figure = [](int count) {
        return Cell{count == 0 ? QStringLiteral("none") : QString::number(count)};
    };
    for (const TalkedAbout &about : year.priorities)
        table.rows.append({{titleOf(records, about.priority.uuid), {}, false, about.priority.uuid},
                           figure(about.engagements),
                           figure(about.replies.raised),
                           figure(about.replies.answered)});
    return table;
}

TableBlock heardTable(const Consultation &year) {
    TableBlock table;
    table.caption = QStringLiteral("You said, we did");
    table.columns = {{QStringLiteral("Reference"), 1},
                     {QStringLiteral("You said"), 3},
                     {QStringLiteral("We did"), 3},
                     {QStringLiteral("Replied"), 1.2}};
    table.whenEmpty = QStringLiteral("No concern is recorded for this year yet.");
    for (const Heard &heard : year.heard) {
        const Concern &concern = *heard.concern;
        const QString when = heard.reply.isOverdue()        ? QStringLiteral("overdue")
                             : !heard.reply.done            ? QStringLiteral("not yet")
                             : heard.reply.doneOn.isValid() ? dateText(heard.reply.doneOn)
                                                            : QStringLiteral("day not recorded");
        table.rows.append({{concern.reference, {}, false, concern.id.uuid},
                           {concern.raised},
                           {isBlank(concern.reply) ? QStringLiteral("no reply yet") : concern.reply},
                           {when}});
    }
    return table;
}

} // namespace

Document consultationEvidence(const Records &records, const Consultation &year, const QDate &today) {
    const Plan &plan = records.single<Plan>();
    Document document;
    document.title = QStringLiteral("Consultation in %1").arg(year.year.name);
    document.subtitle = plan.partnership.isEmpty() ? plan.title : plan.partnership;
    document.edition = QStringLiteral("Evidence of consultation");
    document.cutOff = today;
    document.author = document.subtitle;
    document.illustrative = plan.illustrative;
    for (const Engagement *engagement : year.held)
        document.marking = highest(document.marking, engagement->marking);
    for (const Heard &heard : year.heard)
        document.marking = highest(document.marking, heard.concern->marking);
    document.facts = {
        {QStringLiteral("For"),
         QStringLiteral("regulation 12 of the Crime and Disorder (Formulation and Implementation of "
                        "Strategy) Regulations 2007")},
        {QStringLiteral("Year"),
         QStringLiteral("%1 to %2").arg(longDateText(year.year.first), longDateText(year.year.last))}};
    document.blocks = {HeadingBlock{1, QStringLiteral("In short")}, ListBlock{glance(records, year)},
                       heldTable(records, year), priorityTable(records, year), heardTable(year)};
    return document;
}

} // namespace saferplan
