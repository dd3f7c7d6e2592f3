#include "core/progress/asbyears.h"
#include "core/progress/consultation.h"
#include "core/progress/indicatorstanding.h"
#include "core/progress/summary.h"
#include "core/record/related.h"
#include "core/record/shown.h"
#include "core/report/consultationevidence.h"
#include "core/report/editions.h"
#include "core/report/indicatorchart.h"
#include "core/report/packtables.h"
#include "core/rules/lateness.h"
#include "core/rules/naturalorder.h"
#include "core/rules/scrutiny.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

class Annual : EditionBuilder {
public:
    explicit Annual(const EditionInput &input)
        : EditionBuilder(input)
        , m_year(financialYearOf(input.order.inYear.isValid() ? input.order.inYear : input.today)) {
        for (const Standing &one : m_standings) {
            const Action &action = *one.action;
            if (action.status == Status::Complete && m_year.holds(action.completedOn) &&
                action.completedOn <= m_today)
                m_delivered.append(&one);
            else if (wasDue(action) && !(action.status == Status::Complete && action.completedOn.isValid() &&
                                         action.completedOn < m_year.first))
                m_notDelivered.append(&one);
        }
        for (QList<const Standing *> *list : {&m_delivered, &m_notDelivered})
            std::stable_sort(list->begin(), list->end(), [](const Standing *a, const Standing *b) {
                return comesBefore(a->action->reference, b->action->reference);
            });
    }

    Document make() {
        begin(QStringLiteral("Annual review %1").arg(m_year.name), QStringLiteral("Annual review"));
        fact(QStringLiteral("Plan"), plan().title);
        fact(QStringLiteral("Year"),
             QStringLiteral("%1 to %2").arg(longDateText(m_year.first), longDateText(m_year.last)));
        if (m_today < m_year.last)
            fact(QStringLiteral("So far"),
                 QStringLiteral("The year is not over: what is said is as at %1").arg(longDateText(m_today)));
        m_document.blocks.append(ContentsBlock{QStringLiteral("Contents"), 2});
        for (const EditionPart &part : wantedParts())
            write(part);
        return m_document;
    }

private:
    /// Due in the year, as it was planned first or as it is planned now, and by the cut-off.
    bool wasDue(const Action &action) const {
        const QDate first = action.originalDue.isValid() ? action.originalDue : dueOf(action);
        return (m_year.holds(first) && first <= m_today) ||
               (m_year.holds(dueOf(action)) && dueOf(action) <= m_today);
    }

    void write(const EditionPart &part) {
        const QLatin1String name(part.name);
        heading(2, QString::fromUtf8(part.title));
        if (name == QLatin1String("summary"))
            summary();
        else if (name == QLatin1String("delivered"))
            add(delivered());
        else if (name == QLatin1String("not_delivered"))
            add(notDelivered());
        else if (name == QLatin1String("indicators"))
            addIndicators();
        else if (name == QLatin1String("consultation"))
            consultation();
        else if (name == QLatin1String("recommendations"))
            add(recommendations());
        else
            asb();
    }

    void summary() {
        if (m_standings.isEmpty())
            return paragraph(QStringLiteral("The plan has no actions yet, so nothing was to be delivered."));
        const auto inTime = std::count_if(m_delivered.begin(), m_delivered.end(), [](const Standing *one) {
            const QDate first = one->action->originalDue;
            return !first.isValid() || one->action->completedOn <= first;
        });
        list({QStringLiteral("%1 delivered in the year, %2 by the day first planned.")
                  .arg(actionsText(static_cast<int>(m_delivered.size())))
                  .arg(inTime),
              QStringLiteral("%1 due by %2 and not delivered.")
                  .arg(actionsText(static_cast<int>(m_notDelivered.size())),
                       longDateText(std::min(m_today, m_year.last)))},
             {});
        // A year that is over ends with its last day.
        add(ragOverTimeChart(m_today > m_year.last
                                 ? m_input.history
                                 : historyUpTo(summarise(m_records, m_standings, m_today).actions)));
    }

    TableBlock delivered() const {
        TableBlock table;
        table.caption = QStringLiteral("Actions completed in the year");
        table.columns = {{QStringLiteral("Action"), 4},
                         {QStringLiteral("Lead"), 2},
                         {QStringLiteral("First due"), 1.6},
                         {QStringLiteral("Complete"), 1.6},
                         {QStringLiteral("Measure of success"), 3}};
        table.whenEmpty = QStringLiteral("No action was completed in the year.");
        for (const Standing *one : m_delivered) {
            const Action &action = *one->action;
            table.rows.append(
                {{action.reference + u' ' + action.title, {}, false, action.id.uuid},
                 {leadOf(action.leadOfficer, action.leadAgency)},
                 {orNone(dateText(action.originalDue.isValid() ? action.originalDue : action.due))},
                 {dateText(action.completedOn)},
                 {orNone(action.measure)}});
        }
        return table;
    }

    /// What the plan knows of the reason, in the order in which it weighs.
    QString whyNot(const Action &action) const {
        static const auto said = [](const char *what, const QString &text) {
            return QString::fromUtf8(what) + text.trimmed();
        };
        QStringList reasons;
        if (!isBlank(action.ragReason))
            reasons += action.ragReason.trimmed();
        const Rebaseline *last = nullptr;
        for (const Rebaseline *moved : m_rebaselines.of(action.id))
            if (!moved->milestone && (!last || moved->agreedOn >= last->agreedOn))
                last = moved;
        if (last)
            reasons += said("Re-dated: ", last->why);
        if (action.status == Status::Suspended || action.status == Status::Withdrawn)
            for (const Decision &decision : m_records.all<Decision>())
                if (decision.about.uuid == action.id.uuid && !decision.archived)
                    reasons += said("Decided: ", decision.text);
        if (!isBlank(action.pathToGreen) && isLive(action))
            reasons += said("Path to green: ", action.pathToGreen);
        return reasons.isEmpty() ? QStringLiteral("No reason is recorded.") : reasons.join(u'\n');
    }

    TableBlock notDelivered() const {
        TableBlock table;
        table.caption = QStringLiteral("Actions due in the year and not complete in it");
        table.columns = {{QStringLiteral("Action"), 3.4},
                         {QStringLiteral("Lead"), 1.8},
                         {QStringLiteral("Due"), 1.9},
                         {QStringLiteral("Status"), 1.3},
                         {QStringLiteral("Why"), 4.4}};
        table.whenEmpty = m_delivered.isEmpty()
                              ? QStringLiteral("No action was due in the year so far.")
                              : QStringLiteral("Every action that was due in the year so far is complete.");
        for (const Standing *one : m_notDelivered) {
            const Action &action = *one->action;
            const bool isMoved = action.originalDue.isValid() && action.originalDue != dueOf(action);
            table.rows.append({{action.reference + u' ' + action.title, {}, false, action.id.uuid},
                               {leadOf(action.leadOfficer, action.leadAgency)},
                               {isMoved ? QStringLiteral("%1, first %2")
                                              .arg(dateText(dueOf(action)), dateText(action.originalDue))
                                        : orNone(dateText(dueOf(action)))},
                               {labelOf(action.status)},
                               {whyNot(action)}});
        }
        return table;
    }

    /// The financial years that the table of indicators shows: those of the plan up to this one, four at
    /// most.
    QList<Period> years() const {
        QList<Period> years{m_year};
        const QDate first = plan().periodStart.isValid() ? plan().periodStart : m_year.first;
        while (years.size() < 4 && years.first().first > first)
            years.prepend(financialYearOf(years.first().first.addDays(-1)));
        return years;
    }

    void addIndicators() {
        add(indicators());
        if (const QList<IndicatorStanding> standings = indicatorStandingsOf(m_records); !standings.isEmpty())
            add(indicatorMultiples(m_records, standings));
    }

    TableBlock indicators() const {
        TableBlock table;
        table.caption = QStringLiteral("The last figure received of each year");
        table.whenEmpty = QStringLiteral("The plan has no indicators yet.");
        table.columns = {{QStringLiteral("Indicator"), 3.6},
                         {QStringLiteral("Baseline"), 1.3, true},
                         {QStringLiteral("Target"), 1.3, true}};
        const QList<Period> shown = years();
        for (const Period &year : shown)
            table.columns.append({year.name, 1.3, true});
        table.columns.append({QStringLiteral("Better is"), 1.2});
        for (const IndicatorStanding &standing : indicatorStandingsOf(m_records)) {
            const Indicator &indicator = *standing.indicator;
            QList<Cell> row{{indicator.reference + u' ' + indicator.title, {}, false, indicator.id.uuid}};
            for (const std::optional<double> &figure : {indicator.baseline, indicator.target})
                row.append({figure ? numberText(*figure, indicator.unit) : QStringLiteral("none")});
            for (const Period &year : shown) {
                const Reading *last = nullptr;
                for (const Reading *reading : standing.readings)
                    if (year.holds(reading->periodEnd) && reading->value)
                        last = reading;
                row.append({last ? QStringLiteral("%1 (%2)").arg(
                                       numberText(*last->value, indicator.unit),
                                       last->period.isEmpty() ? dateText(last->periodEnd) : last->period)
                                 : QStringLiteral("not received")});
            }
            row.append({indicator.polarity == Polarity::HigherIsBetter  ? QStringLiteral("higher")
                        : indicator.polarity == Polarity::LowerIsBetter ? QStringLiteral("lower")
                                                                        : QStringLiteral("neither")});
            table.rows.append(row);
        }
        return table;
    }

    void consultation() {
        const Document evidence =
            consultationEvidence(m_records, consultationOf(m_records, m_year, m_today), m_today);
        for (const Block &block : blocksWithin(evidence, 2))
            m_document.blocks.append(block);
    }

    TableBlock recommendations() const {
        TableBlock table;
        table.caption = QStringLiteral("Recommendations made or answered in the year, or still open");
        table.columns = {{QStringLiteral("No."), 1},
                         {QStringLiteral("Recommendation"), 4},
                         {QStringLiteral("Made on"), 1.7},
                         {QStringLiteral("Answer"), 4},
                         {QStringLiteral("Reply"), 2}};
        table.whenEmpty =
            QStringLiteral("No scrutiny recommendation was made, answered or open in the year.");
        for (const Recommendation &one : m_records.all<Recommendation>()) {
            const Deadline reply = replyDeadline(one, settings(), m_today);
            if (one.archived || one.madeOn > std::min(m_today, m_year.last) ||
                !(m_year.holds(one.madeOn) || m_year.holds(one.repliedOn) || !reply.done))
                continue;
            table.rows.append(
                {{one.reference, {}, false, one.id.uuid},
                 {one.text},
                 {orNone(dateText(one.madeOn))},
                 {isBlank(one.response) ? labelOf(one.accepted)
                                        : QStringLiteral("%1. %2").arg(labelOf(one.accepted), one.response)},
                 {one.repliedOn.isValid() ? QStringLiteral("Given %1").arg(dateText(one.repliedOn))
                  : reply.due.isValid()   ? reply.sentence()
                                          : QStringLiteral("No day is set")}});
        }
        return table;
    }

    void asb() {
        for (const AsbYear &year : asbYears(m_records, m_today))
            if (year.from == m_year.first)
                return paragraph(QStringLiteral("In %1: %2.")
                                     .arg(m_year.name, year.sentence().section(QStringLiteral(": "), 1)));
        paragraph(QStringLiteral("No ASB Case Review was applied for or held in the year."));
    }

    Period m_year;
    QList<const Standing *> m_delivered;
    QList<const Standing *> m_notDelivered;
    Related<Rebaseline, Action> m_rebaselines{m_records.all<Rebaseline>(), &Rebaseline::action};
};

} // namespace

Document annualReview(const EditionInput &input) {
    return Annual(input).make();
}

} // namespace saferplan
