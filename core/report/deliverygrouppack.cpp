#include "core/report/deliverygrouppack.h"

#include "core/report/packtables.h"
#include "core/rules/freshness.h"
#include "core/rules/lateness.h"
#include "core/rules/marking.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

/// Builds the pack part by part from figures that are counted once.
class Pack {
public:
    explicit Pack(const PackInput &input)
        : m_input(input)
        , m_standings(standingsOf(input.records, input.today))
        , m_summary(summarise(input.records, m_standings, input.today))
        , m_before(meetingBefore(input.records, input.meeting, input.today)) {
        if (m_before)
            m_since = QStringLiteral("the meeting of %1").arg(dateText(m_before->heldOn));
        if (m_before && input.atLastMeeting)
            m_difference = differenceOf(*input.atLastMeeting, input.records);
    }

    Document make() {
        addCover();
        addProgress();
        addOverTime();
        addGroups();
        addOffTrack();
        addChanges();
        addLog();
        return m_document;
    }

private:
    void heading(int level, const QString &text) { m_document.blocks.append(HeadingBlock{level, text}); }
    void paragraph(const QString &text) { m_document.blocks.append(ParagraphBlock{text}); }

    Marking marking() const {
        Marking found = Marking::Official;
        for (const Standing &standing : m_standings)
            found = highest(found, standing.action->marking);
        if (m_input.meeting)
            found = highest(found, m_input.meeting->marking);
        return found;
    }

    void addCover() {
        const Plan &plan = m_input.records.single<Plan>();
        m_document.title = QStringLiteral("Delivery Group meeting pack");
        m_document.subtitle = plan.partnership.isEmpty() ? plan.title : plan.partnership;
        m_document.edition = QStringLiteral("Delivery Group pack");
        m_document.cutOff = m_input.today;
        m_document.illustrative = plan.illustrative;
        m_document.marking = marking();
        m_document.facts = {
            {QStringLiteral("Plan"), plan.title},
            {QStringLiteral("Meeting"), meetingText()},
            {QStringLiteral("Data as at"), longDateText(m_input.today)},
            {QStringLiteral("Changes since"),
             m_before ? longDateText(m_before->heldOn) : QStringLiteral("no meeting has been held yet")}};
        heading(1, QStringLiteral("At a glance"));
        m_document.blocks.append(ListBlock{glance()});
        heading(2, QStringLiteral("Key to symbols"));
        m_document.blocks.append(SymbolKey{});
        m_document.blocks.append(PageBreak{});
    }

    QString meetingText() const {
        const Meeting *meeting = m_input.meeting;
        if (!meeting)
            return QStringLiteral("none is arranged");
        QStringList parts{longDateText(meeting->heldOn)};
        if (meeting->startsAt.isValid())
            parts += meeting->startsAt.toString(QStringLiteral("HH:mm"));
        if (!isBlank(meeting->place))
            parts += meeting->place;
        return parts.join(QStringLiteral(", "));
    }

    QStringList glance() const {
        const ActionFigures &figures = m_summary.actions;
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
        items += QStringLiteral("%1 overdue, and %2 due soon.")
                     .arg(actionsText(figures.overdue))
                     .arg(figures.dueSoon);
        if (m_before)
            items +=
                QStringLiteral("%1 not updated since the last meeting.").arg(actionsText(figures.notUpdated));
        if (figures.differsWithoutReason > 0)
            items += QStringLiteral("%1 declared otherwise than the dates say, without a reason.")
                         .arg(actionsText(figures.differsWithoutReason));
        items += QStringLiteral("%1: %2 overdue for review.")
                     .arg(countText(m_summary.cases, QStringLiteral("case"), QStringLiteral("cases")))
                     .arg(m_summary.reviewsOverdue);
        items +=
            QStringLiteral("%1 heard in engagement: %2 overdue for a reply.")
                .arg(countText(m_summary.concerns, QStringLiteral("concern"), QStringLiteral("concerns")))
                .arg(m_summary.feedbackOverdue);
        return items;
    }

    void addProgress() {
        heading(1, QStringLiteral("Progress by priority"));
        paragraph(QStringLiteral(
            "Status says where an action is in its life. RAG says how sure delivery on time is: "
            "as its lead declares, and as its dates say."));
        if (m_summary.actions.total > 0)
            m_document.blocks.append(ragChart(m_summary.byPriority, m_summary.actions, m_input.today));
        m_document.blocks.append(statusTable(QStringLiteral("Actions by priority and status"),
                                             QStringLiteral("Priority"), m_summary.byPriority,
                                             m_summary.actions));
        paragraph(
            QStringLiteral("Counted apart: draft, suspended and withdrawn. Due soon: within %1. Not updated: "
                           "nothing heard since the last meeting.")
                .arg(daysText(m_input.records.single<Settings>().dueSoonDays)));
        m_document.blocks.append(
            ragTable(QStringLiteral("RAG declared (actions in progress) and by dates (all actions)"),
                     QStringLiteral("Priority"), m_summary.byPriority, m_summary.actions));
    }

    void addOverTime() {
        const BurnUp burnUp = burnUpOf(m_input.records, m_input.today);
        heading(1, QStringLiteral("Actions over time"));
        if (!burnUp.points.isEmpty())
            m_document.blocks.append(burnUpChart(burnUp, m_input.today));
        if (burnUp.undated > 0)
            paragraph(QStringLiteral("%1 without an original due date: not in the planned line.")
                          .arg(actionsText(burnUp.undated)));
        m_document.blocks.append(burnUpTable(burnUp));
    }

    void addGroups() {
        heading(1, QStringLiteral("Progress by group"));
        QList<FiguresOf> rows;
        for (const FiguresOf &row : m_summary.byGroup)
            if (row.figures.total > 0)
                rows.append(row);
        m_document.blocks.append(statusTable(QStringLiteral("Actions by group and status"),
                                             QStringLiteral("Group"), rows, m_summary.actions));
        const qsizetype without = m_summary.byGroup.size() - rows.size();
        if (m_summary.actions.total > 0 && without > 0)
            paragraph(QStringLiteral("%1 without actions of the plan: not listed.")
                          .arg(countText(without, QStringLiteral("group"), QStringLiteral("groups"))));
    }

    void addOffTrack() {
        heading(1, QStringLiteral("Overdue and off-track actions"));
        m_document.blocks.append(ageingTable(ageingOf(m_standings)));
        m_document.blocks.append(offTrackTable(m_input.records, m_standings));
    }

    void addChanges() {
        heading(1, QStringLiteral("What changed since the last meeting"));
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
        m_document.blocks.append(changesTable(m_difference, m_since));
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

    void addLog() {
        m_document.blocks.append(PageBreak{});
        heading(1, QStringLiteral("Annex: action log"));
        if (m_summary.actions.total == 0) {
            paragraph(QStringLiteral("The plan has no actions yet."));
            return;
        }
        for (const FiguresOf &priority : m_summary.byPriority) {
            TableBlock table = actionLogTable(m_input.records, m_standings, priority);
            heading(2, table.caption);
            table.caption = actionsText(priority.figures.total);
            m_document.blocks.append(table);
        }
    }

    const PackInput &m_input;
    QList<Standing> m_standings;
    Summary m_summary;
    const Meeting *m_before = nullptr;
    QString m_since;
    PlanDifference m_difference;
    Document m_document;
};

} // namespace

const Meeting *meetingBefore(const Records &records, const Meeting *meeting, const QDate &today) {
    QDate until = today;
    if (meeting && meeting->heldOn.isValid() && meeting->heldOn <= today)
        until = meeting->heldOn.addDays(-1);
    return lastDeliveryGroupMeeting(records, until);
}

Document deliveryGroupPack(const PackInput &input) {
    return Pack(input).make();
}

} // namespace saferplan
