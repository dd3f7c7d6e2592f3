#include "core/plan/planplace.h"

#include "core/plan/openplan.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace saferplan {

namespace {

struct Carrier {
    const char *begins; ///< how the name of its folder begins, in small letters
    bool isWhole;       ///< or is that whole name
    const char *name;
};

constexpr Carrier carriers[] = {
    {"onedrive", true, "OneDrive"},          {"onedrive - ", false, "OneDrive"},
    {"sharepoint", false, "SharePoint"},     {"dropbox", true, "Dropbox"},
    {"dropbox (", false, "Dropbox"},         {"google drive", false, "Google Drive"},
    {"googledrive", false, "Google Drive"},  {"my drive", true, "Google Drive"},
    {"iclouddrive", true, "iCloud"},         {"icloud drive", false, "iCloud"},
    {"com~apple~clouddocs", true, "iCloud"}, {"mobile documents", true, "iCloud"},
    {"nextcloud", true, "Nextcloud"},        {"box sync", true, "Box"}};

/// Who carries a folder of this name about.
QString carrierNamed(const QString &folder) {
    const QString name = folder.toLower();
    for (const Carrier &carrier : carriers)
        if (carrier.isWhole ? name == QLatin1String(carrier.begins)
                            : name.startsWith(QLatin1String(carrier.begins)))
            return QLatin1String(carrier.name);
    // What a library of SharePoint is called where OneDrive brings it: "Community Safety - Documents".
    return name.endsWith(QLatin1String(" - documents")) ? QStringLiteral("SharePoint") : QString();
}

bool isOnNetwork(const QString &path) {
    if (path.startsWith(QLatin1String("//")))
        return true;
    const QByteArray kind = QStorageInfo(path).fileSystemType().toLower();
    return kind == "cifs" || kind == "smbfs" || kind.startsWith("smb") || kind.startsWith("nfs") ||
           kind == "fuse.sshfs" || kind == "webdav" || kind == "davfs";
}

} // namespace

QString carrierOf(const QString &path, const QProcessEnvironment &environment) {
    QString folder = path;
    folder.replace(u'\\', u'/');
    folder = folder.section(u'/', 0, -2);
    for (const char *variable : {"OneDrive", "OneDriveCommercial", "OneDriveConsumer"}) {
        QString place = environment.value(QLatin1String(variable)).replace(u'\\', u'/');
        while (place.endsWith(u'/'))
            place.chop(1);
        if (!place.isEmpty() && (folder + u'/').startsWith(place + u'/', Qt::CaseInsensitive))
            return QStringLiteral("OneDrive");
    }
    for (const QString &part : folder.split(u'/', Qt::SkipEmptyParts))
        if (QString carrier = carrierNamed(part); !carrier.isEmpty())
            return carrier;
    return isOnNetwork(folder) ? QStringLiteral("a network folder") : QString();
}

void copyToNewPlace(const OpenPlan &plan, const QString &path) {
    plan.copyTo(path);
    // What was written is read again as another computer would read it.
    const auto copy = PlanFile::open(path, PlanFile::Want::ReadOnly);
    if (copy->planId() == plan.planId() && copy->heads() == plan.heads() && copy->load() == plan.records())
        return;
    QFile::remove(path);
    throw StoreError(StoreError::Kind::Corrupt,
                     QStringLiteral("The copy is not like the plan, so the plan stays where it is."));
}

QString setMovedAside(const QString &path) {
    for (int number = 1; number < 100; ++number) {
        const QString aside =
            path + (number == 1 ? QStringLiteral(".moved") : QStringLiteral(".moved%1").arg(number));
        if (!QFileInfo::exists(aside))
            return QFile::rename(path, aside) ? aside : QString();
    }
    return {};
}

} // namespace saferplan
