#pragma once

#include <QTextStream>

#include <functional>

namespace saferplan::bench {

/// How long a piece of work takes, in milliseconds: by the clock on the wall, or the processor's own where
/// BENCH_CLOCK=processor is set, for machines that are busy with other work.
double timeOf(const std::function<void()> &work);

/// Handles all events that wait, painting included.
void settle();

/// The middle of some runs.
double medianOf(int runs, const std::function<void()> &work);

/// One line: what was measured, ours, its lower bound, and ours in bounds.
void report(const QString &what, double ours, double bound, const QString &boundIs);
/// The same where there is nothing to hold it against.
void report(const QString &what, double ours, const QString &remark);

/// The same of bytes.
void reportBytes(const QString &what, qint64 ours, qint64 bound, const QString &boundIs);

QTextStream &out();

/// The memory that this process holds, in bytes.
qint64 residentBytes();

} // namespace saferplan::bench
