#include "core/file/writerregistry.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

namespace saferplan {

WriterRegistry::WriterRegistry(QString folder) : m_folder(std::move(folder)) {
    if (!m_folder.isEmpty())
        QDir().mkpath(m_folder);
}

QUuid WriterRegistry::writerFor(const QString &path, const std::function<Stamp(const QUuid &)> &lastStampOf) {
    m_note.close();
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
    if (m_folder.isEmpty())
        return;
    if (m_path != path || !m_note.isOpen()) {
        m_note.close();
        m_path = path;
        m_note.setFileName(noteOf(path));
        if (!m_note.open(QIODevice::ReadWrite))
            return;
    }
    // Always of the same length, so that it is written over in place.
    m_note.seek(0);
    m_note.write(writer.toByteArray(QUuid::WithoutBraces) + ' ' +
                 QByteArray::number(stamp).rightJustified(20, '0') + '\n');
    if (!m_note.flush())
        m_note.close();
}

QString WriterRegistry::noteOf(const QString &path) const {
    // A profile that roams between machines must not carry a writer id with it.
    const QByteArray what = QSysInfo::machineUniqueId() + '\n' + QFileInfo(path).canonicalFilePath().toUtf8();
    return m_folder + u'/' +
           QString::fromLatin1(QCryptographicHash::hash(what, QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace saferplan
