#include "core/plan/backups.h"

#include "core/plan/openplan.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace saferplan {

Backups::Backups(QString folder, const Clock &clock) : m_folder(std::move(folder)), m_clock(clock) {}

QString Backups::prefixOf(const QString &planPath) const {
    const QFileInfo info(planPath);
    const QByteArray hash =
        QCryptographicHash::hash(info.absoluteFilePath().toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .left(8);
    return info.completeBaseName() + u'-' + QString::fromLatin1(hash) + u'-';
}

QStringList Backups::copiesOf(const QString &planPath) const {
    const QString prefix = prefixOf(planPath);
    QStringList copies = QDir(m_folder).entryList({QStringLiteral("*.saferplan")}, QDir::Files, QDir::Name);
    copies.removeIf([&prefix](const QString &name) { return !name.startsWith(prefix); });
    return copies;
}

QString Backups::newestOf(const QString &planPath) const {
    const QStringList copies = copiesOf(planPath);
    return copies.isEmpty() ? QString() : QDir(m_folder).filePath(copies.last());
}

QString Backups::backUp(const OpenPlan &plan, qint64 atMostEvery) const {
    const QString newest = newestOf(plan.path());
    if (!newest.isEmpty() &&
        m_clock.now() - QFileInfo(newest).lastModified().toMSecsSinceEpoch() < atMostEvery)
        return newest;
    if (!QDir().mkpath(m_folder))
        throw StoreError(StoreError::Kind::CannotOpen,
                         QStringLiteral("The folder for backups, \"%1\", cannot be made.").arg(m_folder));
    const QString time =
        QDateTime::fromMSecsSinceEpoch(m_clock.now()).toUTC().toString(QStringLiteral("yyyyMMdd-HHmmsszzz"));
    const QString path = QDir(m_folder).filePath(prefixOf(plan.path()) + time + QStringLiteral(".saferplan"));
    plan.copyTo(path);
    QStringList copies = copiesOf(plan.path());
    while (copies.size() > kept)
        QFile::remove(QDir(m_folder).filePath(copies.takeFirst()));
    return path;
}

} // namespace saferplan
