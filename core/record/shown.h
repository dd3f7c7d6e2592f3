#pragma once

#include "core/record/kind.h"

#include <QDate>
#include <QDateTime>

namespace saferplan {

// How records and their values are shown to people: the same on screen, on paper and on the command line.

/// "14 Jan 2026"; empty for a date that is not set. The months are ours: those of Qt change with its version.
QString dateText(const QDate &date);
/// "14 Jan 2026, 10:05"; empty for a time that is not set.
QString dateTimeText(const QDateTime &time);

/// "14 January 2026", as dates stand in sentences and on covers; empty for a date that is not set.
QString longDateText(const QDate &date);
/// "Jan 2026", and "January 2026" as a heading; empty for a date that is not set.
QString monthText(const QDate &date);
QString longMonthText(const QDate &date);

/// A day as people write it: 14 Jan 2026, 14 January 26, 14/1/2026, 14.1.26, 2026-01-14; years of two digits are of
/// this century. Invalid when it is none.
QDate readDate(const QString &text);

/// Reference and title of a record, as people read it: "P1-03 Monthly hotspot review".
QString titleOf(const Records &records, const QUuid &id);

/// What people read for the value of a field: labels for choices, references for links, dates as 14 Jan 2026.
QString shown(const Records &records, const FieldInfo &field, const QString &text);
/// The same for a field of a record, sets included.
QString shown(const Records &records, const Kind &kind, const QUuid &id, int field);

} // namespace saferplan
