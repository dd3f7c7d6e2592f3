// The commands by which a plan is shared through a folder: share, sync.

#include "app/commandline/command.h"
#include "app/places.h"
#include "core/exchange/incoming.h"
#include "core/rules/words.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace saferplan {

namespace {

/// What one coming by the folder did.
struct Visit {
    Incoming incoming;
    CommitInfo made;
    qsizetype written = 0;
    QString trouble; ///< why nothing could be written
};

/// Takes in what is new there and puts there what is new here; with `preview` only looks.
Visit visit(OpenPlan &plan, Sharing &sharing, bool preview) {
    const FolderLook look = lookInto(sharing, heldBy(plan));
    if (!look.isSeen)
        throw CommandError(look.trouble);
    Visit visit;
    visit.incoming = incomingOf(plan, look);
    if (preview)
        return visit;
    if (!visit.incoming.merge.isEmpty())
        visit.made = merge(plan, visit.incoming.merge);
    try {
        visit.written = putThere(plan, sharing, look);
        noteShared(plan);
    } catch (const ReturnError &error) {
        visit.trouble = QString::fromUtf8(error.what());
    }
    SharingNotes(Places::sharing()).keep(plan.path(), sharing);
    return visit;
}

void print(QTextStream &out, const Visit &visit, bool preview) {
    for (const QString &sentence : visit.incoming.said + visit.incoming.merge.said)
        out << sentence << '\n';
    const qsizetype changes = visit.incoming.merge.offers.size();
    if (changes > 0)
        out << countText(changes, QStringLiteral("change"), QStringLiteral("changes")) << " by "
            << visit.incoming.from.join(QStringLiteral("; "))
            << (preview ? " can be taken in.\n" : " taken in.\n");
    if (const qsizetype conflicts = visit.incoming.merge.conflicts.size(); conflicts > 0)
        out << countText(conflicts, QStringLiteral("disagreement"), QStringLiteral("disagreements"))
            << " to settle; \"saferplan conflicts\" lists them.\n";
    if (visit.written > 0)
        out << countText(visit.written, QStringLiteral("commit"), QStringLiteral("commits"))
            << " put into the folder.\n";
    if (visit.incoming.merge.isEmpty() && visit.written == 0 && visit.trouble.isEmpty())
        out << (preview ? "Nothing to take in.\n" : "Nothing new, here or there.\n");
}

QJsonObject json(const Visit &visit) {
    return {{QStringLiteral("changes"), visit.incoming.merge.offers.size()},
            {QStringLiteral("conflicts"), visit.incoming.merge.conflicts.size()},
            {QStringLiteral("from"), QJsonArray::fromStringList(visit.incoming.from)},
            {QStringLiteral("waiting"), visit.incoming.waiting},
            {QStringLiteral("written"), visit.written},
            {QStringLiteral("merged_as"), visit.made.seq},
            {QStringLiteral("said"),
             QJsonArray::fromStringList(visit.incoming.said + visit.incoming.merge.said)}};
}

void finish(CommandContext &context, const Visit &visit, bool preview) {
    if (context.words.isSet(QStringLiteral("json")))
        context.out << QString::fromUtf8(QJsonDocument(json(visit)).toJson());
    else
        print(context.out, visit, preview);
    if (!visit.trouble.isEmpty())
        throw CommandError(visit.trouble);
}

} // namespace

void runShare(CommandContext &context) {
    const auto plan = context.openToWrite(context.word(0, QStringLiteral("The plan file")));
    const SharingNotes notes(Places::sharing());
    Sharing sharing = notes.of(plan->path());
    if (context.words.isSet(QStringLiteral("stop"))) {
        sharing.folder.clear();
        notes.keep(plan->path(), sharing);
        context.out << "The plan is not shared through a folder any more. What is there stays there.\n";
        return;
    }
    const QFileInfo folder(context.word(1, QStringLiteral("The folder")));
    if (!folder.isDir())
        throw CommandError(QStringLiteral("\"%1\" is no folder.").arg(folder.filePath()));
    if (sharing.folder != folder.absoluteFilePath())
        sharing = Sharing();
    sharing.folder = folder.absoluteFilePath();
    finish(context, visit(*plan, sharing, false), false);
}

void runSync(CommandContext &context) {
    const QString file = context.word(0, QStringLiteral("The plan file"));
    const bool preview = context.words.isSet(QStringLiteral("preview"));
    const auto plan = preview ? context.openToRead(file) : context.openToWrite(file);
    Sharing sharing = SharingNotes(Places::sharing()).of(plan->path());
    if (!sharing.isOn())
        throw CommandError(QStringLiteral("The plan is not shared through a folder. \"saferplan share FILE "
                                          "FOLDER\" begins that."));
    if (context.words.isSet(QStringLiteral("again"))) {
        sharing.files.clear();
        sharing.ofOthers.clear();
    }
    finish(context, visit(*plan, sharing, preview), preview);
}

} // namespace saferplan
