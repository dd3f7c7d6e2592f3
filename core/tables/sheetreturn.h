#pragma once

#include "core/plan/edits.h"
#include "core/record/problem.h"
#include "core/tables/rowmark.h"
#include "core/tables/sheet.h"

namespace saferplan {

/// A field that a returned sheet would change: what was sent, what came back, and what the plan has now.
struct SheetChange {
    RecordName record;
    QString reference;
    int field = -1;
    QString sent; ///< texts of the file, as all three
    QString returned;
    QString now;
    QString cell;          ///< "Actions!F7"
    bool conflict = false; ///< somebody else has changed it since, or put the record away
    bool accepted = true;  ///< whether `toEdits` makes it; a conflict is left for somebody to decide
};

/// What a returned sheet says happened.
struct SheetUpdate {
    QUuid id; ///< follows from what was sent and said, so that what was taken in before is left out
    RecordName about;
    QString reference;
    QString happened;
    QString nextStep;
    bool nothingToReport = false;
    QString cell;
    bool accepted = true;
};

/// Another due date that a returned sheet asks for. Until it is agreed it stands in the update alone.
struct SheetDateAsked {
    QUuid id;
    RecordName action;
    QString reference;
    QDate now;
    QDate asked;
    QString why;
    QString cell;
    bool accepted = false;
};

/// What could not be read, or is to be noticed, and where.
struct SheetProblem {
    QString cell;
    QString text;                        ///< "\"purple\" is no RAG; write ..."
    Severity severity = Severity::Error; ///< Error: what stands there is not taken in

    QString sentence() const { return cell.isEmpty() ? text : cell + QStringLiteral(": ") + text; }
};

/// A return sheet that came back, held against the plan: proposals, nothing done yet.
struct SheetReturn {
    SheetOrigin origin;
    QList<SheetChange> changes;
    QList<SheetUpdate> updates;
    QList<SheetDateAsked> datesAsked;
    QStringList
        missing; ///< references of rows that were sent and did not come back; nothing is changed in them
    QList<SheetProblem> problems;

    bool isEmpty() const { return changes.isEmpty() && updates.isEmpty() && datesAsked.isEmpty(); }
    qsizetype conflicts() const;
};

/// Reads a return sheet (see returnSheet), however it was sorted, its columns moved, renamed, or its rows
/// copied to another file. What is not understood is a problem with its cell named, and the rest of the row
/// goes on. Throws ImportError where it is no return sheet, or one of another plan.
SheetReturn readReturnSheet(const Workbook &book, const Records &records, const QUuid &plan);

/// Adds to the edits what was accepted. `today` is the day of the updates; a date that is agreed becomes a
/// re-baseline.
void toEdits(const SheetReturn &returned, const Records &records, const QDate &today, Edits &edits);

/// The author of a commit of a return: "Detective Inspector, by sheet, taken in by Chair, Council".
QString authorOf(const SheetReturn &returned, const QString &takenInBy);
/// "Take in the return of G2 Organised Crime Disruption".
QString labelOf(const SheetReturn &returned);

} // namespace saferplan
