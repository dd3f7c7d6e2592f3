#include "core/exchange/sharedfolder.h"

#include "core/exchange/returnfile.h"
#include "core/exchange/sending.h"
#include "core/plan/openplan.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace saferplan {

namespace {

/// What one file holds at most, about, so that a slow line brings the first soon.
constexpr qsizetype bytesInAFile = qsizetype{8} * 1024 * 1024;

QString nameOf(const QUuid &device, int number) {
    return device.toString(QUuid::Id128) + QStringLiteral("-%1.saferreturn").arg(number, 6, 10, QChar(u'0'));
}

/// The number that a file of a device bears; 0: it is none of its.
int numberIn(const QString &name, const QUuid &device) {
    const QString digits = name.section(u'-', 1).section(u'.', 0, 0);
    const int number = digits.toInt();
    return number > 0 && name == nameOf(device, number) ? number : 0;
}

FolderFile fileAt(const QFileInfo &info) {
    FolderFile file;
    file.size = info.size();
    file.modified = info.lastModified().toMSecsSinceEpoch();
    return file;
}

void noteContents(FolderFile &file, const QList<Arrival> &commits) {
    QList<Arrival> whole;
    QList<Arrival> partial;
    for (const Arrival &commit : commits)
        (commit.partial ? partial : whole).append(commit);
    file.state = FolderFile::State::Read;
    file.spans = spansOf(whole);
    file.partial = spansOf(partial);
}

/// Whether a file holds what the plan lacks.
bool holdsMore(const FolderFile &file, const Held &held) {
    const auto isBeyond = [&held](const Span &span) { return !knows(held.heads, {span.last, span.writer}); };
    if (std::any_of(file.spans.begin(), file.spans.end(), isBeyond) ||
        std::any_of(file.partial.begin(), file.partial.end(), isBeyond))
        return true;
    Spans whole;
    whole.add(file.spans);
    return std::any_of(held.partial.begin(), held.partial.end(),
                       [&whole](const CommitId &commit) { return whole.has(commit); });
}

/// Reads a file of the folder; what is wrong with it is noted, for others are none the worse for it.
void readOne(const QString &path, FolderFile &file, const Held &held, QList<Return> &arrived) {
    const QString name = QFileInfo(path).fileName();
    try {
        const Return read = readReturnFile(path);
        if (read.plan != held.plan) {
            file.state = FolderFile::State::Foreign;
            return;
        }
        noteContents(file, read.commits);
        if (!read.commits.isEmpty())
            arrived.append(read);
    } catch (const PassphraseError &) {
        file.said =
            QStringLiteral("\"%1\" is sealed with a passphrase. Take it in with Take in returns.").arg(name);
    } catch (const ReturnError &error) {
        file.said = QStringLiteral("\"%1\" may still be on its way; it is read again later. %2")
                        .arg(name, QString::fromUtf8(error.what()));
    }
}

} // namespace

Held heldBy(const OpenPlan &plan) {
    return {plan.planId(), plan.heads(), plan.partialCommits()};
}

FolderLook lookInto(const Sharing &sharing, const Held &held) {
    FolderLook look;
    const QDir folder(sharing.folder);
    // A folder that cannot be read has no entries either, not even itself.
    if (!folder.exists() || !QFileInfo(folder.path()).isReadable()) {
        look.trouble = QStringLiteral("The shared folder \"%1\" cannot be reached. Nothing is lost: what you "
                                      "write stays in the plan, and goes there when it can be.")
                           .arg(QDir::toNativeSeparators(sharing.folder));
        return look;
    }
    look.isSeen = true;
    for (auto file = sharing.files.begin(); file != sharing.files.end(); ++file)
        if (numberIn(file.key(), sharing.device) > 0)
            for (const Span &span : file->spans)
                raise(look.written, {{span.writer, span.last}});
    for (const QFileInfo &info :
         folder.entryInfoList({QStringLiteral("*.saferreturn")}, QDir::Files | QDir::Hidden, QDir::Name)) {
        FolderFile file = fileAt(info);
        const FolderFile before = sharing.files.value(info.fileName());
        const bool isSame = before.size == file.size && before.modified == file.modified;
        if (isSame && (before.state == FolderFile::State::Foreign ||
                       (before.state == FolderFile::State::Read && !holdsMore(before, held))))
            file = before;
        else
            readOne(info.filePath(), file, held, look.arrived);
        if (!file.said.isEmpty())
            look.said += file.said;
        look.files.insert(info.fileName(), file);
    }
    return look;
}

namespace {

/// What is in a folder, and what others once had there.
struct There {
    Spans whole;
    Spans partial;

    There(const FolderFiles &files, const QList<Span> &ofOthers) {
        for (const FolderFile &file : files) {
            whole.add(file.spans);
            partial.add(file.partial);
        }
        whole.add(ofOthers);
    }
};

/// Others see to their files; what this copy wrote and is gone, it writes again.
void rememberOthers(Sharing &sharing) {
    Spans spans;
    spans.add(sharing.ofOthers);
    for (auto file = sharing.files.begin(); file != sharing.files.end(); ++file)
        if (numberIn(file.key(), sharing.device) == 0)
            spans.add(file->spans);
    sharing.ofOthers = spans.list();
}

/// Another name where somebody else writes under this one: two copies of this machine's notes are about.
void refuseSharedName(Sharing &sharing, const FolderFiles &files) {
    const bool isTaken = std::any_of(files.keyBegin(), files.keyEnd(), [&sharing](const QString &name) {
        return numberIn(name, sharing.device) > 0 && !sharing.files.contains(name);
    });
    if (isTaken || sharing.device.isNull()) {
        sharing.device = QUuid::createUuid();
        sharing.written = 0;
    }
}

qsizetype roughSize(const Arrival &commit, const QHash<QString, QByteArray> &attached, QStringList &files) {
    qsizetype size = 200;
    for (const Change &change : commit.changes) {
        size += 120 + change.before.size() + change.after.size();
        if (attached.contains(change.after) && !files.contains(change.after)) {
            files += change.after;
            size += attached[change.after].size();
        }
    }
    return size;
}

/// A return as several that are not too large, each with the files that its commits attach.
QList<Return> inPieces(const Return &all) {
    QList<Return> pieces;
    qsizetype size = bytesInAFile;
    for (const Arrival &commit : all.commits) {
        QStringList files;
        const qsizetype more = roughSize(commit, all.attached, files);
        if (size + more > bytesInAFile) {
            pieces.append(all);
            pieces.last().commits.clear();
            pieces.last().attached.clear();
            size = 0;
        }
        size += more;
        pieces.last().commits.append(commit);
        for (const QString &file : files)
            pieces.last().attached.insert(file, all.attached[file]);
    }
    return pieces;
}

void writeOne(const Return &sent, Sharing &sharing) {
    const QDir folder(sharing.folder);
    QString name;
    do
        name = nameOf(sharing.device, ++sharing.written);
    while (folder.exists(name));
    writeReturnFile(sent, folder.filePath(name));
    FolderFile file = fileAt(QFileInfo(folder.filePath(name)));
    noteContents(file, sent.commits);
    sharing.files.insert(name, file);
}

/// Makes one file of many of its own: written first, the others taken away then, so that at no moment less is
/// there.
void compact(const OpenPlan &plan, Sharing &sharing) {
    QStringList own;
    Spans spans;
    const Held held = heldBy(plan);
    for (auto file = sharing.files.begin(); file != sharing.files.end(); ++file)
        // One that holds what the plan lacks, as after a backup was restored, stays until it is taken in.
        if (numberIn(file.key(), sharing.device) > 0 && !holdsMore(*file, held)) {
            own += file.key();
            spans.add(file->spans);
            spans.add(file->partial);
        }
    if (own.size() <= sharing.leftOver + mostFiles)
        return;
    Sending those;
    those.isThere = [&spans](const CommitId &commit) { return !spans.has(commit); };
    const Return all = returnFor(plan, those);
    const QList<Return> pieces = inPieces(all);
    if (pieces.size() > mostFiles / 2)
        return; // they are large, not many
    for (const Return &piece : pieces)
        writeOne(piece, sharing);
    sharing.leftOver = 0;
    for (const QString &name : own)
        if (QFile::remove(QDir(sharing.folder).filePath(name)))
            sharing.files.remove(name);
        else
            ++sharing.leftOver; // files may be added here and not taken away: not tried again at each step
}

} // namespace

qsizetype putThere(const OpenPlan &plan, Sharing &sharing, const FolderLook &look) {
    if (!look.isSeen)
        throw ReturnError(look.trouble);
    refuseSharedName(sharing, look.files);
    sharing.files = look.files;
    rememberOthers(sharing);
    if (!hasUnshared(plan, sharing))
        return 0;
    const There there(sharing.files, sharing.ofOthers);
    const QSet<CommitId> partial = plan.partialCommits();
    Sending lacking;
    lacking.isThere = [&](const CommitId &commit) {
        return there.whole.has(commit) || (partial.contains(commit) && there.partial.has(commit));
    };
    const Return sent = returnFor(plan, lacking);
    for (const Return &piece : inPieces(sent))
        writeOne(piece, sharing);
    compact(plan, sharing);
    return sent.commits.size();
}

void noteShared(OpenPlan &plan) {
    const QString receiver = QStringLiteral("Shared folder");
    if (!plan.isReadOnly() && plan.sentTo(receiver) != plan.heads())
        plan.noteSent(receiver, plan.heads());
}

bool hasUnshared(const OpenPlan &plan, const Sharing &sharing) {
    return !There(sharing.files, sharing.ofOthers).whole.hasAll(plan.heads());
}

} // namespace saferplan
