#include "core/file/filelock.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

namespace saferplan {

FileLock::FileLock(const QString &planPath) : m_path(planPath + QStringLiteral(".lock")), m_lock(m_path) {
    m_lock.setStaleLockTime(0);
}

bool FileLock::take() {
    return m_lock.tryLock(0);
}

QString FileLock::holder() const {
    qint64 process = 0;
    QString host;
    QString program;
    if (!m_lock.getLockInfo(&process, &host, &program))
        return {};
    const QString since =
        QLocale(QLocale::English, QLocale::UnitedKingdom)
            .toString(QFileInfo(m_path).lastModified(), QStringLiteral("d MMM yyyy 'at' HH:mm"));
    return QStringLiteral("%1 on %2 (process %3) since %4").arg(program, host).arg(process).arg(since);
}

} // namespace saferplan
