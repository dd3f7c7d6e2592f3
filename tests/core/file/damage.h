#pragma once

#include <QByteArray>
#include <QStringList>

namespace saferplan::test {

/// Runs statements on a file through SQLite itself, past all that the program does. False where SQLite
/// refuses.
bool runRaw(const QString &path, const QByteArray &sql);

/// Does harm number `number` to a plan file: the same harm for the same number. Returns what was done, for
/// the message of a failed check; numbers go through all sorts of harm in turn.
QString damage(const QString &path, int number);

/// What `damage` can do, the number of sorts.
int sortsOfDamage();

/// Every column of every table, as "table column type", in order of names.
QStringList columnsOf(const QString &path);

QByteArray bytesOf(const QString &path);
void writeBytes(const QString &path, const QByteArray &bytes);

} // namespace saferplan::test
