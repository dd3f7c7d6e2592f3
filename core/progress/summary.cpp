#include "core/progress/summary.h"

#include "core/record/records.h"
#include "core/record/related.h"
#include "core/rules/casereview.h"
#include "core/rules/feedback.h"

namespace saferplan {

namespace {

QString nameOf(const Priority &priority) {
    return priority.title;
}
QString nameOf(const Theme &theme) {
    return theme.title;
}
QString nameOf(const Group &group) {
    return group.name;
}
QString nameOf(const Agency &agency) {
    return agency.name;
}

/// Gathers figures under the records of one kind.
template <class T> class Breakdown {
public:
    explicit Breakdown(const Table<T> &table) {
        for (const T &record : table) {
            m_rowOf.insert(record.id.uuid, m_rows.size());
            m_rows.append({record.id.uuid, record.reference, nameOf(record), {}});
            if (record.archived)
                m_archived.insert(record.id.uuid);
        }
    }

    void add(Id<T> id, const Standing &standing) {
        const auto row = m_rowOf.value(id.uuid, -1);
        (row < 0 ? m_none : m_rows[row].figures).add(standing);
    }

    /// Archived records are shown only while actions still belong to them; `none` names what belongs nowhere.
    QList<FiguresOf> rows(const QString &none) const {
        QList<FiguresOf> shown;
        for (const FiguresOf &row : m_rows)
            if (row.figures.total > 0 || !m_archived.contains(row.id))
                shown.append(row);
        if (m_none.total > 0)
            shown.append({{}, QStringLiteral("none"), none, m_none});
        return shown;
    }

private:
    QList<FiguresOf> m_rows;
    QHash<QUuid, qsizetype> m_rowOf;
    QSet<QUuid> m_archived;
    ActionFigures m_none;
};

void sortByNumber(const Records &records, QList<FiguresOf> &rows) {
    const auto number = [&records](const FiguresOf &row) {
        const Priority *priority = records.find(Id<Priority>{row.id});
        return priority ? priority->number : std::numeric_limits<int>::max();
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const auto &a, const auto &b) { return number(a) < number(b); });
}

void countActions(const Records &records, const QList<Standing> &standings, Summary &summary) {
    Breakdown priorities(records.all<Priority>());
    Breakdown themes(records.all<Theme>());
    Breakdown groups(records.all<Group>());
    Breakdown agencies(records.all<Agency>());
    for (const Standing &standing : standings) {
        const Action &action = *standing.action;
        summary.actions.add(standing);
        priorities.add(action.priority, standing);
        groups.add(action.group, standing);
        agencies.add(action.leadAgency, standing);
        for (const Id<Theme> &theme : action.themes)
            themes.add(theme, standing);
    }
    summary.byPriority = priorities.rows(QStringLiteral("No priority"));
    summary.byTheme = themes.rows(QStringLiteral("No theme"));
    summary.byGroup = groups.rows(QStringLiteral("No group"));
    summary.byAgency = agencies.rows(QStringLiteral("No lead agency"));
    sortByNumber(records, summary.byPriority);
}

void countCases(const Records &records, const QDate &today, Summary &summary) {
    const auto &settings = records.single<Settings>();
    for (const Case &subject : records.all<Case>()) {
        if (subject.archived)
            continue;
        ++summary.cases;
        summary.casesByStatus.add(subject.status);
        summary.casesByStage.add(subject.stage);
        const Deadline review = reviewOf(subject, settings, today);
        summary.reviewsOverdue += review.isOverdue() ? 1 : 0;
        summary.reviewsDue += review.isDue() ? 1 : 0;
    }
}

void countIndicators(const Records &records, Summary &summary) {
    const Related<Reading, Indicator> readings(records.all<Reading>(), &Reading::indicator);
    for (const Indicator &indicator : records.all<Indicator>()) {
        if (indicator.archived)
            continue;
        ++summary.indicators;
        summary.indicatorsByPerformance.add(
            performanceOf(indicator, readings.of(indicator.id), records.single<Settings>()).rag);
    }
}

void countConcerns(const Records &records, const QDate &today, Summary &summary) {
    for (const Concern &concern : records.all<Concern>()) {
        if (concern.archived)
            continue;
        const Engagement *engagement = records.find(concern.engagement);
        const QDate heldOn = engagement ? engagement->heldOn : QDate();
        ++summary.concerns;
        summary.feedbackOverdue +=
            replyDeadline(concern, heldOn, records.single<Settings>(), today).isOverdue() ? 1 : 0;
    }
}

QJsonObject rowsToJson(const QList<FiguresOf> &rows) {
    QJsonObject json;
    for (const FiguresOf &row : rows)
        json.insert(row.reference, toJson(row.figures));
    return json;
}

template <ChoiceEnum E, size_t Size> QJsonObject tallyToJson(const Tally<E, Size> &tally) {
    static_assert(Size > 0);
    QJsonObject json;
    for (size_t i = 0; i < Size; ++i) {
        const E value = static_cast<E>(i);
        json.insert(QString::fromLatin1(wordOf(value)), tally.of(value));
    }
    return json;
}

} // namespace

Summary summarise(const Records &records, const QList<Standing> &standings, const QDate &today) {
    Summary summary;
    summary.asAt = today;
    summary.illustrative = records.single<Plan>().illustrative;
    countActions(records, standings, summary);
    countCases(records, today, summary);
    countIndicators(records, summary);
    countConcerns(records, today, summary);
    return summary;
}

Summary summarise(const Records &records, const QDate &today) {
    return summarise(records, standingsOf(records, today), today);
}

QJsonObject toJson(const Summary &summary) {
    QJsonObject actions = toJson(summary.actions);
    actions.insert(QStringLiteral("by_priority"), rowsToJson(summary.byPriority));
    actions.insert(QStringLiteral("by_theme"), rowsToJson(summary.byTheme));
    actions.insert(QStringLiteral("by_group"), rowsToJson(summary.byGroup));
    actions.insert(QStringLiteral("by_agency"), rowsToJson(summary.byAgency));
    const QJsonObject cases{{QStringLiteral("total"), summary.cases},
                            {QStringLiteral("by_status"), tallyToJson(summary.casesByStatus)},
                            {QStringLiteral("by_stage"), tallyToJson(summary.casesByStage)},
                            {QStringLiteral("review_overdue"), summary.reviewsOverdue}};
    const QJsonObject indicators{
        {QStringLiteral("total"), summary.indicators},
        {QStringLiteral("by_performance"), tallyToJson(summary.indicatorsByPerformance)}};
    const QJsonObject engagement{{QStringLiteral("concerns"), summary.concerns},
                                 {QStringLiteral("feedback_overdue"), summary.feedbackOverdue}};
    return {{QStringLiteral("as_at"), summary.asAt.toString(Qt::ISODate)},
            {QStringLiteral("illustrative"), summary.illustrative},
            {QStringLiteral("actions"), actions},
            {QStringLiteral("cases"), cases},
            {QStringLiteral("indicators"), indicators},
            {QStringLiteral("engagement"), engagement}};
}

} // namespace saferplan
