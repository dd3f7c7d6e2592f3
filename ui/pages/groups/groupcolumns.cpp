#include "ui/pages/groups/groupcolumns.h"

#include "core/record/records.h"

namespace saferplan {

namespace {

/// A figure of the actions that belong to a row.
Column figureColumn(const QString &title, const QString &tip,
                    const std::function<int(const QUuid &)> &count) {
    Column column;
    column.title = title;
    column.width = 9;
    column.number = true;
    column.searched = false;
    column.from = kinds();
    column.display = [count](const Records &, const QUuid &id) {
        const int found = count(id);
        return found == 0 ? QStringLiteral("none") : QString::number(found);
    };
    column.sortKey = [count](const Records &, const QUuid &id) {
        return SortKey{static_cast<double>(count(id)), {}};
    };
    column.tip = [tip](const Records &, const QUuid &) { return tip; };
    return column;
}

} // namespace

std::vector<Column> groupColumns(const OwnerFigures &figures) {
    const Kind &kind = kindOf<Group>();
    std::vector<Column> columns;
    columns.push_back(sized(fieldColumn(kind, "reference"), 11));
    columns.push_back(sized(fieldColumn(kind, "name"), 30));
    columns.push_back(figureColumn(QStringLiteral("Open"),
                                   QStringLiteral("Actions neither complete nor withdrawn"),
                                   [&figures](const QUuid &id) { return figures.openOf(id); }));
    columns.push_back(figureColumn(QStringLiteral("Overdue"), QStringLiteral("Actions past their due day"),
                                   [&figures](const QUuid &id) { return figures.of(id).overdue; }));
    columns.push_back(figureColumn(QStringLiteral("Off track"),
                                   QStringLiteral("Actions that are amber or red"),
                                   [&figures](const QUuid &id) { return figures.of(id).offTrack; }));
    columns.push_back(sized(fieldColumn(kind, "lead_role", QStringLiteral("not set")), 18));
    columns.push_back(sized(fieldColumn(kind, "state"), 9));
    columns.push_back(sized(fieldColumn(kind, "kind"), 18));
    columns.push_back(sized(fieldColumn(kind, "reports_to", QStringLiteral("nobody")), 18));
    columns.push_back(sized(fieldColumn(kind, "rhythm"), 12));
    columns.push_back(sized(fieldColumn(kind, "term_end", QStringLiteral("not set")), 12));
    return columns;
}

std::vector<Column> agencyColumns(const OwnerFigures &figures) {
    const Kind &kind = kindOf<Agency>();
    std::vector<Column> columns;
    columns.push_back(sized(fieldColumn(kind, "reference"), 11));
    columns.push_back(sized(fieldColumn(kind, "name"), 36));
    columns.push_back(figureColumn(QStringLiteral("Leads"),
                                   QStringLiteral("Live actions that the agency leads"),
                                   [&figures](const QUuid &id) { return figures.of(id).live(); }));
    columns.push_back(figureColumn(QStringLiteral("Overdue"), QStringLiteral("Actions past their due day"),
                                   [&figures](const QUuid &id) { return figures.of(id).overdue; }));
    columns.push_back(figureColumn(QStringLiteral("Off track"),
                                   QStringLiteral("Actions that are amber or red"),
                                   [&figures](const QUuid &id) { return figures.of(id).offTrack; }));
    return columns;
}

} // namespace saferplan
