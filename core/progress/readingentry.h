#pragma once

#include "core/plan/edits.h"
#include "core/progress/readinggrid.h"

namespace saferplan {

/// What somebody wrote for the figure of an indicator: the figure, or that none was received; or what is
/// wrong.
struct WrittenFigure {
    std::optional<double> value;
    bool notReceived = false;
    QString problem; ///< a sentence that says what would be right; empty: it was read

    bool isRead() const { return problem.isEmpty(); }
};

/// Reads a figure as people write it: "1,234", "12.5%" where the indicator counts per cent, "1,150
/// incidents", "not received", "n/a".
WrittenFigure readFigure(const Indicator &indicator, const QString &written);

/// What was written in one cell of a sheet; blank: the reading there is put away.
struct ReadingEntry {
    int row = 0;
    int column = 0;
    QString written;
};

/// A block of cells that was copied in a spreadsheet, put on a sheet with its first cell at a place. Blank
/// cells of the block leave what is there.
struct PastedBlock {
    QList<ReadingEntry> entries;
    QString problem; ///< why it does not go there; empty: it does
};

PastedBlock pastedBlock(const QString &text, const ReadingGrid &grid, int row, int column);

/// What entering readings comes to.
struct EnteredReadings {
    QString label;        ///< of the commit: "Enter readings for 2025/26 Q3"
    QStringList problems; ///< a sentence for each cell that cannot be read; then nothing is to be committed
};

/// Puts the entries into `edits`: new readings, other figures, readings put away. The note of a reading
/// stays.
EnteredReadings enterReadings(Edits &edits, const ReadingGrid &grid, const QList<ReadingEntry> &entries);

/// The problems as people are told of them: that nothing was written, the first few, and how many more.
QString problemText(const QStringList &problems);

} // namespace saferplan
