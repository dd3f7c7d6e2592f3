#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>

struct zip;

namespace saferplan {

/// The parts of a workbook that somebody sent: a ZIP file whose every claim is doubted. Nothing of it is ever
/// written to the disk, so the names in it do no harm.
class ZipPackage {
public:
    /// Throws ImportError, naming the file, where it is none, is encrypted, or claims too much.
    ZipPackage(const QByteArray &bytes, const QString &name);
    ~ZipPackage();
    ZipPackage(const ZipPackage &) = delete;
    ZipPackage &operator=(const ZipPackage &) = delete;

    bool has(const QString &part) const { return m_parts.contains(part.toLower()); }
    /// The text of a part. Throws ImportError where it is not there, damaged, too large or no text.
    QString text(const QString &part);

private:
    QByteArray read(const QString &part);
    [[noreturn]] void damaged(const QString &why) const;

    QByteArray m_bytes;
    QString m_name;
    zip *m_zip = nullptr;
    QHash<QString, quint64> m_parts; ///< places by name, in lower case
    qint64 m_unpacked = 0;           ///< bytes so far
};

} // namespace saferplan
