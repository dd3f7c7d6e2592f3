#pragma once

#include <QStringList>

class QWidget;

namespace saferplan {

class OpenPlan;
struct Merge;

/// Asks for whom the changes of this plan are, writes the return, and offers the e-mail that it goes with.
/// Returns the file written; empty: none was.
QString sendReturn(QWidget *parent, OpenPlan &plan);

/// Shows what taking in would change, and takes in what is left ticked. `from` are those who wrote it.
/// Returns what is to be said of it; empty: nothing was taken in.
QString takeInPrepared(QWidget *parent, OpenPlan &plan, const Merge &prepared, const QString &from);
/// What is said once so many changes of a merge were taken in.
QString takenIn(const Merge &prepared, qsizetype changes);

/// Reads returns, shows what they would change, and takes them in. Returns what is to be said of it; empty:
/// nothing was taken in, and why was told.
QString takeInReturns(QWidget *parent, OpenPlan &plan, const QStringList &files);

/// The same for files of any kind: returns together, then sheets and trackers one by one.
QString takeInFiles(QWidget *parent, OpenPlan &plan, const QStringList &files);

} // namespace saferplan
