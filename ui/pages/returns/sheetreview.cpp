#include "ui/pages/returns/sheetreview.h"

#include "core/record/shown.h"
#include "core/rules/words.h"
#include "ui/look/plaintable.h"

#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

namespace saferplan {

namespace {

enum Column { Take, Record, Field, Sent, Returned, Now, Cell };

QString orNothing(const QString &text) {
    return text.isEmpty() ? QStringLiteral("nothing") : text;
}

} // namespace

SheetReview::SheetReview(SheetReturn returned, const Records &records, QWidget *parent)
    : TakeInDialog(QStringLiteral("Take in the sheet of %1").arg(returned.origin.audience),
                   QStringLiteral("What the sheet proposes, disputed changes first"),
                   {QStringLiteral("Take in"), QStringLiteral("Record"), QStringLiteral("Field"),
                    QStringLiteral("Sent"), QStringLiteral("Returned"), QStringLiteral("Here now"),
                    QStringLiteral("Cell")},
                   {27, 11, 28, 20, 34, 20, 12},
                   QStringLiteral("Leaves the plan as it is; the sheet can be taken in later"), parent)
    , m_returned(std::move(returned))
    , m_records(records) {
    setObjectName(QStringLiteral("sheetReview"));
    // What is disputed comes first, as in a merge.
    std::stable_partition(m_returned.changes.begin(), m_returned.changes.end(),
                          [](const SheetChange &change) { return change.conflict; });
    sayProblems();
    fill();
    begin(170, 34);
}

/// What was refused, and in which cell, and which rows did not come back.
void SheetReview::sayProblems() {
    QStringList lines;
    for (const Severity severity : {Severity::Error, Severity::Warning})
        for (const SheetProblem &problem : m_returned.problems)
            if (problem.severity == severity)
                lines += severity == Severity::Error ? QStringLiteral("Not taken in: ") + problem.sentence()
                                                     : problem.sentence();
    if (!m_returned.missing.isEmpty())
        lines += QStringLiteral("Sent, and not in what came back (they stay as they are): ") +
                 m_returned.missing.join(QStringLiteral(", "));
    say(lines, QStringLiteral("What was not read, and where"),
        std::clamp(static_cast<int>(lines.size()), 2, 6));
}

void SheetReview::addRow(bool accepted, const QString &take, const QStringList &texts) {
    const int row = changes().rowCount();
    changes().insertRow(row);
    QTableWidgetItem *tick = plainCell(take);
    tick->setCheckState(accepted ? Qt::Checked : Qt::Unchecked);
    changes().setItem(row, Take, tick);
    for (int column = 0; column < texts.size(); ++column)
        changes().setItem(row, column + 1, plainCell(texts[column]));
}

void SheetReview::addChange(const SheetChange &change) {
    const FieldInfo &field = change.record.kind->field(change.field);
    const auto words = [&](const QString &text) { return orNothing(shown(m_records, field, text)); };
    const bool isArchived = change.record.kind->isArchived(m_records, change.record.id);
    addRow(change.accepted,
           !change.conflict ? QStringLiteral("Yes")
           : isArchived     ? QStringLiteral("Archived here")
                            : QStringLiteral("Changed here too"),
           {change.reference, QString::fromUtf8(field.label), words(change.sent), words(change.returned),
            words(change.now), change.cell});
}

void SheetReview::fill() {
    for (const SheetChange &change : m_returned.changes)
        addChange(change);
    for (const SheetUpdate &update : m_returned.updates) {
        QStringList said;
        if (!update.happened.isEmpty())
            said += update.happened;
        if (!update.nextStep.isEmpty())
            said += QStringLiteral("Next: ") + update.nextStep;
        if (said.isEmpty())
            said += QStringLiteral("Asks for a new due date"); // in a row of its own
        addRow(update.accepted, QStringLiteral("Yes"),
               {update.reference, QStringLiteral("Progress update"), QString(), said.join(u'\n'), QString(),
                update.cell});
    }
    for (const SheetDateAsked &asked : m_returned.datesAsked)
        addRow(asked.accepted, QStringLiteral("Agree the date"),
               {asked.reference, QStringLiteral("New due date"), QString(),
                QStringLiteral("%1: %2").arg(dateText(asked.asked), asked.why),
                orNothing(dateText(asked.now)), asked.cell});
}

bool SheetReview::isTaken(qsizetype row) const {
    return changes().item(static_cast<int>(row), Take)->checkState() == Qt::Checked;
}

SheetReturn SheetReview::decided() const {
    SheetReturn decided = m_returned;
    qsizetype row = 0;
    for (SheetChange &change : decided.changes)
        change.accepted = isTaken(row++);
    for (SheetUpdate &update : decided.updates)
        update.accepted = isTaken(row++);
    for (SheetDateAsked &asked : decided.datesAsked)
        asked.accepted = isTaken(row++);
    return decided;
}

void SheetReview::showCount() {
    qsizetype taken = 0;
    for (int row = 0; row < changes().rowCount(); ++row)
        taken += isTaken(row);
    const qsizetype conflicts = m_returned.conflicts();
    QString text =
        QStringLiteral("Sent %1, from %2. %3 of %4 ticked.")
            .arg(dateText(m_returned.origin.sentOn), m_returned.origin.lead)
            .arg(numberText(static_cast<double>(taken)),
                 countText(changes().rowCount(), QStringLiteral("proposal"), QStringLiteral("proposals")));
    if (conflicts > 0)
        text +=
            QStringLiteral(" %1 changed here too since the sheet was sent, and %2 as %3 unless you tick %4.")
                .arg(countText(conflicts, QStringLiteral("field was"), QStringLiteral("fields were")),
                     conflicts == 1 ? QStringLiteral("stays") : QStringLiteral("stay"),
                     conflicts == 1 ? QStringLiteral("it is") : QStringLiteral("they are"),
                     conflicts == 1 ? QStringLiteral("it") : QStringLiteral("them"));
    if (!m_returned.datesAsked.isEmpty())
        text += QStringLiteral(" A new due date that is not agreed is kept in the words of the update.");
    count().setText(text);
    take().setEnabled(taken > 0);
}

} // namespace saferplan
