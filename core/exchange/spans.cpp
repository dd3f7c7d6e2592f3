#include "core/exchange/spans.h"

#include <algorithm>

namespace saferplan {

void Spans::add(const Span &span) {
    if (span.previous >= span.last)
        return;
    QList<Run> &runs = m_runs[span.writer];
    Run all{span.previous, span.last};
    // Those that touch it become one with it.
    runs.removeIf([&all](const Run &run) {
        if (run.last < all.previous || run.previous > all.last)
            return false;
        all.previous = std::min(all.previous, run.previous);
        all.last = std::max(all.last, run.last);
        return true;
    });
    const auto place =
        std::find_if(runs.begin(), runs.end(), [&all](const Run &run) { return run.previous >= all.last; });
    runs.insert(place, all);
}

bool Spans::has(const CommitId &commit) const {
    const QList<Run> runs = m_runs.value(commit.writer);
    return std::any_of(runs.begin(), runs.end(), [&commit](const Run &run) {
        return run.previous < commit.stamp && commit.stamp <= run.last;
    });
}

bool Spans::hasAll(const Heads &heads) const {
    for (auto head = heads.begin(); head != heads.end(); ++head) {
        const QList<Run> runs = m_runs.value(head.key());
        if (runs.isEmpty() || runs.first().previous != 0 || runs.first().last < head.value())
            return false;
    }
    return true;
}

QList<Span> Spans::list() const {
    QList<QUuid> writers = m_runs.keys();
    std::sort(writers.begin(), writers.end());
    QList<Span> spans;
    for (const QUuid &writer : writers)
        for (const Run &run : m_runs[writer])
            spans.append({writer, run.previous, run.last});
    return spans;
}

QList<Span> spansOf(const QList<Arrival> &commits) {
    Spans spans;
    for (const Arrival &commit : commits)
        spans.add({commit.info.writer, commit.previous, commit.info.stamp});
    return spans.list();
}

} // namespace saferplan
