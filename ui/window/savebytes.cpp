#include "ui/window/savebytes.h"

#include "ui/print/writeerror.h"

#include <QDir>
#include <QSaveFile>

namespace saferplan {

void saveBytes(const QString &path, const QByteArray &bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw WriteError(QStringLiteral("\"%1\" could not be written: %2. Choose another folder.")
                             .arg(QDir::toNativeSeparators(path), file.errorString()));
}

} // namespace saferplan
