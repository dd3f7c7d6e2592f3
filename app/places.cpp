#include "app/places.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace saferplan {

namespace {

QString own(const QString &name) {
    const QString base = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return base.isEmpty() ? QString() : base + u'/' + name;
}

} // namespace

QString Places::writers() {
    return own(QStringLiteral("writers"));
}
QString Places::sharing() {
    return own(QStringLiteral("sharing"));
}
QString Places::backups() {
    return own(QStringLiteral("backups"));
}

QString Places::resources() {
    const QString program = QCoreApplication::applicationDirPath();
    for (const QString &folder :
         {program + QStringLiteral("/resources"), program + QStringLiteral("/../share/saferplan"),
          QStringLiteral(SAFERPLAN_RESOURCES)})
        if (QDir(folder + QStringLiteral("/templates")).exists())
            return folder;
    return program + QStringLiteral("/resources");
}

QString Places::author() {
    for (const char *name : {"SAFERPLAN_AUTHOR", "USER", "USERNAME"})
        if (QString author = qEnvironmentVariable(name); !author.isEmpty())
            return author;
    return QStringLiteral("unknown");
}

} // namespace saferplan
