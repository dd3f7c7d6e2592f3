#pragma once

#include "core/plan/openplan.h"

#include <QList>

namespace saferplan {

/// A run of commits of one writer: those after `previous`, up to and with `last`.
struct Span {
    QUuid writer;
    Stamp previous = 0;
    Stamp last = 0;

    friend bool operator==(const Span &, const Span &) = default;
};

/// Which commits are somewhere, told by runs of them, so that a run that is missing shows.
class Spans {
public:
    void add(const Span &span);
    void add(const QList<Span> &spans) {
        for (const Span &span : spans)
            add(span);
    }
    bool has(const CommitId &commit) const;
    /// Whether all commits up to these are there.
    bool hasAll(const Heads &heads) const;
    /// As few runs as tell it, in a fixed order.
    QList<Span> list() const;

private:
    struct Run {
        Stamp previous;
        Stamp last;
    };
    QHash<QUuid, QList<Run>> m_runs; ///< of each writer, ascending and apart
};

/// The runs that commits make up, which bear what their writer wrote before.
QList<Span> spansOf(const QList<Arrival> &commits);

} // namespace saferplan
