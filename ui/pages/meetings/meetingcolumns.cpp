#include "core/meetings/mattersarising.h"
#include "core/rules/papers.h"
#include "core/rules/scrutiny.h"
#include "core/rules/words.h"
#include "ui/pages/meetings/meetingtable.h"

namespace saferplan {

namespace {

Column sized(const Kind &kind, const char *field, int width, bool editable = false,
             const QString &empty = QStringLiteral("none")) {
    Column column = fieldColumn(kind, field, empty);
    column.width = width;
    column.editable = editable;
    return column;
}

Column titled(Column column, const QString &title) {
    column.title = title;
    return column;
}

/// A column that says a deadline.
Column deadlineColumn(const QString &title, int width,
                      const std::function<Deadline(const Records &, const QUuid &)> &deadline,
                      const QString &whenDone) {
    Column column;
    column.title = title;
    column.width = width;
    column.searched = false;
    column.from = {&kindOf<Settings>(), &kindOf<Plan>()}; // the plan may say which day is today
    column.display = [deadline, whenDone](const Records &records, const QUuid &id) {
        const Deadline found = deadline(records, id);
        if (found.done)
            return found.doneOn.isValid() ? dateText(found.doneOn) : whenDone;
        if (!found.due.isValid())
            return QStringLiteral("none");
        return QStringLiteral("%1, %2").arg(dateText(found.due), daysFrom(found.due, found.today));
    };
    column.sortKey = [deadline](const Records &records, const QUuid &id) {
        const QDate due = deadline(records, id).due;
        return SortKey{due.isValid() ? static_cast<double>(due.toJulianDay()) : 1e9, {}};
    };
    column.tip = [deadline](const Records &records, const QUuid &id) {
        return deadline(records, id).sentence();
    };
    return column;
}

/// "yes" or "not yet": whether an item is minuted.
Column minutedColumn() {
    Column column;
    column.title = QStringLiteral("Minuted");
    column.width = 9;
    column.searched = false;
    const auto minuted = [](const Records &records, const QUuid &id) {
        const AgendaItem *item = records.find(Id<AgendaItem>{id});
        return item && !isBlank(item->minutes);
    };
    column.display = [minuted](const Records &records, const QUuid &id) {
        return minuted(records, id) ? QStringLiteral("yes") : QStringLiteral("not yet");
    };
    column.sortKey = [minuted](const Records &records, const QUuid &id) {
        return SortKey{minuted(records, id) ? 1.0 : 0.0, {}};
    };
    column.tip = [](const Records &records, const QUuid &id) {
        const AgendaItem *item = records.find(Id<AgendaItem>{id});
        return item ? item->minutes : QString();
    };
    return column;
}

} // namespace

std::vector<Column> agendaColumns() {
    const Kind &kind = kindOf<AgendaItem>();
    std::vector<Column> columns;
    columns.push_back(titled(sized(kind, "number", 4), QStringLiteral("No.")));
    columns.push_back(titled(sized(kind, "title", 40, true), QStringLiteral("Item")));
    columns.push_back(sized(kind, "lead_role", 22, true));
    columns.push_back(
        titled(sized(kind, "minutes_allowed", 7, true, QStringLiteral("not set")), QStringLiteral("Time")));
    columns.push_back(sized(kind, "part", 11, true));
    columns.push_back(minutedColumn());
    return columns;
}

std::vector<Column> decisionColumns() {
    const Kind &kind = kindOf<Decision>();
    std::vector<Column> columns;
    columns.push_back(sized(kind, "reference", 13));
    columns.push_back(sized(kind, "text", 40, true));
    columns.push_back(sized(kind, "who_is_told", 22, true, QStringLiteral("not said")));
    columns.push_back(sized(kind, "kind", 12, true));
    return columns;
}

std::vector<Column> meetingActionColumns() {
    const Kind &kind = kindOf<MeetingAction>();
    std::vector<Column> columns;
    columns.push_back(sized(kind, "reference", 14));
    columns.push_back(sized(kind, "text", 40, true));
    columns.push_back(sized(kind, "owner_role", 22, true, QStringLiteral("not set")));
    columns.push_back(sized(kind, "due", 13, true, QStringLiteral("not set")));
    columns.push_back(sized(kind, "status", 9, true));
    return columns;
}

std::vector<Column> matterColumns(const OpenPlan &plan, const Id<Meeting> &meeting) {
    std::vector<Column> columns = meetingActionColumns();
    columns.pop_back();
    columns.pop_back();
    Column stand;
    stand.title = QStringLiteral("Stands");
    stand.width = 30;
    stand.display = [&plan, &meeting](const Records &records, const QUuid &id) {
        const MeetingAction *matter = records.find(Id<MeetingAction>{id});
        const Meeting *of = records.find(meeting);
        return matter && of ? standOf(*matter, *of, plan.today()) : QString();
    };
    stand.sortKey = [](const Records &records, const QUuid &id) {
        const MeetingAction *matter = records.find(Id<MeetingAction>{id});
        return SortKey{matter && matter->due.isValid() ? static_cast<double>(matter->due.toJulianDay()) : 1e9,
                       {}};
    };
    stand.from = {&kindOf<Meeting>(), &kindOf<Plan>()};
    columns.push_back(stand);
    return columns;
}

std::vector<Column> meetingColumns(const OpenPlan &plan) {
    const Kind &kind = kindOf<Meeting>();
    std::vector<Column> columns;
    columns.push_back(sized(kind, "held_on", 13));
    columns.push_back(sized(kind, "reference", 12));
    columns.push_back(sized(kind, "title", 32));
    columns.push_back(sized(kind, "group", 18));
    columns.push_back(sized(kind, "state", 14));
    columns.push_back(deadlineColumn(
        QStringLiteral("Papers"), 26,
        [&plan](const Records &records, const QUuid &id) {
            const Meeting *meeting = records.find(Id<Meeting>{id});
            return meeting ? papersDeadline(*meeting, plan.settings(), plan.today()) : Deadline();
        },
        QStringLiteral("day not recorded")));
    return columns;
}

std::vector<Column> recommendationColumns(const OpenPlan &plan) {
    const Kind &kind = kindOf<Recommendation>();
    std::vector<Column> columns;
    columns.push_back(sized(kind, "reference", 8));
    columns.push_back(sized(kind, "text", 44));
    columns.push_back(sized(kind, "committee", 20));
    columns.push_back(sized(kind, "made_on", 13, false, QStringLiteral("not set")));
    columns.push_back(sized(kind, "accepted", 14, true));
    columns.push_back(deadlineColumn(
        QStringLiteral("Reply"), 26,
        [&plan](const Records &records, const QUuid &id) {
            const Recommendation *found = records.find(Id<Recommendation>{id});
            return found ? replyDeadline(*found, plan.settings(), plan.today()) : Deadline();
        },
        QStringLiteral("given")));
    return columns;
}

} // namespace saferplan
