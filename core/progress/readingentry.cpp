#include "core/progress/readingentry.h"

#include "core/rules/words.h"
#include "core/tables/writtenvalue.h"

#include <QRegularExpression>
#include <QSet>

namespace saferplan {

namespace {

constexpr int problemsTold = 3;

bool saysNotReceived(const QString &words) {
    constexpr const char *ways[] = {"not received", "data not received", "not available",
                                    "no data",      "n/a",               "n/r"};
    return std::any_of(std::begin(ways), std::end(ways), [&words](const char *way) {
        return words.compare(QLatin1String(way), Qt::CaseInsensitive) == 0;
    });
}

/// "I-03 Fly-tips, 2025/26 Q2".
QString placeText(const ReadingGrid &grid, const ReadingEntry &entry) {
    const Indicator &indicator = *grid.rows[entry.row].indicator;
    return QStringLiteral("%1 %2, %3")
        .arg(indicator.reference, indicator.title, grid.periods[entry.column].name);
}

/// One thing by its name, several by their number.
QString labelOf(const ReadingGrid &grid, const QList<ReadingEntry> &entries) {
    QSet<int> rows;
    QSet<int> columns;
    for (const ReadingEntry &entry : entries) {
        rows.insert(entry.row);
        columns.insert(entry.column);
    }
    if (rows.isEmpty())
        return {};
    const auto [first, last] = std::minmax_element(columns.begin(), columns.end());
    const QString from = grid.periods[*first].name;
    const QString period =
        columns.size() == 1 ? from : QStringLiteral("%1 to %2").arg(from, grid.periods[*last].name);
    if (rows.size() > 1)
        return QStringLiteral("Enter readings for %1").arg(period);
    return QStringLiteral("Enter readings for %1, %2")
        .arg(grid.rows[*rows.begin()].indicator->reference, period);
}

void enter(Edits &edits, const ReadingGrid &grid, const ReadingEntry &entry, const WrittenFigure &figure) {
    const ReadingGrid::Row &row = grid.rows[entry.row];
    const Reading *there = row.readings[entry.column];
    if (isBlank(entry.written)) {
        if (there)
            edits.archive(kindOf<Reading>(), there->id.uuid);
        return;
    }
    Reading reading = there ? *there : Reading();
    if (!there) {
        const Period &period = grid.periods[entry.column];
        reading.id = Id<Reading>::make();
        reading.indicator = row.indicator->id;
        reading.period = period.name;
        reading.periodEnd = period.last;
        reading.marking = row.indicator->marking;
    }
    reading.value = figure.value;
    reading.notReceived = figure.notReceived;
    edits.put(reading);
}

} // namespace

WrittenFigure readFigure(const Indicator &indicator, const QString &written) {
    QString words = written.simplified();
    if (saysNotReceived(words))
        return {{}, true, {}};
    const bool percent = indicator.unit.startsWith(u'%');
    if (words.endsWith(u'%') && !percent)
        return {{},
                false,
                QStringLiteral("“%1” is a percentage, but %2 counts %3. Write the figure itself.")
                    .arg(words, indicator.reference,
                         isBlank(indicator.unit) ? QStringLiteral("no per cent") : indicator.unit)};
    if (percent && words.endsWith(u'%'))
        words.chop(1);
    else if (!isBlank(indicator.unit) && words.endsWith(indicator.unit, Qt::CaseInsensitive))
        words.chop(indicator.unit.size());
    words.replace(QChar(0x2212), u'-'); // the minus of typesetters
    const Kind &kind = kindOf<Reading>();
    const FieldInfo &field = kind.field(kind.fieldNamed("value"));
    const WrittenValue read = readWritten(field, words, {});
    if (!read.isRead() || read.text.isEmpty())
        return {{},
                false,
                QStringLiteral("“%1” cannot be read as a figure. Write a number such as 1,234 or 12.5, or "
                               "“not received”.")
                    .arg(written.simplified())};
    return {read.text.toDouble(), false, {}};
}

PastedBlock pastedBlock(const QString &text, const ReadingGrid &grid, int row, int column) {
    static const QRegularExpression lineEnd(QStringLiteral("\r\n|\n|\r"));
    QStringList lines = text.split(lineEnd);
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast(); // what is copied ends with the end of a line
    PastedBlock block;
    qsizetype wide = 0;
    for (int down = 0; down < lines.size(); ++down) {
        const QStringList cells = lines[down].split(u'\t');
        wide = std::max(wide, cells.size());
        for (int along = 0; along < cells.size(); ++along)
            if (!isBlank(cells[along]))
                block.entries.append({row + down, column + along, cells[along]});
    }
    const qsizetype rowsLeft = grid.rows.size() - row;
    const qsizetype columnsLeft = grid.periods.size() - column;
    if (block.entries.isEmpty())
        block.problem = QStringLiteral("There is no figure to paste. Copy the cells with the figures first.");
    else if (lines.size() > rowsLeft)
        block.problem = QStringLiteral("The block has %1, but from %2 on there %3. Begin at a higher row.")
                            .arg(countText(lines.size(), QStringLiteral("row"), QStringLiteral("rows")),
                                 grid.rows[row].indicator->reference,
                                 rowsLeft == 1 ? QStringLiteral("is 1 indicator")
                                               : QStringLiteral("are %1 indicators").arg(rowsLeft));
    else if (wide > columnsLeft)
        block.problem =
            QStringLiteral("The block has %1, but from %2 on there %3. Begin at an earlier period.")
                .arg(countText(wide, QStringLiteral("column"), QStringLiteral("columns")),
                     grid.periods[column].name,
                     columnsLeft == 1 ? QStringLiteral("is 1 period")
                                      : QStringLiteral("are %1 periods").arg(columnsLeft));
    if (!block.problem.isEmpty())
        block.entries.clear();
    return block;
}

EnteredReadings enterReadings(Edits &edits, const ReadingGrid &grid, const QList<ReadingEntry> &entries) {
    EnteredReadings entered;
    entered.label = labelOf(grid, entries);
    for (const ReadingEntry &entry : entries) {
        const WrittenFigure figure = isBlank(entry.written)
                                         ? WrittenFigure()
                                         : readFigure(*grid.rows[entry.row].indicator, entry.written);
        if (figure.isRead())
            enter(edits, grid, entry, figure);
        else
            entered.problems += QStringLiteral("%1: %2").arg(placeText(grid, entry), figure.problem);
    }
    return entered;
}

QString problemText(const QStringList &problems) {
    if (problems.isEmpty())
        return {};
    QString text = QStringLiteral("Nothing was written. ") + problems.mid(0, problemsTold).join(u' ');
    if (problems.size() > problemsTold)
        text += QStringLiteral(" And %1 cannot be read.")
                    .arg(countText(problems.size() - problemsTold, QStringLiteral("more cell"),
                                   QStringLiteral("more cells")));
    return text;
}

} // namespace saferplan
