#include "core/progress/gaps.h"

#include "core/record/records.h"
#include "core/record/shown.h"
#include "core/rules/lateness.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

/// Who and what the live actions of a plan touch.
struct Touched {
    QSet<QUuid> priorities;
    QSet<QUuid> themes;
    QSet<QUuid> agencies;
    QHash<QUuid, int> led; ///< live actions by lead agency

    explicit Touched(const Records &records) {
        for (const Action &action : records.all<Action>()) {
            if (!isLive(action))
                continue;
            priorities.insert(action.priority.uuid);
            agencies.insert(action.leadAgency.uuid);
            ++led[action.leadAgency.uuid];
            for (const Id<Theme> &theme : action.themes)
                themes.insert(theme.uuid);
            for (const Id<Agency> &agency : action.supportingAgencies)
                agencies.insert(agency.uuid);
        }
    }
};

/// Gathers gaps, each with the record's name at the beginning of its sentence.
class Gaps {
public:
    explicit Gaps(const Records &records) : m_records(records) {}

    template <class T> void add(bool missing, GapKind kind, const T &record, const QString &what) {
        if (missing)
            m_list.append({kind,
                           {&kindOf<T>(), record.id.uuid},
                           QStringLiteral("%1 %2.").arg(titleOf(m_records, record.id.uuid), what)});
    }

    /// Calls `look` for each record of a kind that is not archived.
    template <class T, class Look> void each(Look look) {
        for (const T &record : m_records.all<T>())
            if (!record.archived)
                look(record);
    }

    QList<Gap> sorted() && {
        std::stable_sort(m_list.begin(), m_list.end(),
                         [](const Gap &a, const Gap &b) { return a.kind < b.kind; });
        return std::move(m_list);
    }

private:
    const Records &m_records;
    QList<Gap> m_list;
};

} // namespace

QList<Gap> gapsOf(const Records &records) {
    const Touched touched(records);
    const int most = records.single<Settings>().agencyActionsMost;
    Gaps gaps(records);
    gaps.each<Priority>([&](const Priority &priority) {
        gaps.add(!touched.priorities.contains(priority.id.uuid), GapKind::PriorityWithoutAction, priority,
                 QStringLiteral("has no live action"));
    });
    gaps.each<Theme>([&](const Theme &theme) {
        gaps.add(!touched.themes.contains(theme.id.uuid), GapKind::ThemeUntouched, theme,
                 QStringLiteral("is touched by no live action"));
    });
    gaps.each<Agency>([&](const Agency &agency) {
        const int led = touched.led.value(agency.id.uuid);
        gaps.add(!touched.agencies.contains(agency.id.uuid), GapKind::AgencyWithNothing, agency,
                 QStringLiteral("neither leads nor supports a live action"));
        gaps.add(led > most, GapKind::AgencyWithTooMuch, agency,
                 QStringLiteral("leads %1 live actions, more than %2").arg(led).arg(most));
    });
    gaps.each<Indicator>([&](const Indicator &indicator) {
        gaps.add(!indicator.baseline, GapKind::IndicatorWithoutBaseline, indicator,
                 QStringLiteral("has no baseline"));
        gaps.add(!indicator.target && indicator.polarity != Polarity::ContextOnly,
                 GapKind::IndicatorWithoutTarget, indicator, QStringLiteral("has no target"));
        gaps.add(isBlank(indicator.ownerRole), GapKind::IndicatorWithoutOwner, indicator,
                 QStringLiteral("has no owner"));
    });
    return std::move(gaps).sorted();
}

} // namespace saferplan
