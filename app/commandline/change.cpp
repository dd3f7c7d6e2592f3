// The commands that change a plan or keep it safe: new, set, undo, check, backup, restore.

#include "app/commandline/command.h"
#include "app/commandline/jsonrecord.h"
#include "app/newplan.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace saferplan {

void runNew(CommandContext &context) {
    NewPlan wanted;
    wanted.path = context.word(0, QStringLiteral("The file to make"));
    if (context.words.isSet(QStringLiteral("template")))
        wanted.templateName = context.words.value(QStringLiteral("template"));
    if (const QStringList known = templateNames(); !known.contains(wanted.templateName))
        throw CommandError(QStringLiteral("There is no template \"%1\". Use one of: %2.")
                               .arg(wanted.templateName, known.join(QStringLiteral(", "))));
    wanted.sample = context.words.isSet(QStringLiteral("sample"));
    if (context.words.isSet(QStringLiteral("rows"))) {
        bool good = false;
        wanted.rows = context.words.value(QStringLiteral("rows")).toInt(&good);
        if (!good || wanted.rows < 0 || wanted.rows > 1'000'000)
            throw UsageError(QStringLiteral("--rows wants a number from 0 to 1000000."));
    }
    makePlan(wanted, context.clock, context.registry);
    context.out << "Made " << wanted.path << '\n';
}

void runSet(CommandContext &context) {
    const QString file = context.word(0, QStringLiteral("The plan file"));
    const QString reference = context.word(1, QStringLiteral("The reference"));
    context.word(2, QStringLiteral("FIELD=VALUE"));
    const auto plan = context.openToWrite(file);
    const RecordName record = recordFor(plan->records(), reference);
    Edits edits = plan->edit();
    for (const QString &assignment : context.words.positionalArguments().mid(2)) {
        const auto [field, written] = assignmentOf(*record.kind, assignment);
        const QString text = fieldText(plan->records(), record.kind->field(field), written);
        if (!edits.set(*record.kind, record.id, field, text))
            throw CommandError(QStringLiteral("\"%1\" cannot be kept in \"%2\".")
                                   .arg(written, QLatin1String(record.kind->field(field).name)));
    }
    const QString why = context.words.value(QStringLiteral("why"));
    const QString label = QStringLiteral("Update %1").arg(record.kind->reference(plan->records(), record.id));
    const CommitInfo done = plan->commit(why.isEmpty() ? label : label + QStringLiteral(": ") + why, edits);
    context.out << (done.seq ? done.label
                             : QStringLiteral("Nothing to change: %1 is so already.").arg(reference))
                << '\n';
}

void runUndo(CommandContext &context) {
    const auto plan = context.openToWrite(context.word(0, QStringLiteral("The plan file")));
    const CommitInfo done = plan->undo();
    if (!done.seq)
        throw CommandError(QStringLiteral("There is nothing of yours to undo in this plan."));
    context.out << done.label << '\n';
}

void runCheck(CommandContext &context) {
    const auto plan = context.openToRead(context.word(0, QStringLiteral("The plan file")));
    const QStringList found = plan->check();
    if (context.words.isSet(QStringLiteral("json")))
        context.out << QString::fromUtf8(
            QJsonDocument(QJsonObject{{QStringLiteral("sound"), found.isEmpty()},
                                      {QStringLiteral("problems"), QJsonArray::fromStringList(found)}})
                .toJson());
    else
        context.out << (found.isEmpty() ? QStringLiteral("The plan is sound.") : found.join(u'\n')) << '\n';
    if (!found.isEmpty())
        throw CommandError(QStringLiteral("%1 found. The file was not changed.")
                               .arg(found.size() == 1
                                        ? QStringLiteral("One problem was")
                                        : QStringLiteral("%1 problems were").arg(found.size())));
}

void runBackup(CommandContext &context) {
    const QString out = context.words.value(QStringLiteral("out"));
    if (out.isEmpty())
        throw UsageError(QStringLiteral("--out COPY is missing."));
    context.openToRead(context.word(0, QStringLiteral("The plan file")))->copyTo(out);
    context.out << "Made " << out << '\n';
}

void runRestore(CommandContext &context) {
    const QString out = context.words.value(QStringLiteral("out"));
    if (out.isEmpty())
        throw UsageError(QStringLiteral("--out FILE is missing."));
    context.openToRead(context.word(0, QStringLiteral("The backup")))->copyTo(out);
    context.out << "Made " << out << '\n';
}

} // namespace saferplan
