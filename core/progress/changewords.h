#pragma once

#include "core/record/change.h"
#include "core/record/stamp.h"

namespace saferplan {

/// One change of the log as people read it.
struct ChangeWords {
    QString field;  ///< the label; "Record" where a record comes to be or is taken back
    QString before; ///< never empty: "nothing" where there was no value
    QString after;

    friend bool operator==(const ChangeWords &, const ChangeWords &) = default;
};

/// `records` name what the change links to: those of now, for names of then are not kept.
ChangeWords wordsOf(const Records &records, const Change &change);

/// The same in one sentence: "Due: 1 Dec 2025 → 31 Jan 2026", "Themes: COL Cost of living added", "Archived".
QString sentenceOf(const Records &records, const Change &change);

/// As much of a long text as a row of a list has use for, on one line.
QString inBrief(const QString &text);

/// "14 Jan 2026, 10:05": when a commit was made, in local time.
QString momentText(qint64 milliseconds);

} // namespace saferplan
