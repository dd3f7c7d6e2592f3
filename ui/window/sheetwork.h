#pragma once

#include "core/tables/audience.h"

class QWidget;

namespace saferplan {

class OpenPlan;
struct Workbook;

/// Asks for whom a return sheet is, and writes it. Returns the file written; empty: none was.
QString makeReturnSheet(QWidget *parent, const OpenPlan &plan, const Audience &first = {});

/// Reads a file of cells: a return sheet is taken in, anything else imported as an action tracker, each after
/// it was shown what it would do. Returns what is to be said of it; empty: nothing was taken in, and why was
/// told.
QString takeInTable(QWidget *parent, OpenPlan &plan, const QString &path);

/// Asks whose days a calendar has, and writes it. Returns the file written; empty: none was.
QString saveCalendar(QWidget *parent, const OpenPlan &plan, const Audience &first = {});

} // namespace saferplan
