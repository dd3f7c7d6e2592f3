#include "core/plan/backups.h"

#include "core/plan/openplan.h"
#include "core/record/shown.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace saferplan {

namespace {

const QString suffix = QStringLiteral(".saferplan");
const QString timeForm = QStringLiteral("yyyyMMdd'T'HHmmsszzz");
constexpr qint64 never = std::numeric_limits<qint64>::min() / 2;

/// When a copy was made, by the words of its name: number and time.
qint64 timeIn(const QStringList &words) {
    QDateTime time = QDateTime::fromString(words.value(1), timeForm);
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? time.toMSecsSinceEpoch() : never;
}

void makeFolderOf(const QString &copy) {
    const QString folder = QFileInfo(copy).absolutePath();
    if (!QDir().mkpath(folder))
        throw StoreError(StoreError::Kind::CannotOpen,
                         QStringLiteral("The folder for backups, \"%1\", cannot be made.").arg(folder));
}

bool canBeRead(const QString &copy) {
    try {
        PlanFile::open(copy, PlanFile::Want::ReadOnly)->load();
        return true;
    } catch (const StoreError &) {
        return false;
    }
}

} // namespace

Backups::Backups(QString folder, const Clock &clock) : m_folder(std::move(folder)), m_clock(clock) {}

QString Backups::prefixOf(const QString &planPath) const {
    const QFileInfo info(planPath);
    const QByteArray hash =
        QCryptographicHash::hash(info.absoluteFilePath().toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .left(8);
    constexpr qsizetype enoughToKnowIt = 60;
    return info.completeBaseName().left(enoughToKnowIt) + u'-' + QString::fromLatin1(hash) + u'-';
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

QList<Backup> Backups::listOf(const QString &planPath) const {
    const qsizetype before = prefixOf(planPath).size();
    QList<Backup> list;
    for (const QString &name : copiesOf(planPath)) {
        const qint64 madeAt = timeIn(name.mid(before).chopped(suffix.size()).split(u'-'));
        list.prepend({QDir(m_folder).filePath(name),
                      madeAt == never ? QDateTime() : QDateTime::fromMSecsSinceEpoch(madeAt)});
    }
    return list;
}

std::optional<Backup> Backups::newestGoodOf(const QString &planPath) const {
    for (const Backup &backup : listOf(planPath))
        if (canBeRead(backup.path))
            return backup;
    return {};
}

void Backups::restore(const QString &copy, const QString &path) {
    PlanFile::open(copy, PlanFile::Want::ReadOnly)->copyTo(path);
}

QString Backups::placeBeside(const QString &planPath, const QDateTime &madeAt) {
    const QFileInfo plan(planPath);
    const QString begin =
        QStringLiteral("%1 (backup of %2").arg(plan.completeBaseName(), dateText(madeAt.date()));
    QString path = plan.dir().filePath(begin + QStringLiteral(").saferplan"));
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = plan.dir().filePath(QStringLiteral("%1, %2).saferplan").arg(begin).arg(number));
    return path;
}

std::optional<Backups::Due> Backups::due(const QString &planPath, qint64 atMostEvery) const {
    const QString prefix = prefixOf(planPath);
    const QStringList copies = copiesOf(planPath);
    const QStringList lastWords = copies.isEmpty()
                                      ? QStringList()
                                      : copies.last().mid(prefix.size()).chopped(suffix.size()).split(u'-');
    const auto isRecent = [&](qint64 then) {
        const qint64 age = m_clock.now() - then;
        return age >= 0 && age < atMostEvery;
    };
    if (isRecent(timeIn(lastWords)) || isRecent(m_failedAt.value(planPath, never)))
        return {};
    // What a program that died while it made a copy left behind.
    QDir folder(m_folder);
    for (const QString &part : folder.entryList({prefix + QStringLiteral("*.part*")}, QDir::Files))
        folder.remove(part);
    // Numbered, so that the order in which they were made does not hang on the clock.
    const QString time = QDateTime::fromMSecsSinceEpoch(m_clock.now()).toUTC().toString(timeForm);
    return Due{planPath, folder.filePath(QStringLiteral("%1%2-%3%4")
                                             .arg(prefix)
                                             .arg(lastWords.value(0).toInt() + 1, 6, 10, QLatin1Char('0'))
                                             .arg(time, suffix))};
}

void Backups::make(const Due &copy) {
    makeFolderOf(copy.path);
    restore(copy.planPath, copy.path);
}

void Backups::settle(const Due &copy, bool made) const {
    if (!made) {
        m_failedAt.insert(copy.planPath, m_clock.now());
        return;
    }
    m_failedAt.remove(copy.planPath);
    QStringList all = copiesOf(copy.planPath);
    while (all.size() > kept)
        QFile::remove(QDir(m_folder).filePath(all.takeFirst()));
}

QString Backups::backUp(const OpenPlan &plan, qint64 atMostEvery) const {
    const std::optional<Due> copy = due(plan.path(), atMostEvery);
    if (!copy)
        return newestOf(plan.path());
    try {
        makeFolderOf(copy->path);
        plan.copyTo(copy->path);
    } catch (const StoreError &) {
        settle(*copy, false);
        throw;
    }
    settle(*copy, true);
    return newestOf(plan.path());
}

} // namespace saferplan
