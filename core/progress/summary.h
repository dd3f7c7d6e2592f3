#pragma once

#include "core/progress/actionfigures.h"
#include "core/record/case.h"
#include "core/rules/performance.h"

namespace saferplan {

/// The action figures of one priority, theme, group or agency.
struct FiguresOf {
    QUuid id; ///< null: the actions that belong to none
    QString reference;
    QString title;
    ActionFigures figures;

    friend bool operator==(const FiguresOf &, const FiguresOf &) = default;
};

/// What the plan comes to in figures on a day. Archived records are left out everywhere.
struct Summary {
    QDate asAt;
    bool illustrative = false;

    ActionFigures actions;
    /// Every priority by its number, and every other record in the order of the plan, with actions or
    /// without; those of no priority, group or agency come last, where there are any. An action counts under
    /// each of its themes, and under its lead agency only.
    QList<FiguresOf> byPriority;
    QList<FiguresOf> byTheme;
    QList<FiguresOf> byGroup;
    QList<FiguresOf> byAgency;

    int cases = 0;
    Tally<CaseStatus, 7> casesByStatus;
    Tally<SaraStage, 4> casesByStage; ///< of every case, whether open or ended
    int reviewsOverdue = 0;           ///< open cases whose review day is past
    int reviewsDue = 0;               ///< open cases to be reviewed today or overdue

    int indicators = 0;
    Tally<Performance, 8> indicatorsByPerformance;

    int concerns = 0;
    int feedbackOverdue = 0; ///< concerns not answered in time
};

/// Counts once through the records: time grows with their number alone.
Summary summarise(const Records &records, const QDate &today);
/// The same, of standings that are known already.
Summary summarise(const Records &records, const QList<Standing> &standings, const QDate &today);

QJsonObject toJson(const Summary &summary);

} // namespace saferplan
