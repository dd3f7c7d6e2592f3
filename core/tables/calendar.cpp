#include "core/tables/calendar.h"

#include "core/record/shown.h"
#include "core/rules/casereview.h"
#include "core/rules/lateness.h"
#include "core/rules/marking.h"
#include "core/tables/cellwords.h"

namespace saferplan {

namespace {

struct Event {
    QDate day;
    QTime at; ///< invalid: all day
    QUuid record;
    QString what; ///< "meeting", "due", "review": with the record, the UID
    QString summary;
    QString place;
    QString description;
    bool cancelled = false;
    bool isPublic = true;
};

/// How long a meeting is taken to last: its end is not kept in the plan.
constexpr int meetingHours = 2;

class Calendar {
public:
    Calendar(const Records &records, const Audience &scope, const QDate &today)
        : m_records(records)
        , m_scope(scope)
        , m_today(today) {
        for (const Group &group : records.all<Group>())
            if (isTheirs(group))
                m_groups.insert(group.id.uuid);
        for (const Membership &member : records.all<Membership>())
            if (scope.agency && member.agency == scope.agency && !member.archived)
                m_seats.insert(member.group.uuid);
    }

    QList<Event> events();

private:
    bool isAll() const { return !m_scope.group && !m_scope.agency && m_scope.role.isEmpty(); }
    bool isTheirs(const Group &group) const {
        const bool leads = !m_scope.role.isEmpty() && plainWords(group.leadRole) == plainWords(m_scope.role);
        return isAll() || group.id == m_scope.group || leads;
    }
    bool isTheirs(Id<Group> group, Id<Agency> agency, const QString &officer) const {
        const bool answers = !m_scope.role.isEmpty() && plainWords(officer) == plainWords(m_scope.role);
        return isAll() || m_groups.contains(group.uuid) || (m_scope.agency && agency == m_scope.agency) ||
               answers;
    }
    Event event(const QDate &day, const QUuid &record, const char *what, const QString &begins) const {
        Event made;
        made.day = day;
        made.record = record;
        made.what = QLatin1String(what);
        made.isPublic = protectionOf(m_records, record).isPublic();
        const Kind &kind = *kindOf(m_records, record);
        made.summary =
            begins + (made.isPublic ? titleOf(m_records, record) : kind.reference(m_records, record));
        return made;
    }
    void addMeetings();
    void addActions();
    void addCases();

    const Records &m_records;
    const Audience &m_scope;
    QDate m_today;
    QSet<QUuid> m_groups;
    QSet<QUuid> m_seats;
    QList<Event> m_events;
};

void Calendar::addMeetings() {
    for (const Meeting &meeting : m_records.all<Meeting>()) {
        const bool theirs =
            isAll() || m_groups.contains(meeting.group.uuid) || m_seats.contains(meeting.group.uuid);
        const bool over = meeting.state == MeetingState::Held || meeting.state == MeetingState::Closed;
        const bool cancelled = meeting.state == MeetingState::Cancelled;
        if (!theirs || meeting.archived || over || !meeting.heldOn.isValid() ||
            (cancelled && meeting.heldOn < m_today))
            continue;
        Event one = event(meeting.heldOn, meeting.id.uuid, "meeting",
                          cancelled ? QStringLiteral("Cancelled: ") : QString());
        if (const Group *group = m_records.find(meeting.group);
            group && one.isPublic && meeting.title.isEmpty())
            one.summary += u' ' + group->name;
        one.at = meeting.startsAt;
        one.place = meeting.place;
        one.cancelled = cancelled;
        m_events.append(one);
    }
}

void Calendar::addActions() {
    for (const Action &action : m_records.all<Action>()) {
        if (!isLive(action) || !dueOf(action).isValid() ||
            !isTheirs(action.group, action.leadAgency, action.leadOfficer))
            continue;
        Event one = event(dueOf(action), action.id.uuid, "due", QStringLiteral("Due: "));
        if (const Agency *agency = m_records.find(action.leadAgency); agency && one.isPublic)
            one.description = QStringLiteral("Lead agency: %1").arg(agency->name);
        m_events.append(one);
    }
}

void Calendar::addCases() {
    for (const Case &subject : m_records.all<Case>()) {
        const QDate day = reviewOf(subject, m_records.single<Settings>(), m_today).due;
        if (isOpen(subject) && day.isValid() && isTheirs(subject.group, subject.leadAgency, {}))
            m_events.append(event(day, subject.id.uuid, "review", QStringLiteral("Case review: ")));
    }
}

QList<Event> Calendar::events() {
    addMeetings();
    addActions();
    addCases();
    std::stable_sort(m_events.begin(), m_events.end(), [](const Event &a, const Event &b) {
        return a.day < b.day || (a.day == b.day && a.record < b.record);
    });
    return m_events;
}

QString dayText(const QDate &day) {
    return day.toString(QStringLiteral("yyyyMMdd"));
}

/// Property and value of a moment in London, which the clock changes twice a year.
QString moment(const char *property, const QDateTime &time) {
    return QLatin1String(property) + QStringLiteral(";TZID=Europe/London:") +
           time.toString(QStringLiteral("yyyyMMdd'T'HHmmss"));
}

QByteArray eventBytes(const Event &event, const QString &stamp) {
    QStringList lines{QStringLiteral("BEGIN:VEVENT"),
                      QStringLiteral("UID:%1-%2@saferplan").arg(uuidText(event.record), event.what),
                      QStringLiteral("DTSTAMP:") + stamp};
    if (event.at.isValid()) {
        // As the clock on the wall shows it, whatever the machine's own zone.
        const QDateTime from(event.day, event.at, Qt::UTC);
        lines << moment("DTSTART", from) << moment("DTEND", from.addSecs(meetingHours * 3600));
    } else {
        // The end of a whole day is the day after, which is not part of it.
        lines << QStringLiteral("DTSTART;VALUE=DATE:") + dayText(event.day)
              << QStringLiteral("DTEND;VALUE=DATE:") + dayText(event.day.addDays(1))
              << QStringLiteral("X-MICROSOFT-CDO-ALLDAYEVENT:TRUE");
    }
    lines << QStringLiteral("SUMMARY:") + calendarText(event.summary);
    if (!event.place.isEmpty())
        lines << QStringLiteral("LOCATION:") + calendarText(event.place);
    if (!event.description.isEmpty())
        lines << QStringLiteral("DESCRIPTION:") + calendarText(event.description);
    const bool busy = event.what == QLatin1String("meeting") && !event.cancelled;
    lines << QStringLiteral("CLASS:") +
                 (event.isPublic ? QStringLiteral("PUBLIC") : QStringLiteral("CONFIDENTIAL"))
          << QStringLiteral("STATUS:") +
                 (event.cancelled ? QStringLiteral("CANCELLED") : QStringLiteral("CONFIRMED"))
          << QStringLiteral("TRANSP:") + (busy ? QStringLiteral("OPAQUE") : QStringLiteral("TRANSPARENT"))
          << QStringLiteral("X-MICROSOFT-CDO-BUSYSTATUS:") +
                 (busy ? QStringLiteral("BUSY") : QStringLiteral("FREE"))
          << QStringLiteral("END:VEVENT");
    QByteArray bytes;
    for (const QString &line : lines)
        bytes += calendarLine(line);
    return bytes;
}

constexpr const char *london =
    "BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n"
    "BEGIN:DAYLIGHT\r\nDTSTART:19810329T010000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
    "TZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nTZNAME:BST\r\nEND:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\nDTSTART:19961027T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
    "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nTZNAME:GMT\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

} // namespace

QString calendarText(const QString &text) {
    QString escaped;
    for (const QChar c : text) {
        if (c == u'\\' || c == u';' || c == u',')
            escaped += u'\\';
        if (c == u'\n')
            escaped += QStringLiteral("\\n");
        else if (c >= u' ')
            escaped += c;
    }
    return escaped;
}

QByteArray calendarLine(const QString &line) {
    const QByteArray bytes = line.toUtf8();
    QByteArray folded;
    qsizetype room = 75;
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = std::min(at + room, bytes.size());
        // A character of several octets stays whole.
        while (end < bytes.size() && (static_cast<uchar>(bytes[end]) & 0xC0) == 0x80)
            --end;
        folded += (at ? "\r\n " : "") + bytes.mid(at, end - at);
        at = end;
        room = 74; // after the space
    }
    return folded + "\r\n";
}

QByteArray calendarOf(const Records &records, const Audience &scope, const QDate &today, qint64 now) {
    const QString stamp =
        QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const QString name = nameOf(records, scope);
    QByteArray bytes =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//SaferPlan//SaferPlan//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n";
    bytes += calendarLine(QStringLiteral("X-WR-CALNAME:") + calendarText(name)) + london;
    for (const Event &event : Calendar(records, scope, today).events())
        bytes += eventBytes(event, stamp);
    return bytes + "END:VCALENDAR\r\n";
}

} // namespace saferplan
