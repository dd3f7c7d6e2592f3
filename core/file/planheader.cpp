#include "core/file/planheader.h"

#include "core/file/schema.h"
#include "core/file/storeerror.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QtEndian>

namespace saferplan {

namespace {

using enum StoreError::Kind;

QByteArray readAll(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

constexpr qint64 partSize = qint64{1024} * 1024;

bool sameBytes(const QString &a, const QString &b) {
    QFile one(a);
    QFile other(b);
    if (!one.open(QIODevice::ReadOnly) || !other.open(QIODevice::ReadOnly) || one.size() != other.size())
        return false;
    while (!one.atEnd())
        if (const QByteArray part = one.read(partSize); part.isEmpty() || part != other.read(partSize))
            return false;
    return true;
}

} // namespace

PlanHeader readHeader(const QString &path) {
    const QFileInfo info(path);
    if (!info.exists())
        throw StoreError(
            CannotOpen,
            QStringLiteral(
                "\"%1\" is not there. It may have been moved or renamed; find it, or restore a backup.")
                .arg(path));
    if (info.isDir())
        throw StoreError(CannotOpen,
                         QStringLiteral("\"%1\" is a folder. Choose the plan file in it.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw StoreError(CannotOpen,
                         QStringLiteral("You may not read \"%1\". Ask whoever owns the folder.").arg(path));
    if (file.size() == 0)
        throw StoreError(
            NotAPlan,
            QStringLiteral(
                "\"%1\" is empty: a copy of it may not have finished. Copy it again, or restore a backup.")
                .arg(path));
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        throw StoreError(NotAPlan, QStringLiteral("\"%1\" is not a SaferPlan file.").arg(path));
    // Offsets of the SQLite file format: https://www.sqlite.org/fileformat.html#the_database_header
    if (qFromBigEndian<qint32>(header.constData() + 68) != planApplicationId)
        throw StoreError(NotAPlan,
                         QStringLiteral("\"%1\" was made by another program and is not a plan.").arg(path));
    const int version = qFromBigEndian<qint32>(header.constData() + 60);
    if (version > newestVersion())
        throw StoreError(
            TooNew,
            QStringLiteral(
                "\"%1\" was last saved by a newer SaferPlan (format %2; this one reads up to %3). It was not touched: open it with that version, or update this one.")
                .arg(path)
                .arg(version)
                .arg(newestVersion()));
    if (version < 1 || header[18] != 1 || header[19] != 1)
        throw StoreError(
            Corrupt,
            QStringLiteral(
                "\"%1\" is damaged at its beginning. Nothing was changed; restore the nearest good backup.")
                .arg(path));
    return {version};
}

QString copyWhole(const QString &path, const QString &folder) {
    const QString journal = path + QStringLiteral("-journal");
    QString copy = folder + QStringLiteral("/copy.saferplan");
    // The journal is the same before and after only if no commit began or ended while the file was copied.
    for (int attempt = 0; attempt < 20; ++attempt) {
        QFile::remove(copy);
        const QByteArray before = readAll(journal);
        const QDateTime changed = QFileInfo(path).lastModified();
        if (!QFile::copy(path, copy))
            break;
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        if (readAll(journal) != before || QFileInfo(path).lastModified() != changed)
            continue;
        if (!before.isEmpty()) {
            QFile copied(copy + QStringLiteral("-journal"));
            if (!copied.open(QIODevice::WriteOnly) || copied.write(before) != before.size())
                break;
        }
        return copy;
    }
    QFile::remove(copy);
    throw StoreError(
        CannotOpen,
        QStringLiteral(
            "\"%1\" could not be copied for reading: the disk may be full, or the file is being written. Try again in a moment.")
            .arg(path));
}

void keepBeforeUpgrade(const QString &path) {
    const QString first = path + QStringLiteral(".before-upgrade");
    QString copy = first;
    for (int number = 2; QFileInfo::exists(copy); ++number) {
        if (sameBytes(copy, path))
            return;
        copy = first + QStringLiteral("-%1").arg(number);
    }
    QFile from(path);
    QSaveFile to(copy);
    bool written = from.open(QIODevice::ReadOnly) && to.open(QIODevice::WriteOnly) &&
                   to.setPermissions(from.permissions());
    while (written && !from.atEnd()) {
        const QByteArray part = from.read(partSize);
        written = !part.isEmpty() && to.write(part) == part.size();
    }
    if (!written || !to.commit() || !sameBytes(copy, path))
        throw StoreError(
            CannotOpen,
            QStringLiteral(
                "This plan was saved by an older SaferPlan and is to be brought up to date, but the copy of it could not be written to \"%1\". "
                "Your change was not saved; make room there, or check that you may write there.")
                .arg(copy));
}

} // namespace saferplan
