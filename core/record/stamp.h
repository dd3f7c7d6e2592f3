#pragma once

#include <QtGlobal>

#include <algorithm>

namespace saferplan {

/// A moment in the plan's own order: a hybrid logical clock, milliseconds since 1970 UTC times 65,536 plus a
/// counter. It follows the wall clock, and never runs behind a stamp already seen: what was written knowing of
/// something else is later than it, even where a laptop's clock is wrong (Kulkarni and others, "Logical
/// Physical Clocks", 2014).
using Stamp = qint64;

constexpr Stamp stampAt(qint64 milliseconds) { return milliseconds * 65'536; }
constexpr qint64 millisecondsOf(Stamp stamp) { return stamp / 65'536; }

/// Stamps end with the year 5999, far from where they would overflow: a later one was never ours.
constexpr Stamp lastStamp = stampAt(127'174'492'800'000) - 1;

/// How far a laptop's clock may run ahead of the latest commit that came from another laptop, before it is not
/// heeded: a year, in milliseconds. So a clock that is years wrong cannot put its commits after everybody
/// else's for years; and a laptop that was put away for longer loses no more than the order of time with what
/// was written meanwhile.
constexpr qint64 farthestAhead = qint64{366} * 24 * 3'600'000;

/// Whether a clock at `now` is heeded, given the latest stamp that came from another laptop (0: none did).
constexpr bool isHeeded(qint64 now, Stamp latestOfOthers) {
    return latestOfOthers == 0 || now - millisecondsOf(latestOfOthers) <= farthestAhead;
}

/// The stamp of the next commit, given the latest stamp seen. A clock that is out of all reason is not heeded.
constexpr Stamp nextStamp(Stamp latest, qint64 now) {
    return std::max(latest + 1, stampAt(now < 0 || now > millisecondsOf(lastStamp) ? 0 : now));
}

} // namespace saferplan
