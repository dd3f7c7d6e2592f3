#pragma once

#include <QDate>

namespace saferplan {

// Working days are Monday to Friday. Bank holidays are not known here and count as working days: a time limit
// found here ends no later than the true one.

bool isWorkingDay(const QDate &date);

/// The day that is `days` working days after a date, which itself is not counted; before it when below 0. An
/// invalid date, and 0 days, come back as they are.
QDate addWorkingDays(const QDate &date, int days);

/// Working days after `from` up to and including `to`; below 0 when `to` is before `from`; 0 for an invalid
/// date.
int workingDaysBetween(const QDate &from, const QDate &to);

} // namespace saferplan
