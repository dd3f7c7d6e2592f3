#include "ui/pages/indicators/indicatorcolumns.h"

#include "core/record/records.h"
#include "core/report/planblocks.h"
#include "core/rules/words.h"
#include "ui/models/ragmark.h"

namespace saferplan {

namespace {

constexpr char trendTitle[] = "Trend";

/// A column worked out from the readings.
Column workedOut(const QString &title, int width, const IndicatorFacts &facts,
                 const std::function<QString(const IndicatorStanding &)> &display,
                 const std::function<double(const PerformanceVerdict &)> &key) {
    Column column;
    column.title = title;
    column.width = width;
    column.searched = false;
    column.from = {&kindOf<Reading>(), &kindOf<Settings>()};
    column.display = [&facts, display](const Records &, const QUuid &id) {
        const IndicatorStanding &standing = facts.of(id);
        return standing.indicator ? display(standing) : QString();
    };
    column.sortKey = [&facts, key](const Records &, const QUuid &id) {
        return SortKey{key(facts.of(id).verdict), {}};
    };
    column.tip = [&facts](const Records &, const QUuid &id) { return facts.of(id).verdict.sentence(); };
    return column;
}

/// Figures of different units are not set in order by size, but by their period.
double latestKey(const PerformanceVerdict &verdict) {
    return verdict.periodEnd.isValid() ? static_cast<double>(verdict.periodEnd.toJulianDay()) : 0;
}

QString trendText(const IndicatorStanding &standing) {
    const Reading *first = nullptr;
    const Reading *last = nullptr;
    int figures = 0;
    for (const Reading *reading : standing.readings)
        if (reading->value) {
            first = first ? first : reading;
            last = reading;
            ++figures;
        }
    if (figures == 0)
        return QStringLiteral("no figures");
    if (figures == 1)
        return QStringLiteral("1 figure");
    return QStringLiteral("%1 figures, from %2 to %3")
        .arg(figures)
        .arg(numberText(*first->value), numberText(*last->value));
}

QString latestText(const IndicatorStanding &standing) {
    const PerformanceVerdict &verdict = standing.verdict;
    if (verdict.rag == Performance::NoData)
        return QStringLiteral("no data");
    const QString unit = verdict.unit.startsWith(u'%') ? verdict.unit : QString();
    return verdict.value ? numberText(*verdict.value, unit) : QStringLiteral("not received");
}

/// The target or baseline as it is edited, or the word for none.
Column levelColumn(const char *field, const QString &none) {
    Column column = sized(fieldColumn(kindOf<Indicator>(), field, none), 15, true);
    column.display = [none, at = column.field](const Records &records, const QUuid &id) {
        const QString text = kindOf<Indicator>().text(records, id, at);
        const Indicator *indicator = records.find(Id<Indicator>{id});
        const QString unit = indicator && indicator->unit.startsWith(u'%') ? indicator->unit : QString();
        return text.isEmpty() ? none : numberText(text.toDouble(), unit);
    };
    return column;
}

Column performanceColumn(const IndicatorFacts &facts) {
    Column column = workedOut(
        QStringLiteral("Performance"), 16, facts,
        [](const IndicatorStanding &standing) { return performanceText(standing.verdict); },
        [](const PerformanceVerdict &verdict) { return static_cast<double>(verdict.rag); });
    column.decoration = [&facts](const Records &, const QUuid &id) -> QVariant {
        return ragMark(performanceCell(facts.of(id).verdict.rag).rag.value_or(Delivery::Grey), false);
    };
    return column;
}

} // namespace

std::vector<Column> indicatorColumns(const IndicatorFacts &facts) {
    const Kind &kind = kindOf<Indicator>();
    std::vector<Column> columns;
    columns.push_back(sized(fieldColumn(kind, "reference"), 10));
    columns.push_back(sized(fieldColumn(kind, "title"), 26));
    columns.push_back(workedOut(QLatin1String(trendTitle), 14, facts, trendText, latestKey));
    columns.push_back(workedOut(QStringLiteral("Latest"), 15, facts, latestText, latestKey));
    columns.back().number = true;
    columns.push_back(levelColumn("target", QStringLiteral("no target")));
    columns.push_back(performanceColumn(facts));
    columns.push_back(workedOut(
        QStringLiteral("Direction"), 11, facts,
        [](const IndicatorStanding &standing) { return travelText(standing.verdict); },
        [](const PerformanceVerdict &verdict) { return static_cast<double>(verdict.direction); }));
    columns.push_back(levelColumn("baseline", QStringLiteral("no baseline")));
    columns.push_back(sized(fieldColumn(kind, "source_agency"), 10));
    columns.push_back(sized(fieldColumn(kind, "priority"), 14));
    return columns;
}

int trendColumn(const std::vector<Column> &columns) {
    const auto at = std::find_if(columns.begin(), columns.end(), [](const Column &column) {
        return column.title == QLatin1String(trendTitle);
    });
    return static_cast<int>(at - columns.begin());
}

std::vector<Column> areaColumns() {
    const Kind &kind = kindOf<Area>();
    std::vector<Column> columns;
    columns.push_back(sized(fieldColumn(kind, "reference"), 8));
    columns.push_back(sized(fieldColumn(kind, "name"), 30, true));
    Column need;
    need.title = QStringLiteral("Need, latest");
    need.width = 40;
    need.searched = false;
    need.from = {&kindOf<Need>()};
    need.display = [](const Records &records, const QUuid &id) {
        const Need *latest = nullptr;
        for (const Need &other : records.all<Need>())
            if (other.area.uuid == id && !other.archived && other.score)
                latest = &other;
        return latest ? QStringLiteral("%1, %2").arg(numberText(*latest->score),
                                                     latest->period.isEmpty() ? QStringLiteral("no period")
                                                                              : latest->period)
                      : QStringLiteral("not scored yet");
    };
    need.sortKey = [display = need.display](const Records &records, const QUuid &id) {
        return SortKey{0, naturalKey(display(records, id))};
    };
    columns.push_back(need);
    return columns;
}

std::vector<Column> resourceColumns() {
    const Kind &kind = kindOf<Resource>();
    std::vector<Column> columns;
    columns.push_back(sized(fieldColumn(kind, "reference"), 8));
    columns.push_back(sized(fieldColumn(kind, "what"), 30));
    columns.push_back(sized(fieldColumn(kind, "area"), 16));
    columns.push_back(sized(fieldColumn(kind, "agency"), 10));
    columns.push_back(sized(fieldColumn(kind, "amount", QStringLiteral("not set")), 10, true));
    columns.push_back(sized(fieldColumn(kind, "unit"), 14));
    columns.push_back(sized(fieldColumn(kind, "period", QStringLiteral("not set")), 12));
    return columns;
}

} // namespace saferplan
