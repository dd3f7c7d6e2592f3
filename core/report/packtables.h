#pragma once

#include "core/progress/ageing.h"
#include "core/progress/burnup.h"
#include "core/progress/comparison.h"
#include "core/progress/summary.h"
#include "core/report/document.h"

namespace saferplan {

// The tables and charts of the packs, each from the figures it shows.

/// Counts by status, with what is late, a row for each priority or group and one for all.
TableBlock statusTable(const QString &caption, const QString &what, const QList<FiguresOf> &rows,
                       const ActionFigures &all);

/// Declared beside computed RAG of the same rows.
TableBlock ragTable(const QString &caption, const QString &what, const QList<FiguresOf> &rows,
                    const ActionFigures &all);

/// The computed RAG of all actions, a bar for each priority.
ChartBlock ragChart(const QList<FiguresOf> &rows, const ActionFigures &all, const QDate &today);
/// The same by group; its message is which of them has the most off track.
ChartBlock groupRagChart(const QList<FiguresOf> &rows, const QDate &today);

/// Actions planned and complete by month end.
ChartBlock burnUpChart(const BurnUp &burnUp, const QDate &today);
/// The same figures at the end of each quarter.
TableBlock burnUpTable(const BurnUp &burnUp);

TableBlock ageingTable(const AgeingTable &ageing);

/// Overdue and off-track actions with reason and path to green; the latest first.
TableBlock offTrackTable(const Records &records, const QList<Standing> &standings);

/// The changes of actions, field by field. `since` is the meeting, in words.
TableBlock changesTable(const PlanDifference &difference, const QString &since);

/// The log of the actions of one priority.
TableBlock actionLogTable(const Records &records, const QList<Standing> &standings,
                          const FiguresOf &priority);

/// "5 actions", "1 action".
QString actionsText(int count);

} // namespace saferplan
