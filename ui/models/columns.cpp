#include "ui/models/columns.h"

#include "core/record/records.h"
#include "core/rules/casereview.h"
#include "core/rules/lateness.h"
#include "core/rules/words.h"
#include "ui/models/ragmark.h"

namespace saferplan {

namespace {

const Action *actionOf(const Records &records, const QUuid &id) {
    return records.find(Id<Action>{id});
}

/// "P1 Reducing...": with its reference, and found by its title.
Column priorityColumn() {
    Column column = sized(fieldColumn(kindOf<Action>(), "priority"), 28);
    column.display = [](const Records &records, const QUuid &id) {
        const Action *action = actionOf(records, id);
        const Priority *priority = action ? records.find(action->priority) : nullptr;
        return priority ? QStringLiteral("%1 %2").arg(priority->reference, priority->title)
                        : QStringLiteral("none");
    };
    return column;
}

Column dueColumn(const ActionFacts &facts) {
    Column column = sized(fieldColumn(kindOf<Action>(), "due", QStringLiteral("not set")), 13, true);
    column.tip = [&facts](const Records &records, const QUuid &id) {
        const Action *action = actionOf(records, id);
        return action ? deadlineOf(*action, facts.today()).sentence() : QString();
    };
    return column;
}

Column declaredColumn(const ActionFacts &facts) {
    Column column = sized(fieldColumn(kindOf<Action>(), "rag", QStringLiteral("Not rated")), 15, true);
    column.title = QStringLiteral("Declared");
    column.from = {&kindOf<Evidence>()};
    column.display = [&facts](const Records &, const QUuid &id) {
        const Delivery declared =
            facts.of(id).declared; // complete is blue or green, whatever was said before
        return declared == Delivery::Grey ? QStringLiteral("Not rated") : colourOf(declared);
    };
    column.decoration = [&facts](const Records &, const QUuid &id) -> QVariant {
        return ragMark(facts.of(id).declared, false);
    };
    column.tip = [](const Records &records, const QUuid &id) {
        const Action *action = actionOf(records, id);
        return action && !action->ragReason.isEmpty() ? action->ragReason
                                                      : QStringLiteral("The lead gives no reason.");
    };
    return column;
}

Column computedColumn(const ActionFacts &facts) {
    Column column;
    column.title = QStringLiteral("Computed");
    column.from = kinds();
    std::erase(column.from, &kindOf<Action>()); // one action says nothing of another
    column.width = 12;
    column.searched = false; // it changes with other records and with the day
    column.display = [&facts](const Records &, const QUuid &id) {
        return colourOf(facts.of(id).computed.rag);
    };
    column.sortKey = [&facts](const Records &, const QUuid &id) {
        return SortKey{static_cast<double>(facts.of(id).computed.rag), {}};
    };
    column.tip = [&facts](const Records &, const QUuid &id) { return facts.of(id).computed.sentence(); };
    column.decoration = [&facts](const Records &, const QUuid &id) -> QVariant {
        return ragMark(facts.of(id).computed.rag, true);
    };
    return column;
}

Column reviewColumn(const OpenPlan &plan) {
    Column column;
    column.title = QStringLiteral("Review due");
    column.from = {&kindOf<Settings>(), &kindOf<Plan>()}; // the plan may say which day is today
    column.width = 13;
    const auto review = [&plan](const Records &records, const QUuid &id) {
        const Case *subject = records.find(Id<Case>{id});
        return subject ? reviewOf(*subject, plan.settings(), plan.today()) : Deadline();
    };
    column.display = [review](const Records &records, const QUuid &id) {
        const Deadline deadline = review(records, id);
        if (!deadline.due.isValid())
            return QStringLiteral("none");
        const QString day = dateText(deadline.due);
        return deadline.isOverdue() ? QStringLiteral("%1, late").arg(day) : day;
    };
    column.sortKey = [review](const Records &records, const QUuid &id) {
        const QDate due = review(records, id).due;
        return SortKey{due.isValid() ? static_cast<double>(due.toJulianDay()) : 1e9, {}};
    };
    column.tip = [review](const Records &records, const QUuid &id) { return review(records, id).sentence(); };
    return column;
}

} // namespace

std::vector<Column> actionColumns(const ActionFacts &facts) {
    const Kind &kind = kindOf<Action>();
    std::vector<Column> columns;
    columns.push_back(sized(fieldColumn(kind, "reference"), 10));
    columns.push_back(sized(fieldColumn(kind, "title"), 28));
    // What tells how it goes stands where it is seen on a small screen, before what the reference tells too.
    columns.push_back(declaredColumn(facts));
    columns.push_back(computedColumn(facts));
    columns.push_back(sized(fieldColumn(kind, "lead_agency"), 8));
    columns.push_back(dueColumn(facts));
    columns.push_back(sized(fieldColumn(kind, "status"), 11, true));
    columns.push_back(sized(fieldColumn(kind, "percent"), 5, true));
    columns.back().title = QStringLiteral("%");
    columns.push_back(sized(fieldColumn(kind, "group"), 20));
    columns.push_back(priorityColumn());
    columns[4].title = QStringLiteral("Lead");
    return columns;
}

std::vector<Column> caseColumns(const OpenPlan &plan) {
    const Kind &kind = kindOf<Case>();
    std::vector<Column> columns;
    columns.push_back(sized(fieldColumn(kind, "reference"), 10));
    columns.push_back(sized(fieldColumn(kind, "title"), 28));
    columns.push_back(sized(fieldColumn(kind, "kind"), 14));
    columns.push_back(sized(fieldColumn(kind, "area"), 12));
    columns.push_back(sized(fieldColumn(kind, "group"), 12));
    columns.push_back(sized(fieldColumn(kind, "lead_agency"), 8));
    columns.push_back(sized(fieldColumn(kind, "stage"), 12, true));
    columns.push_back(sized(fieldColumn(kind, "status"), 11, true));
    columns.push_back(sized(fieldColumn(kind, "risk_level"), 10, true));
    columns.push_back(reviewColumn(plan));
    columns[5].title = QStringLiteral("Lead");
    return columns;
}

} // namespace saferplan
