#include "core/progress/casepath.h"
#include "core/record/shown.h"
#include "core/report/editions.h"
#include "core/rules/asbcasereview.h"
#include "core/rules/casereview.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

class Sheet : EditionBuilder {
public:
    explicit Sheet(const EditionInput &input)
        : EditionBuilder(input)
        , m_case(input.records.find(input.order.subject)) {}

    Document make() {
        begin(m_case ? QStringLiteral("%1 %2").arg(m_case->reference, m_case->title)
                     : QStringLiteral("Case review sheet"),
              QStringLiteral("Case review sheet"));
        if (!m_case) {
            paragraph(QStringLiteral("The plan has no open case to review. Cases are added under Cases."));
            return m_document;
        }
        fact(QStringLiteral("Type"), labelOf(m_case->kind));
        fact(
            QStringLiteral("Status"),
            QStringLiteral("%1, %2 risk").arg(labelOf(m_case->status), labelOf(m_case->riskLevel).toLower()));
        fact(QStringLiteral("Lead"), agencyName(m_case->leadAgency));
        fact(QStringLiteral("Group"), groupName(m_case->group));
        fact(QStringLiteral("Opened"), longDateText(m_case->opened));
        if (const Deadline review = reviewOf(*m_case, settings(), m_today); review.due.isValid())
            fact(QStringLiteral("Review"), review.sentence());
        for (const EditionPart &part : wantedParts())
            write(part);
        return m_document;
    }

private:
    void write(const EditionPart &part) {
        const QLatin1String name(part.name);
        if (name == QLatin1String("triangle") &&
            isBlank(m_case->victim + m_case->location + m_case->offender))
            return;
        heading(2, QString::fromUtf8(part.title));
        if (name == QLatin1String("problem"))
            problem();
        else if (name == QLatin1String("path"))
            add(path());
        else if (name == QLatin1String("triangle"))
            triangle();
        else if (name == QLatin1String("updates"))
            add(updates());
        else if (name == QLatin1String("actions"))
            add(actions());
        else if (name == QLatin1String("sharing"))
            add(sharing());
        else if (name == QLatin1String("evidence"))
            evidence();
        else
            add(review());
    }

    void problem() {
        text(m_case->problem, QStringLiteral("The problem is not described yet."));
        if (!isBlank(m_case->objective))
            paragraph(QStringLiteral("Objective: %1").arg(m_case->objective.trimmed()));
        if (m_case->before)
            paragraph(QStringLiteral("Figures: %1%2")
                          .arg(figuresSentence(*m_case),
                               isBlank(m_case->figureMeasure)
                                   ? QString()
                                   : QStringLiteral(" Counted: %1.").arg(m_case->figureMeasure.trimmed())));
        if (const QString clock = asbClock(*m_case, settings(), m_today).sentence(); !clock.isEmpty())
            paragraph(clock);
        if (m_case->escalatedTo)
            paragraph(QStringLiteral("Escalated to %1.").arg(groupName(m_case->escalatedTo)));
    }

    TableBlock path() const {
        TableBlock table;
        table.caption = QStringLiteral("The path of the case, step by step");
        table.columns = {{QStringLiteral("Step"), 1.4},
                         {QStringLiteral("Where it stands"), 2},
                         {QStringLiteral("What is written"), 6}};
        const Kind &kind = kindOf<Case>();
        for (const PathStep &step : pathOf(*m_case, settings(), m_today)) {
            QStringList said;
            if (!isBlank(step.note))
                said += step.note;
            const int field = *step.field ? kind.fieldNamed(step.field) : -1;
            if (field >= 0 && kind.field(field).kind == FieldKind::LongText)
                said += kind.text(m_records, m_case->id.uuid, field).trimmed();
            said.removeAll(QString());
            for (const Problem &need : step.needs)
                said += QStringLiteral("Needed: %1").arg(need.text);
            table.rows.append({{step.name},
                               {step.state()},
                               {said.isEmpty() ? QStringLiteral("nothing yet") : said.join(u'\n')}});
        }
        table.whenEmpty = QStringLiteral("The case has no steps.");
        return table;
    }

    void triangle() {
        list({QStringLiteral("Victim or target: %1").arg(orNone(m_case->victim)),
              QStringLiteral("Location: %1").arg(orNone(m_case->location)),
              QStringLiteral("Offender: %1").arg(orNone(m_case->offender))},
             {});
    }

    TableBlock updates() const {
        QList<const ProgressUpdate *> shown;
        for (const ProgressUpdate &update : m_records.all<ProgressUpdate>())
            if (update.about.uuid == m_case->id.uuid && !update.archived)
                shown.append(&update);
        std::stable_sort(shown.begin(), shown.end(), [](const ProgressUpdate *a, const ProgressUpdate *b) {
            return a->saidOn > b->saidOn;
        });
        TableBlock table;
        table.caption = QStringLiteral("Updates, the latest first");
        table.columns = {{QStringLiteral("Date"), 1.6},
                         {QStringLiteral("Who"), 1.8},
                         {QStringLiteral("What happened"), 4.2},
                         {QStringLiteral("Next step"), 3}};
        table.whenEmpty = QStringLiteral("Nothing was said about the case yet.");
        for (const ProgressUpdate *update : shown)
            table.rows.append(
                {{dateText(update->saidOn), {}, false, update->id.uuid},
                 {orNone(update->saidBy)},
                 {isBlank(update->happened) ? QStringLiteral("nothing to report") : update->happened},
                 {orNone(update->nextStep)}});
        return table;
    }

    TableBlock actions() const {
        TableBlock table;
        table.caption = QStringLiteral("Actions of the plan that the case leads to");
        table.columns = {{QStringLiteral("Action"), 4},
                         {QStringLiteral("Lead"), 2.2},
                         {QStringLiteral("Due"), 1.3},
                         {QStringLiteral("Status"), 1.4},
                         {QStringLiteral("RAG"), 1.2}};
        table.whenEmpty = QStringLiteral("No action is linked to the case.");
        for (const Standing &one : m_standings) {
            const Action &action = *one.action;
            if (!m_case->actions.contains(action.id))
                continue;
            table.rows.append({{action.reference + u' ' + action.title, {}, false, action.id.uuid},
                               {leadOf(action.leadOfficer, action.leadAgency)},
                               {orNone(dateText(one.computed.due))},
                               {labelOf(action.status)},
                               ragCell(one.worse(), one.declared != one.worse())});
        }
        return table;
    }

    TableBlock sharing() const {
        TableBlock table;
        table.caption = QStringLiteral("Disclosures: what, to whom, on what ground, who decided");
        table.columns = {{QStringLiteral("When"), 1.7},
                         {QStringLiteral("What"), 3},
                         {QStringLiteral("To whom"), 2},
                         {QStringLiteral("Ground"), 3},
                         {QStringLiteral("Decided by"), 1.8}};
        table.whenEmpty = QStringLiteral("Nothing was shared about the case.");
        for (const SharingRecord &shared : m_records.all<SharingRecord>())
            if (shared.about == m_case->id && !shared.archived)
                table.rows.append({{dateText(shared.decidedOn), {}, false, shared.id.uuid},
                                   {shared.what},
                                   {shared.toWhom},
                                   {shared.ground},
                                   {orNone(shared.decidedBy)}});
        return table;
    }

    void evidence() {
        QStringList items;
        for (const Evidence &one : m_records.all<Evidence>()) {
            if (!(one.about.uuid == m_case->id.uuid) || one.archived)
                continue;
            const QString where = isBlank(one.fileName) ? one.link : one.fileName;
            items += isBlank(where) ? one.title : QStringLiteral("%1 (%2)").arg(one.title, where);
        }
        list(items, QStringLiteral("No evidence is kept with the case."));
    }

    /// What the people who review a case have to answer, with room for it.
    TableBlock review() const {
        TableBlock table;
        table.caption = QStringLiteral("To be answered at this review");
        table.columns = {{QStringLiteral("Question"), 3}, {QStringLiteral("Answer"), 4}};
        for (const char *question :
             {"What has changed since the last review?", "Is the risk level still right?",
              "What is the next step, whose is it, and by when?", "Does the case need somebody else's help?",
              "Can it close, and is its assessment written?"})
            table.rows.append({{QString::fromUtf8(question)}, {QStringLiteral("\n")}});
        const QDate next = nextReviewAfter(*m_case, m_today, settings());
        table.rows.append({{QStringLiteral("Next review")},
                           {next.isValid() ? QStringLiteral("%1, unless set otherwise").arg(dateText(next))
                                           : QStringLiteral("to be set")}});
        return table;
    }

    const Case *m_case = nullptr;
};

} // namespace

Document caseReviewSheet(const EditionInput &input) {
    return Sheet(input).make();
}

} // namespace saferplan
