#include "core/file/filelock.h"

#include "core/record/shown.h"

#include <QDateTime>
#include <QFileInfo>

namespace saferplan {

namespace {

constexpr int patience = 1000; ///< milliseconds

} // namespace

// Beside the file itself, so that who opens it by a link meets the same lock.
FileLock::FileLock(const QString &planPath)
    : m_path(QFileInfo(planPath).canonicalFilePath() + QStringLiteral(".lock"))
    , m_lock(m_path) {
    m_lock.setStaleLockTime(0);
}

bool FileLock::take() {
    if (m_lock.tryLock(0))
        return true;
    if (m_lock.error() != QLockFile::LockFailedError || !holder().isEmpty())
        return false;
    // A lock that names nobody is being written at this moment, or its program died while it wrote: Qt would
    // keep the latter for ever. Given a second to be written, it counts as left behind.
    if (m_lock.tryLock(patience))
        return true;
    if (!holder().isEmpty())
        return false;
    m_lock.setStaleLockTime(patience / 2);
    const bool freed = m_lock.tryLock(0);
    m_lock.setStaleLockTime(0);
    return freed;
}

QString FileLock::holder() const {
    qint64 process = 0;
    QString host;
    QString program;
    if (!m_lock.getLockInfo(&process, &host, &program))
        return {};
    const QDateTime since = QFileInfo(m_path).lastModified();
    return QStringLiteral("%1 on %2 (process %3) since %4 at %5")
        .arg(program, host)
        .arg(process)
        .arg(dateText(since.date()), since.toString(QStringLiteral("HH:mm")));
}

} // namespace saferplan
