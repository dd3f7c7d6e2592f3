#include "ui/inspector/attachments.h"

#include "core/record/evidence.h"
#include "ui/window/messages.h"

#include <QBuffer>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QUrl>

namespace saferplan {

namespace {

/// A name that another system's path, or a name reserved on Windows, cannot hide in.
QString safeName(const QString &fileName) {
    QString name = fileName.section(u'/', -1).section(u'\\', -1);
    for (QChar &c : name)
        if (QStringLiteral("<>:\"|?*").contains(c) || c < u' ')
            c = u'_';
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    while (name.endsWith(u'.') || name.endsWith(u' ')) // Windows drops them, and another ending is left
        name.chop(1);
    return name.isEmpty() ? QStringLiteral("attachment") : name;
}

/// Whether a file of this name would run when it is opened.
bool isProgram(const QString &name) {
    static const QStringList endings = {
        QStringLiteral("exe"), QStringLiteral("com"),     QStringLiteral("bat"),  QStringLiteral("cmd"),
        QStringLiteral("msi"), QStringLiteral("scr"),     QStringLiteral("pif"),  QStringLiteral("lnk"),
        QStringLiteral("url"), QStringLiteral("js"),      QStringLiteral("jse"),  QStringLiteral("vbs"),
        QStringLiteral("vbe"), QStringLiteral("wsf"),     QStringLiteral("wsh"),  QStringLiteral("hta"),
        QStringLiteral("ps1"), QStringLiteral("psm1"),    QStringLiteral("jar"),  QStringLiteral("reg"),
        QStringLiteral("cpl"), QStringLiteral("msc"),     QStringLiteral("sh"),   QStringLiteral("py"),
        QStringLiteral("app"), QStringLiteral("desktop"), QStringLiteral("html"), QStringLiteral("htm"),
        QStringLiteral("chm"), QStringLiteral("iso"),     QStringLiteral("img"),  QStringLiteral("svg")};
    return endings.contains(QFileInfo(name).suffix().toLower());
}

/// Copies for opening stand here until the program ends.
QString temporaryFolder() {
    static const QTemporaryDir folder;
    return folder.path();
}

bool write(QWidget *parent, const QString &what, const QString &path, const QByteArray &bytes) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return true;
    Messages::current().tell(parent, what,
                             QStringLiteral("%1 could not be written. Choose another place, or see whether "
                                            "the disk is full.")
                                 .arg(QDir::toNativeSeparators(path)),
                             file.errorString());
    return false;
}

bool attach(QWidget *parent, OpenPlan &plan, const QUuid &about, const QString &title, const QString &name,
            const QByteArray &bytes) {
    return attempt(parent, QStringLiteral("Attaching %1").arg(name),
                   [&] { plan.attach(about, title, name, bytes); });
}

} // namespace

QStringList filesIn(const QMimeData &data) {
    QStringList paths;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile())
            paths += url.toLocalFile();
    return paths;
}

bool attachFiles(QWidget *parent, OpenPlan &plan, const QUuid &about, const QStringList &paths) {
    bool all = true;
    QStringList names;
    Edits edits = plan.edit();
    for (const QString &path : paths) {
        const QFileInfo info(path);
        const QString what = QStringLiteral("Attaching %1").arg(info.fileName());
        QFile file(path);
        if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
            Messages::current().tell(parent, what,
                                     QStringLiteral("It is not a file that can be read. Folders are attached "
                                                    "file by file."),
                                     file.errorString());
            all = false;
            continue;
        }
        // One byte more than a plan takes is enough to be told that the file is too large.
        const QByteArray bytes = file.read(OpenPlan::attachmentLimit + 1);
        if (attempt(parent, what,
                    [&] { plan.addEvidence(edits, about, info.completeBaseName(), info.fileName(), bytes); }))
            names += info.fileName();
        else
            all = false;
    }
    if (names.isEmpty())
        return false;
    const QString label = names.size() == 1 ? QStringLiteral("Add evidence “%1”").arg(names[0])
                                            : QStringLiteral("Add %1 files as evidence").arg(names.size());
    return attempt(parent, label, [&] { plan.commit(label, std::move(edits)); }) && all;
}

bool canPasteAsEvidence(const QMimeData &data) {
    return !filesIn(data).isEmpty() || data.hasImage();
}

bool pasteAsEvidence(QWidget *parent, OpenPlan &plan, const QUuid &about, const QMimeData &data) {
    if (const QStringList paths = filesIn(data); !paths.isEmpty())
        return attachFiles(parent, plan, about, paths);
    const auto image = data.imageData().value<QImage>();
    if (image.isNull())
        return false;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return attach(parent, plan, about, QStringLiteral("Picture"), QStringLiteral("picture.png"), bytes);
}

bool openEvidence(QWidget *parent, const OpenPlan &plan, const Evidence &evidence) {
    const QString what = QStringLiteral("Opening %1").arg(evidence.title.simplified().left(80));
    if (evidence.sha256.isEmpty()) {
        const QUrl url(evidence.link.trimmed(), QUrl::StrictMode);
        if (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"))
            return QDesktopServices::openUrl(url);
        Messages::current().tell(parent, what,
                                 QStringLiteral("Only links that begin with https:// or http:// are opened. "
                                                "This one can be copied from the field Link."),
                                 evidence.link);
        return false;
    }
    const QString name = safeName(evidence.fileName);
    if (isProgram(name)) {
        Messages::current().tell(
            parent, what,
            QStringLiteral("%1 could run on this computer, so it is not opened from here. "
                           "Save it, and have it checked first.")
                .arg(name),
            {});
        return false;
    }
    QByteArray bytes;
    if (!attempt(parent, what, [&] { bytes = plan.attachment(evidence); }))
        return false;
    // A folder of its own, so that two files of one name do not meet.
    const QString folder = QStringLiteral("%1/%2").arg(temporaryFolder(), evidence.sha256.left(12));
    QDir().mkpath(folder);
    const QString path = QStringLiteral("%1/%2").arg(folder, name);
    if (!QFileInfo::exists(path) && !write(parent, what, path, bytes))
        return false;
    QFile::setPermissions(path, QFile::ReadOwner); // what is changed there would not come back into the plan
    return QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

bool saveEvidence(QWidget *parent, const OpenPlan &plan, const Evidence &evidence) {
    const QString name = safeName(evidence.fileName);
    const QString what = QStringLiteral("Saving %1").arg(name);
    const QString path = Messages::current().fileToWrite(parent, QStringLiteral("Save the attached file"),
                                                         name, QStringLiteral("All files (*)"));
    QByteArray bytes;
    return !path.isEmpty() && attempt(parent, what, [&] { bytes = plan.attachment(evidence); }) &&
           write(parent, what, path, bytes);
}

} // namespace saferplan
