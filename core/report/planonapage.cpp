#include "core/progress/coverage.h"
#include "core/progress/figuresby.h"
#include "core/record/shown.h"
#include "core/report/editions.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

/// What a page holds: names of themes above columns, and of what stands in them.
constexpr qsizetype longestTheme = 28;
constexpr qsizetype longestName = 56;
constexpr qsizetype longestBoard = 32;

class OnAPage : EditionBuilder {
public:
    explicit OnAPage(const EditionInput &input) : EditionBuilder(input) {}

    Document make() {
        begin(plan().title.isEmpty() ? QStringLiteral("Plan on a page") : inShort(plan().title, 80),
              QStringLiteral("Plan on a page"));
        m_document.isAcross = true;
        if (m_document.title.contains(m_document.subtitle))
            m_document.subtitle.clear();
        if (!isBlank(plan().aims))
            fact(QStringLiteral("Aims"), inShort(plan().aims, 320));
        add(priorities());
        boards();
        return m_document;
    }

private:
    TableBlock priorities() const {
        const Coverage coverage = coverageOf(m_records);
        const QHash<QUuid, ActionFigures> figures = figuresByOwner(m_standings);
        TableBlock table;
        table.caption = QStringLiteral("Priorities by theme: live actions, and who delivers them");
        table.whenEmpty = QStringLiteral(
            "The plan has no priorities yet. They come with a plan made from a template, or stand under Plan.");
        table.columns = {{QStringLiteral("Priority"), 3},
                         {QStringLiteral("Outcome sought"), 5.4},
                         {QStringLiteral("Group and lead"), 3.2}};
        for (const Id<Theme> &theme : coverage.themes)
            table.columns.append({inShort(m_records.get(theme).title, longestTheme), 1.15, true});
        table.columns.append({QStringLiteral("Actions complete"), 1.2, true});
        table.columns.append({QStringLiteral("Off track"), 1, true});
        for (qsizetype row = 0; row < coverage.priorities.size(); ++row) {
            const Id<Priority> id = coverage.priorities[row];
            const ActionFigures &of = figures.value(id.uuid);
            QList<Cell> cells{{inShort(titleOf(m_records, id.uuid), longestName), {}, false, id.uuid},
                              {outcomesOf(id)},
                              {groupsOf(id)}};
            for (const int live : coverage.live[row])
                cells.append({live == 0 ? QStringLiteral("none") : QString::number(live)});
            cells.append({QStringLiteral("%1 of %2").arg(of.byStatus.of(Status::Complete)).arg(of.total)});
            cells.append({of.offTrack == 0 ? QStringLiteral("none") : QString::number(of.offTrack)});
            table.rows.append(cells);
        }
        return table;
    }

    QString outcomesOf(Id<Priority> priority) const {
        QStringList outcomes;
        for (const Objective &objective : m_records.all<Objective>())
            if (objective.priority == priority && !objective.archived) {
                const QString said = isBlank(objective.outcome) ? objective.statement : objective.outcome;
                if (outcomes.size() < 2 && !isBlank(said))
                    outcomes += inShort(said, 90);
            }
        if (outcomes.isEmpty())
            outcomes += inShort(m_records.get(priority).aim, 110);
        return orNone(outcomes.join(u' '));
    }

    QString groupsOf(Id<Priority> priority) const {
        QStringList groups;
        for (const Group &group : m_records.all<Group>())
            if (group.kind == GroupKind::TaskAndFinishGroup && group.state != GroupState::Closed &&
                !group.archived && group.priorities.contains(priority) && groups.size() < 3)
                groups += isBlank(group.leadRole)
                              ? inShort(group.name, longestName)
                              : QStringLiteral("%1: %2").arg(inShort(group.name, longestName),
                                                             inShort(group.leadRole, longestName));
        return orNone(groups.join(u'\n'));
    }

    void boards() {
        QStringList reporting;
        QStringList linked;
        for (const Group &group : m_records.all<Group>()) {
            if (group.archived || group.state == GroupState::Closed)
                continue;
            const Group *above = m_records.find(group.reportsTo);
            if (group.kind == GroupKind::LinkedBoard)
                linked += inShort(group.name, longestBoard);
            else if (above && group.kind != GroupKind::TaskAndFinishGroup)
                reporting += QStringLiteral("%1 to %2")
                                 .arg(inShort(group.name, longestName), inShort(above->name, longestName));
        }
        if (!reporting.isEmpty())
            note(QStringLiteral("Reports"), QStringLiteral("Groups to the Delivery Group; %1.")
                                                .arg(reporting.join(QStringLiteral("; "))));
        note(QStringLiteral("Boards"),
             linked.isEmpty() ? QStringLiteral("No linked boards are in the plan yet.")
                              : QStringLiteral("Works with %1.").arg(linked.join(QStringLiteral(", "))));
    }
};

} // namespace

Document planOnAPage(const EditionInput &input) {
    return OnAPage(input).make();
}

} // namespace saferplan
