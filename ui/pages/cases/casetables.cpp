#include "ui/pages/cases/casetables.h"

#include "core/progress/asbyears.h"
#include "core/record/records.h"
#include "core/rules/words.h"
#include "ui/models/column.h"

namespace saferplan {

namespace {

QString given(const QString &text) {
    return isBlank(text) ? QStringLiteral("none") : text.simplified();
}

QString given(const QDate &date) {
    return date.isValid() ? dateText(date) : QStringLiteral("not set");
}

QString agencyName(const Records &records, Id<Agency> id) {
    const Agency *agency = records.find(id);
    return !agency ? QStringLiteral("none") : agency->shortName.isEmpty() ? agency->name : agency->shortName;
}

/// The records of a kind that are about a case and not archived, the latest first.
template <class T> QList<const T *> about(const Records &records, const Case &subject, QDate T::*day) {
    QList<const T *> found;
    for (const T &record : records.all<T>())
        if (record.about.uuid == subject.id.uuid && !record.archived)
            found.append(&record);
    std::stable_sort(found.begin(), found.end(), [day](const T *a, const T *b) { return a->*day > b->*day; });
    return found;
}

} // namespace

QString factsOf(const Records &records, const Case &subject) {
    QStringList facts{labelOf(subject.kind)};
    if (const Priority *priority = records.find(subject.priority))
        facts += QStringLiteral("%1 %2").arg(priority->reference, priority->title);
    const QString lead = agencyName(records, subject.leadAgency);
    facts += subject.leadAgency ? QStringLiteral("led by %1").arg(lead) : QStringLiteral("no lead agency");
    if (const Group *group = records.find(subject.group))
        facts += group->name;
    facts += subject.opened.isValid() ? QStringLiteral("opened %1").arg(dateText(subject.opened))
                                      : QStringLiteral("no day of opening");
    facts += subject.closedOn.isValid()
                 ? QStringLiteral("%1 %2").arg(labelOf(subject.status).toLower(), dateText(subject.closedOn))
                 : labelOf(subject.status).toLower();
    facts += QStringLiteral("%1 risk").arg(labelOf(subject.riskLevel).toLower());
    return facts.join(QStringLiteral(" · "));
}

TableBlock linkedActionsTable(const ActionFacts &facts, const Records &records, const Case &subject) {
    TableBlock table;
    table.caption = QStringLiteral("Linked actions");
    table.columns = {{QStringLiteral("Action"), 4},
                     {QStringLiteral("Lead"), 1},
                     {QStringLiteral("Status"), 1},
                     {QStringLiteral("Due"), 1},
                     {QStringLiteral("Computed RAG"), 1}};
    table.whenEmpty = QStringLiteral("No action is linked yet. Choose the actions that answer this problem.");
    QList<const Action *> actions;
    for (const Id<Action> &id : subject.actions)
        if (const Action *action = records.find(id))
            actions.append(action);
    std::sort(actions.begin(), actions.end(), [](const Action *a, const Action *b) {
        return naturalKey(a->reference) < naturalKey(b->reference);
    });
    for (const Action *action : actions) {
        const Standing &standing = facts.of(action->id.uuid);
        const bool rated = standing.action && standing.computed.rag != Delivery::Grey;
        Cell rag{QStringLiteral("Not rated"), Delivery::Grey, true};
        if (rated)
            rag = {colourOf(standing.computed.rag), standing.computed.rag, true};
        table.rows.append(
            {{QStringLiteral("%1 %2").arg(action->reference, action->title), {}, false, action->id.uuid},
             {agencyName(records, action->leadAgency)},
             {action->archived ? QStringLiteral("Archived") : labelOf(action->status)},
             {given(action->due)},
             rag});
    }
    return table;
}

TableBlock updatesTable(const Records &records, const Case &subject) {
    TableBlock table;
    table.caption = QStringLiteral("Updates");
    table.columns = {{QStringLiteral("Date"), 1},
                     {QStringLiteral("What happened"), 4},
                     {QStringLiteral("Next step"), 4},
                     {QStringLiteral("Said by"), 2}};
    table.whenEmpty = QStringLiteral("Nothing was said about this case yet. Add the first update.");
    for (const ProgressUpdate *update : about(records, subject, &ProgressUpdate::saidOn)) {
        const QString happened =
            update->nothingToReport ? QStringLiteral("Nothing to report") : given(update->happened);
        table.rows.append({{given(update->saidOn), {}, false, update->id.uuid},
                           {happened},
                           {given(update->nextStep)},
                           {given(update->saidBy)}});
    }
    return table;
}

TableBlock sharingTable(const Records &records, const Case &subject) {
    TableBlock table;
    table.caption = QStringLiteral("Sharing log");
    table.columns = {{QStringLiteral("Decided on"), 1},
                     {QStringLiteral("What was disclosed"), 4},
                     {QStringLiteral("To whom"), 3},
                     {QStringLiteral("Lawful ground"), 4},
                     {QStringLiteral("Decided by"), 2}};
    table.whenEmpty =
        QStringLiteral("Nothing was disclosed. Record what is shared, to whom, and on what lawful ground.");
    for (const SharingRecord *sharing : about(records, subject, &SharingRecord::decidedOn))
        table.rows.append({{given(sharing->decidedOn), {}, false, sharing->id.uuid},
                           {given(sharing->what)},
                           {given(sharing->toWhom)},
                           {given(sharing->ground)},
                           {given(sharing->decidedBy)}});
    return table;
}

TableBlock yearsTable(const QList<AsbYear> &years) {
    TableBlock table;
    table.caption = QStringLiteral("ASB Case Reviews by year");
    table.columns = {{QStringLiteral("Year"), 2},
                     {QStringLiteral("Applications"), 1, true},
                     {QStringLiteral("Threshold not met"), 1, true},
                     {QStringLiteral("Reviews held"), 1, true},
                     {QStringLiteral("With recommendations"), 1, true}};
    table.whenEmpty = QStringLiteral("No ASB Case Review was applied for yet.");
    for (const AsbYear &year : years)
        table.rows.append({{yearName(year)},
                           {QString::number(year.applications)},
                           {QString::number(year.thresholdNotMet)},
                           {QString::number(year.reviewsHeld)},
                           {QString::number(year.withRecommendations)}});
    return table;
}

} // namespace saferplan
