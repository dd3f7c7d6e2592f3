#include "ui/print/typeface.h"

#include <QFile>
#include <QFontDatabase>

#include <stdexcept>

namespace saferplan {

QByteArray typefaceData(bool bold) {
    QFile file(bold ? QStringLiteral(":/fonts/Inter-Bold.otf") : QStringLiteral(":/fonts/Inter-Regular.otf"));
    if (!file.open(QIODevice::ReadOnly))
        throw std::logic_error("not compiled in: " + file.fileName().toStdString());
    return file.readAll();
}

QString typefaceFamily() {
    static const QString family = [] {
        QString taken;
        for (const bool bold : {false, true})
            taken = QFontDatabase::applicationFontFamilies(
                        QFontDatabase::addApplicationFontFromData(typefaceData(bold)))
                        .value(0);
        return taken;
    }();
    return family;
}

} // namespace saferplan
