#include "core/report/raghistory.h"

#include "core/progress/summary.h"
#include "core/rules/period.h"

namespace saferplan {

namespace {

constexpr int monthsBack = 5;

QDate monthEnd(const QDate &day) {
    return {day.year(), day.month(), day.daysInMonth()};
}

ActionFigures figuresOn(const QDate &day, const Records &records) {
    return summarise(records, day).actions;
}

} // namespace

QList<QDate> historyDaysOf(const EditionOrder &order, const QDate &cutOff) {
    QList<QDate> days;
    if (order.kind == EditionKind::DeliveryGroupPack || order.kind == EditionKind::ExceptionReport) {
        for (int back = monthsBack; back > 0; --back)
            days.append(monthEnd(cutOff.addMonths(-back)));
    } else if (order.kind == EditionKind::AnnualReview) {
        const Period year = financialYearOf(order.inYear.isValid() ? order.inYear : cutOff);
        for (int months = 0; months <= 12; months += 3)
            if (const QDate day = year.first.addMonths(months).addDays(-1); day < cutOff)
                days.append(day);
    }
    return days;
}

QList<RagMoment> ragHistory(const OpenPlan &plan, const QList<QDate> &days,
                            const std::optional<Withheld> &withheld, const Progress &progress) {
    QList<Stamp> stamps;
    for (const QDate &day : days)
        stamps.append(endOfDay(day));
    QList<RagMoment> moments;
    qsizetype next = 0;
    const auto take = [&](Stamp, const Records &then) {
        RagMoment moment{days[next++], {}};
        if (withheld) {
            Withheld either = withheldOf(then);
            either.insert(*withheld);
            moment.figures = figuresOn(moment.on, publicRecords(then, either));
        } else {
            moment.figures = figuresOn(moment.on, then);
        }
        if (moment.figures.total > 0)
            moments.append(moment);
    };
    if (!stamps.isEmpty())
        plan.asAt(stamps, take, progress);
    return moments;
}

} // namespace saferplan
