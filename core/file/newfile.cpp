#include "core/file/newfile.h"

#include "core/file/storeerror.h"

#include <QFile>
#include <QFileInfo>

namespace saferplan {

namespace {

using enum StoreError::Kind;

/// Whether a rollback journal is one that SQLite would play back: https://www.sqlite.org/fileformat.html
bool isHot(const QString &journal) {
    QFile file(journal);
    char first = 0;
    return file.open(QIODevice::ReadOnly) && file.getChar(&first) && first != 0;
}

} // namespace

void refuseTakenPlace(const QString &path) {
    const QFileInfo place(path);
    if (place.exists() || place.isSymLink())
        throw StoreError(
            CannotOpen,
            QStringLiteral("\"%1\" is there already and was left as it is. Choose another name.").arg(path));
    if (!QFileInfo(place.absolutePath()).isDir())
        throw StoreError(
            CannotOpen,
            QStringLiteral("The folder of \"%1\" does not exist. Make it, or choose another.").arg(path));
    const QString journal = path + QStringLiteral("-journal");
    if (isHot(journal))
        throw StoreError(
            CannotOpen,
            QStringLiteral(
                "\"%1\" holds a change that was begun in a plan of this name, which was moved or deleted since, "
                "and would damage a new one. It was left as it is. Choose another name.")
                .arg(journal));
}

void makeThere(const QString &path, const std::function<void()> &work) {
    try {
        work();
    } catch (const StoreError &error) {
        if (error.kind() == NoSpace)
            throw StoreError(
                NoSpace,
                QStringLiteral(
                    "There is no room for \"%1\": its disk is full. Nothing was made; make room, or choose another place.")
                    .arg(path),
                error.detail());
        if (error.kind() == ReadOnly || (error.kind() == CannotOpen && !error.detail().isEmpty()))
            throw StoreError(
                CannotOpen,
                QStringLiteral(
                    "\"%1\" could not be made. Check that you may write in its folder and that its name is not too long.")
                    .arg(path),
                error.detail());
        throw;
    }
}

} // namespace saferplan
