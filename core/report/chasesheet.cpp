#include "core/progress/groupround.h"
#include "core/record/shown.h"
#include "core/report/editions.h"
#include "core/rules/casereview.h"
#include "core/rules/lateness.h"
#include "core/rules/naturalorder.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

class Chase : EditionBuilder {
public:
    explicit Chase(const EditionInput &input) : EditionBuilder(input), m_lead(input.order.lead.trimmed()) {
        for (const ProgressUpdate &update : m_records.all<ProgressUpdate>()) {
            QDate &heard = m_heard[update.about.uuid];
            if (!update.archived && update.saidOn > heard)
                heard = update.saidOn;
        }
    }

    Document make() {
        const Agency *agency = m_records.find(m_input.order.agency);
        begin(agency              ? QStringLiteral("Chase sheet: %1").arg(agency->name)
              : !m_lead.isEmpty() ? QStringLiteral("Chase sheet: %1").arg(m_lead)
                                  : QStringLiteral("Chase sheet"),
              QStringLiteral("Chase sheet"));
        if (!agency && !m_lead.isEmpty())
            fact(QStringLiteral("For"), m_lead);
        paragraph(QStringLiteral("What is asked of you: for each line say where it stands, in one sentence, "
                                 "with the next step and its date."));
        if (agency || !m_lead.isEmpty()) {
            for (const EditionPart &part : wantedParts())
                write(part, agency ? agency->id : Id<Agency>(), 2);
            return m_document;
        }
        bool isAny = false;
        for (const Agency &each : m_records.all<Agency>()) {
            if (each.archived || actionsOf(each.id).isEmpty())
                continue;
            isAny = true;
            heading(2, each.name);
            for (const EditionPart &part : wantedParts())
                if (QLatin1String(part.name) != QLatin1String("key"))
                    write(part, each.id, 3);
        }
        if (!isAny)
            paragraph(QStringLiteral("No agency has an action to deliver, so there is nobody to chase."));
        else if (partsOf(m_input.order).contains(QStringLiteral("key")))
            write({"key", "Key to symbols"}, {}, 2);
        return m_document;
    }

private:
    bool isMeant(Id<Agency> agency, const QString &role, Id<Agency> wanted) const {
        if (wanted)
            return agency == wanted && (m_lead.isEmpty() || role.compare(m_lead, Qt::CaseInsensitive) == 0);
        return !m_lead.isEmpty() && role.compare(m_lead, Qt::CaseInsensitive) == 0;
    }

    QList<const Standing *> actionsOf(Id<Agency> agency) const {
        QList<const Standing *> shown;
        for (const Standing &one : m_standings)
            if (isLive(*one.action) && isMeant(one.action->leadAgency, one.action->leadOfficer, agency))
                shown.append(&one);
        return shown;
    }

    void write(const EditionPart &part, Id<Agency> agency, int level) {
        const QLatin1String name(part.name);
        heading(level, QString::fromUtf8(part.title));
        if (name == QLatin1String("actions"))
            add(actions(agency));
        else if (name == QLatin1String("milestones"))
            add(milestones(agency));
        else if (name == QLatin1String("log"))
            add(log(agency));
        else if (name == QLatin1String("cases"))
            add(cases(agency));
        else
            key();
    }

    TableBlock actions(Id<Agency> agency) const {
        struct Row {
            const Standing *standing;
            Urgency urgency;
        };
        QList<Row> rows;
        for (const Standing *one : actionsOf(agency))
            rows.append({one, urgencyOf(*one, m_heard.value(one->action->id.uuid), m_today)});
        std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
            if (isMorePressing(a.urgency, b.urgency) || isMorePressing(b.urgency, a.urgency))
                return isMorePressing(a.urgency, b.urgency);
            return comesBefore(a.standing->action->reference, b.standing->action->reference);
        });
        TableBlock table;
        table.caption = QStringLiteral("Live actions, the most pressing first");
        table.columns = {{QStringLiteral("Action"), 3},      {QStringLiteral("Lead"), 2},
                         {QStringLiteral("Due"), 1.7},       {QStringLiteral("Declared"), 1.4},
                         {QStringLiteral("Dates say"), 1.4}, {QStringLiteral("What is needed"), 2.4},
                         {QStringLiteral("Last heard"), 1.7}};
        table.whenEmpty = QStringLiteral("No live action is led from here.");
        for (const Row &row : rows) {
            const Action &action = *row.standing->action;
            const QDate heard = m_heard.value(action.id.uuid);
            table.rows.append({{action.reference + u' ' + action.title, {}, false, action.id.uuid},
                               {leadOf(action.leadOfficer, action.leadAgency)},
                               {orNone(dateText(row.standing->computed.due))},
                               ragCell(row.standing->declared),
                               ragCell(row.standing->computed.rag, true),
                               {row.urgency.words},
                               {heard.isValid() ? dateText(heard) : QStringLiteral("never")}});
        }
        return table;
    }

    TableBlock milestones(Id<Agency> agency) const {
        QHash<QUuid, const Action *> meant;
        for (const Standing *one : actionsOf(agency))
            meant.insert(one->action->id.uuid, one->action);
        QList<const Milestone *> shown;
        for (const Milestone &milestone : m_records.all<Milestone>()) {
            const QDate due = dueOf(milestone);
            if (!milestone.archived && !milestone.doneOn.isValid() && meant.contains(milestone.action.uuid) &&
                due.isValid() && due <= m_today.addDays(settings().dueSoonDays))
                shown.append(&milestone);
        }
        std::stable_sort(shown.begin(), shown.end(),
                         [](const Milestone *a, const Milestone *b) { return dueOf(*a) < dueOf(*b); });
        TableBlock table;
        table.caption = QStringLiteral("Milestones not done, the earliest first");
        table.columns = {
            {QStringLiteral("Milestone"), 4}, {QStringLiteral("Of action"), 3}, {QStringLiteral("Due"), 2}};
        table.whenEmpty = QStringLiteral("No milestone is late or due soon.");
        for (const Milestone *milestone : shown)
            table.rows.append({{milestone->title, {}, false, milestone->id.uuid},
                               {titleOf(m_records, milestone->action.uuid)},
                               {QStringLiteral("%1, %2").arg(dateText(dueOf(*milestone)),
                                                             daysFrom(dueOf(*milestone), m_today))}});
        return table;
    }

    TableBlock log(Id<Agency> agency) const {
        QList<const MeetingAction *> shown;
        for (const MeetingAction &entry : m_records.all<MeetingAction>())
            if (!entry.archived && entry.status == LogStatus::Open &&
                isMeant(entry.agency, entry.ownerRole, agency))
                shown.append(&entry);
        std::stable_sort(shown.begin(), shown.end(), [](const MeetingAction *a, const MeetingAction *b) {
            return a->due.isValid() && (!b->due.isValid() || a->due < b->due);
        });
        TableBlock table;
        table.caption = QStringLiteral("Open entries of action logs");
        table.columns = {{QStringLiteral("No."), 1.6},
                         {QStringLiteral("Action"), 4.4},
                         {QStringLiteral("Who"), 2.2},
                         {QStringLiteral("Due"), 1.8}};
        table.whenEmpty = QStringLiteral("Nothing is open that a meeting asked for.");
        for (const MeetingAction *entry : shown)
            table.rows.append(
                {{entry->reference, {}, false, entry->id.uuid},
                 {entry->text},
                 {leadOf(entry->ownerRole, entry->agency)},
                 {entry->due.isValid()
                      ? QStringLiteral("%1, %2").arg(dateText(entry->due), daysFrom(entry->due, m_today))
                      : QStringLiteral("not set")}});
        return table;
    }

    TableBlock cases(Id<Agency> agency) const {
        TableBlock table;
        table.caption = QStringLiteral("Open cases led");
        table.columns = {{QStringLiteral("Case"), 4},
                         {QStringLiteral("Stage"), 1.6},
                         {QStringLiteral("Risk"), 1.2},
                         {QStringLiteral("What is needed"), 3.2}};
        table.whenEmpty = QStringLiteral("No open case is led from here.");
        for (const Case &subject : m_records.all<Case>()) {
            if (!isOpen(subject) || !agency || !(subject.leadAgency == agency) || !m_lead.isEmpty())
                continue;
            const Deadline review = reviewOf(subject, settings(), m_today);
            table.rows.append(
                {{subject.reference + u' ' + subject.title, {}, false, subject.id.uuid},
                 {labelOf(subject.stage)},
                 {labelOf(subject.riskLevel)},
                 {review.due.isValid() ? review.sentence() : QStringLiteral("No review day is set")}});
        }
        return table;
    }

    QString m_lead;
    QHash<QUuid, QDate> m_heard;
};

} // namespace

Document chaseSheet(const EditionInput &input) {
    return Chase(input).make();
}

} // namespace saferplan
