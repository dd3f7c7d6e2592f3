#include "core/progress/burnup.h"

#include "core/record/records.h"

namespace saferplan {

namespace {

QDate monthEndOf(const QDate &date) {
    return {date.year(), date.month(), date.daysInMonth()};
}

/// How many of the sorted dates are on or before a day.
int upTo(const QList<QDate> &dates, const QDate &day) {
    return static_cast<int>(std::upper_bound(dates.begin(), dates.end(), day) - dates.begin());
}

/// The first and last month to show: the plan's period, else from the first to the last date.
std::pair<QDate, QDate> monthsOf(const Plan &plan, const QList<QDate> &planned,
                                 const QList<QDate> &completed) {
    QDate first = plan.periodStart;
    QDate last = plan.periodEnd;
    for (const QList<QDate> &dates : {planned, completed}) {
        if (dates.isEmpty())
            continue;
        if (!plan.periodStart.isValid() && (!first.isValid() || dates.first() < first))
            first = dates.first();
        if (!plan.periodEnd.isValid() && (!last.isValid() || dates.last() > last))
            last = dates.last();
    }
    return {first, last};
}

} // namespace

bool isInBurnUp(const Action &action) {
    return !action.archived && action.status != Status::Draft && action.status != Status::Withdrawn;
}

BurnUp burnUpOf(const Records &records, const QDate &today) {
    BurnUp burnUp;
    QList<QDate> planned;
    QList<QDate> completed;
    for (const Action &action : records.all<Action>()) {
        if (!isInBurnUp(action))
            continue;
        if (action.originalDue.isValid())
            planned.append(action.originalDue);
        else
            ++burnUp.undated;
        if (action.status == Status::Complete && action.completedOn.isValid() && action.completedOn <= today)
            completed.append(action.completedOn);
    }
    std::sort(planned.begin(), planned.end());
    std::sort(completed.begin(), completed.end());

    const auto [first, last] = monthsOf(records.single<Plan>(), planned, completed);
    if (!first.isValid() || !last.isValid() || (planned.isEmpty() && completed.isEmpty()))
        return burnUp;
    for (QDate end = monthEndOf(first); end <= monthEndOf(last); end = monthEndOf(end.addDays(1))) {
        BurnUpPoint point{end, upTo(planned, end), {}};
        if (end <= monthEndOf(today))
            point.completed = upTo(completed, end);
        burnUp.points.append(point);
    }
    return burnUp;
}

} // namespace saferplan
