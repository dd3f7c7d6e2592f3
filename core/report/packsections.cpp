#include "core/report/packsections.h"

#include "core/meetings/mattersarising.h"
#include "core/progress/consultation.h"
#include "core/record/shown.h"
#include "core/report/editionbuilder.h"
#include "core/report/packtables.h"
#include "core/rules/casereview.h"
#include "core/rules/naturalorder.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

Cell recordCell(const Records &records, const QUuid &id) {
    return {titleOf(records, id), {}, false, id};
}

QString orNone(const QString &text) {
    return isBlank(text) ? QStringLiteral("none") : text;
}

QList<const Standing *> byReference(const QList<Standing> &standings, bool (*isMeant)(const Standing &)) {
    QList<const Standing *> shown;
    for (const Standing &one : standings)
        if (isMeant(one))
            shown.append(&one);
    std::stable_sort(shown.begin(), shown.end(), [](const Standing *a, const Standing *b) {
        return comesBefore(a->action->reference, b->action->reference);
    });
    return shown;
}

/// By their references.
QList<const Case *> openCases(const Records &records) {
    QList<const Case *> cases;
    for (const Case &subject : records.all<Case>())
        if (isOpen(subject))
            cases.append(&subject);
    std::stable_sort(cases.begin(), cases.end(),
                     [](const Case *a, const Case *b) { return comesBefore(a->reference, b->reference); });
    return cases;
}

} // namespace

QStringList glanceOf(const Summary &summary, bool hasMet) {
    const ActionFigures &figures = summary.actions;
    if (figures.total == 0 && summary.cases == 0 && summary.concerns == 0)
        return {QStringLiteral("The plan has no actions, cases or concerns of residents yet.")};
    const int apart = figures.total - figures.live() - figures.byStatus.of(Status::Complete);
    QStringList items{
        QStringLiteral("%1 in the plan: %2 complete, %3 in progress, %4 not started, %5 counted apart.")
            .arg(actionsText(figures.total))
            .arg(figures.byStatus.of(Status::Complete))
            .arg(figures.byStatus.of(Status::InProgress))
            .arg(figures.byStatus.of(Status::NotStarted))
            .arg(apart)};
    items += QStringLiteral("%1 off track: declared amber or red, or late by their dates.")
                 .arg(actionsText(figures.offTrack));
    items +=
        QStringLiteral("%1 overdue, and %2 due soon.").arg(actionsText(figures.overdue)).arg(figures.dueSoon);
    if (hasMet)
        items +=
            QStringLiteral("%1 not updated since the last meeting.").arg(actionsText(figures.notUpdated));
    if (figures.differsWithoutReason > 0)
        items += QStringLiteral("%1 declared otherwise than the dates say, without a reason.")
                     .arg(actionsText(figures.differsWithoutReason));
    items += QStringLiteral("%1: %2 overdue for review.")
                 .arg(countText(summary.cases, QStringLiteral("case"), QStringLiteral("cases")))
                 .arg(summary.reviewsOverdue);
    items += QStringLiteral("%1 heard in engagement: %2 overdue for a reply.")
                 .arg(countText(summary.concerns, QStringLiteral("concern"), QStringLiteral("concerns")))
                 .arg(summary.feedbackOverdue);
    return items;
}

TableBlock slippageTable(const Records &records, const QList<Slip> &ledger) {
    TableBlock table;
    table.caption = QStringLiteral("Due dates that have moved, the furthest first");
    table.columns = {{QStringLiteral("Action or milestone"), 4},
                     {QStringLiteral("First"), 1.8},
                     {QStringLiteral("Now"), 1.8},
                     {QStringLiteral("Days later"), 1, true},
                     {QStringLiteral("Agreed"), 1.8},
                     {QStringLiteral("Why"), 4}};
    table.whenEmpty = QStringLiteral("No due date has moved.");
    for (const Slip &slip : ledger) {
        const Slippage &moved = slip.slippage;
        const QString agreed = moved.isCovered()
                                   ? moved.agreedOn.isValid()
                                         ? QStringLiteral("yes, %1").arg(dateText(moved.agreedOn))
                                         : QStringLiteral("yes")
                                   : QStringLiteral("no: %1 not agreed").arg(daysText(moved.uncovered));
        table.rows.append({recordCell(records, slip.id),
                           {orNone(dateText(moved.original))},
                           {orNone(dateText(moved.current))},
                           {QString::number(moved.days)},
                           {agreed},
                           {isBlank(slip.why) ? QStringLiteral("not given") : slip.why}});
    }
    return table;
}

TableBlock differencesTable(const Records &records, const QList<Standing> &standings) {
    TableBlock table;
    table.caption = QStringLiteral("Actions declared otherwise than their dates say");
    table.columns = {{QStringLiteral("Action"), 3.4},
                     {QStringLiteral("Declared"), 1.4},
                     {QStringLiteral("Dates say"), 1.4},
                     {QStringLiteral("What the dates say"), 3},
                     {QStringLiteral("Reason given"), 3.4}};
    table.whenEmpty = QStringLiteral("Every lead declares what the dates say.");
    for (const Standing *one :
         byReference(standings, [](const Standing &s) { return s.difference.differs; })) {
        const Action &action = *one->action;
        const QString reason = !isBlank(action.differenceReason) ? action.differenceReason
                               : !isBlank(action.ragReason)      ? action.ragReason
                                                                 : QStringLiteral("not given");
        table.rows.append({recordCell(records, action.id.uuid),
                           ragCell(one->declared),
                           ragCell(one->computed.rag, true),
                           {one->computed.sentence()},
                           {reason}});
    }
    return table;
}

TableBlock notUpdatedTable(const Records &records, const QList<Standing> &standings) {
    TableBlock table;
    table.caption = QStringLiteral("Live actions of which nothing was heard since");
    table.columns = {{QStringLiteral("Action"), 4},
                     {QStringLiteral("Lead"), 2.6},
                     {QStringLiteral("Due"), 1.5},
                     {QStringLiteral("Last heard of"), 1.7}};
    table.whenEmpty =
        QStringLiteral("Every live action was heard of since the last meeting, or none was held.");
    for (const Standing *one : byReference(standings, [](const Standing &s) { return s.freshness.stale; })) {
        const Action &action = *one->action;
        const Agency *agency = records.find(action.leadAgency);
        QStringList lead{action.leadOfficer};
        if (agency)
            lead += agency->shortName.isEmpty() ? agency->name : agency->shortName;
        lead.removeAll(QString());
        table.rows.append(
            {recordCell(records, action.id.uuid),
             {orNone(lead.join(QStringLiteral(", ")))},
             {orNone(dateText(one->computed.due))},
             {one->freshness.heard.isValid() ? dateText(one->freshness.heard) : QStringLiteral("never")}});
    }
    return table;
}

TableBlock casesTable(const Records &records, const QDate &today) {
    const auto &settings = records.single<Settings>();
    TableBlock table;
    table.caption = QStringLiteral("Open cases, as problems");
    table.columns = {{QStringLiteral("Case"), 3},
                     {QStringLiteral("Problem"), 4.4},
                     {QStringLiteral("Stage"), 1.5},
                     {QStringLiteral("Risk"), 1.2},
                     {QStringLiteral("Review"), 2}};
    table.whenEmpty = QStringLiteral("No case is open.");
    for (const Case *one : openCases(records)) {
        const Case &subject = *one;
        const Deadline review = reviewOf(subject, settings, today);
        table.rows.append(
            {recordCell(records, subject.id.uuid),
             {orNone(subject.problem)},
             {subject.status == CaseStatus::Open
                  ? labelOf(subject.stage)
                  : QStringLiteral("%1, %2").arg(labelOf(subject.stage), labelOf(subject.status).toLower())},
             {labelOf(subject.riskLevel)},
             {review.due.isValid()
                  ? QStringLiteral("%1, %2").arg(dateText(review.due), daysFrom(review.due, today))
                  : QStringLiteral("not set")}});
    }
    return table;
}

TableBlock unansweredTable(const Records &records, const QDate &today) {
    TableBlock table;
    table.caption = QStringLiteral("What residents said and nobody answered yet");
    table.columns = {{QStringLiteral("No."), 1.2},
                     {QStringLiteral("You said"), 5},
                     {QStringLiteral("Where"), 3},
                     {QStringLiteral("Reply"), 2.2}};
    table.whenEmpty = records.all<Concern>().isEmpty()
                          ? QStringLiteral("No concern of residents is recorded yet.")
                          : QStringLiteral("Every concern that residents raised is answered.");
    for (const Concern &concern : records.all<Concern>()) {
        const Heard heard = heardOf(records, concern, today);
        if (concern.archived || heard.reply.done)
            continue;
        table.rows.append(
            {{concern.reference, {}, false, concern.id.uuid},
             {concern.raised},
             {heard.engagement ? heard.engagement->title : QStringLiteral("not known")},
             {heard.reply.due.isValid()
                  ? QStringLiteral("%1, %2").arg(dateText(heard.reply.due), daysFrom(heard.reply.due, today))
                  : QStringLiteral("no day set")}});
    }
    return table;
}

TableBlock asksTable(const QList<Ask> &asks) {
    TableBlock table;
    table.caption = QStringLiteral("What the meeting is asked to decide");
    table.columns = {{QStringLiteral("Decision asked"), 5},
                     {QStringLiteral("By whom"), 2.4},
                     {QStringLiteral("Why"), 3.6}};
    table.whenEmpty = QStringLiteral("No decision is asked.");
    for (const Ask &ask : asks)
        table.rows.append({{ask.title, {}, false, ask.about.uuid}, {orNone(ask.leadRole)}, {ask.why}});
    return table;
}

TableBlock mattersTable(const Records &records, const Meeting &meeting, const QDate &today) {
    TableBlock table;
    table.caption = QStringLiteral("What was asked for, and where it stands");
    table.columns = {{QStringLiteral("No."), 1.6},
                     {QStringLiteral("Action"), 4.4},
                     {QStringLiteral("Who"), 2.2},
                     {QStringLiteral("Where it stands"), 2.6}};
    table.whenEmpty = QStringLiteral("Nothing is open that an earlier meeting asked for.");
    for (const MeetingAction *matter : mattersArising(records, meeting))
        table.rows.append({{matter->reference, {}, false, matter->id.uuid},
                           {matter->text},
                           {orNone(matter->ownerRole)},
                           {standOf(*matter, meeting, today)}});
    return table;
}

} // namespace saferplan
