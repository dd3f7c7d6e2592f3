#include "core/file/writerregistry.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

namespace saferplan {

WriterRegistry::WriterRegistry(QString folder) : m_folder(std::move(folder)) {
    if (!m_folder.isEmpty())
        QDir().mkpath(m_folder);
}

QUuid WriterRegistry::writerFor(const QString &path, const std::function<Stamp(const QUuid &)> &lastStampOf) {
    QFile file(noteOf(path));
    if (!m_folder.isEmpty() && file.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> words = file.readAll().trimmed().split(' ');
        if (words.size() == 2) {
            const QUuid writer(QString::fromLatin1(words[0]));
            if (!writer.isNull() && lastStampOf(writer) == words[1].toLongLong())
                return writer;
        }
    }
    return QUuid::createUuid();
}

void WriterRegistry::note(const QString &path, const QUuid &writer, Stamp stamp) {
    QFile file(noteOf(path));
    if (!m_folder.isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(writer.toByteArray(QUuid::WithoutBraces) + ' ' + QByteArray::number(stamp) + '\n');
}

QString WriterRegistry::noteOf(const QString &path) const {
    // A profile that roams between machines must not carry a writer id with it.
    const QByteArray what = QSysInfo::machineUniqueId() + '\n' + QFileInfo(path).canonicalFilePath().toUtf8();
    return m_folder + u'/' +
           QString::fromLatin1(QCryptographicHash::hash(what, QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace saferplan
