#include "core/meetings/attendees.h"

#include "core/rules/words.h"

namespace saferplan {

QList<Attendee> attendeesOf(const Records &records, const Meeting &meeting) {
    QList<Attendee> attendees;
    for (const Membership &member : records.all<Membership>())
        if (member.group == meeting.group && !member.archived && !isBlank(member.role))
            attendees.append({member.role, member.agency, {}, {}});
    for (const Attendance &entry : records.all<Attendance>()) {
        if (!(entry.meeting == meeting.id) || entry.archived)
            continue;
        const auto member = std::find_if(attendees.begin(), attendees.end(), [&](const Attendee &a) {
            return a.role == entry.role && a.agency == entry.agency && !a.entry;
        });
        if (member == attendees.end()) {
            attendees.append({entry.role, entry.agency, entry.presence, entry.id});
        } else {
            member->presence = entry.presence;
            member->entry = entry.id;
        }
    }
    return attendees;
}

void attend(Edits &edits, const Records &records, const Meeting &meeting, const Attendee &attendee,
            Presence presence) {
    Attendance entry;
    if (const Attendance *before = records.find(attendee.entry))
        entry = *before;
    else
        entry.id = Id<Attendance>::make();
    entry.meeting = meeting.id;
    entry.role = attendee.role;
    entry.agency = attendee.agency;
    entry.presence = presence;
    edits.put(std::move(entry));
}

QString attendanceText(const QList<Attendee> &attendees) {
    if (attendees.isEmpty())
        return QStringLiteral("No members are named");
    int said = 0;
    int present = 0;
    int apologies = 0;
    for (const Attendee &attendee : attendees) {
        said += attendee.presence.has_value();
        present += attendee.presence == Presence::Present;
        apologies += attendee.presence == Presence::Apologies;
    }
    return said == 0 ? QStringLiteral("%1 expected, nobody recorded yet").arg(attendees.size())
                     : QStringLiteral("%1 of %2 recorded: %3 present, %4 apologies")
                           .arg(said)
                           .arg(attendees.size())
                           .arg(present)
                           .arg(apologies);
}

Id<Agency> agencyOfRole(const Records &records, Id<Group> group, const QString &role) {
    for (const Membership &member : records.all<Membership>())
        if (member.group == group && !member.archived &&
            member.role.compare(role.trimmed(), Qt::CaseInsensitive) == 0)
            return member.agency;
    return {};
}

} // namespace saferplan
