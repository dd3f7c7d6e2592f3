#include "core/progress/readinggrid.h"

#include "core/record/records.h"
#include "core/record/related.h"
#include "core/rules/naturalorder.h"

namespace saferplan {

namespace {

/// A day written wrongly, such as in 1925, must not make a sheet of a thousand columns.
constexpr int mostPeriods = 160;
constexpr int yearsAtLeast = 2;

using Readings = Related<Reading, Indicator>;

/// The first and the last day of what the sheet shows.
std::pair<QDate, QDate> span(const Records &records, const ReadingGrid &grid, const Readings &readings,
                             const QDate &today) {
    QDate first = today.addYears(-yearsAtLeast);
    QDate last = today;
    if (const QDate start = records.single<Plan>().periodStart; start.isValid())
        first = std::min(first, start);
    for (const ReadingGrid::Row &row : grid.rows)
        for (const Reading *reading : readings.of(row.indicator->id))
            if (reading->periodEnd.isValid()) {
                first = std::min(first, reading->periodEnd);
                last = std::max(last, reading->periodEnd);
            }
    return {first, last};
}

const Reading *readingIn(const Period &period, const QList<const Reading *> &readings) {
    const Reading *found = nullptr;
    for (const Reading *reading : readings)
        if (period.holds(reading->periodEnd) && (!found || reading->periodEnd >= found->periodEnd))
            found = reading;
    return found;
}

} // namespace

QList<Rhythm> rhythmsMeasured(const Records &records) {
    QList<std::pair<Rhythm, int>> counts;
    for (const Indicator &indicator : records.all<Indicator>()) {
        if (indicator.archived)
            continue;
        const auto is = [&indicator](const auto &count) { return count.first == indicator.frequency; };
        const auto at = std::find_if(counts.begin(), counts.end(), is);
        if (at == counts.end())
            counts.append({indicator.frequency, 1});
        else
            ++at->second;
    }
    std::stable_sort(counts.begin(), counts.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    QList<Rhythm> rhythms;
    for (const auto &count : counts)
        rhythms.append(count.first);
    return rhythms;
}

ReadingGrid readingGridOf(const Records &records, Rhythm rhythm, const QDate &today) {
    ReadingGrid grid;
    for (const Indicator &indicator : records.all<Indicator>())
        if (!indicator.archived && indicator.frequency == rhythm)
            grid.rows.append(ReadingGrid::Row{indicator.id, &indicator, {}});
    std::stable_sort(grid.rows.begin(), grid.rows.end(),
                     [](const ReadingGrid::Row &a, const ReadingGrid::Row &b) {
                         return comesBefore(a.indicator->reference, b.indicator->reference);
                     });
    const Readings readings(records.all<Reading>(), &Reading::indicator);
    const auto [first, last] = span(records, grid, readings, today);
    for (Period period = periodOf(rhythm, last); period.last >= first && grid.periods.size() < mostPeriods;
         period = periodOf(rhythm, period.first.addDays(-1)))
        grid.periods.prepend(period);
    for (ReadingGrid::Row &row : grid.rows) {
        const QList<const Reading *> of = readings.of(row.indicator->id);
        for (const Period &period : grid.periods)
            row.readings.append(readingIn(period, of));
    }
    return grid;
}

} // namespace saferplan
