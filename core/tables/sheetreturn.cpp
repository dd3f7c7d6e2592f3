#include "core/tables/sheetreturn.h"

#include "core/plan/undohistory.h"
#include "core/record/shown.h"
#include "core/rules/period.h"

namespace saferplan {

namespace {

/// Sets a field of a touched record by its name.
void set(Edits &edits, const RecordName &record, const char *field, const QString &text) {
    edits.set(*record.kind, record.id, record.kind->fieldNamed(QLatin1String(field)), text);
}

/// What being complete, or not any more, brings with it.
void followStatus(const SheetReturn &returned, const SheetChange &change, const Records &records,
                  const QDate &today, Edits &edits) {
    const Action *action = records.find(Id<Action>{change.record.id});
    if (!action || QLatin1String(change.record.kind->field(change.field).name) != QLatin1String("status"))
        return;
    const bool complete = change.returned == QLatin1String(wordOf(Status::Complete));
    set(edits, change.record, "completed_on", complete ? today.toString(Qt::ISODate) : QString());
    const int percent = change.record.kind->fieldNamed("percent");
    const bool said =
        std::any_of(returned.changes.begin(), returned.changes.end(), [&](const SheetChange &other) {
            return other.accepted && other.record.id == change.record.id && other.field == percent;
        });
    if (complete && !said)
        set(edits, change.record, "percent", QStringLiteral("100"));
}

/// The words of a request for another date, as they stand in the update while nobody has agreed it.
QString requestText(const SheetReturn &returned, const RecordName &record) {
    for (const SheetDateAsked &one : returned.datesAsked)
        if (one.action.id == record.id && !one.accepted)
            return QStringLiteral("Asks for a new due date, %1: %2").arg(dateText(one.asked), one.why);
    return {};
}

void addUpdate(const SheetReturn &returned, const SheetUpdate &said, const Records &records,
               const QDate &today, Edits &edits) {
    ProgressUpdate update;
    update.id = {said.id};
    update.about = {said.about.id};
    update.saidOn = today;
    update.saidBy = returned.origin.lead;
    update.period = periodOf(today).name;
    update.happened = said.happened;
    update.nextStep = said.nextStep;
    update.nothingToReport = said.nothingToReport;
    if (const QString request = requestText(returned, said.about); !request.isEmpty())
        update.happened = update.happened.isEmpty() ? request : update.happened + u'\n' + request;
    const Action *action = edits.values().find(Id<Action>{said.about.id});
    if (!action)
        action = records.find(Id<Action>{said.about.id});
    if (action)
        update.rag = action->rag;
    edits.put(update);
}

void addRebaseline(const SheetDateAsked &asked, const QDate &today, Edits &edits) {
    Rebaseline rebaseline;
    rebaseline.id = {asked.id};
    rebaseline.action = {asked.action.id};
    rebaseline.oldDue = asked.now;
    rebaseline.newDue = asked.asked;
    rebaseline.why = asked.why;
    rebaseline.agreedOn = today;
    edits.put(rebaseline);
    set(edits, asked.action, "due", asked.asked.toString(Qt::ISODate));
}

} // namespace

qsizetype SheetReturn::conflicts() const {
    return std::count_if(changes.begin(), changes.end(),
                         [](const SheetChange &change) { return change.conflict; });
}

void toEdits(const SheetReturn &returned, const Records &records, const QDate &today, Edits &edits) {
    for (const SheetChange &change : returned.changes) {
        if (!change.accepted)
            continue;
        edits.set(*change.record.kind, change.record.id, change.field, change.returned);
        followStatus(returned, change, records, today, edits);
    }
    for (const SheetDateAsked &asked : returned.datesAsked)
        if (asked.accepted)
            addRebaseline(asked, today, edits);
    // Last, for an update remembers the RAG as the return leaves it.
    for (const SheetUpdate &said : returned.updates)
        if (said.accepted)
            addUpdate(returned, said, records, today, edits);
}

QString authorOf(const SheetReturn &returned, const QString &takenInBy) {
    return sheetAuthor(returned.origin.lead, takenInBy);
}

QString labelOf(const SheetReturn &returned) {
    return QStringLiteral("Take in the return of %1").arg(returned.origin.audience);
}

} // namespace saferplan
