#include "core/tables/calendar.h"

#include "app/commandline/command.h"
#include "core/record/shown.h"
#include "core/rules/words.h"
#include "core/tables/namematch.h"

namespace saferplan {

namespace {

Audience scopeOf(const CommandContext &context, const Records &records) {
    const QString group = context.words.value(QStringLiteral("group"));
    const QString owner = context.words.value(QStringLiteral("owner"));
    if (!group.isEmpty() && !owner.isEmpty())
        throw UsageError(QStringLiteral("Say --group REF or --owner NAME, not both."));
    Audience scope;
    if (!group.isEmpty()) {
        const NameMatch found = Names(records, kindOf<Group>()).find(group);
        if (!found.isSure())
            throw CommandError(QStringLiteral("There is no group \"%1\" in this plan.").arg(group));
        scope.group = {found.id};
    } else if (const NameMatch agency = Names(records, kindOf<Agency>()).find(owner); agency.isSure()) {
        scope.agency = {agency.id};
    } else {
        scope.role = owner;
    }
    return scope;
}

} // namespace

void runCalendar(CommandContext &context) {
    const QString out = context.words.value(QStringLiteral("out"));
    if (out.isEmpty())
        throw UsageError(QStringLiteral("--out FILE.ics is missing."));
    const auto plan = context.openToRead(context.word(0, QStringLiteral("The plan file")));
    const Audience scope = scopeOf(context, plan->records());
    const QByteArray calendar = calendarOf(plan->records(), scope, plan->today(), plan->now());
    const qsizetype days = calendar.count("BEGIN:VEVENT");
    if (!days)
        throw CommandError(QStringLiteral(
            "There is nothing for a calendar: no meeting to come, due date or case review is theirs."));
    writeWhole(out, calendar);
    context.out << "Made " << out << " with "
                << countText(days, QStringLiteral("entry"), QStringLiteral("entries")) << '\n';
}

} // namespace saferplan
