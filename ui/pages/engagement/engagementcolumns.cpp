#include "ui/pages/engagement/engagementcolumns.h"

#include "core/progress/consultation.h"
#include "core/record/records.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

/// What was raised in an engagement, and what came of it.
Column concernsColumn(const OpenPlan &plan) {
    Column column;
    column.title = QStringLiteral("Concerns");
    column.width = 22;
    column.searched = false;
    column.from = {&kindOf<Concern>(), &kindOf<Settings>(), &kindOf<Plan>()};
    column.display = [&plan](const Records &records, const QUuid &id) {
        return repliesText(repliesOf(records, {id}, plan.today()));
    };
    column.sortKey = [&plan](const Records &records, const QUuid &id) {
        const ReplyFigures figures = repliesOf(records, {id}, plan.today());
        return SortKey{-static_cast<double>(figures.overdue * 1000 + figures.waiting()), {}};
    };
    return column;
}

/// Where the reply to a concern stands.
Column replyColumn(const OpenPlan &plan) {
    Column column;
    column.title = QStringLiteral("Reply");
    column.width = 27;
    column.searched = false;
    column.from = {&kindOf<Engagement>(), &kindOf<Settings>(), &kindOf<Plan>()};
    const auto reply = [&plan](const Records &records, const QUuid &id) {
        const Concern *concern = records.find(Id<Concern>{id});
        return concern ? heardOf(records, *concern, plan.today()).reply : Deadline();
    };
    column.display = [reply](const Records &records, const QUuid &id) {
        const Deadline found = reply(records, id);
        if (found.done)
            return found.doneOn.isValid() ? QStringLiteral("given %1").arg(dateText(found.doneOn))
                                          : QStringLiteral("given, day not recorded");
        if (!found.due.isValid())
            return QStringLiteral("no day: not dated");
        return QStringLiteral("%1, %2").arg(dateText(found.due), daysFrom(found.due, found.today));
    };
    column.sortKey = [reply](const Records &records, const QUuid &id) {
        const Deadline found = reply(records, id);
        return SortKey{
            found.done ? 1e9 : (found.due.isValid() ? static_cast<double>(found.due.toJulianDay()) : 1e8),
            {}};
    };
    column.tip = [reply](const Records &records, const QUuid &id) { return reply(records, id).sentence(); };
    return column;
}

/// Words that are too long for a cell are read at it.
Column withTip(Column column) {
    column.tip = column.display;
    return column;
}

} // namespace

std::vector<Column> engagementColumns(const OpenPlan &plan) {
    const Kind &kind = kindOf<Engagement>();
    std::vector<Column> columns;
    columns.push_back(sized(fieldColumn(kind, "held_on", QStringLiteral("not set")), 13, true));
    columns.push_back(sized(fieldColumn(kind, "reference"), 10));
    columns.push_back(withTip(sized(fieldColumn(kind, "title"), 28)));
    columns.push_back(sized(fieldColumn(kind, "kind"), 14, true));
    columns.push_back(withTip(sized(fieldColumn(kind, "place", QStringLiteral("not set")), 16, true)));
    columns.push_back(sized(fieldColumn(kind, "attendance", QStringLiteral("not recorded")), 13, true));
    columns.push_back(concernsColumn(plan));
    return columns;
}

std::vector<Column> concernColumns(const OpenPlan &plan) {
    const Kind &kind = kindOf<Concern>();
    std::vector<Column> columns;
    columns.push_back(sized(fieldColumn(kind, "reference"), 10));
    columns.push_back(withTip(sized(fieldColumn(kind, "raised"), 30)));
    columns.push_back(withTip(sized(fieldColumn(kind, "reply", QStringLiteral("no reply yet")), 30, true)));
    columns.push_back(replyColumn(plan));
    columns.push_back(sized(fieldColumn(kind, "engagement"), 24));
    columns.push_back(sized(fieldColumn(kind, "priority"), 14));
    return columns;
}

} // namespace saferplan
