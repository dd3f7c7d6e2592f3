#pragma once

#include "core/plan/edits.h"
#include "core/record/progress.h"
#include "core/tables/trackermapping.h"

#include <optional>

namespace saferplan {

/// How a tracker is to be read.
struct TrackerOptions {
    TrackerMapping mapping;     ///< what is said of columns; the others are guessed
    QString sheet;              ///< empty: the first that is shown and has the headings of a tracker
    Id<Priority> priority;      ///< of rows that name none
    bool acceptMatches = false; ///< names that are only likely are meant
    QHash<QString, QUuid> said; ///< what somebody said that a name means, by `nameKey`
};

/// By what it is remembered which record of a kind a written name means.
QString nameKey(const Kind &kind, const QString &written);

/// A row, or a cell of it, that was not taken in, and why. One such cell keeps out its whole row.
struct TrackerReject {
    int row = 0;    ///< counted from 0
    QString column; ///< its heading; empty: the row as a whole
    QString cell;   ///< "Plan!F7"
    QString value;
    QString reason;
};

/// A name that is likely to stand for a record, for somebody to confirm; or, with a null id, one that stands
/// for none or could for several, for somebody to say.
struct TrackerMatch {
    QString written;
    RecordName record;
    QStringList cells;
};

/// What one row of a tracker says of one action.
struct TrackerRow {
    enum class Does { Add, Change, Same, Rejected };

    int row = 0;
    Does does = Does::Same;
    QUuid action;      ///< the one that is there, or a new one
    QString reference; ///< as written; empty: the plan gives it
    QString title;
    QList<std::pair<QString, QString>>
        values; ///< field and text of the file, without what the row leaves empty
    QStringList progress;
    QStringList milestones;
    QDate milestoneDue;
    QString objective; ///< the words of one that is not in the plan yet
    QString outcome;
};

/// A tracker read against a plan: what it would do, nothing done yet.
struct TrackerImport {
    QString file;
    QString sheet;
    int headingRow = -1;
    TrackerMapping mapping; ///< of every column, to be shown, corrected and kept
    QList<TrackerRow> rows;
    QList<TrackerReject> rejects;
    QList<TrackerMatch> matches;   ///< likely ones; without acceptMatches their rows are rejected
    QList<TrackerMatch> confirmed; ///< names that mean what somebody said (see TrackerOptions)
    QList<TrackerMatch> unknown;   ///< names that are like none, or like several; their rows are rejected
    QStringList newObjectives;

    qsizetype count(TrackerRow::Does does) const;
};

/// Reads a tracker in a workbook or in separated values. An action is known by its reference, else by its
/// title; one that is there is changed where the row says something else. Throws ImportError where no row of
/// headings is found, an option names what is not there, or it is a return sheet; Stopped where `progress`
/// says so.
TrackerImport readTracker(const Workbook &book, const Records &records, const QDate &today,
                          const TrackerOptions &options = {}, const Progress &progress = {});

/// Adds all that is not rejected to the edits. Throws Stopped where `progress` says so.
void toEdits(const TrackerImport &import, const Records &records, const QDate &today, Edits &edits,
             const Progress &progress = {});
/// "Import 12 actions from Tracker.xlsx".
QString labelOf(const TrackerImport &import);

/// The rejects as a table for Excel: row, column, cell, value, reason.
QByteArray rejectsCsv(const TrackerImport &import);

} // namespace saferplan
