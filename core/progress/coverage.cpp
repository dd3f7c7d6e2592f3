#include "core/progress/coverage.h"

#include "core/record/records.h"
#include "core/rules/lateness.h"

namespace saferplan {

namespace {

QList<Id<Priority>> byNumber(const Records &records) {
    QList<const Priority *> priorities;
    for (const Priority &priority : records.all<Priority>())
        if (!priority.archived)
            priorities.append(&priority);
    std::stable_sort(priorities.begin(), priorities.end(),
                     [](const Priority *a, const Priority *b) { return a->number < b->number; });
    QList<Id<Priority>> ids;
    for (const Priority *priority : priorities)
        ids.append(priority->id);
    return ids;
}

template <class T> QHash<Id<T>, qsizetype> places(const QList<Id<T>> &ids) {
    QHash<Id<T>, qsizetype> placeOf;
    for (const Id<T> &id : ids)
        placeOf.insert(id, placeOf.size());
    return placeOf;
}

} // namespace

Coverage coverageOf(const Records &records) {
    Coverage coverage;
    coverage.priorities = byNumber(records);
    for (const Theme &theme : records.all<Theme>())
        if (!theme.archived)
            coverage.themes.append(theme.id);
    const auto rowOf = places(coverage.priorities);
    const auto columnOf = places(coverage.themes);
    coverage.live.fill(QList<int>(coverage.themes.size(), 0), coverage.priorities.size());
    coverage.withoutTheme.fill(0, coverage.priorities.size());

    for (const Action &action : records.all<Action>()) {
        const auto row = rowOf.value(action.priority, -1);
        if (row < 0 || !isLive(action))
            continue;
        bool themed = false;
        for (const Id<Theme> &theme : action.themes) {
            const auto column = columnOf.value(theme, -1);
            if (column < 0)
                continue;
            ++coverage.live[row][column];
            themed = true;
        }
        coverage.withoutTheme[row] += themed ? 0 : 1;
    }
    return coverage;
}

} // namespace saferplan
