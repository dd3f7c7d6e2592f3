#include "core/exchange/sharing.h"

#include "core/exchange/return.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSysInfo>

namespace saferplan {

namespace {

QJsonArray toJson(const QList<Span> &spans) {
    QJsonArray array;
    for (const Span &span : spans)
        array.append(
            QJsonArray{uuidText(span.writer), QString::number(span.previous), QString::number(span.last)});
    return array;
}

QList<Span> spansIn(const QJsonValue &json) {
    QList<Span> spans;
    for (const QJsonValue span : json.toArray())
        spans.append(
            {QUuid(span[0].toString()), span[1].toString().toLongLong(), span[2].toString().toLongLong()});
    return spans;
}

QJsonObject toJson(const FolderFile &file) {
    return {{QStringLiteral("size"), file.size},
            {QStringLiteral("modified"), file.modified},
            {QStringLiteral("state"), static_cast<int>(file.state)},
            {QStringLiteral("said"), file.said},
            {QStringLiteral("spans"), toJson(file.spans)},
            {QStringLiteral("partial"), toJson(file.partial)}};
}

FolderFile fileIn(const QJsonObject &json) {
    FolderFile file;
    file.size = json[QStringLiteral("size")].toInteger();
    file.modified = json[QStringLiteral("modified")].toInteger();
    const int state = json[QStringLiteral("state")].toInt(-1);
    file.state = state == static_cast<int>(FolderFile::State::Read)      ? FolderFile::State::Read
                 : state == static_cast<int>(FolderFile::State::Foreign) ? FolderFile::State::Foreign
                                                                         : FolderFile::State::Unreadable;
    file.said = json[QStringLiteral("said")].toString();
    file.spans = spansIn(json[QStringLiteral("spans")]);
    file.partial = spansIn(json[QStringLiteral("partial")]);
    return file;
}

} // namespace

QString SharingNotes::noteOf(const QString &planPath) const {
    // Neither a profile that roams between machines nor a copy of the plan carries it along.
    const QByteArray what =
        QSysInfo::machineUniqueId() + '\n' + QFileInfo(planPath).canonicalFilePath().toUtf8();
    return m_folder + u'/' +
           QString::fromLatin1(QCryptographicHash::hash(what, QCryptographicHash::Sha256).toHex().left(32)) +
           QStringLiteral(".json");
}

Sharing SharingNotes::of(const QString &planPath) const {
    Sharing sharing;
    QFile note(noteOf(planPath));
    if (m_folder.isEmpty() || !note.open(QIODevice::ReadOnly))
        return sharing;
    const QJsonObject json = QJsonDocument::fromJson(note.readAll()).object();
    sharing.folder = json[QStringLiteral("folder")].toString();
    sharing.device = QUuid(json[QStringLiteral("device")].toString());
    sharing.written = json[QStringLiteral("written")].toInt();
    sharing.leftOver = std::max(0, json[QStringLiteral("left_over")].toInt());
    sharing.asksFirst = json[QStringLiteral("asks_first")].toBool(true);
    sharing.ofOthers = spansIn(json[QStringLiteral("of_others")]);
    const QJsonObject files = json[QStringLiteral("files")].toObject();
    for (auto file = files.begin(); file != files.end(); ++file)
        sharing.files.insert(file.key(), fileIn(file.value().toObject()));
    return sharing;
}

void SharingNotes::keep(const QString &planPath, const Sharing &sharing) const {
    if (m_folder.isEmpty())
        return;
    QJsonObject files;
    for (auto file = sharing.files.begin(); file != sharing.files.end(); ++file)
        files.insert(file.key(), toJson(file.value()));
    const QByteArray bytes =
        QJsonDocument(QJsonObject{{QStringLiteral("folder"), sharing.folder},
                                  {QStringLiteral("device"), uuidText(sharing.device)},
                                  {QStringLiteral("written"), sharing.written},
                                  {QStringLiteral("left_over"), sharing.leftOver},
                                  {QStringLiteral("asks_first"), sharing.asksFirst},
                                  {QStringLiteral("of_others"), toJson(sharing.ofOthers)},
                                  {QStringLiteral("files"), files}})
            .toJson(QJsonDocument::Compact);
    QDir().mkpath(m_folder);
    QSaveFile note(noteOf(planPath));
    if (!note.open(QIODevice::WriteOnly) || note.write(bytes) != bytes.size() || !note.commit())
        throw ReturnError(QStringLiteral("What was shared cannot be remembered in \"%1\": %2.")
                              .arg(QDir::toNativeSeparators(m_folder), note.errorString()));
}

} // namespace saferplan
