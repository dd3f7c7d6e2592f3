#include "core/report/deliverygrouppack.h"

#include "core/meetings/diary.h"
#include "core/progress/consultation.h"
#include "core/progress/dues.h"
#include "core/progress/indicatorstanding.h"
#include "core/record/shown.h"
#include "core/report/editions.h"
#include "core/report/indicatorchart.h"
#include "core/report/packsections.h"
#include "core/report/packtables.h"
#include "core/report/planblocks.h"
#include "core/report/restrictedwords.h"
#include "core/rules/lateness.h"
#include "core/rules/naturalorder.h"
#include "core/rules/riskscore.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

/// Builds the pack part by part from figures that are counted once.
class Pack : EditionBuilder {
public:
    explicit Pack(const EditionInput &input)
        : EditionBuilder(input)
        , m_summary(summarise(input.records, m_standings, input.today))
        , m_meeting(input.records.find(input.order.meeting))
        , m_before(meetingBefore(input.records, m_meeting, input.today)) {
        if (m_before)
            m_since = QStringLiteral("the meeting of %1").arg(dateText(m_before->heldOn));
        if (m_before && input.atLastMeeting)
            m_difference = differenceOf(*input.atLastMeeting, input.records);
        if (m_meeting)
            m_sitting = *m_meeting;
        else
            sitToday();
    }

    Document make() {
        addCover();
        for (const EditionPart &part : wantedParts())
            write(part);
        return m_document;
    }

private:
    /// Where no meeting is arranged the pack is as for one today.
    void sitToday() {
        m_sitting.heldOn = m_today;
        for (const Group &group : m_records.all<Group>())
            if (group.kind == GroupKind::DeliveryGroup && !group.archived) {
                m_sitting.group = group.id;
                return;
            }
    }

    void addCover() {
        begin(QStringLiteral("Delivery Group meeting pack"), QStringLiteral("Delivery Group pack"));
        fact(QStringLiteral("Plan"), plan().title);
        fact(QStringLiteral("Meeting"), meetingText());
        fact(QStringLiteral("Data as at"), longDateText(m_today));
        fact(QStringLiteral("Changes since"),
             m_before ? longDateText(m_before->heldOn) : QStringLiteral("no meeting has been held yet"));
        m_document.blocks.append(ContentsBlock{QStringLiteral("Contents"), 1});
        pageBreak();
    }

    QString meetingText() const {
        if (!m_meeting)
            return QStringLiteral("none is arranged");
        QStringList parts{longDateText(m_meeting->heldOn)};
        if (m_meeting->startsAt.isValid())
            parts += m_meeting->startsAt.toString(QStringLiteral("HH:mm"));
        if (!isBlank(m_meeting->place))
            parts += m_meeting->place;
        return parts.join(QStringLiteral(", "));
    }

    void write(const EditionPart &part) {
        using Writer = void (Pack::*)();
        static const QHash<QString, Writer> writers = {{QStringLiteral("summary"), &Pack::addSummary},
                                                       {QStringLiteral("agenda"), &Pack::addAgenda},
                                                       {QStringLiteral("minutes"), &Pack::addMinutes},
                                                       {QStringLiteral("actions"), &Pack::addActions},
                                                       {QStringLiteral("changes"), &Pack::addChanges},
                                                       {QStringLiteral("dashboard"), &Pack::addDashboard},
                                                       {QStringLiteral("priorities"), &Pack::addPriorities},
                                                       {QStringLiteral("highlights"), &Pack::addHighlights},
                                                       {QStringLiteral("off_track"), &Pack::addOffTrack},
                                                       {QStringLiteral("slippage"), &Pack::addSlippage},
                                                       {QStringLiteral("differences"), &Pack::addDifferences},
                                                       {QStringLiteral("not_updated"), &Pack::addNotUpdated},
                                                       {QStringLiteral("indicators"), &Pack::addIndicators},
                                                       {QStringLiteral("cases"), &Pack::addCases},
                                                       {QStringLiteral("engagement"), &Pack::addEngagement},
                                                       {QStringLiteral("need"), &Pack::addNeed},
                                                       {QStringLiteral("decisions"), &Pack::addDecisions},
                                                       {QStringLiteral("log"), &Pack::addLog},
                                                       {QStringLiteral("key"), &Pack::key}};
        const QString name = QString::fromLatin1(part.name);
        if (name == QStringLiteral("log"))
            pageBreak();
        // Which meeting it was stands in the heading, so that no line is left alone below it.
        heading(1, name == QStringLiteral("minutes") && m_before
                       ? QStringLiteral("%1, %2").arg(QString::fromUtf8(part.title),
                                                      longDateText(m_before->heldOn))
                       : QString::fromUtf8(part.title));
        (this->*writers.value(name))();
    }

    void addSummary() { list(glanceOf(m_summary, m_before != nullptr), {}); }

    /// Another edition of the same moment as a part of this one.
    void addEdition(Document (*build)(const EditionInput &), const EditionOrder &order, int lower) {
        for (const Block &block : blocksWithin(build({m_records, m_today, order, nullptr}), lower))
            m_document.blocks.append(block);
    }

    void addAgenda() {
        EditionOrder order{EditionKind::Agenda, m_meeting ? m_meeting->id : Id<Meeting>()};
        addEdition(agenda, order, 0);
    }

    void addMinutes() {
        EditionOrder order{EditionKind::Minutes, m_before ? m_before->id : Id<Meeting>()};
        addEdition(minutes, order, 0);
    }

    void addActions() { add(mattersTable(m_records, m_sitting, m_today)); }

    void addChanges() {
        if (!m_before) {
            paragraph(QStringLiteral(
                "No Delivery Group meeting has been held yet, so there is nothing to compare with."));
            return;
        }
        if (!m_input.atLastMeeting) {
            paragraph(QStringLiteral("The plan as it stood at %1 is not known, so changes cannot be listed.")
                          .arg(m_since));
            return;
        }
        m_document.blocks.append(
            ListBlock{{changeCounts(kindOf<Action>(), QStringLiteral("Actions")),
                       changeCounts(kindOf<Case>(), QStringLiteral("Cases")),
                       changeCounts(kindOf<Risk>(), QStringLiteral("Risks and issues"))}});
        add(changesTable(m_difference, m_since));
    }

    QString changeCounts(const Kind &kind, const QString &what) const {
        QStringList parts;
        for (const Turn turn :
             {Turn::New, Turn::Completed, Turn::Reopened, Turn::Archived, Turn::Restored, Turn::Redated,
              Turn::Reowned, Turn::Rerated, Turn::Restated, Turn::Reworded, Turn::TakenBack}) {
            const int count = m_difference.count(kind, turn);
            if (count > 0)
                parts += QStringLiteral("%1 %2").arg(count).arg(labelOf(turn).toLower());
        }
        return QStringLiteral("%1: %2.").arg(what, parts.isEmpty() ? QStringLiteral("no change")
                                                                   : parts.join(QStringLiteral(", ")));
    }

    void addDashboard() {
        if (m_summary.actions.total > 0)
            add(ragChart(m_summary.byPriority, m_summary.actions, m_today));
        add(statusTable(QStringLiteral("Actions by priority and status"), QStringLiteral("Priority"),
                        m_summary.byPriority, m_summary.actions));
        add(ragTable(QStringLiteral("Declared beside computed RAG, by priority"), QStringLiteral("Priority"),
                     m_summary.byPriority, m_summary.actions));
        addOverTime();
        addGroups();
        addCoverage();
    }

    void addCoverage() {
        heading(2, QStringLiteral("Priorities and themes"));
        add(coverageChart(m_records, coverageOf(m_records)));
    }

    void addOverTime() {
        const BurnUp burnUp = burnUpOf(m_records, m_today);
        heading(2, QStringLiteral("Actions over time"));
        if (!burnUp.points.isEmpty())
            add(burnUpChart(burnUp, m_today));
        if (burnUp.undated > 0)
            paragraph(QStringLiteral("%1 without an original due date: not in the planned line.")
                          .arg(actionsText(burnUp.undated)));
        add(burnUpTable(burnUp));
        add(ragOverTimeChart(historyUpTo(m_summary.actions)));
    }

    void addGroups() {
        heading(2, QStringLiteral("Progress by group"));
        QList<FiguresOf> rows;
        for (const FiguresOf &row : m_summary.byGroup)
            if (row.figures.total > 0)
                rows.append(row);
        std::stable_sort(rows.begin(), rows.end(), [](const FiguresOf &a, const FiguresOf &b) {
            return comesBefore(a.reference, b.reference);
        });
        if (!rows.isEmpty())
            add(groupRagChart(rows, m_today));
        add(statusTable(QStringLiteral("Actions by group and status"), QStringLiteral("Group"), rows,
                        m_summary.actions));
        const qsizetype without = m_summary.byGroup.size() - rows.size();
        if (m_summary.actions.total > 0 && without > 0)
            paragraph(QStringLiteral("%1 without actions of the plan: not listed.")
                          .arg(countText(without, QStringLiteral("group"), QStringLiteral("groups"))));
    }

    void addPriorities() {
        if (m_summary.byPriority.isEmpty())
            paragraph(QStringLiteral("The plan has no priorities yet."));
        const QList<IndicatorStanding> indicators = indicatorStandingsOf(m_records);
        for (const FiguresOf &row : m_summary.byPriority) {
            heading(2, row.id.isNull() ? row.title : QStringLiteral("%1 %2").arg(row.reference, row.title));
            addPriority(row, indicators);
        }
    }

    void addPriority(const FiguresOf &row, const QList<IndicatorStanding> &indicators) {
        const Id<Priority> id{row.id};
        QStringList sought;
        for (const Objective &objective : m_records.all<Objective>())
            if (objective.priority == id && id && !objective.archived)
                sought += isBlank(objective.outcome) ? objective.statement : objective.outcome;
        if (!sought.isEmpty())
            paragraph(QStringLiteral("Sought: %1").arg(sought.join(QStringLiteral(" "))));
        const ActionFigures &figures = row.figures;
        QStringList items{figures.total == 0
                              ? QStringLiteral("No action stands under this priority.")
                              : QStringLiteral("%1: %2 complete, %3 off track, %4 overdue, %5 due soon.")
                                    .arg(actionsText(figures.total))
                                    .arg(figures.byStatus.of(Status::Complete))
                                    .arg(figures.offTrack)
                                    .arg(figures.overdue)
                                    .arg(figures.dueSoon)};
        for (const IndicatorStanding &one : indicators)
            if (id && one.indicator->priority == id)
                items += QStringLiteral("%1 %2: %3.")
                             .arg(one.indicator->reference, one.indicator->title, one.verdict.sentence());
        for (const Risk &risk : m_records.all<Risk>())
            if (id && risk.priority == id && risk.state == RiskState::Open && !risk.archived)
                items += QStringLiteral("%1 %2 %3: %4.")
                             .arg(labelOf(risk.kind), risk.reference, risk.title, scoreText(risk));
        list(items, {});
    }

    void addHighlights() {
        QList<const Group *> groups;
        for (const Group &group : m_records.all<Group>())
            if (group.reportsTo == m_sitting.group && m_sitting.group && group.state == GroupState::Active &&
                group.kind == GroupKind::TaskAndFinishGroup && !group.archived)
                groups.append(&group);
        std::stable_sort(groups.begin(), groups.end(), [](const Group *a, const Group *b) {
            return comesBefore(a->reference, b->reference);
        });
        if (groups.isEmpty())
            paragraph(QStringLiteral("No active group reports to the Delivery Group yet."));
        for (const Group *group : groups) {
            heading(2, groupName(group->id));
            EditionOrder order;
            order.kind = EditionKind::HighlightReport;
            order.group = group->id;
            // What a lead submitted since the last meeting is what the meeting reads; else what stands now.
            const HighlightReport *submitted = latestReport(m_records, group->id);
            if (submitted && (!m_before || submitted->submittedOn > m_before->heldOn))
                order.period = submitted->period;
            const Document report = highlightReport({m_records, m_today, order, nullptr});
            QStringList facts;
            for (const auto &[what, said] : report.facts)
                facts += QStringLiteral("%1: %2").arg(what, said);
            paragraph(facts.join(QStringLiteral(". ")) + u'.');
            for (const Block &block : blocksWithin(report, 1))
                m_document.blocks.append(block);
        }
    }

    void addOffTrack() {
        const AgeingTable ageing = ageingOf(m_standings);
        if (ageing.overdue > 0)
            add(ageingChart(ageing, m_today));
        else
            add(ageingTable(ageing));
        add(offTrackTable(m_records, m_standings));
    }

    void addSlippage() {
        const QList<Slip> ledger = slippageLedger(m_records);
        if (!ledger.isEmpty()) {
            paragraph(ledgerSentence(ledger));
            add(slipChart(m_records, ledger, 10));
        }
        add(slippageTable(m_records, ledger));
    }

    void addDifferences() { add(differencesTable(m_records, m_standings)); }
    void addNotUpdated() { add(notUpdatedTable(m_records, m_standings)); }

    void addIndicators() {
        const QList<IndicatorStanding> standings = indicatorStandingsOf(m_records);
        add(indicatorTable(standings));
        if (!standings.isEmpty())
            add(indicatorMultiples(m_records, standings));
    }

    void addCases() {
        if (!m_records.all<Case>().isEmpty())
            add(caseStageChart(m_records, m_today));
        add(casesTable(m_records, m_today));
    }

    void addEngagement() {
        const Consultation year = consultationOf(m_records, financialYearOf(m_today), m_today);
        paragraph(
            year.held.isEmpty()
                ? QStringLiteral("Nothing was held to hear residents in %1 yet.").arg(year.year.name)
                : QStringLiteral("In %1: %2 held, with %3; concerns: %4.")
                      .arg(year.year.name,
                           countText(year.held.size(), QStringLiteral("event"), QStringLiteral("events")),
                           countText(year.people, QStringLiteral("person"), QStringLiteral("people")),
                           repliesText(year.replies)));
        add(unansweredTable(m_records, m_today));
    }

    void addNeed() {
        const NeedAgainstResource figures = needAgainstResource(m_records);
        add(needChart(m_records, figures));
    }

    void addDecisions() {
        QList<Ask> asks;
        if (m_sitting.group)
            asks = businessOf({m_records, m_standings, m_sitting, m_today}).asks;
        add(asksTable(asks));
    }

    void addLog() {
        if (m_summary.actions.total == 0) {
            paragraph(QStringLiteral("The plan has no actions yet."));
            return;
        }
        for (const FiguresOf &priority : m_summary.byPriority) {
            TableBlock table = actionLogTable(m_records, m_standings, priority);
            heading(2, table.caption);
            table.caption = actionsText(priority.figures.total);
            add(table);
        }
    }

    Summary m_summary;
    const Meeting *m_meeting = nullptr; ///< nullptr: none is arranged
    Meeting m_sitting;                  ///< that meeting, else one today
    const Meeting *m_before = nullptr;
    QString m_since;
    PlanDifference m_difference;
};

} // namespace

const Meeting *meetingBefore(const Records &records, const Meeting *meeting, const QDate &today) {
    QDate until = today;
    if (meeting && meeting->heldOn.isValid() && meeting->heldOn <= today)
        until = meeting->heldOn.addDays(-1);
    return lastDeliveryGroupMeeting(records, until);
}

Document deliveryGroupPack(const EditionInput &input) {
    return Pack(input).make();
}

Document deliveryGroupPack(const PackInput &input) {
    EditionOrder order;
    if (input.meeting)
        order.meeting = input.meeting->id;
    Document document =
        deliveryGroupPack(EditionInput{input.records, input.today, order, input.atLastMeeting});
    document.marking = protectionOf(document, input.records, withheldOf(input.records)).marking;
    return document;
}

} // namespace saferplan
