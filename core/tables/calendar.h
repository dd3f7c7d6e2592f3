#pragma once

#include "core/record/records.h"

namespace saferplan {

/// Whose days a calendar has: a group's, an agency's, a role's; without any of them, all.
struct CalendarScope {
    Id<Group> group;
    Id<Agency> agency;
    QString role;
};

/// A calendar file (iCalendar, RFC 5545) of meetings to come, due days of live actions and reviews of open
/// cases, by day. The same record has the same UID each time, so that calendars that know it are brought up
/// to date. The titles of what is not public are left out, for calendars are seen by many. `now`:
/// milliseconds since 1970 UTC.
QByteArray calendarOf(const Records &records, const CalendarScope &scope, const QDate &today, qint64 now);

/// A line of such a file, folded where it is longer than 75 octets, with its end.
QByteArray calendarLine(const QString &line);

/// A text as a value of such a line.
QString calendarText(const QString &text);

} // namespace saferplan
