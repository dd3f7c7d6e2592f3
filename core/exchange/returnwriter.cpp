#include "core/exchange/returnfile.h"
#include "core/exchange/seal.h"
#include "core/record/kind.h"
#include "core/rules/words.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace saferplan {

namespace {

using Numbers = QHash<QUuid, int>;

QByteArray line(const QJsonObject &object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// The writers that a return speaks of, each with its machine where the return says it.
QJsonArray writersOf(const Return &sent, Numbers &numbers) {
    QList<std::pair<QUuid, QString>> writers;
    const auto add = [&](const QUuid &writer, const QString &machine) {
        if (!numbers.contains(writer)) {
            numbers.insert(writer, static_cast<int>(writers.size()));
            writers.append({writer, machine});
        } else if (!machine.isEmpty()) {
            writers[numbers[writer]].second = machine;
        }
    };
    for (const Arrival &commit : sent.commits) {
        add(commit.info.writer, commit.info.machine);
        QList<QUuid> seen = commit.seen.keys();
        std::sort(seen.begin(), seen.end());
        for (const QUuid &writer : seen)
            add(writer, {});
        if (commit.target.stamp != 0)
            add(commit.target.writer, {});
    }
    QJsonArray array;
    for (const auto &[writer, machine] : writers)
        array.append(QJsonArray{uuidText(writer), machine});
    return array;
}

QJsonArray changeJson(const Change &change) {
    QJsonArray json{QLatin1String(change.kind->name()), uuidText(change.record), change.fieldName(),
                    change.before, change.after};
    if (!change.member.isNull())
        json.append(uuidText(change.member));
    return json;
}

QJsonObject commitJson(const Arrival &commit, const Numbers &numbers) {
    // Stamps as texts: they have more digits than a JSON number keeps.
    const auto stampText = [](Stamp stamp) { return QString::number(stamp); };
    QJsonObject json{{QStringLiteral("s"), stampText(commit.info.stamp)},
                     {QStringLiteral("w"), numbers[commit.info.writer]},
                     {QStringLiteral("p"), stampText(commit.previous)},
                     {QStringLiteral("k"), commit.info.clock},
                     {QStringLiteral("a"), commit.info.author},
                     {QStringLiteral("l"), commit.info.label},
                     {QStringLiteral("r"), wordOf(commit.info.role)}};
    if (commit.target.stamp != 0)
        json.insert(QStringLiteral("t"),
                    QJsonArray{stampText(commit.target.stamp), numbers[commit.target.writer]});
    if (!commit.seen.isEmpty()) {
        QList<QUuid> writers = commit.seen.keys();
        std::sort(writers.begin(), writers.end());
        QJsonArray seen;
        for (const QUuid &writer : writers)
            seen.append(QJsonArray{numbers[writer], stampText(commit.seen[writer])});
        json.insert(QStringLiteral("seen"), seen);
    }
    if (commit.partial)
        json.insert(QStringLiteral("partial"), true);
    QJsonArray changes;
    for (const Change &change : commit.changes)
        changes.append(changeJson(change));
    json.insert(QStringLiteral("c"), changes);
    return json;
}

} // namespace

QByteArray returnBytes(const Return &sent, const QString &passphrase) {
    Numbers numbers;
    const QJsonArray writers = writersOf(sent, numbers);
    QByteArray lines = line({{QStringLiteral("plan"), uuidText(sent.plan)},
                             {QStringLiteral("title"), sent.planTitle},
                             {QStringLiteral("from"), sent.from},
                             {QStringLiteral("for"), sent.receiver},
                             {QStringLiteral("made"), sent.madeAt},
                             {QStringLiteral("marking"), QString::fromLatin1(wordOf(sent.marking))},
                             {QStringLiteral("left_out"), sent.leftOut},
                             {QStringLiteral("writers"), writers}});
    for (const Arrival &commit : sent.commits)
        lines += line(commitJson(commit, numbers));
    QStringList files = sent.attached.keys();
    files.sort();
    for (const QString &file : files)
        lines += line({{QStringLiteral("file"), file},
                       {QStringLiteral("bytes"), QString::fromLatin1(sent.attached[file].toBase64())}});
    if (lines.size() > largestReturn)
        throw ReturnError(QStringLiteral(
            "The return would be larger than 256 MiB. Send it through a shared folder, or a copy of the plan."));
    QByteArray payload = qCompress(lines, 9);
    if (!passphrase.isEmpty())
        payload = seal(payload, passphrase);
    return QByteArray("saferplan-return 1 ") + (passphrase.isEmpty() ? "plain" : "sealed") + '\n' +
           QCryptographicHash::hash(payload, QCryptographicHash::Sha256).toHex() + '\n' + payload;
}

void writeReturnFile(const Return &sent, const QString &path, const QString &passphrase) {
    const QByteArray bytes = returnBytes(sent, passphrase);
    if (QFile there(path); there.exists() && there.open(QIODevice::ReadOnly) && !isReturn(there.read(64)))
        throw ReturnError(
            QStringLiteral("\"%1\" is there already and is no return. Choose another name.").arg(path));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw ReturnError(
            QStringLiteral("The return could not be written to \"%1\": %2. Choose another folder.")
                .arg(path, file.errorString()));
}

QString returnFileName(const Return &sent) {
    QString who = sent.from;
    for (QChar &c : who)
        if (!c.isLetterOrNumber() && c != u' ' && c != u'-' && c != u',')
            c = u' ';
    const QDate day = QDateTime::fromMSecsSinceEpoch(sent.madeAt).date();
    return QStringLiteral("%1 %2 %3.saferreturn")
        .arg(labelOf(sent.marking), who.simplified().left(60), dateText(day));
}

} // namespace saferplan
