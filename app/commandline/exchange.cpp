// The commands by which plans on several laptops come together: return, merge, conflicts.

#include "app/commandline/command.h"
#include "core/exchange/merging.h"
#include "core/exchange/returnfile.h"
#include "core/exchange/sending.h"
#include "core/progress/changewords.h"
#include "core/rules/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace saferplan {

namespace {

QString passphrase() {
    return qEnvironmentVariable("SAFERPLAN_PASSPHRASE");
}

QJsonObject offerJson(const Records &records, const Offer &offer, bool inConflict) {
    const Change &change = offer.change;
    return {{QStringLiteral("record"), change.kind->reference(records, change.record)},
            {QStringLiteral("kind"), QLatin1String(change.kind->name())},
            {QStringLiteral("field"), change.fieldName()},
            {QStringLiteral("now"), change.before},
            {QStringLiteral("offered"), change.after},
            {QStringLiteral("author"), offer.commit.author},
            {QStringLiteral("time"),
             QDateTime::fromMSecsSinceEpoch(offer.commit.clock, Qt::UTC).toString(Qt::ISODate)},
            {QStringLiteral("stands"), offer.stands},
            {QStringLiteral("conflict"), inConflict}};
}

QJsonObject conflictJson(const Records &records, const Conflict &conflict) {
    QJsonArray versions;
    for (const Version &version : conflict.versions)
        versions.append(QJsonObject{{QStringLiteral("value"), version.change.after},
                                    {QStringLiteral("author"), version.commit.author},
                                    {QStringLiteral("machine"), version.commit.machine},
                                    {QStringLiteral("label"), version.commit.label}});
    return {{QStringLiteral("record"), conflict.kind->reference(records, conflict.about.record)},
            {QStringLiteral("field"), QLatin1String(conflict.kind->field(conflict.about.field).name)},
            {QStringLiteral("archived"), conflict.what == Conflict::What::Archived},
            {QStringLiteral("versions"), versions}};
}

void printConflict(QTextStream &out, const Records &records, const Conflict &conflict) {
    out << (conflict.what == Conflict::What::Archived
                ? QStringLiteral("%1 was archived by one and changed by another")
                : QStringLiteral("%1, \"%2\"")
                      .arg(QStringLiteral("%1"),
                           QString::fromUtf8(conflict.kind->field(conflict.about.field).label)))
               .arg(conflict.kind->reference(records, conflict.about.record))
        << '\n';
    for (const Version &version : conflict.versions)
        out << "    " << (&version == &conflict.versions.first() ? "stands: " : "        ")
            << sentenceOf(records, version.change) << "  (" << version.commit.author << ", "
            << momentText(version.commit.clock) << ")\n";
}

void printPreview(QTextStream &out, const Merge &prepared) {
    for (const QString &sentence : prepared.said + prepared.findings)
        out << sentence << '\n';
    for (const Conflict &conflict : prepared.conflicts)
        printConflict(out, prepared.merged, conflict);
    for (const Offer &offer : prepared.offers)
        out << offer.change.kind->reference(prepared.merged, offer.change.record) << "  "
            << sentenceOf(prepared.merged, offer.change) << "  (" << offer.commit.author
            << (offer.stands ? QString() : QStringLiteral("; a later change stands")) << ")\n";
}

QJsonObject mergeJson(const Merge &prepared, const CommitInfo &made) {
    const QSet<Register> disputed = disputedIn(prepared);
    QJsonArray offers;
    for (const Offer &offer : prepared.offers)
        offers.append(offerJson(prepared.merged, offer, disputed.contains(registerOf(offer.change))));
    QJsonArray conflicts;
    for (const Conflict &conflict : prepared.conflicts)
        conflicts.append(conflictJson(prepared.merged, conflict));
    return {{QStringLiteral("commits"), prepared.arrivals.size()},
            {QStringLiteral("merged_as"), made.seq},
            {QStringLiteral("changes"), offers},
            {QStringLiteral("conflicts"), conflicts},
            {QStringLiteral("said"), QJsonArray::fromStringList(prepared.said)},
            {QStringLiteral("findings"), QJsonArray::fromStringList(prepared.findings)}};
}

} // namespace

void runReturn(CommandContext &context) {
    const QString out = context.words.value(QStringLiteral("out"));
    Sending sending;
    sending.receiver = context.words.value(QStringLiteral("for"));
    if (out.isEmpty() || sending.receiver.isEmpty())
        throw UsageError(QStringLiteral("--for NAME or --out X.saferreturn is missing."));
    if (context.words.isSet(QStringLiteral("since-last")))
        sending.what = Sending::What::SinceLast;
    if (context.words.isSet(QStringLiteral("everything")))
        sending.what = Sending::What::Everything;
    if (context.words.isSet(QStringLiteral("up-to")) &&
        !readWord(context.words.value(QStringLiteral("up-to")).toUtf8(), sending.most))
        throw UsageError(QStringLiteral("--up-to wants official or official_sensitive."));
    const bool sealed = context.words.isSet(QStringLiteral("sealed"));
    if (sealed && passphrase().isEmpty())
        throw UsageError(QStringLiteral("--sealed wants a passphrase in the variable SAFERPLAN_PASSPHRASE."));
    const auto plan = context.openToWrite(context.word(0, QStringLiteral("The plan file")));
    const Return sent = returnFor(*plan, sending);
    if (sent.commits.isEmpty()) {
        context.out << sending.receiver << " lacks nothing, so there is nothing to send.\n";
        return;
    }
    writeReturnFile(sent, out, sealed ? passphrase() : QString());
    noteSent(*plan, sent);
    context.out << "Made " << out << ": "
                << countText(sent.commits.size(), QStringLiteral("commit"), QStringLiteral("commits"))
                << " for " << sending.receiver << ", marked " << labelOf(sent.marking) << '\n';
    if (sent.leftOut > 0)
        context.out << countText(sent.leftOut, QStringLiteral("change was"), QStringLiteral("changes were"))
                    << " left out because of their marking.\n";
}

void runMerge(CommandContext &context) {
    const QString file = context.word(0, QStringLiteral("The plan file"));
    context.word(1, QStringLiteral("The return"));
    const bool preview = context.words.isSet(QStringLiteral("preview"));
    const auto plan = preview ? context.openToRead(file) : context.openToWrite(file);
    QList<Return> returns;
    for (const QString &path : context.words.positionalArguments().mid(1)) {
        try {
            returns.append(readReturnFile(path, passphrase()));
        } catch (const ReturnError &error) {
            throw CommandError(QStringLiteral("\"%1\": %2").arg(path, QString::fromUtf8(error.what())));
        }
    }
    const Merge prepared = prepareMerge(*plan, returns);
    const CommitInfo made = preview ? CommitInfo() : merge(*plan, prepared);
    if (context.words.isSet(QStringLiteral("json"))) {
        context.out << QString::fromUtf8(QJsonDocument(mergeJson(prepared, made)).toJson());
        return;
    }
    if (prepared.isEmpty())
        context.out << "Nothing new: all of it was taken in before.\n";
    printPreview(context.out, prepared);
    if (made.seq)
        context.out << made.label << '\n';
}

void runConflicts(CommandContext &context) {
    const auto plan = context.openToRead(context.word(0, QStringLiteral("The plan file")));
    const QList<Conflict> conflicts = openConflicts(*plan);
    const QList<Offer> left = leftOutOffers(*plan);
    if (context.words.isSet(QStringLiteral("json"))) {
        QJsonArray open;
        for (const Conflict &conflict : conflicts)
            open.append(conflictJson(plan->records(), conflict));
        QJsonArray leftOut;
        for (const Offer &offer : left)
            leftOut.append(offerJson(plan->records(), offer, false));
        context.out << QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("conflicts"), open},
                                                                   {QStringLiteral("left_out"), leftOut}})
                                             .toJson());
        return;
    }
    for (const Conflict &conflict : conflicts)
        printConflict(context.out, plan->records(), conflict);
    for (const Offer &offer : left)
        context.out << "Left out: " << offer.change.kind->reference(plan->records(), offer.change.record)
                    << "  " << sentenceOf(plan->records(), offer.change) << "  (" << offer.commit.author
                    << ")\n";
    if (conflicts.isEmpty() && left.isEmpty())
        context.out << "Nobody disagrees.\n";
}

} // namespace saferplan
