#pragma once

#include "core/tables/audience.h"

namespace saferplan {

/// A calendar file (iCalendar, RFC 5545) of meetings to come, due days of live actions and reviews of open
/// cases, by day. The same record has the same UID each time, so that calendars that know it are brought up
/// to date. The titles of what is not public are left out, for calendars are seen by many. `now`:
/// milliseconds since 1970 UTC.
QByteArray calendarOf(const Records &records, const Audience &scope, const QDate &today, qint64 now);

/// A line of such a file, folded where it is longer than 75 octets, with its end.
QByteArray calendarLine(const QString &line);

/// A text as a value of such a line.
QString calendarText(const QString &text);

} // namespace saferplan
